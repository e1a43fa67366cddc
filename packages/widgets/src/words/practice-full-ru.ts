import type { PracticeFullWords } from './practice-full-words.ts';
import { sectionNamesRu } from './section-names-ru.ts';

/** Russian for all of a practice. */
export const practiceFullRu: PracticeFullWords = {
  names: sectionNamesRu,
  contents: 'Содержание',
  print: 'Напечатать',
  copyStep: 'Скопировать шаг',
  copyStepOf: (order) => `Скопировать шаг ${order}`,
  copied: 'Шаг скопирован, вставьте его куда нужно.',
  copyByHand: 'Браузер не\u00a0дал скопировать сам. Текст выделен: нажмите Ctrl+C или «Копировать».',
  textOfStep: 'Текст шага',
  from: (title, organisation, licence) =>
    `Источник: «${title}»${organisation ? `, ${organisation}` : ''}. Лицензия: ${licence}.`,
  licence: 'Лицензия',
  ccBy: 'CC BY 4.0: можно использовать и\u00a0менять, если указать авторов',
  describedBy: 'Описана по\u00a0источнику:',
  version: (version, day) => `Версия ${version}, опубликована ${day}`,
  noContacts: 'Контактов здесь нет: авторы не\u00a0разрешили их показывать.',
};
