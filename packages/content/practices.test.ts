import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  checkSending,
  completenessOf,
  evidenceOf,
  findHints,
  type Practice,
  type PracticeLists,
  SECTIONS,
} from '@otklik/schema';
import { bankText, exampleBank, examplePractices } from './example-bank.ts';
import { checkTexts } from './wording.ts';

/** The day on which the examples are read, so that they do not grow old in a test. */
const TODAY = '2026-11-20';

const folder = new URL('packs/practices/', import.meta.url);
const lists = Object.fromEntries(
  readdirSync(new URL('lists/', import.meta.url)).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(`lists/${file}`, import.meta.url), 'utf8')) as unknown,
  ]),
) as PracticeLists;

/** What the examples are left to show: every hint that is not quiet, and what keeps one from being sent. */
const HINTS: Readonly<Record<string, string[]>> = {
  // A first day of neighbours: no figures of the problem yet, and only what was done is counted.
  'example-clean-stream': [
    ...['H05 /problem/statistics', 'H25 /results/quantitative', 'H35 /evaluation', 'H36 /evaluation'],
  ],
  // In the archive, because nobody has written of it for three years.
  'example-village-museum': ['H02 /results/quantitative'],
};
const GAPS: Readonly<Record<string, string[]>> = {};

const practices = examplePractices();

describe('the pack of example practices', () => {
  it('lists every practice that lies in its folder', () =>
    assert.deepEqual(
      practices.map(({ id }) => `${id}.json`).sort(),
      readdirSync(new URL('practices/', folder)).sort(),
    ));

  it('has a bank that is up to date: node --conditions=@otklik/source packages/content/example-bank.ts', () =>
    assert.equal(readFileSync(new URL('bank.json', folder), 'utf8'), bankText()));

  it('describes every drawing of its own in words that read well', () => {
    const drawings = readFileSync(new URL('drawings.json', folder), 'utf8');
    const prose = textsIn(JSON.parse(drawings)).map((ru) => ({ ru }));
    assert.ok(prose.length > 0);
    assert.deepEqual(checkTexts(prose, { trade: true }), []);
  });

  it('counts no hash twice', () =>
    assert.equal(new Set(exampleBank().practices.map(({ hash }) => hash)).size, practices.length));
});

for (const practice of practices) {
  describe(`the practice ${practice.id}`, () => {
    it('can be taken for nothing but an example', () => assertExample(practice));

    it('is what hints would have it, but for what it is left to show', () =>
      assert.deepEqual(
        findHints(practice, { today: TODAY }).map(({ hint, pointer }) => `${hint} ${pointer}`),
        HINTS[practice.id] ?? [],
      ));

    it('could be sent as it is, but for what it is left to show', () =>
      assert.deepEqual(
        checkSending(practice, TODAY, lists).map(({ code, pointer }) => `${code} ${pointer}`),
        GAPS[practice.id] ?? [],
      ));

    it('reads well', () => {
      const texts = Object.values(JSON.parse(JSON.stringify({ ...practice, contacts: {} })) as object);
      const prose = texts.flatMap((each) => textsIn(each)).map((ru) => ({ ru }));
      assert.deepEqual(checkTexts(prose, { trade: true }), []);
    });

    if (GAPS[practice.id] === undefined)
      it('has all sixteen sections', () => {
        const { sections } = completenessOf(practice);
        assert.deepEqual(
          sections.filter(({ filled }) => filled > 0).map(({ section }) => section),
          [...SECTIONS],
        );
        assert.ok(evidenceOf(practice));
      });
  });
}

function assertExample({ id, title, organisation, contacts, problem, results }: Practice): void {
  assert.match(id, /^example-/);
  assert.match(title?.text ?? '', /^(?:Пример|Example): /);
  assert.match(organisation?.name ?? '', /Пример: |Example: /);
  for (const person of [organisation?.headName, contacts?.person].filter((name) => name !== undefined))
    assert.match(person, /\((?:пример|example)\)$/);
  // No tax office and no region has the number 00, and no operator the code 000.
  for (const number of [organisation?.inn, organisation?.ogrn?.slice(1)].filter((given) => given !== undefined))
    assert.match(number, /^0000/);
  for (const number of [contacts?.phone, contacts?.fax].filter((given) => given !== undefined))
    assert.match(number, /^\+7 000 /);
  const addresses = JSON.stringify({ problem, results, contacts }).match(/https?:\/\/[^/"]+|@[\w.-]+\.\w+/g) ?? [];
  for (const address of addresses) assert.match(address, /^(?:https:\/\/|@)example\.org$/);
  for (const { source } of [...(problem?.statistics ?? []), ...(results?.quantitative ?? [])].filter(
    (figure) => figure.source !== undefined,
  ))
    assert.match(source!, /условные данные для\u00a0примера|figures made up for this example/);
}

/** Every string that is written in sentences: with a blank in it. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
