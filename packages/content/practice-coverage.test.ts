import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  ADOPTION_BANDS,
  briefOf,
  CHANNELS,
  completenessOf,
  createBank,
  EVIDENCE_LEVELS,
  findHints,
  freshnessOf,
  INFORMANTS,
  MOMENTS,
  recencyOf,
  RESOURCE_KINDS,
  SECTIONS,
  TECHNOLOGY_ORIGINS,
  wordsOf,
} from '@otklik/schema';
import codes from '@otklik/content/lists/region-codes-ru.json' with { type: 'json' };
import { exampleBank, examplePractices } from './example-bank.ts';

/** The day on which the examples are read, so that they do not grow old in a test. */
const TODAY = '2026-11-20';

const practices = examplePractices();
const published = exampleBank().practices;
const idsOf = (list: string): string[] =>
  (JSON.parse(readFileSync(new URL(`lists/${list}.json`, import.meta.url), 'utf8')) as { id: string }[]).map(
    ({ id }) => id,
  );

/** What of `wanted` none of the examples has. */
const lacking = (wanted: readonly string[], found: Iterable<string | undefined>): string[] => {
  const there = new Set(found);
  return wanted.filter((each) => !there.has(each));
};

describe('the twelve examples together', () => {
  it('are twelve, in Russian and one in English', () => {
    assert.equal(practices.length, 12);
    assert.equal(practices.filter(({ locale }) => locale === 'en').length, 1);
  });

  it('show every section in full', () => {
    const full = practices.flatMap((practice) =>
      completenessOf(practice).sections.filter(({ filled }) => filled === 1),
    );
    assert.deepEqual(
      lacking(
        SECTIONS,
        full.map(({ section }) => section),
      ),
      [],
    );
  });

  it('hold nothing that blocks their sending', () => {
    const blocks = practices.flatMap((practice) =>
      findHints(practice, { today: TODAY })
        .filter(({ severity }) => severity === 'block')
        .map(({ hint }) => `${hint} in ${practice.id}`),
    );
    assert.deepEqual(blocks, []);
  });

  it('are rich, and no book', () => {
    for (const practice of practices) {
      const words = textsIn({ ...practice, contacts: {} }).reduce((sum, text) => sum + text.split(/\s+/).length, 0);
      assert.ok(words > 550 && words < 1500, `${practice.id} has ${words} words`);
    }
  });

  it('tell each of a difficulty, what was done about it, and what to do instead', () => {
    for (const { id, difficulties = [] } of practices)
      assert.ok(
        difficulties.some(({ problem, solution, advice }) => problem && solution && advice),
        id,
      );
    assert.ok(practices.filter(({ results }) => results?.unintended).length >= 10);
  });
});

describe('the evidence of the examples', () => {
  it('reaches every level, and is never more than the answers amount to', () =>
    assert.deepEqual(
      lacking(
        EVIDENCE_LEVELS,
        published.map(({ evidence }) => evidence.level),
      ),
      [],
    ));

  it('tells honestly of an effect that was not found: compared, answered, and with what follows', () => {
    const [only, ...others] = published.filter(({ evidence }) => evidence.noEffect);
    assert.deepEqual(others, []);
    assert.deepEqual([only!.evidence.level, only!.evidence.feedback], ['E3', true]);
  });

  it('has people who were answered and people who were not', () => {
    for (const feedback of [true, false])
      assert.ok(published.filter(({ evidence }) => evidence.feedback === feedback).length >= 3);
  });

  it('was learned from everybody, at every time', () => {
    const all = practices.flatMap(({ evaluation = [] }) => evaluation);
    assert.deepEqual(
      lacking(
        INFORMANTS,
        all.map(({ who }) => who),
      ),
      [],
    );
    assert.deepEqual(
      lacking(
        MOMENTS,
        all.flatMap(({ when = [] }) => when),
      ),
      [],
    );
  });
});

