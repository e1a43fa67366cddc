import type { Sentence } from '../form-fault.ts';

/** One thing that keeps a practice from going on: what, and what to do. */
export interface LifeFault {
  code: LifeFaultCode;
  message: Sentence;
}

const sentences = {
  'no-such-move': {
    ru: 'Из\u00a0этого состояния туда перейти нельзя. Обновите страницу: возможно, кто-то уже решил.',
    en: 'There is no way there from this state. Reload the page: somebody may have decided already.',
  },
  'not-yours': {
    ru: 'Это решает другой человек: автор, редактор или\u00a0сама программа. Передайте практику ему.',
    en: 'Somebody else decides this: the author, an editor or the program itself. Pass the practice on.',
  },
  'not-own': {
    ru: 'Свою практику нельзя одобрить самому. Попросите другого редактора.',
    en: 'Nobody approves a practice of their own. Ask another editor.',
  },
  frozen: {
    ru: 'Сейчас текст менять нельзя: он\u00a0отправлен или\u00a0уже опубликован. Отзовите практику или\u00a0начните новую версию.',
    en: 'The text cannot be changed now: it is sent or published already. Withdraw the practice or begin a new version.',
  },
  'wording-only': {
    ru: 'В\u00a0одобренном тексте можно править только слова. Верните числа, даты, выбранные значения и\u00a0разделы.',
    en: 'In an approved text only the wording can be changed. Restore the numbers, dates, choices and sections.',
  },
  sendable: {
    ru: 'Описание ещё нельзя отправить. Исправьте то, что отмечено в\u00a0списке разделов.',
    en: 'The description cannot be sent yet. Correct what is marked in the list of sections.',
  },
  screened: {
    ru: 'Сначала поищите похожие практики и\u00a0личные данные в\u00a0тексте.',
    en: 'First look for practices that are alike and for personal data in the text.',
  },
  recent: {
    ru: 'Практика завершилась больше трёх лет назад. Отклоните её с\u00a0объяснением.',
    en: 'The practice ended more than three years ago. Decline it and say why.',
  },
  'theme-fits': {
    ru: 'Подтвердите, что тема подходит для\u00a0банка, или\u00a0отклоните практику с\u00a0объяснением.',
    en: 'Confirm that the theme suits the bank, or decline the practice and say why.',
  },
  verdict: {
    ru: 'Эксперты ещё не\u00a0решили или\u00a0решили иначе. Дождитесь всех заключений.',
    en: 'The experts have not decided yet, or have decided otherwise. Wait for all reviews.',
  },
  changed: {
    ru: 'Текст не\u00a0изменился. Внесите правки по\u00a0советам экспертов и\u00a0отправьте снова.',
    en: 'The text has not changed. Follow the advice of the experts and send it again.',
  },
  'evidence-confirmed': {
    ru: 'Уровень доказанности не\u00a0подтверждён. Попросите об\u00a0этом эксперта.',
    en: 'The level of evidence is not confirmed. Ask an expert for it.',
  },
  'same-content': {
    ru: 'После одобрения текст изменился. Отправьте его на\u00a0экспертизу ещё раз.',
    en: 'The text has changed since it was approved. Send it to review again.',
  },
  'author-confirmed': {
    ru: 'Автор ещё не\u00a0подтвердил текст. Попросите его прочитать правки.',
    en: 'The author has not confirmed the text yet. Ask them to read the changes.',
  },
  'contact-consent': {
    ru: 'Нет согласия показать контакты. Попросите автора отметить, что можно показать.',
    en: 'There is no consent to show the contacts. Ask the author to tick what may be shown.',
  },
  'written-answer': {
    ru: 'Автор должен получить ответ. Напишите, почему так решено и\u00a0что можно сделать.',
    en: 'The author has to get an answer. Write why it was decided so and what can be done.',
  },
  reason: {
    ru: 'Напишите причину: её\u00a0увидят в\u00a0журнале.',
    en: 'Write the reason: it will stand in the log.',
  },
  due: {
    ru: 'Срок ещё не\u00a0наступил. Ничего делать не\u00a0нужно.',
    en: 'It is not due yet. There is nothing to do.',
  },
} satisfies Record<string, Sentence>;

export type LifeFaultCode = keyof typeof sentences;

/** What has to be so before a practice moves on. Whoever calls finds out; the table says what is asked. */
export type LifeNeed = Exclude<LifeFaultCode, 'no-such-move' | 'not-yours' | 'not-own' | 'frozen' | 'wording-only'>;

/** A fault with its sentence. */
export const lifeFault = (code: LifeFaultCode): LifeFault => ({ code, message: sentences[code] });
