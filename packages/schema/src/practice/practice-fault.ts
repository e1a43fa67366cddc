import type { Sentence } from '../form-fault.ts';

/** One thing that keeps a practice from being sent: where, what, and what to do. Never carries what was written. */
export interface PracticeFault {
  /** JSON Pointer (RFC 6901) into the practice. */
  pointer: string;
  code: PracticeFaultCode;
  message: Sentence;
}

const sentences = {
  missing: () => ({
    ru: 'Без\u00a0этого раздела практику нельзя отправить. Заполните\u00a0его.',
    en: 'A practice cannot be sent without this section. Fill it in.',
  }),
  incomplete: (score: string) => ({
    ru: `Описание заполнено на\u00a0${score} из\u00a0100, а\u00a0нужно 70. Допишите разделы, отмеченные в\u00a0списке.`,
    en: `The description is ${score} of 100 full, and 70 are needed. Complete the sections marked in the list.`,
  }),
  'no-consent': () => ({
    ru: 'Авторы ещё не\u00a0согласились на\u00a0публикацию. Отметьте согласие.',
    en: 'The authors have not agreed to publication yet. Tick the consent.',
  }),
  'no-alt': () => ({
    ru: 'У\u00a0фотографии нет описания. Напишите, что на\u00a0ней видно: его прочитают те, кто её\u00a0не\u00a0видит.',
    en: 'The photo has no description. Write what can be seen: those who cannot see it will read it.',
  }),
  'too-short': (least: string) => ({
    ru: `Напишите подробнее: здесь нужно не\u00a0меньше ${least} знаков.`,
    en: `Write more: at least ${least} characters are needed here.`,
  }),
  'too-few': (least: string) => ({
    ru: `Здесь нужно не\u00a0меньше ${least}. Добавьте ещё.`,
    en: `At least ${least} are needed here. Add more.`,
  }),
  'too-many': (most: string) => ({
    ru: `Здесь может быть не\u00a0больше ${most}. Объедините близкие.`,
    en: `There can be at most ${most} here. Put together those that are close.`,
  }),
  'wrong-inn': () => ({
    ru: 'Такого ИНН быть не\u00a0может: нужны 10\u00a0цифр, и\u00a0последняя зависит от\u00a0остальных. Сверьте с\u00a0документами.',
    en: 'There can be no such INN: it has 10 digits, and the last depends on the others. Compare it with your papers.',
  }),
  'wrong-ogrn': () => ({
    ru: 'Такого ОГРН быть не\u00a0может: нужны 13\u00a0цифр, и\u00a0последняя зависит от\u00a0остальных. Сверьте с\u00a0документами.',
    en: 'There can be no such OGRN: it has 13 digits, and the last depends on the others. Compare it with your papers.',
  }),
  'ends-before-start': () => ({
    ru: 'Конец раньше начала. Проверьте даты.',
    en: 'The end is before the beginning. Check the dates.',
  }),
  'in-the-future': () => ({
    ru: 'Этот месяц ещё не\u00a0наступил. Проверьте дату.',
    en: 'That month has not come yet. Check the date.',
  }),
  'not-in-list': (list: string) => ({
    ru: `Такого значения нет в\u00a0списке «${list}». Выберите из\u00a0списка.`,
    en: `The list “${list}” has no such value. Pick one from it.`,
  }),
} satisfies Record<string, (...values: string[]) => Sentence>;

export type PracticeFaultCode = keyof typeof sentences;

/** A fault with its sentence. */
export const practiceFault = (
  pointer: string,
  code: PracticeFaultCode,
  value: string | number = '',
): PracticeFault => ({
  pointer,
  code,
  message: (sentences[code] as (value: string) => Sentence)(String(value)),
});
