import { type Hint, hint } from './hint.ts';
import type { Practice, QuantitativeResult, Technology } from './practice.ts';
import { plain, sentencesOf } from './russian.ts';
import { isWritten, lettersIn } from './written.ts';

/** A way of working takes at least so many letters to tell. */
const TECHNOLOGY_LETTERS = 120;
/** Of fewer people than this, per cent say little. */
const FEW = 10;

/** H20 to H29: stages, technologies, results. */
export const workHints = (practice: Practice): Hint[] => [
  ...stageHints(practice),
  ...technologyHints(practice),
  ...resultHints(practice),
  ...percentHints(practice),
];

function stageHints({ stages = [] }: Practice): Hint[] {
  const timeless = stages.filter(({ durationDays }) => durationDays === undefined).length;
  return [
    ...(timeless > stages.length / 2 ? [hint('H20', '/stages')] : []),
    ...(stages.length > 0 && !stages.some(({ who }) => isWritten(who)) ? [hint('H21', '/stages')] : []),
  ];
}

function technologyHints({ technologies = [], stages = [] }: Practice): Hint[] {
  if (technologies.length === 0) return [];
  const letters = technologies.reduce((sum, { how }) => sum + lettersIn(how), 0);
  const titles = new Set(stages.map(({ title = '' }) => plain(title).trim()).filter(isWritten));
  const repeats = technologies.every(({ name = '' }) => titles.has(plain(name).trim()));
  return [
    ...(letters < TECHNOLOGY_LETTERS || repeats ? [hint('H22', '/technologies')] : []),
    ...technologies.flatMap((technology, at) => (lacksAuthor(technology) ? [hint('H23', `/technologies/${at}`)] : [])),
  ];
}

const lacksAuthor = ({ origin, materials = [], how = '' }: Technology): boolean =>
  (origin === 'adapted' || origin === 'licensed') &&
  !materials.some(({ url, title }) => isWritten(url) || isWritten(title)) &&
  !/автор|©|лиценз|разрешени|author|licen[cs]e|https?:/i.test(how);

function resultHints({ results }: Practice): Hint[] {
  const told = (results?.qualitative ?? []).filter(({ change }) => isWritten(change));
  const counted = (results?.quantitative ?? []).filter(isBegun);
  return [
    ...(told.length === 0 ? [hint('H24', '/results/qualitative')] : []),
    ...(counted.length === 0 ? [hint('H24', '/results/quantitative')] : []),
    ...(counted.length > 0 && counted.every(({ kind }) => kind === 'output')
      ? [hint('H25', '/results/quantitative')]
      : []),
    ...(results?.quantitative ?? []).flatMap((each, at) => countedHints(each, `/results/quantitative/${at}`)),
  ];
}

const isBegun = ({ indicator, actual }: QuantitativeResult): boolean => isWritten(indicator) || actual !== undefined;

function countedHints(result: QuantitativeResult, pointer: string): Hint[] {
  if (!isBegun(result)) return [];
  const { period, source, kind, baseline, unit = '', n, actual } = result;
  return [
    ...((period?.from ?? period?.to) === undefined || !isWritten(source) ? [hint('H26', pointer)] : []),
    ...(kind === 'outcome' && baseline === undefined ? [hint('H27', pointer)] : []),
    ...(/%|процент|percent/i.test(unit) ? shareHints(pointer, n, actual) : []),
  ];
}

/** «80 %» of how many? Of six people, five are better told. */
function shareHints(pointer: string, n: number | undefined, share: number | undefined): Hint[] {
  if (n === undefined || n === 0) return [hint('H28', pointer)];
  if (n >= FEW || share === undefined || share < 0 || share > 100) return [];
  return [hint('H29', pointer, n, Math.round((n * share) / 100))];
}

/** Per cent in what was found and what has changed. */
function percentHints({ results, evaluation = [] }: Practice): Hint[] {
  const changes = (results?.qualitative ?? []).map(({ change = '' }, at) => ({
    ...{ text: change, n: undefined, pointer: `/results/qualitative/${at}/change` },
  }));
  const findings = evaluation.map(({ finding = '', n }, at) => ({
    text: finding,
    n,
    pointer: `/evaluation/${at}/finding`,
  }));
  return [...changes, ...findings].flatMap(({ text, n, pointer }) => {
    const share = PERCENT.exec(text)?.[1];
    if (share === undefined) return [];
    const isCounted = n === undefined && sentencesOf(text).some((each) => PERCENT.test(each) && countsPeople(each));
    return isCounted ? [] : shareHints(pointer, n, Number(share.replace(',', '.')));
  });
}

const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)(?:\s|\u00a0)?(?:%|процент)/;

/** Whether there is another number than shares and years. */
const countsPeople = (sentence: string): boolean =>
  [...sentence.matchAll(/(?<![\d.,])\d{1,7}(?:[.,]\d{1,2})?(?!\d)(?!(?:\s|\u00a0)?(?:%|процент|год|г\.))/g)].length > 0;
