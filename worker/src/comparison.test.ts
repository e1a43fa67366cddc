import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Benchmark, Quiz } from '@otklik/schema';
import { maturity } from '@otklik/schema/testing';
import fc from 'fast-check';
import { BATCH, benchmarkOf, renewSnapshots } from './comparison.ts';
import type { CountedOutcome, Snapshot } from './storage/quiz-storage.ts';

const DAY = '2026-11-26';
const THEMES = { id: 'theme', title: 'Тема', choices: ['a', 'b'].map((id) => ({ id, title: id })) };
const quiz = maturity({ segments: [...maturity().segments!, THEMES] });

let numbers = 0;
const outcome = (size: string, theme = 'a', more: Partial<CountedOutcome> = {}): CountedOutcome => ({
  ...{ number: ++numbers, edition: 1, version: 1, segment: { size, theme }, score: numbers % 101 },
  dimensions: { culture: numbers % 101 },
  ...more,
});
const several = (count: number, ...of: Parameters<typeof outcome>) =>
  Array.from({ length: count }, () => outcome(...of));

/** A comparison as readers find it, one after the other. */
class Shown {
  outcomes: CountedOutcome[] = [];
  readonly snapshots = new Map<string, Snapshot>();
  quiz: Quiz = quiz;

  renew(segment?: Record<string, string>): Snapshot[] {
    const { outcomes, snapshots } = this;
    const changed = renewSnapshots(this.quiz, { outcomes, snapshots: [...snapshots.values()] }, segment, DAY);
    for (const each of changed) snapshots.set(each.segment, each);
    return changed;
  }

  read(segment: Record<string, string> = {}): Benchmark {
    this.renew(segment);
    return benchmarkOf(this.quiz, segment, this.snapshots.get(JSON.stringify(segment)));
  }
}

