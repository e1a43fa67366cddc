import { type Hint, hint, hintWith } from './hint.ts';
import { AROUND_US, ASPECTS, OURSELVES, PEOPLE } from './problem-words.ts';
import { findPhrases, hasPhrase, lexicon, phraseAt } from './lexicon.ts';
import type { Practice } from './practice.ts';
import { recencyOf } from './recency.ts';
import { countSentences, plain, sentencesOf, wordsOf } from './russian.ts';
import { sharesWord } from './similarity.ts';
import { isWritten } from './written.ts';

/** A summary has no more sentences than this. */
const MOST_SENTENCES = 10;
/** A figure is old after so many years. */
const OLD_YEARS = 5;
/** From this share of sentences about the organisation on, a problem is its own. */
const OWN_SHARE = 0.4;
/** So many words tell what is done. */
const CONTENT_WORDS = 8;

const WHOLE = lexicon(
  ...['деятельность организации', 'деятельность фонда', 'деятельность центра', 'деятельность нашей организации'],
  ...['деятельность нашего фонда', 'деятельность нашего центра', 'деятельности организации', 'деятельности фонда'],
  'деятельности центра',
);

/** Words of legal forms, which a title and the name of an organisation need not share. */
const FORMS = lexicon('ано', 'бф', 'роо', 'моо', 'оо', 'нко', 'фонд', 'благотворительн*', 'некоммерческ*', 'автономн*');

/** H01 to H08: the title, the summary, the problem. One after the other. */
export function* problemHints(practice: Practice, today: string): Generator<Hint[], void> {
  yield [...titleHints(practice), ...recencyHints(practice, today)];
  yield summaryHints(practice);
  yield statisticsHints(practice, Number(today.slice(0, 4)));
  yield essenceHints(practice);
}

function titleHints({ title, organisation }: Practice): Hint[] {
  if (!isWritten(title?.text)) return [];
  const isWhole = title.scope === undefined && hasPhrase(wordsOf(title.text), WHOLE);
  const bare = (text: string): string =>
    wordsOf(text)
      .filter((_, at, words) => phraseAt(words, at, FORMS) === undefined)
      .map(({ word }) => word)
      .join(' ');
  const name = bare(organisation?.name ?? '');
  return isWhole || (name !== '' && bare(title.text) === name) ? [hint('H01', '/title/text')] : [];
}

function recencyHints(practice: Practice, today: string): Hint[] {
  const recency = recencyOf(practice, today);
  if (recency === 'too-old') return [hint('H02', '/title/finishedOn')];
  if (recency !== 'no-recent-result') return [];
  return [
    {
      ...hint('H02', '/results/quantitative'),
      severity: 'warn',
      message: {
        ru: 'Все результаты старше трёх лет. Добавьте свежий: практика ведь продолжается.',
        en: 'All results are older than three years. Add a recent one: the practice goes on.',
      },
    },
  ];
}

function summaryHints({ summary, locale }: Practice): Hint[] {
  if (!isWritten(summary)) return [];
  const sentences = countSentences(summary);
  // The words that are looked for are Russian.
  const lacking = locale.startsWith('ru') ? lackingIn(summary) : [];
  return [
    ...(sentences > MOST_SENTENCES ? [hint('H03', '/summary', sentences)] : []),
    ...(lacking.length > 0 ? [hintWith('H04', '/summary', list(lacking))] : []),
  ];
}

function lackingIn(summary: string): { ru: string; en: string }[] {
  const words = wordsOf(summary);
  const lacking: { ru: string; en: string }[] = ASPECTS.filter(
    (aspect) => !hasPhrase(words, aspect.words) && !(aspect.asShare && SHARE.test(summary)),
  ).map(({ name }) => name);
  if (words.length < CONTENT_WORDS) lacking.unshift({ ru: 'что вы делаете', en: 'what you do' });
  return lacking;
}

/** «81 %», «47 из 62»: an effect in figures. */
const SHARE = /\d[\s\u00a0]?%|\d из \d/;

/** Several words in a row, in both languages. */
export const list = (words: readonly { ru: string; en: string }[]): { ru: string; en: string } => ({
  ru: words.map(({ ru }) => ru).join(', '),
  en: words.map(({ en }) => en).join(', '),
});

function statisticsHints({ problem }: Practice, thisYear: number): Hint[] {
  const statistics = problem?.statistics ?? [];
  if (statistics.length === 0) return [hint('H05', '/problem/statistics')];
  return statistics.flatMap(({ source, year }, at) =>
    !isWritten(source) || year === undefined || year < thisYear - OLD_YEARS
      ? [hint('H06', `/problem/statistics/${at}`)]
      : [],
  );
}

function essenceHints({ problem, targetGroups = [] }: Practice): Hint[] {
  const text = [problem?.essence, problem?.whereForWhom].filter(isWritten).join('\n\n');
  if (text === '') return [];
  const sentences = sentencesOf(text);
  const own = sentences.filter((sentence) => speaksOfItself(sentence)).length;
  const groups = targetGroups.map(({ name = '' }) => name).join(' ');
  const namesPeople = hasPhrase(wordsOf(text), PEOPLE) || sharesWord(groups, text);
  return [
    ...(own / Math.max(1, sentences.length) >= OWN_SHARE && !namesPeople ? [hint('H07', '/problem/essence')] : []),
    ...(['since', 'consequences'] as const)
      .filter((key) => !isWritten(problem?.[key]))
      .map((key) => hint('H08', `/problem/${key}`)),
  ];
}

function speaksOfItself(sentence: string): boolean {
  const words = wordsOf(plain(sentence));
  return findPhrases(words, OURSELVES).some(
    ({ at, length }) => !words[at]!.word.startsWith('наш') || phraseAt(words, at + length, AROUND_US) === undefined,
  );
}
