import { SECTIONS } from './codes.ts';
import { acronymHints } from './acronyms.ts';
import { type Hint, hint } from './hint.ts';
import { BY_LAW, COUNTED_ONCE, GUARANTEES, OFFICE_WORDS, ONLY, PLACES, SUPERLATIVES } from './wording-words.ts';
import { findPhrases, hasPhrase, phraseAt } from './lexicon.ts';
import { findRepeats } from './repeats.ts';
import { hasPersonalData, namesChild } from './personal-data.ts';
import type { Practice } from './practice.ts';
import { type Prose, proseOf } from './prose.ts';
import { sentencesOf, type Word, wordsOf } from './russian.ts';
import { STIGMAS } from './stigma.ts';

/** A text is judged for how it reads from so many words on. */
const READABLE_FROM = 40;
const LONG_SENTENCE = 20;
const MOST_OFFICE_WORDS = 3;

/** H30, H31 and H40 to H45: words, wherever they stand. One text at a time. */
export function* wordingHints(practice: Practice): Generator<Hint[], void> {
  const prose = proseOf(practice);
  for (const each of prose) yield textHints(each);
  for (const repeats of findRepeats(prose))
    yield repeats.map(({ pointer, of }) => hint('H44', pointer, SECTIONS.indexOf(of) + 1));
  yield* acronymHints(prose);
}

function textHints({ pointer, text }: Prose): Hint[] {
  const words = wordsOf(text);
  return [
    ...(isSuperlative(words) && !/https?:\/\/|www\./i.test(text) ? [hint('H30', pointer)] : []),
    ...(promises(text) ? [hint('H31', pointer)] : []),
    ...(hasPersonalData(text, words) ? [hint('H40', pointer)] : []),
    ...(namesChild(text, words) ? [hint('H41', pointer)] : []),
    ...stigmasIn(words).map((instead) => hint('H42', pointer, instead)),
    ...(isHeavy(text, words) ? [hint('H43', pointer)] : []),
  ];
}

const isSuperlative = (words: readonly Word[]): boolean =>
  findPhrases(words, SUPERLATIVES).some(
    ({ at, length }) => !words[at]!.word.startsWith('уникальн') || !phraseAt(words, at + length, COUNTED_ONCE),
  ) || findPhrases(words, ONLY).some(({ at }) => isSomewhere(words.slice(at + 1, at + ONLY_WITHIN)));

/** Within so many words behind «единственный» stands where. */
const ONLY_WITHIN = 6;

const isSomewhere = (words: readonly Word[]): boolean =>
  words.some(({ word }, at) => (word === 'в' || word === 'на') && hasPhrase(words.slice(at + 1, at + 3), PLACES));

/** Sentence by sentence, because a law may stand beside. */
const promises = (text: string): boolean =>
  sentencesOf(text).some((sentence) => {
    const words = wordsOf(sentence);
    return findPhrases(words, GUARANTEES).some(
      ({ at, length }) =>
        words[at - 1]?.word !== 'не' && words[at + length]?.word !== 'из' && !hasPhrase(words, BY_LAW),
    );
  });

const stigmasIn = (words: readonly Word[]): string[] =>
  STIGMAS.filter((stigma) =>
    findPhrases(words, stigma.words).some(
      ({ at }) => !(stigma.after && at > 0 && phraseAt(words, at - 1, stigma.after)),
    ),
  ).map(({ instead }) => instead);

function isHeavy(text: string, words: readonly Word[]): boolean {
  if (words.length < READABLE_FROM) return false;
  const office = findPhrases(words, OFFICE_WORDS).length;
  return words.length / sentencesOf(text).length > LONG_SENTENCE || (100 * office) / words.length > MOST_OFFICE_WORDS;
}
