import type { LineWords } from './quiz-words.ts';
import { ofPoints } from './russian.ts';

/** Russian for a line of progress. */
export const lineRu: LineWords = {
  line: {
    title: 'Что изменилось',
    day: 'Когда',
    since: 'С\u00a0прошлого раза',
    notComparable: 'прямо сравнить нельзя',
    expressPoint: 'краткая версия',
    up: (count) => `выше на\u00a0${ofPoints(count)}`,
    down: (count) => `ниже на\u00a0${ofPoints(count)}`,
    same: 'без изменений',
    between: (from, to) => `было ${from}, стало ${to}`,
  },
};
