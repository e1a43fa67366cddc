/** A sentence in both languages of the product. */
export interface Sentence {
  ru: string;
  en: string;
}

/** One thing that keeps a form from being published: where, what, and what to do. */
export interface FormFault {
  /** JSON Pointer (RFC 6901) into the form. */
  pointer: string;
  code: FormFaultCode;
  message: Sentence;
}

const sentences = {
  'duplicate-id': (id: string) => ({
    ru: `Имя «${id}» уже занято выше. Дайте этому вопросу другое.`,
    en: `The id “${id}” is already used above. Give this one another.`,
  }),
  'unknown-id': (id: string) => ({
    ru: `В анкете нет вопроса «${id}». Проверьте имя или добавьте вопрос.`,
    en: `There is no question “${id}” in the form. Check the id or add the question.`,
  }),
  'unknown-list': (id: string) => ({
    ru: `В анкете нет списка «${id}». Добавьте его в lists.`,
    en: `There is no list “${id}” in the form. Add it to lists.`,
  }),
  'unknown-choice': (id: string) => ({
    ru: `У вопроса нет ответа «${id}», поэтому условие никогда не выполнится. Возьмите один из его ответов.`,
    en: `The question has no answer “${id}”, so the condition never holds. Take one of its answers.`,
  }),
  'wrong-reference': (id: string) => ({
    ru: `Так сослаться на «${id}» нельзя: у него другой вид ответа. Для нескольких ответов берите includes, для чисел atLeast и atMost, для таблицы укажите row, для пары «до и сейчас» — part.`,
    en: `“${id}” cannot be asked about in this way: its answer is of another kind. Use includes for several choices, atLeast and atMost for numbers, row for a matrix, part for a before/now pair.`,
  }),
  'forward-reference': (id: string) => ({
    ru: `«${id}» стоит не раньше этого места. Условие, расчёт или подстановка могут смотреть только назад: переставьте вопросы.`,
    en: `“${id}” does not stand before this place. Conditions, computed values and texts can only look back: reorder the questions.`,
  }),
  cycle: (id: string) => ({
    ru: `Получается круг: это место зависит от «${id}», а он — от этого места. Уберите одну из зависимостей.`,
    en: `This is a circle: this place depends on “${id}”, and that depends on this place. Remove one of the two.`,
  }),
  'inside-repeat': (id: string) => ({
    ru: `«${id}» задаётся несколько раз, и снаружи неясно, какой ответ брать. Сосчитайте ответы через sum, mean, min, max или count.`,
    en: `“${id}” is asked several times, and from outside it is not clear which answer is meant. Use sum, mean, min, max or count.`,
  }),
  'dead-branch': () => ({
    ru: 'Это место никто не увидит: его условия не могут выполниться вместе. Исправьте условие или уберите его.',
    en: 'Nobody will ever see this: its conditions cannot hold together. Correct the condition or remove it.',
  }),
  'unsafe-pattern': (why: string) => ({
    ru: `Проверить этот шаблон за предсказуемое время нельзя: в позиции ${why} следующий знак подходит к нескольким частям шаблона. Перепишите его так, чтобы каждый знак подходил только к одной части, без обратных ссылок и просмотра вперёд.`,
    en: `This pattern cannot be checked in predictable time: at position ${why} one character fits several parts of it. Rewrite it so that each character fits one part only, without back-references and lookaround.`,
  }),
  'broken-pattern': () => ({
    ru: 'Это не регулярное выражение. Проверьте скобки и экранирование.',
    en: 'This is not a regular expression. Check the brackets and the escapes.',
  }),
  'missing-russian': () => ({
    ru: 'Нет русского текста. Добавьте его: русский показывается всем, у кого нет перевода.',
    en: 'There is no Russian text. Add it: readers without a translation are shown the Russian.',
  }),
  'missing-translation': (lang: string) => ({
    ru: `Анкета обещает язык «${lang}», но здесь перевода нет. Добавьте перевод или уберите язык из languages.`,
    en: `The form promises “${lang}”, but this text has no translation. Add it or take the language out of languages.`,
  }),
  'page-inside': () => ({
    ru: 'Страница не может стоять внутри другой страницы или группы. Сделайте её группой или вынесите наверх.',
    en: 'A page cannot stand inside a page or a group. Make it a group or move it to the top.',
  }),
  'empty-range': () => ({
    ru: 'Сюда не подойдёт ни один ответ: границы спорят друг с другом. Проверьте min, max, from, to и число вариантов.',
    en: 'No answer fits here: the limits contradict each other. Check min, max, from, to and the number of choices.',
  }),
  'no-questions': () => ({
    ru: 'В анкете нет ни одного вопроса. Добавьте хотя бы один.',
    en: 'The form asks nothing. Add at least one question.',
  }),
  'too-many-questions': (most: string) => ({
    ru: `В анкете больше ${most} вопросов. Разделите её на несколько анкет.`,
    en: `The form has more than ${most} questions. Split it into several forms.`,
  }),
  'too-deep': (most: string) => ({
    ru: `Вложенность больше ${most} уровней. Упростите строение.`,
    en: `Nested deeper than ${most} levels. Make the structure simpler.`,
  }),
  'too-large': (most: string) => ({
    ru: `Анкета больше ${most} КиБ. Сократите тексты и списки.`,
    en: `The form is larger than ${most} KiB. Shorten its texts and lists.`,
  }),
  identifies: () => ({
    ru: 'Анкета обещает анонимность, а этот вопрос спрашивает, кто отвечает. Уберите вопрос или смените mode на confidential или named.',
    en: 'The form promises anonymity, but this question asks who answers. Remove it or set mode to confidential or named.',
  }),
  'no-safeguarding': () => ({
    ru: 'Анкету для детей нельзя опубликовать, пока не указано, кто в организации отвечает за безопасность ребёнка. Заполните safeguarding.',
    en: 'A form for children is not published until it says who in the organisation answers for a child’s safety. Fill in safeguarding.',
  }),
  'no-help': () => ({
    ru: 'Анкету на опасную тему нельзя опубликовать без телефонов помощи. Впишите в help хотя бы один и день, когда вы по нему дозвонились.',
    en: 'A form on a dangerous topic is not published without numbers to call. Put at least one into help, with the day on which you got through to it.',
  }),
  'changed-meaning': (id: string) => ({
    ru: `Под именем «${id}» раньше задавали вопрос с другим видом ответа. Старые и новые ответы нельзя складывать: дайте вопросу новое имя.`,
    en: `Under the id “${id}” another kind of answer was asked before. Old and new answers cannot be added up: give the question a new id.`,
  }),
} satisfies Record<string, (...values: string[]) => Sentence>;

export type FormFaultCode = keyof typeof sentences;

/** A fault with its sentence. */
export const formFault = (pointer: string, code: FormFaultCode, value = ''): FormFault => ({
  pointer,
  code,
  message: (sentences[code] as (value: string) => Sentence)(value),
});
