import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { hashOf } from '../../signing.ts';
import type { ArchivedRow } from '../../storage/archive.ts';
import { ARCHIVED_TABLES, type ArchivedColumn, type ArchivedTable } from '../../storage/archive-tables.ts';
import { type Sentence, StartRefused } from '../sentence.ts';
import { hashOfTotals, Tally, type Totals } from './tally.ts';
import { headOf } from './write-archive.ts';

const MEGABYTE = 1024 * 1024;
/** A submission is 256 KB at most, a questionnaire some times that. */
const MOST_LINE_BYTES = 8 * MEGABYTE;
/** What an archive may unpack to, unless told otherwise. */
export const MOST_MEGABYTES = 8192;

const TABLES = new Map(ARCHIVED_TABLES.map((table) => [table.name, table]));

/** The rows of an archive with their tables, in its order. Refuses what is damaged, larger than that, or no archive. */
export async function* readArchive(file: string, mostMegabytes: number): AsyncGenerator<[ArchivedTable, ArchivedRow]> {
  const tally = new Tally();
  let number = 0;
  let isWhole = false;
  for await (const line of readLines(file, mostMegabytes * MEGABYTE)) {
    number++;
    const value = parse(line, number);
    if (isWhole) throw new StartRefused(damaged(number));
    if (number === 1) checkHead(value);
    else if (Array.isArray(value)) {
      const [table, row] = checkRow(value, number);
      tally.add(table.name, row);
      yield [table, row];
    } else {
      const { end } = value as { end?: Totals };
      if (!end || hashOfTotals(end) !== hashOfTotals(tally.totals())) throw new StartRefused(damaged(number));
      isWhole = true;
    }
  }
  if (!isWhole) throw new StartRefused(damaged(number + 1));
}

async function* readLines(file: string, mostBytes: number): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  let [length, total] = [0, 0];
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > mostBytes) throw new StartRefused(tooLarge(mostBytes / MEGABYTE));
      let from = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8');
        [begun, length, from] = [[], 0, end + 1];
      }
      begun.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > MOST_LINE_BYTES) throw new StartRefused(NO_ARCHIVE);
    }
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(unreadable(file, (error as NodeJS.ErrnoException).code ?? 'unknown'));
  } finally {
    source.destroy();
  }
  if (length > 0) yield Buffer.concat(begun).toString('utf8');
}

function parse(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    // Its message quotes the line, which may be somebody's answers.
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StartRefused(number === 1 ? NO_ARCHIVE : damaged(number));
}

function checkHead(value: object): void {
  const { otklik, version, tables } = value as { otklik?: unknown; version?: unknown; tables?: unknown };
  if (otklik !== 'archive') throw new StartRefused(NO_ARCHIVE);
  const expected = headOf('');
  if (version !== expected.version || JSON.stringify(tables) !== JSON.stringify(expected.tables))
    throw new StartRefused(OTHER_VERSION);
}

function checkRow([name, ...row]: readonly unknown[], number: number): [ArchivedTable, ArchivedRow] {
  const table = typeof name === 'string' ? TABLES.get(name) : undefined;
  const kinds = Object.values(table?.columns ?? {});
  if (!table || kinds.length !== row.length || !row.every((value, at) => isOf(kinds[at]!, value)))
    throw new StartRefused(damaged(number));
  const columns = Object.keys(table.columns);
  // The id of a revision is the hash of its content, here as everywhere.
  if (table.name === 'revision' && row[columns.indexOf('id')] !== hashOf(String(row[columns.indexOf('body')]))) {
    throw new StartRefused(damaged(number));
  }
  return [table, row as ArchivedRow];
}

const isOf = (kind: ArchivedColumn, value: unknown): boolean => {
  if (value === null) return kind.endsWith('?');
  return kind.startsWith('text') ? typeof value === 'string' : Number.isSafeInteger(value);
};

const damaged = (line: number): Sentence => ({
  ru: `Архив повреждён или изменён: строка ${line}. Ничего не загружено; возьмите другой.`,
  en: `The archive is damaged or was changed: line ${line}. Nothing was loaded; take another one.`,
});

const tooLarge = (megabytes: number): Sentence => ({
  ru: `Архив распаковывается больше чем в ${megabytes} МБ, и я остановился. Если так и должно быть, разрешите больше: --most-mb`,
  en: `The archive unpacks to more than ${megabytes} MB, and I stopped. If that is right, allow more: --most-mb`,
});

const NO_ARCHIVE: Sentence = {
  ru: 'Это не архив «Отклика». Назовите файл, который сделал otklik export --all.',
  en: 'This is no archive of Otklik. Name a file that otklik export --all has made.',
};

const OTHER_VERSION: Sentence = {
  ru: 'Архив сделан другой версией «Отклика». Обновите обе установки до одной версии и сделайте архив снова.',
  en: 'The archive was made by another version of Otklik. Bring both installations to one version and make the archive again.',
};

const unreadable = (file: string, code: string): Sentence => ({
  ru: `Архив ${file} не читается (${code}). Ничего не загружено; проверьте, что файл скачан целиком.`,
  en: `The archive ${file} cannot be read (${code}). Nothing was loaded; check that the file is whole.`,
});
