import type { RawAnswers } from './answers.ts';
import type { Fault } from './fault.ts';

/** How deep answers may nest and how many values they may hold. The same for every database. */
export const MOST_DEPTH = 16;
export const MOST_ANSWERS = 2000;

/**
 * One text for all databases: composed letters (NFC), `\n` line ends, no spaces
 * around. NUL and lone surrogates are not repaired here but refused: PostgreSQL
 * cannot keep them and SQLite would silently change them.
 */
export const normalizeText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** What a person pasted, without the characters that no database keeps. */
export const cleanText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the characters to remove
  [...text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')].map(repairLetter).join('');

const repairLetter = (letter: string): string => (isLone(letter) ? '\ufffd' : letter);
const isLone = (letter: string): boolean => letter.length === 1 && letter >= '\ud800' && letter <= '\udfff';

const LONE = /\p{Surrogate}/u;

const isKept = (text: string): boolean => !text.includes('\0') && !LONE.test(text);

/**
 * Answers as every database would give them back, or what stands in the way.
 * Run before `checkAnswers`, by the browser and by the server alike.
 */
export function normalizeAnswers(answers: RawAnswers): { answers: RawAnswers; faults: Fault[] } {
  const faults: Fault[] = [];
  let count = 0;

  const visit = (value: unknown, pointer: string, depth: number): unknown => {
    if (depth > MOST_DEPTH) return refuse('too-deep', pointer, MOST_DEPTH);
    if (++count > MOST_ANSWERS)
      return count === MOST_ANSWERS + 1 ? refuse('too-many-answers', '', MOST_ANSWERS) : undefined;
    if (typeof value === 'string') return isKept(value) ? normalizeText(value) : refuse('malformed-text', pointer);
    if (typeof value === 'number') return isSafe(value) ? value + 0 : refuse('unsafe-number', pointer);
    if (typeof value === 'boolean' || value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map((each, at) => visit(each, `${pointer}/${at}`, depth + 1));
    if (typeof value !== 'object') return refuse('wrong-type', pointer);
    // `fromEntries` defines own properties, so a key `__proto__` stays a key and is later refused as unknown.
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, visit(each, `${pointer}/${escapePointer(key)}`, depth + 1)]),
    );
  };

  const refuse = (code: Fault['code'], pointer: string, limit?: number): undefined => {
    faults.push({ pointer, code, ...(limit !== undefined && { limit }) });
    return undefined;
  };

  return { answers: visit(answers, '', 0) as RawAnswers, faults };
}

/** Numbers that mean the same in JSON, JavaScript and SQL. */
const isSafe = (number: number): boolean => Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER;

/** A key as one step of a JSON Pointer. Long keys come from strangers and are cut. */
export const escapePointer = (key: string): string => key.slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1');
