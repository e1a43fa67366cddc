import { type Hint, hint, hintWith } from './hint.ts';
import { ACTS, CHANGES, EVERYBODY, GOAL_PREFIX, NOT_VERBS } from './purpose-words.ts';
import { list } from './hints-problem.ts';
import { findPhrases, phraseAt } from './lexicon.ts';
import type { Practice, TargetGroup } from './practice.ts';
import { type Word, wordsOf } from './russian.ts';
import { likeness, sharesWord } from './similarity.ts';
import { isWritten } from './written.ts';

const OLDEST = 120;
/** More tasks than this are hard to keep in mind; more than the other cannot be sent. */
const MANY_TASKS = 7;
const MOST_TASKS = 12;
/** So alike are two texts of which one repeats the other. */
const REPEATS_GOAL = 0.75;
/** Within so many words a task has its verb. */
const VERB_WITHIN = 3;

const LACKS = {
  territory: { ru: 'где живут', en: 'where they live' },
  age: { ru: 'возраст', en: 'age' },
};

/** H09 to H19: target groups, goal, tasks. */
export const purposeHints = (practice: Practice): Hint[] => [
  ...groupHints(practice),
  ...goalHints(practice),
  ...taskHints(practice),
];

function groupHints({ targetGroups = [] }: Practice): Hint[] {
  const has = (kind: TargetGroup['kind']): boolean => targetGroups.some((group) => group.kind === kind);
  return [
    ...(has('direct') ? [] : [hint('H09', '/targetGroups')]),
    ...(targetGroups.length > 0 && !has('indirect') ? [hint('H10', '/targetGroups')] : []),
    ...targetGroups.flatMap((group, at) => boundHints(group, `/targetGroups/${at}`)),
  ];
}

function boundHints(group: TargetGroup, pointer: string): Hint[] {
  const { name = '', kind, territory, ageFrom, ageTo, ageAny, health = [], other } = group;
  // Of those who gain through others, teachers or neighbours, nobody knows the age.
  const hasAge = kind === 'indirect' || ageAny === true || ageFrom !== undefined || ageTo !== undefined;
  const lacks = [...(isWritten(territory) ? [] : [LACKS.territory]), ...(hasAge ? [] : [LACKS.age])];
  const isBoundless =
    lacks.includes(LACKS.territory) &&
    ageFrom === undefined &&
    ageTo === undefined &&
    health.length === 0 &&
    !isWritten(other);
  const isWide =
    isBoundless &&
    EVERYBODY.has(
      wordsOf(name)
        .map(({ word }) => word)
        .join(' '),
    );
  const isOdd = (ageFrom ?? 0) > (ageTo ?? Infinity) || Math.max(ageFrom ?? 0, ageTo ?? 0) > OLDEST;
  return [
    // «Все жители» has no bounds either way: one hint is enough.
    ...(isWide ? [hint('H12', pointer)] : []),
    ...(!isWide && isWritten(name) && lacks.length > 0
      ? [hintWith('H11', pointer, { ru: name, en: name }, list(lacks))]
      : []),
    ...(isOdd ? [hint('H13', pointer)] : []),
  ];
}

function goalHints({ goal, targetGroups = [] }: Practice): Hint[] {
  if (!isWritten(goal)) return [];
  const words = wordsOf(goal);
  const isMeasured = /\d/.test(goal) || findPhrases(words, CHANGES).some(({ at }) => !isNoun(words[at]!));
  const first = words.findIndex((_, at) => phraseAt(words, at, GOAL_PREFIX) === undefined);
  const isAct = first !== -1 && phraseAt(words, first, ACTS) !== undefined;
  const names = targetGroups.map(({ name = '' }) => name).join(' ');
  return [
    ...(isMeasured ? [] : [hint('H14', '/goal')]),
    ...(isAct ? [hint('H15', '/goal')] : []),
    ...(isWritten(names) && !sharesWord(names, goal) ? [hint('H16', '/goal')] : []),
  ];
}

/** «Повышение», «сохранение» are named, not promised. */
const isNoun = ({ word }: Word): boolean => /(?:ени|ани|яти)(?:е|я|ю|и|ем|ям|ями|ях)$/.test(word);

function taskHints({ goal = '', tasks = [] }: Practice): Hint[] {
  const written = tasks.filter(isWritten).length;
  return [
    ...tasks.flatMap((task, at) => {
      if (!isWritten(task)) return [];
      return [
        ...(hasVerb(wordsOf(task).slice(0, VERB_WITHIN)) ? [] : [hint('H17', `/tasks/${at}`, at + 1)]),
        ...(likeness(goal, task) > REPEATS_GOAL ? [hint('H18', `/tasks/${at}`, at + 1)] : []),
      ];
    }),
    ...(written > MANY_TASKS
      ? [{ ...hint('H19', '/tasks', written), ...(written > MOST_TASKS && { severity: 'block' as const }) }]
      : []),
  ];
}

/** Whether one of the words is an infinitive. English ones begin with `to` or are not judged. */
const hasVerb = (words: readonly Word[]): boolean =>
  words.some((_, at) => isInfinitive(words, at)) || words.every(({ raw }) => !/\p{Script=Cyrillic}/u.test(raw));

function isInfinitive(words: readonly Word[], at: number): boolean {
  const { word } = words[at]!;
  const bare = word.replace(/(ся|сь)$/, '');
  return /(ть|ти|чь)$/.test(bare) && !/ост[ьи]$/.test(bare) && phraseAt(words, at, NOT_VERBS) === undefined;
}
