import { canonicalJson } from '../canonical.ts';
import type { Practice } from './practice.ts';
import { wordsOf } from './russian.ts';
import { isSameWord, likeness } from './similarity.ts';
import { isWritten } from './written.ts';

/** What is hashed of a practice: every word of its author. Two that give one text are one version. */
export const practiceContent = (practice: Practice): string => canonicalJson({ ...practice, $schema: undefined });

/** Words of an organisation's name that many others have. */
const COMMON =
  /^(ано|нко|бф|роо|моо|оо|ооо|фонд|центр|благотворительн|общественн|организаци|некоммерческ|автономн|помощи|пример|для|региональн)/;

/**
 * A practice as an expert is given it: without the organisation, the contacts, and its name wherever it stands in the
 * text, in whatever form. Whoever knows the practice will know it still; that cannot be hidden.
 */
export function blindPractice(practice: Practice): Practice {
  const { organisation, locale } = practice;
  const names = [organisation?.name, organisation?.headName]
    .filter(isWritten)
    .map((name) => wordsOf(name).map(({ word }) => word))
    .map((words) => words.filter((word) => word.length > 2 && !COMMON.test(word)))
    .filter((words) => words.length > 0);
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return names.reduce((masked, name) => hide(masked, name, locale), value);
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each)]));
  };
  const told = Object.entries(practice).filter(([key]) => !HIDDEN.has(key));
  // Keys stay and kinds of values stay; only letters inside of strings change.
  return Object.fromEntries(told.map(([key, each]) => [key, KEPT.has(key) ? each : visit(each)])) as Practice;
}

const HIDDEN = new Set(['organisation', 'contacts', 'orgInfo', 'source']);
const KEPT = new Set(['$schema', 'id', 'locale', 'licence', 'facets']);

/** A name hidden where all its words stand in a row; one word alone only with a capital letter. */
function hide(text: string, name: readonly string[], locale: string): string {
  const words = wordsOf(text);
  const veil = locale === 'ru' ? '[организация]' : '[organisation]';
  let masked = '';
  let end = 0;
  for (let at = 0; at + name.length <= words.length; at++) {
    const isHere = name.every((word, offset) => isSameWord(words[at + offset]!.word, word));
    const isName = name.length > 1 || /^\p{Lu}/u.test(words[at]!.raw);
    if (!isHere || !isName) continue;
    masked += text.slice(end, words[at]!.start) + veil;
    end = words[at + name.length - 1]!.end;
    at += name.length - 1;
  }
  return masked + text.slice(end);
}

const DUPLICATE = 0.85;

/** Whether two descriptions seem to be of one practice: their titles and organisations are nearly the same. */
export const isDuplicate = (one: Practice, other: Practice): boolean =>
  likeness(nameOf(one), nameOf(other)) > DUPLICATE;

const nameOf = ({ title, organisation }: Practice): string => `${title?.text ?? ''} ${organisation?.name ?? ''}`;

/** Why an expert cannot judge a practice. What cannot be seen from here, they say themselves. */
export type Conflict = 'own-practice' | 'same-organisation' | 'same-region';

/** Conflicts of interest that can be computed. A bank may count experts of the same region, too. */
export function conflictsOf(
  expert: { isAuthor?: boolean; inn?: string; regionCode?: string },
  { organisation }: Practice,
  { countRegion = false }: { countRegion?: boolean } = {},
): Conflict[] {
  const isSame = (one: string | undefined, other: string | undefined): boolean => isWritten(one) && one === other;
  return [
    ...(expert.isAuthor === true ? ['own-practice' as const] : []),
    ...(isSame(expert.inn, organisation?.inn) ? ['same-organisation' as const] : []),
    ...(countRegion && isSame(expert.regionCode, organisation?.regionCode) ? ['same-region' as const] : []),
  ];
}
