import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import codes from '@otklik/content/lists/region-codes-ru.json' with { type: 'json' };
import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import tiles from '@otklik/content/lists/region-tiles-ru.json' with { type: 'json' };
import sections from '@otklik/content/lists/practice-sections.json' with { type: 'json' };
import synonyms from '@otklik/content/lists/search-synonyms-ru.json' with { type: 'json' };
import rubricFile from '@otklik/content/lists/practice-rubric.json' with { type: 'json' };
import * as schema from '@otklik/schema';
import { checkTexts } from './wording.ts';

interface Entry {
  id: string;
  title: { ru: string; en: string };
}

const folder = new URL('lists/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const ids = (name: string): string[] => (read(name) as Entry[]).map(({ id }) => id);

/** Files of another shape, with tests of their own. */
const OTHERS = ['region-tiles-ru', 'search-synonyms-ru', 'holidays-ru', 'region-codes-ru', 'practice-rubric'];
const names = readdirSync(folder).map((file) => file.replace('.json', ''));

for (const name of names.filter((each) => !OTHERS.includes(each))) {
  describe(`the list ${name}`, () => {
    const entries = read(name) as Entry[];

    it('has each id once', () => assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length));

    it('is written in Russian and English', () => {
      for (const { id, ...texts } of entries) {
        for (const text of Object.values(texts).filter((each) => typeof each === 'object'))
          assert.deepEqual(Object.keys(text), ['ru', 'en'], id);
        assert.match(texts.title.ru, /[\p{L}\p{N}]/u);
        assert.doesNotMatch(texts.title.en, /\p{Script=Cyrillic}/u);
      }
    });

    it('reads well', () => assert.deepEqual(checkTexts(entries, { trade: true }), []));
  });
}

describe('the lists that rules lean on', () => {
  for (const [name, known] of [
    ['practice-scopes', schema.SCOPES],
    ['practice-sections', schema.SECTIONS],
    ['resource-kinds', schema.RESOURCE_KINDS],
    ['informants', schema.INFORMANTS],
    ['evaluation-moments', schema.MOMENTS],
    ['technology-origins', schema.TECHNOLOGY_ORIGINS],
    ['evidence-levels', schema.EVIDENCE_LEVELS],
    ['practice-states', schema.PRACTICE_STATES],
  ] as const) {
    it(`has words for everything in ${name}, in its order`, () => assert.deepEqual(ids(name), [...known]));
  }

  it('may be asked in a form: ids are ids', () => {
    for (const name of ['practice-themes', 'practice-target-groups', 'legal-forms', 'evaluation-methods'])
      for (const id of ids(name)) assert.ok(schema.Id.safeParse(id).success, id);
  });
});

describe('the sections', () => {
  it('are counted from 1 to 16, in the four blocks of the method', () => {
    assert.deepEqual(
      sections.map(({ number }) => number),
      Array.from({ length: 16 }, (_, at) => at + 1),
    );
    assert.deepEqual([...new Set(sections.map(({ block }) => block))], ids('practice-blocks'));
  });

  it('help their author, each in its own words', () =>
    assert.equal(new Set(sections.map(({ hint }) => hint.ru)).size, 16));
});

describe('the codes of regions', () => {
  it('belong to the 89 regions of the list, in its order', () =>
    assert.deepEqual(
      codes.map(({ id }) => id),
      regions.map(({ id }) => id),
    ));

  it('have 83 codes of ISO 3166-2, each once', () => {
    const iso = codes.flatMap((code) => ('iso' in code ? [code.iso] : []));
    assert.equal(new Set(iso).size, 83);
    assert.equal(iso.length, 83);
  });

  it('name a district of the list, where there is one', () => {
    const districts = new Set(ids('districts-ru'));
    const named = codes.flatMap((code) => ('district' in code ? [code.district] : []));
    assert.ok(named.every((district) => districts.has(district)));
    assert.equal(named.length, 85);
  });

  it('have a number of the tax service each, for show, and mark the one that nobody has verified', () => {
    assert.equal(new Set(codes.map(({ fns }) => fns)).size, 89);
    const marked = codes.filter((code) => 'verify' in code);
    assert.deepEqual(
      marked.map(({ id, verify }) => [id, verify]),
      [['74', ['fns']]],
    );
  });
});

describe('the synonyms of the search', () => {
  it('have groups of two words at least, and no word in two groups', () => {
    const stems = synonyms.flatMap(({ words }) => [...new Set(words.map((word) => schema.stemOf(word)))]);
    assert.equal(new Set(stems).size, stems.length);
    for (const { id, words } of synonyms) assert.ok(words.length > 1, id);
  });

  it('find the one by the other', () =>
    assert.deepEqual(schema.alternativesOf('добровольцами', synonyms), [['доброволц', 'волонтер']]));
});

describe('the rubric', () => {
  const rubric = schema.Rubric.parse(rubricFile);

  it('has ten criteria that weigh a hundred', () =>
    assert.deepEqual(
      rubric.criteria.map(({ id, weight, critical }) => `${id} ${weight}${critical ? ' critical' : ''}`),
      [
        ...['problem 10', 'target 8', 'logic 12', 'results 16 critical', 'evidence 14', 'voice 12'],
        ...['replication 12 critical', 'resources 6', 'ethics 6 critical', 'clarity 4'],
      ],
    ));

  it('gives the golden vectors their totals', () => {
    const total = (scores: string) => {
      const entries = rubric.criteria.map(({ id }, at) => [id, Number(scores[at])]);
      return schema.scoreReview(rubric, { scores: Object.fromEntries(entries) as Record<string, number> }).total;
    };
    assert.deepEqual(['3333233343', '3322223233', '4344434344'].map(total), [73, 60, 93.5]);
  });

  it('reads well, in both languages', () => assert.deepEqual(checkTexts(rubric, { trade: true }), []));
});

describe('the map of regions as tiles', () => {
  it('has every region once', () =>
    assert.deepEqual(
      tiles.map(({ id }) => id),
      regions.map(({ id }) => id),
    ));

  it('has no two tiles in one place', () =>
    assert.equal(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size, tiles.length));

  it('has names that fit into a tile and tell the regions apart, in both languages', () => {
    for (const lang of ['ru', 'en'] as const) {
      const names = tiles.map(({ short }) => short[lang]);
      assert.equal(new Set(names).size, names.length);
      for (const name of names) assert.match(name, lang === 'ru' ? /^[А-яё]{2,4}$/ : /^[A-z]{2,4}$/);
    }
  });

  it('keeps the regions where they are to each other: none of these stands on the wrong side', () => {
    const at = (id: string) => tiles.find((tile) => tile.id === id)!;
    for (const [west, east] of [
      ['27', '40'],
      ['45', '92'],
      ['92', '65'],
      ['65', '50'],
      ['25', '08'],
      ['08', '64'],
    ] as const)
      assert.ok(at(west).x < at(east).x, `${west} ${east}`);
    for (const [north, south] of [
      ['47', '40'],
      ['40', '45'],
      ['45', '60'],
      ['60', '82'],
      ['98', '05'],
    ] as const)
      assert.ok(at(north).y < at(south).y, `${north} ${south}`);
  });
});