describe('the lives of the examples', () => {
  const ofState = (state: string) => published.filter((each) => each.state === state);

  it('are published, to be confirmed and archived, as long after their last confirmation as the rule has it', () => {
    const states = { fresh: 'published', 'to-confirm': 'needs-update', archive: 'archived' } as const;
    for (const { practice, state, verifiedOn } of published)
      assert.equal(state, states[freshnessOf(verifiedOn, TODAY)], practice.id);
    assert.deepEqual(
      [1, 1],
      ['needs-update', 'archived'].map((state) => ofState(state).length),
    );
  });

  it('go on, or ended within three years', () => {
    const ended = practices.filter(({ title }) => title?.state === 'finished');
    assert.ok(ended.length > 0 && ended.length < practices.length);
    for (const practice of ended) assert.equal(recencyOf(practice, TODAY), 'recent');
  });

  it('were written here, but for one that was taken over', () =>
    assert.equal(published.filter(({ origin }) => origin !== undefined).length, 1));

  it('show of contacts a part, and in the archive nothing', () => {
    for (const { practice, state } of published) {
      const written = practices.find(({ id }) => id === practice.id)!.contacts!;
      const shown = CHANNELS.filter((channel) => practice.contacts?.[channel] !== undefined);
      const kept = CHANNELS.filter((channel) => written[channel] !== undefined);
      if (state === 'archived') assert.deepEqual([shown, practice.contacts?.person], [[], undefined]);
      else assert.ok(shown.length > 0, practice.id);
      assert.ok(shown.length <= kept.length);
    }
    assert.ok(published.filter(({ practice }) => practice.contacts?.person === undefined).length >= 3);
  });
});

describe('a bank of the examples', () => {
  const bank = createBank(published.map((each) => ({ brief: briefOf(each), words: wordsOf(each.practice) })));
  const { facets } = bank.search({ archived: true }, { today: TODAY });

  for (const [facet, list] of [
    ['theme', 'practice-themes'],
    ['targetGroup', 'practice-target-groups'],
    ['settlementType', 'settlement-types'],
    ['practiceStage', 'practice-stages'],
    ['resourceBand', 'resource-bands'],
    ['format', 'practice-formats'],
    ['durationBand', 'duration-bands'],
  ] as const)
    it(`finds something by every value of ${facet}`, () =>
      assert.deepEqual(lacking(idsOf(list), Object.keys(facets[facet]!)), []));

  it('finds something by every level and every number of adoptions', () => {
    assert.deepEqual(lacking(EVIDENCE_LEVELS, Object.keys(facets['evidence']!)), []);
    assert.deepEqual(lacking(ADOPTION_BANDS, Object.keys(facets['adoptions']!)), []);
  });

  it('is narrowed by everything that is on or not', () => {
    for (const facet of ['feedback', 'hasMaterials', 'hasMentorOffer', 'verified']) {
      const { true: having } = facets[facet]!;
      assert.ok(having! > 0 && having! < practices.length, facet);
    }
  });

  it('reaches over the whole map: at least ten regions, all districts, an autonomous okrug', () => {
    const regions = Object.keys(facets['region']!);
    assert.ok(regions.length >= 10);
    assert.ok(regions.some((code) => code.length === 5));
    assert.deepEqual(
      lacking(
        idsOf('districts-ru'),
        codes.filter(({ id }) => regions.includes(id)).map((code) => ('district' in code ? code.district : undefined)),
      ),
      [],
    );
  });
});

describe('what the examples give to whoever repeats them', () => {
  const stages = practices.flatMap(({ stages = [] }) => stages);
  const resources = practices.flatMap(({ resources = [] }) => resources);

  it('are steps to take over alone, steps not to change, and some that are both', () => {
    const marks = stages.map(({ reusable = false, core = false }) => `${reusable} ${core}`);
    assert.deepEqual(lacking(['true false', 'false true', 'true true', 'false false'], marks), []);
  });

  it('are resources of all five kinds in each, said to be needed or not', () => {
    for (const { id, resources: own = [] } of practices)
      assert.deepEqual(
        lacking(
          RESOURCE_KINDS,
          own.map(({ kind }) => kind),
        ),
        [],
        id,
      );
    assert.ok(resources.some(({ notNeeded }) => notNeeded));
    assert.ok(resources.some(({ essential }) => essential));
  });

  it('are ways of working: own, adapted, with permission', () =>
    assert.deepEqual(
      lacking(
        TECHNOLOGY_ORIGINS,
        practices.flatMap(({ technologies = [] }) => technologies.map(({ origin }) => origin)),
      ),
      [],
    ));
});

/** Every string that is written in sentences: with a blank in it. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
