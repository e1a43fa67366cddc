import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SECTIONS } from './codes.ts';
import { type OutlineBlock, outlineOf, type OutlineOptions } from './outline.ts';
import { outlineText } from './outline-text.ts';
import { linked, numberText, type OutlineLists, periodText, safeHref } from './outline-values.ts';
import { outlineWords } from './outline-words.ts';
import type { Practice } from './practice.ts';
import { practice } from './testing.ts';

const read = (name: string): OutlineLists[string] =>
  JSON.parse(
    readFileSync(new URL(`../../../content/lists/${name}.json`, import.meta.url), 'utf8'),
  ) as OutlineLists[string];
const lists = Object.fromEntries(
  ['legal-forms', 'regions-ru', 'evaluation-methods', 'informants', 'resource-kinds'].map((name) => [name, read(name)]),
);
const draw = (more: Partial<Practice> = {}, options: Partial<OutlineOptions> = {}): OutlineBlock[] =>
  outlineOf(practice(more), { lang: 'ru', lists, ...options });
const headings = (blocks: OutlineBlock[], level: 2 | 3): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level
      ? [block.number === undefined ? block.text : `${block.number}. ${block.text}`]
      : [],
  );
const of = (section: string, blocks: OutlineBlock[]): OutlineBlock[] =>
  blocks.filter((block) => block.section === section);
const text = (section: string, blocks: OutlineBlock[]): string => outlineText(of(section, blocks));

describe('the outline of a practice', () => {
  it('has the sixteen sections in order, with the numbers and the words of the standard', () => {
    const sections = read('practice-sections') as { id: string; title: { ru: string; en: string } }[];
    for (const lang of ['ru', 'en'] as const) {
      assert.deepEqual(
        headings(draw({}, { lang }), 2),
        sections.map(({ title }, at) => `${at + 1}. ${title[lang]}`),
      );
    }
    assert.deepEqual(new Set(draw().map(({ section }) => section)), new Set(SECTIONS));
  });

  it('leaves out what is empty, and keeps the numbers of the others', () => {
    const blocks = draw({ problem: { essence: '  ' }, tasks: [''], stages: [], results: {}, orgInfo: {} });
    assert.deepEqual(
      headings(blocks, 2).map((heading) => Number.parseInt(heading, 10)),
      [...[1, 2, 3, 5, 6, 9, 11, 12, 13, 14, 15]],
    );
    assert.deepEqual(outlineOf({ id: 'empty', locale: 'ru' }, { lang: 'ru' }), []);
  });

  it('shows no contact that is not ticked', () => {
    const shown = text('contacts', draw());
    assert.match(shown, /hello@example\.org/);
    assert.doesNotMatch(shown, /342|Иванова/);
    assert.deepEqual(of('contacts', draw({ contacts: { email: 'a@example.org' } })), []);
  });

  it('links an address only where a browser may follow it', () => {
    assert.equal(safeHref('javascript:alert(1)'), undefined);
    assert.equal(safeHref('https://example.org/a"onclick="'), undefined);
    assert.equal(safeHref('example.org/о-нас'), 'https://example.org/о-нас');
    assert.deepEqual(linked('Отчёт', 'https://example.org'), { text: 'Отчёт', href: 'https://example.org' });
    assert.equal(linked(undefined, 'javascript:alert(1)'), 'javascript:alert(1)');
  });

  it('keeps what changed apart from what was done', () => {
    const tables = of('results', draw()).filter((block) => block.kind === 'table');
    assert.deepEqual(
      tables.map(({ caption, columns, rows }) => [caption, columns.length, rows.length]),
      [
        ['Изменения в\u00A0числах', 5, 1],
        ['Сколько сделано', 4, 1],
      ],
    );
  });

  it('says the words of lists, and ids where it was given none', () => {
    assert.match(text('organisation', draw()), /Пермский край/);
    assert.match(text('organisation', draw({}, { lists: {} })), /57/);
  });

  it('gives each stage an anchor, and tells which may be taken over alone', () => {
    const stages = draw().flatMap((block) => (block.kind === 'heading' && block.stage ? [block] : []));
    assert.deepEqual(
      stages.map(({ anchor, stage }) => [anchor, stage]),
      [
        ['stage-1', { order: 1, reusable: true }],
        ['stage-2', { order: 2, reusable: false }],
      ],
    );
  });

  it('puts photos after the summary, with words for who cannot see them', () => {
    const id = '3f2b8c1a-5d4e-4f6a-8b7c-9d0e1f2a3b4c';
    const figures = draw({ photos: [{ id, alt: 'Две женщины с телефоном', width: 1600, height: 900 }] }).filter(
      ({ kind }) => kind === 'figure',
    );
    assert.deepEqual(figures, [
      { kind: 'figure', photo: id, alt: 'Две женщины с телефоном', width: 1600, height: 900, section: 'summary' },
    ]);
  });

  it('is six sections when it has to be short', () => {
    assert.deepEqual(
      headings(draw({}, { form: 'short' }), 2).map((heading) => Number.parseInt(heading, 10)),
      [...[1, 2, 3, 5, 10, 15]],
    );
  });

  it('writes numbers and months the same on every machine', () => {
    assert.equal(numberText(1234567.5, 'ru'), '1\u00A0234\u00A0567,5');
    assert.equal(numberText(1234567.5, 'en'), '1,234,567.5');
    assert.equal(numberText(-2026, 'ru'), '\u22122026');
    assert.equal(periodText({ from: '2025-01', to: '2025-12' }, 'ru'), 'январь 2025 – декабрь 2025');
    assert.equal(periodText({ from: '2025-01' }, 'en'), 'January 2025 – present');
  });

  it('becomes plain text for copying', () => {
    const first = of('stages', draw()).slice(1, 5);
    assert.equal(
      outlineText(first),
      '1. Поиск добровольцев\n\nЗовём студентов и учим их.\n\nСрок, дней: 30\nКто делает: координатор\n\n— Готовый блок: можно взять отдельно',
    );
  });

  it('has every word in both languages, and no Cyrillic in English', () => {
    assert.deepEqual(Object.keys(outlineWords('ru')).sort(), Object.keys(outlineWords('en')).sort());
    assert.doesNotMatch(JSON.stringify(outlineWords('en')), /\p{Script=Cyrillic}/u);
    assert.equal(outlineWords('de'), outlineWords('en'));
  });
});
