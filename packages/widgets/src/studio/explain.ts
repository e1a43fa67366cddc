import type { ProblemCode, ProblemPlace } from '@otklik/schema';
import { outlineWords, type PracticeSection } from '@otklik/schema/engine';
import { isOtklikError } from '@otklik/sdk/staff';
import type { StudioWords } from '../words/studio-words.ts';

/** Whether the API has refused for that reason. */
export const isRefusal = (cause: unknown, code: ProblemCode): boolean =>
  isOtklikError(cause) && cause.name === 'OtklikProblemError' && cause.problem.code === code;

/** The places of which the API says that something is wrong there. */
export const placesOf = (cause: unknown): readonly ProblemPlace[] =>
  isOtklikError(cause) && cause.name === 'OtklikProblemError' ? (cause.problem.errors ?? []) : [];

/** What a place says, in the reader's language. */
export const sayPlace = ({ message }: ProblemPlace, lang: string): string | undefined =>
  message && (lang.startsWith('en') ? message.en : message.ru);

/** What a failure means, and what to do. The API says in the reader's language why it has refused, and of what. */
export function explainFailure(cause: unknown, words: StudioWords, lang: string): string {
  if (isOtklikError(cause)) {
    if (cause.name !== 'OtklikProblemError')
      return cause.name === 'OtklikNetworkError' ? words.unreachable : words.notOurs;
    const { code, detail } = cause.problem;
    if (code === 'stale') return words.stale;
    if (code === 'malformed-request') return words.malformed;
    return [detail, ...placesOf(cause).flatMap((place) => sayWithSection(place, lang) ?? [])].join('\n');
  }
  console.error('<otklik-studio>', cause);
  return words.broken;
}

/** Every line says of which section it is. */
function sayWithSection(place: ProblemPlace, lang: string): string | undefined {
  const said = sayPlace(place, lang);
  const { sections } = outlineWords(lang);
  const first = place.pointer.split('/')[1] ?? '';
  return said && Object.hasOwn(sections, first) ? `${sections[first as PracticeSection]}: ${said}` : said;
}
