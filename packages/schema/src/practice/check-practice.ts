import { completenessOf, GATE_SECTIONS, LEAST_COMPLETENESS } from './completeness.ts';
import type { Practice } from './practice.ts';
import { type PracticeFault, practiceFault } from './practice-fault.ts';
import { isInn, isOgrn } from './state-numbers.ts';
import { isWritten, lettersIn } from './written.ts';

/** The lists of `@otklik/content` by their names: what may be picked. A list that is left out is not checked. */
export type PracticeLists = Readonly<Record<string, readonly { id: string }[]>>;

/** Everything wrong with what is already written. An empty section is no fault yet. */
export function checkPractice(practice: Practice, today: string, lists: PracticeLists = {}): PracticeFault[] {
  return [
    ...checkLimits(practice),
    ...checkNumbers(practice),
    ...checkMonths(practice, today.slice(0, 7)),
    ...checkLists(practice, lists),
  ];
}

/**
 * Everything that keeps a practice from being sent, beside the hints that block it (`findHints`): what `checkPractice`
 * finds, sections that have to be there, too few points, photos that are not described, no consent.
 */
export function checkSending(practice: Practice, today: string, lists: PracticeLists = {}): PracticeFault[] {
  const { score, sections } = completenessOf(practice);
  const gates = sections.filter(({ section, filled }) => GATE_SECTIONS.includes(section) && filled < 1);
  return [
    ...checkPractice(practice, today, lists),
    ...gates.map(({ section }) => practiceFault(`/${section}`, 'missing')),
    ...(score < LEAST_COMPLETENESS ? [practiceFault('', 'incomplete', score)] : []),
    ...(practice.photos ?? []).flatMap(({ alt }, at) =>
      isWritten(alt) ? [] : [practiceFault(`/photos/${at}/alt`, 'no-alt')],
    ),
    ...(practice.authorsConsent === true ? [] : [practiceFault('/authorsConsent', 'no-consent')]),
  ];
}

function checkLimits({ title, goal, tasks = [], stages }: Practice): PracticeFault[] {
  const short = (pointer: string, text: string | undefined, least: number): PracticeFault[] =>
    isWritten(text) && lettersIn(text) < least ? [practiceFault(pointer, 'too-short', least)] : [];
  return [
    ...short('/title/text', title?.text, 5),
    ...short('/goal', goal, 30),
    ...(tasks.length === 1 ? [practiceFault('/tasks', 'too-few', 2)] : []),
    ...(tasks.length > 12 ? [practiceFault('/tasks', 'too-many', 12)] : []),
    ...(stages?.length === 1 ? [practiceFault('/stages', 'too-few', 2)] : []),
  ];
}

function checkNumbers({ organisation }: Practice): PracticeFault[] {
  const { inn, ogrn } = organisation ?? {};
  return [
    ...(isWritten(inn) && !isInn(inn.trim()) ? [practiceFault('/organisation/inn', 'wrong-inn')] : []),
    ...(isWritten(ogrn) && !isOgrn(ogrn.trim()) ? [practiceFault('/organisation/ogrn', 'wrong-ogrn')] : []),
  ];
}

function checkMonths({ title, results }: Practice, month: string): PracticeFault[] {
  const periods = (results?.quantitative ?? []).map(({ period }, at) => ({
    ...{ from: period?.from, to: period?.to, start: `/results/quantitative/${at}/period/from` },
    end: `/results/quantitative/${at}/period/to`,
  }));
  const finishedOn = title?.state === 'finished' ? title.finishedOn : undefined;
  const all = [
    { from: title?.startedOn, to: finishedOn, start: '/title/startedOn', end: '/title/finishedOn' },
    ...periods,
  ];
  return all.flatMap(({ from, to, start, end }) => [
    ...(from !== undefined && from > month ? [practiceFault(start, 'in-the-future')] : []),
    ...(to !== undefined && to > month ? [practiceFault(end, 'in-the-future')] : []),
    ...(from !== undefined && to !== undefined && to < from ? [practiceFault(end, 'ends-before-start')] : []),
  ]);
}

/** Every value that was picked, with its list. */
function pickedValues({ organisation, targetGroups = [], evaluation = [], facets = {} }: Practice) {
  const many = (pointer: string, list: string, values: readonly string[] = []) =>
    values.map((value, at) => ({ pointer: `${pointer}/${at}`, list, value }));
  const one = (pointer: string, list: string, value: string | undefined) =>
    value === undefined ? [] : [{ pointer, list, value }];
  return [
    ...one('/organisation/legalForm', 'legal-forms', organisation?.legalForm),
    ...one('/organisation/regionCode', 'regions-ru', organisation?.regionCode),
    ...targetGroups.flatMap(({ health }, at) => many(`/targetGroups/${at}/health`, 'health-bounds', health)),
    ...evaluation.flatMap(({ methodKey }, at) => one(`/evaluation/${at}/methodKey`, 'evaluation-methods', methodKey)),
    ...many('/facets/theme', 'practice-themes', facets.theme),
    ...many('/facets/targetGroup', 'practice-target-groups', facets.targetGroup),
    ...many('/facets/region', 'regions-ru', facets.region),
    ...many('/facets/settlementType', 'settlement-types', facets.settlementType),
    ...one('/facets/practiceStage', 'practice-stages', facets.practiceStage),
    ...one('/facets/resourceBand', 'resource-bands', facets.resourceBand),
    ...one('/facets/format', 'practice-formats', facets.format),
    ...one('/facets/durationBand', 'duration-bands', facets.durationBand),
  ];
}

const checkLists = (practice: Practice, lists: PracticeLists): PracticeFault[] =>
  pickedValues(practice).flatMap(({ pointer, list, value }) => {
    const known = Object.hasOwn(lists, list) ? lists[list] : undefined;
    return known === undefined || known.some(({ id }) => id === value)
      ? []
      : [practiceFault(pointer, 'not-in-list', list)];
  });
