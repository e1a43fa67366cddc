import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BankPage, type BankFilters, type BankQuery } from '../practice/bank.ts';
import type { PracticeBrief } from '../practice/brief.ts';
import { BANK_SORTS, EVIDENCE_LEVELS, PICKED_FACETS, SWITCHED_FACETS } from '../practice/codes.ts';
import { freshnessOf } from '../practice/recency.ts';
import { type BankEntry, createBank } from './create-bank.ts';
import { bitsApart, distanceUpTo, lettersMask } from './distance.ts';
import { titled } from './testing.ts';

const TODAY = '2026-11-20';
const WORDS = ['дети', 'школа', 'театр', 'помощь', 'лес'];
const THEMES = ['mentoring', 'sport', 'culture'];
const REGIONS = ['57', '71100', '77'];

const some = <Value>(values: readonly Value[], least = 0) =>
  fc.subarray([...values], { minLength: least, maxLength: values.length });
const id = fc.integer({ min: 0, max: 30 }).map((number) => `p${number}`);

const entry: fc.Arbitrary<BankEntry> = fc
  .record({
    ...{
      id,
      title: some(WORDS),
      theme: some(THEMES),
      region: some(REGIONS),
      evidence: fc.constantFrom(...EVIDENCE_LEVELS),
    },
    ...{ feedback: fc.boolean(), hasMaterials: fc.boolean(), hasMentorOffer: fc.boolean(), isArchived: fc.boolean() },
    ...{ adoptions: fc.nat(12), bank: fc.constantFrom('one', 'two') },
    verifiedOn: fc.constantFrom('2025-11-19', '2025-11-20', '2025-11-21', '2026-10-01'),
    publishedOn: fc.constantFrom('2026-01-01', '2026-02-01'),
  })
  .map(({ id, title, theme, region, evidence, feedback, hasMaterials, hasMentorOffer, isArchived, bank, ...more }) => ({
    ...titled(id, title.join(' '), {
      facets: { theme, region, hasMentorOffer },
      ...{ hasMaterials, evidence: { level: evidence, feedback, noEffect: false } },
      ...{ state: isArchived ? 'archived' : 'published', ...more },
    }),
    bank,
  }));

