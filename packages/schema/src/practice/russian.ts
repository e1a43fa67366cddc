/** One way of writing for comparisons: small letters, `е` for `ё`, plain spaces. Keeps the length, so that places stay. */
export const plain = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/\s/g, ' ');

/** A word where it stands. JavaScript's own `\b` and `\w` know no Cyrillic. */
export interface Word {
  /** In plain letters. */
  word: string;
  /** As it was written. */
  raw: string;
  start: number;
  end: number;
}

/** The words and numbers of a text. A match that has begun never fails, so the time is linear. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].map((match) => ({
    word: plain(match[0]),
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Words with a full stop that ends no sentence when a small letter or a digit follows. */
const SHORT = new Set([
  ...['г', 'гг', 'в', 'вв', 'ул', 'д', 'стр', 'корп', 'кв', 'оф', 'пос', 'с', 'обл', 'р', 'руб', 'коп', 'чел', 'тыс'],
  ...['млн', 'млрд', 'т', 'е', 'п', 'др', 'пр', 'проч', 'им', 'см', 'рис', 'табл', 'напр', 'зам', 'зав', 'мин', 'сек'],
  ...['час', 'ч', 'мес', 'тел', 'проф', 'доц', 'акад', 'св', 'нач', 'гл', 'ст', 'пп', 'н', 'э', 'ок', 'макс'],
]);

/** Before a name: they end no sentence when a capital letter follows, either. */
const BEFORE_NAMES = new Set(['ул', 'д', 'им', 'г', 'пос', 'с', 'св', 'проф', 'акад']);

/** So many letters back a short word is looked for. */
const LONGEST_SHORT = 6;

const STOPS = '.!?…';
const isLetter = (letter: string): boolean => /^\p{L}$/u.test(letter);
const isLower = (letter: string): boolean => /^\p{Ll}$/u.test(letter);
const isUpper = (letter: string): boolean => /^\p{Lu}$/u.test(letter);
const isDigit = (letter: string): boolean => /^\p{N}$/u.test(letter);
const isSpace = (letter: string): boolean => /^\s$/.test(letter);

/** The sentences of a Russian or English text. `Intl.Segmenter` splits at «ул.» and joins after «и др.», so this is our own. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const sentence = text.slice(start, end).trim();
    if (/[\p{L}\p{N}]/u.test(sentence)) sentences.push(sentence);
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' && text[at + 1] === '\n') cut(at);
    if (!STOPS.includes(text[at]!)) continue;
    let end = at + 1;
    while (end < text.length && STOPS.includes(text[end]!)) end++;
    const isPlainStop = end === at + 1 && text[at] === '.';
    while (end < text.length && '»”")'.includes(text[end]!)) end++;
    if (ends(text, at, end, isPlainStop)) cut(end);
    at = end - 1;
  }
  cut(text.length);
  return sentences;
}

/** How many sentences there are. */
export const countSentences = (text: string): number => sentencesOf(text).length;

function ends(text: string, stop: number, end: number, isPlainStop: boolean): boolean {
  if (end >= text.length) return true;
  if (!isSpace(text[end]!)) return false;
  const next = firstAfter(text, end);
  const before = isPlainStop ? wordBefore(text, stop) : '';
  if (isPlainStop && SHORT.has(plain(before))) return endsAfterShort(text, stop, plain(before), next);
  // «Анна А. Петрова»: an initial.
  if (isPlainStop && before.length === 1 && isUpper(before)) return !isUpper(next);
  if (isUpper(next) || isDigit(next) || next === '') return true;
  // «…двое детей. ул. Ленина»: written small, but only an address begins so.
  return isLower(next) && isPlainStop && BEFORE_NAMES.has(plain(shortAfter(text, end)));
}

function endsAfterShort(text: string, stop: number, short: string, next: string): boolean {
  if (isLower(next) || isDigit(next) || !isUpper(next)) return next === '';
  if (!BEFORE_NAMES.has(short)) return true;
  // «в 2019 г. Мы…» and «и т. д. Потом…» end, «г. Пермь» and «д. Ивановка» do not: what stands before tells.
  const before = text.slice(Math.max(0, stop - 4), stop - 1).trimEnd();
  return (short === 'г' && isDigit(before.at(-1) ?? '')) || (short === 'д' && plain(before).endsWith('т.'));
}

/** The letters before a place, no more than a short word has. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start <= LONGEST_SHORT && isLetter(text[start - 1]!)) start--;
  return text.slice(start, end);
}

/** So many spaces and quotes are looked over: a text of dots and spaces alone takes no longer than another. */
const LONGEST_GAP = 20;

/** The first letter or digit after a place, behind spaces and an opening quote. */
function firstAfter(text: string, from: number): string {
  let at = from;
  while (at < text.length && at - from < LONGEST_GAP && (isSpace(text[at]!) || '«"(„—–-'.includes(text[at]!))) at++;
  return text[at] ?? '';
}

/** The word after a place, if a full stop stands right behind it. */
function shortAfter(text: string, from: number): string {
  let start = from;
  while (start < text.length && start - from < LONGEST_GAP && isSpace(text[start]!)) start++;
  let end = start;
  while (end < text.length && end - start <= LONGEST_SHORT && isLetter(text[end]!)) end++;
  return text[end] === '.' ? text.slice(start, end) : '';
}
