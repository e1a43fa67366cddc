import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dayOf } from '../../day.ts';
import type { Storage } from '../../storage/storage.ts';
import { SealBroken } from '../../vault/seal.ts';
import { checkDatabase } from '../check-database.ts';
import type { Config } from '../config.ts';
import { readKeyFile } from '../key-file.ts';
import { openBeside } from '../open-storage.ts';
import { missedPhotos } from '../photo-copies.ts';
import { StartRefused } from '../sentence.ts';
import { wrongClock } from './files.ts';
import { type Finding, note, wrong } from './finding.ts';

/** So many records that cannot be opened are named. */
const MOST_NAMED = 20;

/** What can be told from the database: whether it is whole, up to date, and can be opened with the keys that there are. */
export async function examineDatabase(config: Config, now: Date): Promise<Finding[]> {
  const place = config.databaseUrl === undefined ? join(resolve(config.folder), 'otklik.db') : undefined;
  if (place !== undefined && !existsSync(place)) {
    return [
      note(
        `Базы ${place} ещё нет: её создаст сервер, когда запустится.`,
        `There is no database ${place} yet: the server makes it at its start.`,
      ),
    ];
  }
  let storage: Storage | undefined;
  try {
    if (place !== undefined) checkDatabase(place, Number.POSITIVE_INFINITY);
    storage = await openBeside(config);
    const missed = await missedPhotos(config, storage);
    return [
      ...(place === undefined ? [] : examineDays(place, now)),
      ...(await examineSeals(storage, config)),
      ...(missed ? [{ weight: 'wrong' as const, sentence: missed }] : []),
    ];
  } catch (error) {
    if (error instanceof StartRefused) return error.sentences.map((sentence) => ({ weight: 'wrong', sentence }));
    // Its own short name for what is wrong, which quotes nothing.
    const { errstr } = error as { errstr?: string };
    if (errstr === undefined) throw error;
    return [
      wrong(
        `База ${place} не читается (${errstr}). Не удаляйте её: восстановите из копии командой otklik restore, она переложит эту в сторону.`,
        `The database ${place} cannot be read (${errstr}). Do not delete it: restore a backup by otklik restore, which moves this one aside.`,
      ),
    ];
  } finally {
    await storage?.close();
  }
}

function examineDays(place: string, now: Date): Finding[] {
  const db = new DatabaseSync(place, { readOnly: true });
  const newest = db.prepare('select max(received_on) as day from submission').get()?.['day'];
  db.close();
  return typeof newest === 'string' && newest > dayOf(now) ? [wrongClock(now)] : [];
}

async function examineSeals(storage: Storage, { keyFile }: Config): Promise<Finding[]> {
  const counts = await storage.seals.count();
  const findings: Finding[] = [];
  const plain = counts.get('') ?? 0;
  if (keyFile !== undefined && plain > 0) {
    findings.push(
      wrong(
        `Не зашифровано записей: ${plain}. Зашифруйте: otklik keys reseal`,
        `Records that are not encrypted: ${plain}. Encrypt them: otklik keys reseal`,
      ),
    );
  }
  const known = keyFile === undefined ? [] : readKeyFile(keyFile).map(({ id }) => id);
  for (const [id, texts] of counts) {
    if (id === '' || known.includes(id)) continue;
    findings.push(
      wrong(
        `Ключа ${id} нет, а им зашифровано записей: ${texts}. Найдите его в сохранённой копии файла с ключами и верните в файл первой строкой.`,
        `The key ${id} is missing, and it seals records: ${texts}. Find it in the copy of the key file that you keep and put it back as the first line.`,
      ),
    );
  }
  try {
    await storage.secret();
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    if (error.code === 'damaged')
      findings.push(
        wrong(
          'Запись о подписи повреждена. Восстановите базу из копии: otklik restore',
          'The record for signing is damaged. Restore the database: otklik restore',
        ),
      );
    return findings;
  }
  const missing = new Set([...counts.keys()].filter((id) => id !== '' && !known.includes(id)));
  if (missing.size > 0) return findings;
  for (const [kind, ...where] of await storage.seals.listBroken(MOST_NAMED)) {
    const at = where.filter((part) => !/^[0-9a-f]{64}$/.test(part)).join(' ');
    findings.push(
      wrong(
        `Запись (${kind}) ${at} повреждена, и её не открыть. Верните её из копии или сотрите: otklik erase`,
        `The record (${kind}) ${at} is damaged and cannot be opened. Restore it from a backup or erase it: otklik erase`,
      ),
    );
  }
  return findings;
}
