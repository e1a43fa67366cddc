import type { Practice } from '../practice/practice.ts';
import { proseOf } from '../practice/prose.ts';
import { stemsOf } from '../practice/stem.ts';
import { isWritten } from '../practice/written.ts';

/** How much it tells where a word stands. What stands in several of these places has the sum. */
const PLACES = { title: 9, named: 4, told: 1 } as const;

/** A word that stands so often in the rest of the text is what it is about, and has one more. */
const OFTEN = 3;

/** The most that a word can have: four bits. */
export const MOST_WEIGHT = 15;

/**
 * What a practice is found by: the stems of its words, each once, by how much they tell. One line for each weight, the
 * highest first: `14 наставник подростк`. Contacts and names of people are not in it. Kept beside a published practice,
 * so that a server reads it and not the whole text.
 */
export function wordsOf(practice: Practice): string {
  const weights = new Map<string, number>();
  const add = (stems: Iterable<string>, weight: number): void => {
    for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + weight);
  };
  add(stemsIn([practice.title?.text]), PLACES.title);
  add(stemsIn(namedIn(practice)), PLACES.named);
  const told = toldIn(practice).flatMap(foldedStems);
  const counts = new Map<string, number>();
  for (const stem of told) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  add(counts.keys(), PLACES.told);
  add(
    [...counts].filter(([, count]) => count >= OFTEN).map(([stem]) => stem),
    1,
  );
  const lines = new Map<number, string[]>();
  for (const [stem, weight] of weights) lines.set(weight, [...(lines.get(weight) ?? []), stem]);
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([weight, stems]) => [weight, ...stems.sort()].join(' '))
    .join('\n');
}

/** The stems of a text, however its letters were put together: «й» may come as two signs. */
export const foldedStems = (text: string): string[] => stemsOf(text.normalize('NFC'));

const stemsIn = (texts: readonly (string | undefined)[]): Set<string> =>
  new Set(texts.filter(isWritten).flatMap(foldedStems));

const namedIn = ({ organisation, summary, targetGroups = [] }: Practice): (string | undefined)[] => [
  ...[organisation?.name, summary],
  ...targetGroups.map(({ name }) => name),
];

function toldIn(practice: Practice): string[] {
  const { problem, targetGroups = [], stages = [], technologies = [], results, evaluation = [] } = practice;
  const prose = proseOf(practice).filter(({ section }) => section !== 'title' && section !== 'summary');
  return [
    ...prose.map(({ text }) => text),
    ...(problem?.statistics ?? []).map(({ territory }) => territory),
    ...targetGroups.map(({ territory }) => territory),
    ...stages.map(({ who }) => who),
    ...technologies.map(({ name }) => name),
    ...(results?.qualitative ?? []).map(({ group }) => group),
    ...(results?.quantitative ?? []).map(({ indicator }) => indicator),
    ...evaluation.map(({ repeatedIn }) => repeatedIn),
  ].filter(isWritten);
}
