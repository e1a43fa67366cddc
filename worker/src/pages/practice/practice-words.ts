import type { PageLang } from '../page-words.ts';

/** What the pages of practices say around the practices themselves. */
export interface PracticePageWords {
  bank: string;
  bankLead: string;
  search: string;
  find: string;
  found(count: number): string;
  nothing: string;
  corrected: string;
  some: string;
  more: string;
  all: string;
  otherLanguage: string;
  skip: string;
  contents: string;
  level: string;
  feedback: string;
  noEffect: string;
  archived: string;
  toConfirm: string;
  confirmedOn: string;
  publishedOn: string;
  version: string;
  earlier: string;
  isEarlier: string;
  toNewest: string;
  adoptions: string;
  theme: string;
  targetGroup: string;
  region: string;
  practiceStage: string;
  blocks: string;
  copy: string;
  about: string;
  licence: string;
  licences: Readonly<Record<string, string>>;
  origin: string;
  takenOn: string;
  embed: string;
  embedLead: string;
  embedLabel: string;
  feeds: string;
  file: string;
  notFoundTitle: string;
  notFound: string;
}

const forms = new Intl.PluralRules('ru');
const russian = (count: number, one: string, few: string, many: string): string => {
  const rule = forms.select(count);
  return `${count}\u00A0${rule === 'one' ? one : rule === 'few' ? few : many}`;
};

export const PRACTICE_WORDS: Readonly<Record<PageLang, PracticePageWords>> = {
  ru: {
    bank: 'Банк социальных практик',
    bankLead:
      'Практики, которые описали сами организации. Каждую прочли независимые эксперты, а\u00A0авторы подтвердили, что описание верно.',
    search: 'Что ищете',
    find: 'Найти',
    found: (count) => `Найдено: ${russian(count, 'практика', 'практики', 'практик')}`,
    nothing: 'Ничего не\u00A0нашлось. Напишите другими словами или короче.',
    corrected: 'Похоже на\u00A0опечатку, поэтому показано по\u00A0словам',
    some: 'Всех слов сразу нет ни\u00A0в\u00A0одной практике. Показаны те, где есть хотя\u00A0бы одно.',
    more: 'Следующие практики',
    all: 'Все практики банка',
    otherLanguage: 'In English',
    skip: 'К\u00A0описанию практики',
    contents: 'Разделы',
    level: 'Уровень доказательности',
    feedback: 'Есть голос благополучателей и\u00A0ответ на\u00A0него.',
    noEffect: 'Ожидаемый эффект искали и\u00A0не\u00A0нашли. Авторы рассказали об\u00A0этом открыто.',
    archived:
      'Практика в\u00A0архиве: три года её никто не\u00A0подтверждал или об\u00A0этом попросили авторы. Контактов здесь больше нет.',
    toConfirm: 'Требует подтверждения: больше года авторы не\u00A0говорили, что всё описанное так и\u00A0есть.',
    confirmedOn: 'Подтверждено авторами',
    publishedOn: 'Опубликовано',
    version: 'Версия',
    earlier: 'Другие версии',
    isEarlier: 'Это прежняя версия описания.',
    toNewest: 'Открыть нынешнюю',
    adoptions: 'Внедрили организаций',
    theme: 'Тема',
    targetGroup: 'Для кого',
    region: 'Где работает',
    practiceStage: 'Стадия',
    blocks: 'Готовые блоки',
    copy: 'Показать как текст, чтобы скопировать',
    about: 'Об\u00A0этом описании',
    licence: 'Лицензия',
    licences: { 'CC-BY-4.0': 'CC\u00A0BY\u00A04.0: можно копировать и\u00A0менять, если назвать автора' },
    origin: 'Взято из\u00A0другого банка',
    takenOn: 'Дата переноса',
    embed: 'Карточка на\u00A0вашем сайте',
    embedLead: 'Скопируйте две строки и\u00A0вставьте их туда, где должна быть карточка этой практики.',
    embedLabel: 'Код для вставки',
    feeds: 'Новые практики',
    file: 'Описание как файл JSON',
    notFoundTitle: 'Такой практики нет',
    notFound: 'Возможно, в\u00A0адресе опечатка, или практика не\u00A0опубликована. Поищите её в\u00A0банке.',
  },
  en: {
    bank: 'Bank of social practices',
    bankLead:
      'Practices described by the organisations themselves. Independent experts have read each, and its authors have confirmed that the description is right.',
    search: 'What are you looking for',
    find: 'Search',
    found: (count) => `${count} ${count === 1 ? 'practice' : 'practices'} found`,
    nothing: 'Nothing was found. Try other words, or fewer.',
    corrected: 'There seems to be a misprint, so this is for the words',
    some: 'No practice has all of these words. These have at least one.',
    more: 'More practices',
    all: 'All practices of the bank',
    otherLanguage: 'По-русски',
    skip: 'To the description',
    contents: 'Sections',
    level: 'Evidence level',
    feedback: 'The people it is for were heard and answered.',
    noEffect: 'The expected effect was looked for and not found. The authors say so openly.',
    archived:
      'This practice is archived: nobody has confirmed it for three years, or its authors asked for that. There are no contacts here any more.',
    toConfirm: 'To be confirmed: for more than a year its authors have not said that all of this is still so.',
    confirmedOn: 'Confirmed by its authors',
    publishedOn: 'Published',
    version: 'Version',
    earlier: 'Other versions',
    isEarlier: 'This is an earlier version of the description.',
    toNewest: 'Open the present one',
    adoptions: 'Organisations that have taken it over',
    theme: 'Theme',
    targetGroup: 'For whom',
    region: 'Where it works',
    practiceStage: 'Stage',
    blocks: 'Building blocks',
    copy: 'Show as text for copying',
    about: 'About this description',
    licence: 'Licence',
    licences: { 'CC-BY-4.0': 'CC BY 4.0: you may copy and change it if you name the author' },
    origin: 'Taken over from another bank',
    takenOn: 'Taken over on',
    embed: 'The card on your site',
    embedLead: 'Copy two lines and paste them where the card of this practice should be.',
    embedLabel: 'Code to paste',
    feeds: 'New practices',
    file: 'The description as a JSON file',
    notFoundTitle: 'There is no such practice',
    notFound: 'There may be a misprint in the address, or the practice is not published. Look for it in the bank.',
  },
};

/** The language of the words around: as asked for, else the first of ours that the browser wants, else Russian. */
export function readerLang(asked: string | undefined, accept = ''): PageLang {
  if (asked === 'en' || asked === 'ru') return asked;
  const wanted = accept.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wanted.find((lang): lang is PageLang => lang === 'ru' || lang === 'en') ?? 'ru';
}
