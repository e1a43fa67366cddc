import { BENCHMARK_LEAST, type Benchmark, canonicalJson, quartilesOf, type Quiz } from '@otklik/schema';
import type { CountedOutcome, Measure, Snapshot } from './storage/quiz-storage.ts';

/** Whatever is shown of one measure differs by so many organisations from whatever else is shown of it, or by none. */
export const BATCH = 5;

/** The measure of the whole. Not an id, so no dimension has this name. */
const WHOLE = '*';

/** All that counts, and all that was shown of it so far. */
export interface Census {
  outcomes: readonly CountedOutcome[];
  snapshots: readonly Snapshot[];
}

type Segment = Readonly<Record<string, string>>;

interface Reading {
  number: number;
  member: string;
  segment: Segment;
  values: Readonly<Record<string, number>>;
}

/**
 * The snapshots that have to change, so that a segment is shown as new as may be.
 *
 * Each measure (the whole, each dimension) of each segment is shown from ten
 * organisations on, and changes only when five of them are others than in
 * everything that was shown of it: in this segment before, and in every other.
 * So no two things that anybody can see differ by one organisation, and whoever
 * takes one from the other finds nobody. What falls below ten goes at once, in
 * all segments, and nothing else is done where no segment is named.
 *
 * More general segments are renewed first: what more people can use goes before.
 */
export function renewSnapshots(quiz: Quiz, census: Census, named: Segment | undefined, on: string): Snapshot[] {
  const readings = census.outcomes.flatMap((outcome) => readingOf(quiz, outcome));
  const before = new Map(census.snapshots.map((each) => [each.segment, each]));
  const now = new Map([...before].map(([key, each]) => [key, hideSmall(translate(quiz, each), readings)]));
  for (const segment of named ? generalise(named) : []) {
    const renewed = renew(quiz, now, segment, readings, on);
    if (renewed) now.set(renewed.segment, renewed);
  }
  return [...now].filter(([key, snapshot]) => snapshot !== before.get(key)).map(([, snapshot]) => snapshot);
}

/** What anybody is told of a segment. */
export function benchmarkOf(quiz: Quiz, segment: Segment, snapshot: Snapshot | undefined): Benchmark {
  const { [WHOLE]: whole, ...measures } = snapshot?.measures ?? {};
  const about = { quiz: quiz.id, segment, least: BENCHMARK_LEAST };
  if (!snapshot || !whole?.quartiles) return { ...about, version: quiz.version, state: 'few' };
  const dimensions = Object.entries(measures).flatMap(([id, { quartiles }]) => (quartiles ? [[id, quartiles]] : []));
  return {
    ...about,
    version: snapshot.version,
    state: 'ready',
    organisations: Math.floor(whole.members.length / BATCH) * BATCH,
    score: whole.quartiles,
    dimensions: Object.fromEntries(dimensions) as NonNullable<Benchmark['dimensions']>,
    refreshedOn: snapshot.refreshedOn,
  };
}

/** The names that an earlier version's dimensions have today; nothing for a version that is not to be compared. */
function namesSince(quiz: Quiz, version: number): Readonly<Record<string, string>> | undefined {
  if (version === quiz.version) return {};
  const earlier = quiz.earlier?.find((each) => each.version === version);
  return earlier?.comparable ? (earlier.renamed ?? {}) : undefined;
}

function readingOf(quiz: Quiz, { number, edition, version, segment, score, dimensions }: CountedOutcome): Reading[] {
  const names = namesSince(quiz, version);
  if (!names) return [];
  const values = Object.entries(dimensions).map(([id, value]): [string, number] => [names[id] ?? id, value]);
  return [
    { number, member: `${number}.${edition}`, segment, values: { ...Object.fromEntries(values), [WHOLE]: score } },
  ];
}

function translate(quiz: Quiz, snapshot: Snapshot): Snapshot {
  if (snapshot.version === quiz.version) return snapshot;
  const names = namesSince(quiz, snapshot.version);
  const measures = Object.entries(names ? snapshot.measures : {}).map(([id, measure]) => [names?.[id] ?? id, measure]);
  return { ...snapshot, version: quiz.version, measures: Object.fromEntries(measures) as Snapshot['measures'] };
}

/** Those who made these choices. */
function within(readings: readonly Reading[], segment: Segment): Reading[] {
  const choices = Object.entries(segment);
  return readings.filter((reading) => choices.every(([id, choice]) => reading.segment[id] === choice));
}

const measuredBy = (readings: readonly Reading[], measure: string): Reading[] =>
  readings.filter(({ values }) => Object.hasOwn(values, measure));

/** Shows no longer what has too few organisations today. */
function hideSmall(snapshot: Snapshot, readings: readonly Reading[]): Snapshot {
  const inside = within(readings, JSON.parse(snapshot.segment) as Segment);
  const small = Object.entries(snapshot.measures).filter(
    ([id, { quartiles }]) => quartiles && measuredBy(inside, id).length < BENCHMARK_LEAST,
  );
  if (small.length === 0) return snapshot;
  const hidden = Object.fromEntries(small.map(([id, { members }]) => [id, { members }]));
  return { ...snapshot, measures: { ...snapshot.measures, ...hidden } };
}

/** Everybody, then those with one choice in common, and the segment itself last. */
function generalise(segment: Segment): Segment[] {
  const all = Object.entries(segment).reduce<Segment[]>(
    (some, [id, choice]) => [...some, ...some.map((each) => ({ ...each, [id]: choice }))],
    [{}],
  );
  return all.sort((left, right) => Object.keys(left).length - Object.keys(right).length);
}

/** The segment with what may be shown anew of it, if there is anything. */
function renew(
  quiz: Quiz,
  shown: ReadonlyMap<string, Snapshot>,
  segment: Segment,
  readings: readonly Reading[],
  on: string,
): Snapshot | undefined {
  const key = canonicalJson(segment);
  const old = shown.get(key) ?? { segment: key, version: quiz.version, refreshedOn: on, measures: {} };
  const inside = within(readings, segment);
  const fresh = [WHOLE, ...quiz.dimensions.map(({ id }) => id)].flatMap((measure): [string, Measure][] => {
    const found = measuredBy(inside, measure);
    const quartiles = quartilesOf(found.map(({ values }) => values[measure]!));
    const members = found.map(({ member }) => member);
    const last = old.measures[measure];
    if (!quartiles || (last?.quartiles && differ(members, last.members) === 0)) return [];
    const others = [...shown.values()].flatMap(({ measures }) => measures[measure] ?? []);
    const isTelling = others.some((other) => isFew(differ(members, other.members)));
    return isTelling ? [] : [[measure, { members, quartiles }]];
  });
  if (fresh.length === 0) return undefined;
  return { ...old, refreshedOn: on, measures: { ...old.measures, ...Object.fromEntries(fresh) } };
}

const isFew = (organisations: number): boolean => organisations > 0 && organisations < BATCH;

/** How many organisations are in one of the two and not in the other, or have other scores in it. Counted no further than it matters. */
function differ(left: readonly string[], right: readonly string[]): number {
  const difference = Math.abs(left.length - right.length);
  if (difference >= BATCH) return difference;
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const changed = [...left.filter((each) => !inRight.has(each)), ...right.filter((each) => !inLeft.has(each))];
  return new Set(changed.map((member) => member.split('.')[0])).size;
}
