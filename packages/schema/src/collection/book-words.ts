/** The words of a book that are around its practices. */
export interface BookWords {
  readonly contents: string;
  readonly imprint: string;
  readonly publisher: string;
  readonly issuedOn: string;
  readonly copies: string;
  readonly url: string;
  readonly licence: string;
  readonly practices: string;
  readonly preface: string;
  readonly howToRead: string;
  readonly levels: string;
  readonly levelsAre: string;
  readonly level: string;
  readonly feedback: string;
  readonly noEffect: string;
  readonly feedbackIs: string;
  readonly noEffectIs: string;
  readonly version: string;
  readonly verifiedOn: string;
  readonly themes: string;
  readonly groups: string;
  readonly regions: string;
  readonly licencePractice: string;
  readonly origin: string;
  readonly archived: string;
  readonly needsUpdate: string;
  readonly byRegion: string;
  readonly byGroup: string;
  readonly byOrganisation: string;
  readonly contacts: string;
  readonly contactsAre: string;
  readonly method: string;
  readonly experts: string;
  readonly untitled: string;
  /** How many more there are than are named. */
  readonly more: (count: number) => string;
  readonly isCut: string;
  readonly fullAt: string;
}

const ru: BookWords = {
  contents: 'Содержание',
  imprint: 'Выходные данные',
  publisher: 'Издатель',
  issuedOn: 'Дата выпуска',
  copies: 'Тираж, экземпляров',
  url: 'В\u00a0сети',
  licence: 'Лицензия',
  practices: 'Практик в\u00a0сборнике',
  preface: 'Предисловие',
  howToRead: 'Как читать',
  levels: 'Уровни доказательности',
  levelsAre:
    'Уровень говорит, насколько хорошо известно, что\u00a0практика помогает. Он\u00a0не\u00a0оценивает людей, которые ею\u00a0заняты.',
  level: 'Доказательность',
  feedback: 'Есть голос людей и\u00a0ответ на\u00a0него',
  noEffect: 'Эффект не\u00a0подтвердился',
  feedbackIs:
    'Людей, которым помогают, спросили, и\u00a0им\u00a0ответили. О\u00a0причинах изменений это не\u00a0говорит.',
  noEffectIs:
    'Ожидаемого эффекта искали и\u00a0не\u00a0нашли. Такой опыт полезен не\u00a0меньше: он\u00a0бережёт силы других.',
  version: 'Версия',
  verifiedOn: 'Автор подтвердил',
  themes: 'Темы',
  groups: 'Для\u00a0кого',
  regions: 'Где работает',
  licencePractice: 'Лицензия описания',
  origin: 'Перенято из',
  archived: 'Практика в\u00a0архиве: её\u00a0описание больше не\u00a0обновляют.',
  needsUpdate: 'Автор больше года не\u00a0подтверждал это описание.',
  byRegion: 'Указатель регионов',
  byGroup: 'Указатель групп людей',
  byOrganisation: 'Указатель организаций',
  contacts: 'Контакты',
  contactsAre: 'Здесь только то, что\u00a0авторы разрешили показать.',
  method: 'Как отбирали практики',
  experts: 'Эксперты',
  untitled: 'Без\u00a0названия',
  more: (count) => `и\u00a0ещё\u00a0${count}`,
  isCut: 'Чтобы уместить описание на\u00a0странице, его сократили: там, где\u00a0стоит «…».',
  fullAt: 'Полное описание',
};

const en: BookWords = {
  contents: 'Contents',
  imprint: 'Imprint',
  publisher: 'Publisher',
  issuedOn: 'Issued on',
  copies: 'Copies printed',
  url: 'On the web',
  licence: 'Licence',
  practices: 'Practices in this book',
  preface: 'Preface',
  howToRead: 'How to read this book',
  levels: 'Levels of evidence',
  levelsAre: 'A level says how well it is known that a practice helps. It does not judge the people behind it.',
  level: 'Evidence',
  feedback: 'People were heard and answered',
  noEffect: 'The effect was not confirmed',
  feedbackIs: 'The people who are helped were asked, and were answered. This says nothing about causes.',
  noEffectIs: 'The expected effect was looked for and not found. That is worth as much: it saves others the effort.',
  version: 'Version',
  verifiedOn: 'Confirmed by its author on',
  themes: 'Themes',
  groups: 'For whom',
  regions: 'Where it works',
  licencePractice: 'Licence of the text',
  origin: 'Taken over from',
  archived: 'This practice is in the archive: its description is no longer kept up to date.',
  needsUpdate: 'Its author has not confirmed this description for more than a year.',
  byRegion: 'Index of regions',
  byGroup: 'Index of groups of people',
  byOrganisation: 'Index of organisations',
  contacts: 'Contacts',
  contactsAre: 'Only what the authors agreed to show.',
  method: 'How the practices were chosen',
  experts: 'Experts',
  untitled: 'Untitled',
  more: (count) => `and ${count} more`,
  isCut: 'To fit the page, the description was shortened wherever “…” stands.',
  fullAt: 'Full description',
};

/** In Russian or in English, whichever is nearer. */
export const bookWords = (lang: string): BookWords => (/^ru\b/.test(lang) ? ru : en);

const MONTHS_RU = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'],
  ...['июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
];
const MONTHS_EN = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `2026-11-27` as «27 ноября 2026», the same on every machine. */
export function dayText(day: string, lang: string): string {
  const months = bookWords(lang) === ru ? MONTHS_RU : MONTHS_EN;
  return `${Number(day.slice(8, 10))}\u00a0${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}