describe('the comparison', () => {
  it('says nothing of nine organisations, and quartiles of ten', () => {
    const shown = new Shown();
    shown.outcomes = several(9, 's');
    const { state, least, organisations, score } = shown.read();
    assert.deepEqual([state, least, organisations, score], ['few', 10, undefined, undefined]);
    shown.outcomes.push(outcome('s'));
    assert.equal(shown.read().state, 'ready');
  });

  it('tells numbers in whole points, and how many there are in fives', () => {
    const shown = new Shown();
    shown.outcomes = Array.from({ length: 14 }, (_, at) =>
      outcome('s', 'a', { score: 10 * at, dimensions: { culture: at } }),
    );
    const { quiz: id, version, organisations, score, dimensions, refreshedOn } = shown.read({ size: 's' });
    assert.deepEqual([id, version, organisations, refreshedOn], ['maturity', 1, 10, DAY]);
    assert.deepEqual(score, { low: 33, median: 65, high: 98 });
    assert.deepEqual(dimensions, { culture: { low: 3, median: 7, high: 10 } });
  });

  it('is renewed when five organisations have come, changed or gone, and not before', () => {
    const shown = new Shown();
    shown.outcomes = several(12, 's');
    shown.read();
    const [, changed, ...rest] = shown.outcomes;
    shown.outcomes = [{ ...changed!, edition: 2, score: 0 }, ...rest, outcome('s'), outcome('s')];
    assert.deepEqual(shown.renew({}), []);
    shown.outcomes.push(outcome('s'));
    assert.equal(shown.renew({}).length, 1);
  });

  it('does not tell of a few by what all have that a part has not', () => {
    const shown = new Shown();
    shown.outcomes = [...several(10, 's'), ...several(4, 'm')];
    assert.equal(shown.read({ size: 's' }).state, 'few');
    assert.equal(shown.read().state, 'ready');
    shown.outcomes.push(...several(5, 'm'));
    assert.equal(shown.read({ size: 's' }).state, 'ready');
  });

  it('shows a part that is all', () => {
    const shown = new Shown();
    shown.outcomes = several(10, 's');
    assert.equal(shown.read({ size: 's', theme: 'a' }).state, 'ready');
    assert.equal(shown.read({ size: 's' }).state, 'ready');
    assert.equal(shown.read({ size: 'm' }).state, 'few');
  });

  it('lets go at once of what falls below ten, and does not show it again with one in another’s place', () => {
    const shown = new Shown();
    shown.outcomes = several(10, 's');
    shown.read({ size: 's' });
    const [gone, ...rest] = shown.outcomes;
    shown.outcomes = rest;
    assert.equal(shown.renew().length, 2);
    assert.equal(benchmarkOf(quiz, {}, shown.snapshots.get('{}')).state, 'few');
    shown.outcomes = [...rest, outcome('s')];
    assert.equal(shown.read({ size: 's' }).state, 'few');
    shown.outcomes = [...rest, gone!];
    assert.equal(shown.read({ size: 's' }).state, 'ready');
  });

  it('holds each dimension to the same, though not all have a score in it', () => {
    const shown = new Shown();
    const without = { dimensions: {} };
    shown.outcomes = [...several(10, 's'), ...several(2, 's', 'a', without)];
    const before = shown.read().dimensions;
    shown.outcomes.push(...several(4, 's', 'a', without), outcome('s'));
    assert.equal(shown.read().organisations, 15);
    assert.deepEqual(shown.read().dimensions, before);
  });

  it('goes over to a newer version with what may stand beside it, under the names of today', () => {
    const shown = new Shown();
    shown.outcomes = several(10, 's');
    shown.read();
    const dimensions = quiz.dimensions.map((each) => (each.id === 'culture' ? { ...each, id: 'care' } : each));
    const earlier = { version: 1, changes: 'Слова', comparable: true, renamed: { culture: 'care' } };
    shown.quiz = { ...quiz, version: 2, dimensions, earlier: [earlier] };
    const now = shown.read();
    assert.deepEqual([now.version, Object.keys(now.dimensions!)], [2, ['care']]);

    shown.quiz = { ...quiz, version: 3, dimensions };
    assert.equal(shown.read().state, 'few');
  });

  it('never shows two things that differ by one to four organisations, whatever comes and goes', () => {
    const segment = fc.record({ size: fc.constantFrom('s', 'm'), theme: fc.constantFrom('a', 'b') });
    const place = fc.nat(40);
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constant('come'), place, segment) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('go'), place, segment) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('change'), place, segment) },
      { weight: 5, arbitrary: fc.tuple(fc.constant('read'), place, segment) },
    );
    let pairs = 0;
    const world = fc.property(fc.array(act, { minLength: 60, maxLength: 150 }), (acts) => {
      const shown = new Shown();
      for (const [kind, place, { size, theme }] of acts) {
        if (kind === 'come') shown.outcomes.push(outcome(size, theme, place > 35 ? { dimensions: {} } : {}));
        else if (kind === 'go') shown.outcomes = shown.outcomes.filter((_, at) => at !== place);
        else if (kind === 'change')
          shown.outcomes = shown.outcomes.map((it, at) => (at === place ? { ...it, edition: it.edition + 1 } : it));
        else {
          const asked = place % 4 === 0 ? {} : place % 4 === 1 ? { size } : { size, theme };
          const before = shown.snapshots.get(JSON.stringify(asked));
          shown.read(asked);
          pairs += checkApart([...shown.snapshots.values(), ...(before ? [before] : [])]);
        }
      }
    });
    fc.assert(world, { numRuns: 100 });
    assert.ok(pairs > 1000, `only ${pairs} pairs were seen`);
  });
});

/** Every two measures of one name differ by none, or by a batch. Gives how many pairs it has seen. */
function checkApart(snapshots: readonly Snapshot[]): number {
  let pairs = 0;
  for (const name of ['*', 'culture']) {
    const all = snapshots.flatMap(({ measures }) => (measures[name] ? [new Set(measures[name].members)] : []));
    for (const [at, left] of all.entries()) {
      for (const right of all.slice(at + 1)) {
        const others = [...left, ...right].filter((member) => left.has(member) !== right.has(member));
        const organisations = new Set(others.map((member) => member.split('.')[0])).size;
        assert.ok(organisations === 0 || organisations >= BATCH, `${organisations} differ`);
        pairs++;
      }
    }
  }
  return pairs;
}
