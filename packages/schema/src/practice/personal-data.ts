import { BEFORE_PLACES, DIAGNOSES, NOT_NAMES } from './wording-words.ts';
import { hasPhrase, lexicon, phraseAt } from './lexicon.ts';
import type { Word } from './russian.ts';

/**
 * What a number or an address in running words looks like. No quantifier is without an end, so that each place of a
 * text is looked at for a while that does not grow with it.
 */
export const PERSONAL_PATTERNS = {
  /** `+7 912 345-67-89`, `8 (342) 212 34 56`; not `8 800…`, which anybody may call. */
  phone:
    /(?<![\d.,-])(?:\+7|8|7)[\s\u00a0(-]{0,2}(?!800)\d{3}[\s\u00a0)-]{0,2}\d{3}[\s\u00a0-]{0,2}\d{2}[\s\u00a0-]{0,2}\d{2}(?!\d)/u,
  /** `(342) 212-34-56`: a number of a town. */
  local: /\((?!800)\d{3,5}\)[\s\u00a0]{0,2}\d{1,3}-\d{2}-\d{2}(?!\d)/u,
  email: /[\p{L}\p{N}_-][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}]/u,
} as const;

const YEARS = lexicon('лет', 'год', 'года', 'годик*');
const WORK = lexicon('опыт*', 'стаж*', 'работ*', 'руковод*', 'преподава*', 'возглавля*', 'занимается', 'ведет');
const DIAGNOSIS = lexicon('диагноз*');

/** So many words around a full name belong to it. */
const NEAR = 8;
const ADULT = 18;

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && /^[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?$/.test(word.raw);
const isPatronymic = (word: Word): boolean =>
  isCapital(word) &&
  /(?:ович|евич|ьич|овн|евн|ичн|иничн)(?:а|у|ем|ом|е|ы|ой)?$/.test(word.word) &&
  word.word.length > 5;

/** Whether a text has a number, an address, or a full name with an age or a diagnosis. */
export const hasPersonalData = (text: string, words: readonly Word[]): boolean =>
  Object.values(PERSONAL_PATTERNS).some((pattern) => pattern.test(text)) ||
  words.some((word, at) => isPatronymic(word) && isNamed(words, at) && isTold(words, at));

const isNamed = (words: readonly Word[], at: number): boolean => isCapital(words[at - 1]) || isCapital(words[at + 1]);

/** Whether an age or a diagnosis is told of the person named at that place. Years of work are no age. */
function isTold(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const isAged = near.some((word, place) => /^\d{1,3}$/.test(word.word) && isYears(near, place + 1));
  const behind = words.slice(at + 1, at + 3);
  return (isAged && !hasPhrase(near, WORK)) || hasPhrase(near, DIAGNOSIS) || hasPhrase(behind, DIAGNOSES);
}

const isYears = (words: readonly Word[], at: number): boolean => phraseAt(words, at, YEARS) !== undefined;

/** Whether a text tells the name and the age of a child: «Маша, 8 лет», «8-летняя Маша». */
export const namesChild = (text: string, words: readonly Word[]): boolean =>
  words.some(
    (word, at) => isCapital(word) && isName(words, at) && (isAgedBehind(text, words, at) || isAgedBefore(words, at)),
  );

/** «Дети, 8 лет» are many, and «в Перми, 12 лет» is a town. */
function isName(words: readonly Word[], at: number): boolean {
  const isMany = /[ыи]$/.test(words[at]!.word) && words[at]!.word.length >= 4;
  return (
    !isMany &&
    phraseAt(words, at, NOT_NAMES) === undefined &&
    !(at > 0 && phraseAt(words, at - 1, BEFORE_PLACES) !== undefined)
  );
}

function isAgedBehind(text: string, words: readonly Word[], at: number): boolean {
  const number = words[at + 1];
  if (!number || !/^\d{1,2}$/.test(number.word) || Number(number.word) >= ADULT || !isYears(words, at + 2))
    return false;
  return (
    /^[,(\s\u00a0]{1,4}$/.test(text.slice(words[at]!.end, number.start)) &&
    /[,(]/.test(text.slice(words[at]!.end, number.start))
  );
}

const CHILD_AGE =
  /^(?:([1-9]|1[0-7])-?|дву|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|тринадцати|четырнадцати|пятнадцати|шестнадцати|семнадцати)летн/;

const isAgedBefore = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  return before !== undefined && CHILD_AGE.test(before.word.replace('-', ''));
};
