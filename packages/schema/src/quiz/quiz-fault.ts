import type { Sentence } from '../form-fault.ts';

/** One thing that keeps a quiz from being used: where, what, and what to do. */
export interface QuizFault {
  /** JSON Pointer (RFC 6901) into the quiz. */
  pointer: string;
  code: QuizFaultCode;
  message: Sentence;
}

const sentences = {
  'duplicate-id': (id: string) => ({
    ru: `Имя «${id}» уже занято выше. Дайте здесь другое.`,
    en: `The id “${id}” is already used above. Give this one another.`,
  }),
  'unknown-dimension': (id: string) => ({
    ru: `В тесте нет направления «${id}». Проверьте имя.`,
    en: `There is no dimension “${id}” in the quiz. Check the id.`,
  }),
  'unknown-statement': (id: string) => ({
    ru: `В тесте нет утверждения «${id}». Проверьте имя.`,
    en: `There is no statement “${id}” in the quiz. Check the id.`,
  }),
  'not-rising': () => ({
    ru: 'Уровни должны идти снизу вверх: первый с 0, каждый следующий выше предыдущего. Исправьте from.',
    en: 'Levels go from the bottom up: the first from 0, each higher than the one before. Correct from.',
  }),
  'not-every-level': (count: string) => ({
    ru: `Здесь нужно ровно столько записей, сколько уровней: ${count}. Добавьте недостающие или уберите лишние.`,
    en: `There must be exactly as many entries here as levels: ${count}. Add what is missing or remove what is too much.`,
  }),
  'no-such-level': (top: string) => ({
    ru: `Такого уровня нет: уровни считаются с 0 до ${top}. Исправьте число.`,
    en: `There is no such level: levels are counted from 0 to ${top}. Correct the number.`,
  }),
  'no-such-step': (top: string) => ({
    ru: `Такой ступени на шкале нет: ступени считаются с 0 до ${top}. Исправьте число.`,
    en: `The scale has no such step: steps are counted from 0 to ${top}. Correct the number.`,
  }),
  'core-needs-steps': () => ({
    ru: 'Потолок по главному утверждению сравнивает ступени с уровнями, поэтому их должно быть поровну. Уберите core или сделайте поровну.',
    en: 'The cap by the core statement sets steps against levels, so there have to be equally many. Remove core or make them equal.',
  }),
  'several-cores': () => ({
    ru: 'В направлении может быть только одно главное утверждение. Оставьте core у одного.',
    en: 'A dimension may have only one core statement. Leave core at one of them.',
  }),
  'no-core': () => ({
    ru: 'Здесь нет главного утверждения, а потолок или краткая версия опирается на него. Отметьте одно: core.',
    en: 'There is no core statement here, and the cap or the express version rests on it. Mark one with core.',
  }),
  'never-enough': () => ({
    ru: 'Столько ответов или направлений не наберётся никогда: в тесте их меньше. Уменьшите число.',
    en: 'There are never so many answers or dimensions: the quiz has fewer. Lower the number.',
  }),
  'no-weight': () => ({
    ru: 'Вес должен быть больше нуля и не больше 10. Исправьте или уберите: без него вес равен 1.',
    en: 'A weight is more than zero and at most 10. Correct it or remove it: without it the weight is 1.',
  }),
  'no-aside-words': () => ({
    ru: 'Утверждение можно счесть неприменимым, но для такого ответа нет слов. Впишите scale.notApplicable.',
    en: 'The statement may be put aside as not applicable, but that answer has no words. Fill in scale.notApplicable.',
  }),
  'proof-backwards': () => ({
    ru: 'Ответ без подтверждения должен считаться ниже, чем с подтверждением: without меньше from.',
    en: 'An answer without proof has to count for less than one with it: without below from.',
  }),
  'not-earlier': () => ({
    ru: 'Прежняя версия должна иметь номер меньше нынешнего, и каждая только один раз.',
    en: 'An earlier version has a lower number than this one, and stands here once.',
  }),
  'missing-russian': () => ({
    ru: 'Нет русского текста. Добавьте его: русский показывается всем, у кого нет перевода.',
    en: 'There is no Russian text. Add it: readers without a translation are shown the Russian.',
  }),
  'missing-translation': (lang: string) => ({
    ru: `Тест обещает язык «${lang}», но здесь перевода нет. Добавьте перевод или уберите язык из languages.`,
    en: `The quiz promises “${lang}”, but this text has no translation. Add it or take the language out of languages.`,
  }),
} satisfies Record<string, (...values: string[]) => Sentence>;

export type QuizFaultCode = keyof typeof sentences;

/** A fault with its sentence. */
export const quizFault = (pointer: string, code: QuizFaultCode, value = ''): QuizFault => ({
  pointer,
  code,
  message: (sentences[code] as (value: string) => Sentence)(value),
});