const query: fc.Arbitrary<BankQuery> = fc.record(
  {
    q: some(WORDS).map((words) => words.join(' ')),
    filters: fc.record(
      {
        ...{ theme: some(THEMES, 1), region: some(REGIONS, 1), evidence: some(EVIDENCE_LEVELS, 1) },
        ...{ adoptions: some(['0', '1-2', '3-9', '10-plus'] as const, 1) },
        ...{ feedback: fc.constant(true as const), hasMaterials: fc.constant(true as const) },
        ...{ hasMentorOffer: fc.constant(true as const), verified: fc.constant(true as const) },
      },
      { requiredKeys: [] },
    ),
    sort: fc.constantFrom(...BANK_SORTS),
    archived: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The same once more, written as slowly and plainly as can be. */
function plainly(entries: readonly BankEntry[], { q = '', filters = {}, archived = false }: BankQuery, bank?: string) {
  const valuesOf = ({ facets, ...brief }: PracticeBrief): Record<string, readonly string[]> => {
    const band = brief.adoptions === 0 ? '0' : brief.adoptions < 3 ? '1-2' : brief.adoptions < 10 ? '3-9' : '10-plus';
    const on = (is: boolean | undefined) => (is ? ['true'] : []);
    return {
      ...{
        theme: facets.theme ?? [],
        region: facets.region ?? [],
        evidence: [brief.evidence.level],
        adoptions: [band],
      },
      ...{ feedback: on(brief.evidence.feedback), hasMaterials: on(brief.hasMaterials) },
      ...{ hasMentorOffer: on(facets.hasMentorOffer), verified: on(freshnessOf(brief.verifiedOn, TODAY) === 'fresh') },
    };
  };
  const scope = entries.filter(
    ({ brief, bank: of }) => (archived || brief.state !== 'archived') && (bank === undefined || of === bank),
  );
  const words = q.split(' ').filter(Boolean);
  const has = (brief: PracticeBrief, word: string) => brief.title.split(' ').includes(word);
  const all = scope.filter(({ brief }) => words.every((word) => has(brief, word)));
  const texts = all.length > 0 ? all : scope.filter(({ brief }) => words.some((word) => has(brief, word)));
  const fits = (brief: PracticeBrief, but?: string) =>
    Object.entries(filters as BankFilters).every(([facet, picked]) => {
      const wanted = picked === true ? ['true'] : (picked as readonly string[]);
      return facet === but || wanted.some((value) => valuesOf(brief)[facet]?.includes(value));
    });
  const counts: Record<string, Record<string, number>> = {};
  for (const facet of [...PICKED_FACETS, ...SWITCHED_FACETS])
    for (const { brief } of texts.filter((each) => fits(each.brief, facet)))
      for (const value of valuesOf(brief)[facet] ?? []) {
        counts[facet] ??= {};
        counts[facet][value] = (counts[facet][value] ?? 0) + 1;
      }
  return { ids: texts.filter(({ brief }) => fits(brief)).map(({ brief }) => brief.id), counts };
}

const lastOfEach = (entries: readonly BankEntry[]): BankEntry[] => [
  ...new Map(entries.map((each) => [each.brief.id, each])).values(),
];

describe('a bank, whatever is in it', () => {
  it('finds and counts what a plain walk over all practices finds and counts', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        query,
        fc.constantFrom(undefined, 'one', 'two'),
        (entries, asked, bank) => {
          const page = createBank(entries).search(asked, { today: TODAY, limit: 100, bank });
          const expected = plainly(lastOfEach(entries), asked, bank);
          assert.deepEqual(page.practices.map(({ id }) => id).sort(), expected.ids.sort());
          assert.equal(page.total, expected.ids.length);
          assert.deepEqual(page.facets, expected.counts);
          BankPage.parse(page);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers to the last bit alike, in whatever order entries came, went and came back', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 25 }),
        fc.array(fc.oneof(entry, id), { maxLength: 25 }),
        fc.array(query, { minLength: 1, maxLength: 5 }),
        (entries, changes, asked) => {
          const moving = createBank(entries);
          const final = new Map(entries.map((each) => [each.brief.id, each]));
          for (const change of changes) {
            if (typeof change === 'string') {
              moving.remove(change);
              final.delete(change);
            } else {
              moving.put(change);
              final.set(change.brief.id, change);
            }
          }
          const fresh = createBank([...final.values()].reverse());
          assert.equal(moving.size, fresh.size);
          for (const each of asked) {
            const search = { today: TODAY, limit: 10 };
            assert.equal(JSON.stringify(moving.search(each, search)), JSON.stringify(fresh.search(each, search)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('shows everything once, page by page, in the order in which one page has it', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        query,
        fc.integer({ min: 1, max: 7 }),
        (entries, asked, limit) => {
          const bank = createBank(entries);
          const paged: string[] = [];
          let cursor: string | undefined;
          do {
            const page = bank.search(asked, { today: TODAY, limit, cursor });
            paged.push(...page.practices.map(({ id }) => id));
            cursor = page.next;
          } while (cursor !== undefined);
          const whole = bank.search(asked, { today: TODAY, limit: 100 });
          assert.deepEqual(
            paged,
            whole.practices.map(({ id }) => id),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a bank of thousands', () => {
  const text = (at: number) =>
    Array.from({ length: 12 }, (_, word) => `слово${(at * 7 + word * word) % 300}ъ`).join(' ');
  const entries = Array.from({ length: 1500 }, (_, at) => titled(`p${at}`, text(at)));

  it('finds the same however often it was packed, and after much of it went and came back', () => {
    const moving = createBank(entries);
    for (let at = 0; at < 1500; at += 2) moving.remove(`p${at}`);
    for (let at = 0; at < 1500; at += 4) moving.put(titled(`p${at}`, text(at + 1)));
    const left = entries.flatMap((each, at) =>
      at % 4 === 0 ? [titled(`p${at}`, text(at + 1))] : at % 2 === 1 ? [each] : [],
    );
    const fresh = createBank(left);
    for (const q of ['слово7ъ', 'слово7ъ слово8ъ', 'слово1', 'слово299ъ слово4ъ', 'слво299ъ'])
      assert.equal(
        JSON.stringify(moving.search({ q }, { today: TODAY, limit: 100 })),
        JSON.stringify(fresh.search({ q }, { today: TODAY, limit: 100 })),
        q,
      );
    assert.ok(fresh.search({ q: 'слово7ъ' }, { today: TODAY }).total > 10);
  });
});

describe('paging while the bank changes', () => {
  const bank = () => createBank(['a', 'b', 'c', 'd', 'e'].map((name) => titled(name, name)));
  const from = (which: ReturnType<typeof bank>, cursor?: string) => {
    const page = which.search({ sort: 'title' }, { today: TODAY, limit: 2, cursor });
    return { ids: page.practices.map(({ id }) => id).join(''), next: page.next };
  };

  it('repeats nothing when something came in before what was shown', () => {
    const changing = bank();
    const { ids, next } = from(changing);
    changing.put(titled('aa', 'aa'));
    assert.deepEqual([ids, from(changing, next).ids], ['ab', 'cd']);
  });

  it('leaves nothing out when something before went, or the last one that was shown', () => {
    for (const gone of ['a', 'b']) {
      const changing = bank();
      const { next } = from(changing);
      changing.remove(gone);
      assert.equal(from(changing, next).ids, 'cd', gone);
    }
  });

  it('begins anew with a cursor that was made elsewhere, and ends behind the end', () => {
    assert.equal(from(bank(), 'what').ids, 'ab');
    assert.deepEqual(from(bank(), '5.e'), { ids: '', next: undefined });
    assert.deepEqual(from(bank(), '9.zz'), { ids: '', next: undefined });
  });
});

describe('distanceUpTo', () => {
  it('counts a letter too many, too few, another one, and two that changed places', () => {
    for (const [one, other, slips] of [
      ['театр', 'театр', 0],
      ['театр', 'театрр', 1],
      ['театр', 'теат', 1],
      ['театр', 'тиатр', 1],
      ['театр', 'теарт', 1],
      ['театр', 'тиарт', 2],
      ['театр', 'школа', 3],
      ['', 'аб', 2],
    ] as const)
      assert.equal(distanceUpTo(one, other, 2), slips, `${one} ${other}`);
  });

  it('is the same both ways, never farther than the masks of letters allow', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвг'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = distanceUpTo(one, other, 7);
        assert.equal(slips, distanceUpTo(other, one, 7));
        assert.ok(bitsApart(lettersMask(one), lettersMask(other)) <= 2 * slips);
        assert.equal(distanceUpTo(one, other, 2), Math.min(slips, 3));
      }),
    );
  });
});
