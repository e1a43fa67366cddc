import type { Sentence } from '../form-fault.ts';

/** One thing that keeps a plan, or the template of one, from being used: where, what, and what to do. */
export interface PlanFault {
  /** JSON Pointer (RFC 6901) into the file. */
  pointer: string;
  code: PlanFaultCode;
  message: Sentence;
}

const sentences = {
  'duplicate-id': (id: string) => ({
    ru: `Имя «${id}» уже занято выше. Дайте этому месту другое.`,
    en: `The id “${id}” is already used above. Give this one another.`,
  }),
  'unknown-step': (id: string) => ({
    ru: `В шаблоне плана нет этапа «${id}». Проверьте имя или добавьте этап.`,
    en: `The plan’s template has no step “${id}”. Check the id or add the step.`,
  }),
  'unknown-goal': (id: string) => ({
    ru: `Цель — этап «${id}», а его в шаблоне нет. Укажите в goal один из этапов.`,
    en: `The goal is the step “${id}”, which the template does not have. Let goal name one of the steps.`,
  }),
  cycle: (id: string) => ({
    ru: `Получается круг: этот этап ждёт «${id}», а тот — этот. Уберите одно из двух ожиданий.`,
    en: `This is a circle: this step waits for “${id}”, and that one waits for this. Remove one of the two.`,
  }),
  'unknown-size': (id: string) => ({
    ru: `Размера «${id}» в шаблоне нет. Возьмите один из sizes.`,
    en: `The template has no size “${id}”. Take one of sizes.`,
  }),
  'missing-size': (id: string) => ({
    ru: `Не сказано, сколько дней этап занимает при размере «${id}». Добавьте число.`,
    en: `It is not said how many days the step takes for the size “${id}”. Add the number.`,
  }),
  'unknown-dimension': (id: string) => ({
    ru: `Направления «${id}» в опросе нет. Проверьте имя.`,
    en: `The quiz has no dimension “${id}”. Check the id.`,
  }),
  'missing-russian': () => ({
    ru: 'Нет русского текста. Добавьте его: русский показывается всем, у кого нет перевода.',
    en: 'There is no Russian text. Add it: readers without a translation are shown the Russian.',
  }),
  'missing-translation': (lang: string) => ({
    ru: `Шаблон обещает язык «${lang}», но здесь перевода нет. Добавьте перевод или уберите язык из languages.`,
    en: `The template promises “${lang}”, but this text has no translation. Add it or take the language out of languages.`,
  }),
  'other-template': (id: string) => ({
    ru: `Этот план составлен по шаблону «${id}», а здесь открыт другой. Откройте план на странице, где его составляли.`,
    en: `This plan follows the template “${id}”, and another one is open here. Open it on the page where it was made.`,
  }),
  'fixed-step': (id: string) => ({
    ru: `Этап «${id}» нельзя убрать, только передвинуть. Верните его.`,
    en: `The step “${id}” cannot be taken out, only moved. Bring it back.`,
  }),
  'day-out-of-reach': () => ({
    ru: 'План можно составить на дни с 2000 по 2099 год. Поставьте другой день.',
    en: 'A plan can be made for days from 2000 to 2099. Set another day.',
  }),
} satisfies Record<string, (...values: string[]) => Sentence>;

export type PlanFaultCode = keyof typeof sentences;

/** A fault with its sentence. */
export const planFault = (pointer: string, code: PlanFaultCode, value = ''): PlanFault => ({
  pointer,
  code,
  message: (sentences[code] as (value: string) => Sentence)(value),
});
