import { facetNamesRu } from './facet-names-ru.ts';
import type { PracticesWords } from './practices-words.ts';
import { plural } from './russian.ts';

const practices = (count: number): string => plural(count, 'практика', 'практики', 'практик');

/** Russian for banks of practices. */
export const practicesRu: PracticesWords = {
  names: facetNamesRu,
  tiles: 'ru',

  loading: 'Загружаем практики…',
  notFound: 'Банка практик по этому адресу нет. Проверьте адрес на странице.',
  unreachable: 'Практики не загрузились. Проверьте связь и попробуйте ещё раз.',
  offline: 'Нет интернета. Когда он появится, практики загрузятся сами.',
  broken: 'Банк практик не открылся: в его файле ошибка.',
  tryAgain: 'Попробовать ещё раз',

  search: 'Поиск практик',
  searchHint: 'Слова в любой форме: «наставники для подростков»',
  clearSearch: 'Стереть поиск',
  found: (count) =>
    `${count % 10 === 1 && count % 100 !== 11 ? 'Найдена' : count % 10 > 1 && count % 10 < 5 && (count % 100 < 10 || count % 100 > 20) ? 'Найдены' : 'Найдено'} ${practices(count)}`,
  shownOf: (shown, count) => `Показаны ${shown} из ${count}`,
  corrected: (words) => `Показано для «${words}».`,
  some: 'Ничего точного не нашлось. Вот практики, в которых есть хотя бы часть этих слов.',

  filters: 'Фильтры',
  filtersChosen: (count) => `Фильтры: выбрано ${count}`,
  chosen: 'Выбрано',
  remove: (name) => `Убрать: ${name}`,
  clearAll: 'Сбросить всё',
  facets: {
    theme: 'Тема',
    targetGroup: 'Для кого',
    region: 'Регион',
    settlementType: 'Где работает',
    practiceStage: 'Стадия',
    evidence: 'Доказательность',
    resourceBand: 'Стоимость',
    format: 'Как проходит',
    durationBand: 'Сколько длится',
    adoptions: 'Кто внедрил',
  },
  switches: {
    feedback: 'Есть обратная связь',
    hasMaterials: 'Есть материалы',
    hasMentorOffer: 'Авторы готовы помочь',
    verified: 'Подтверждена за последний год',
  },
  alsoHas: 'Что ещё важно',
  archived: 'Показывать и архив',
  more: (count) => `Ещё ${count}`,
  less: 'Свернуть',

  map: 'Карта регионов',
  mapHint: 'Каждая клетка — регион, число — сколько в нём практик. Между клетками можно ходить стрелками.',
  mapFailed: 'Карта не загрузилась. Проверьте связь и попробуйте ещё раз.',
  tile: (region, count) => `${region}: ${count === 0 ? 'практик нет' : practices(count)}`,

  sort: 'Порядок',
  sorts: {
    fit: 'Сначала подходящие',
    new: 'Сначала новые',
    evidence: 'Сначала доказательные',
    adoptions: 'Сначала те, что внедряли чаще',
    title: 'По алфавиту',
  },
  showMore: (count) => `Показать ещё ${count}`,
  loadingMore: 'Загружаем…',
  moreFailed: 'Остальные практики не загрузились. Проверьте связь и попробуйте ещё раз.',
  searchFailed: 'Новое не загрузилось, на экране то, что было до этого. Проверьте связь и попробуйте ещё раз.',

  empty: 'Ничего не нашлось.',
  emptyAdvice: [
    'Уберите один из фильтров.',
    'Возьмите слово короче или другое: «пожилые» вместо «геронтология».',
    'Проверьте, нет ли в слове опечатки.',
  ],
  nothingHere: 'В этом банке пока нет практик.',

  back: 'Назад к списку',
  copyLink: 'Скопировать ссылку',
  linkCopied: 'Ссылка скопирована.',
  linkByHand: 'Браузер не дал скопировать сам. Ссылка выделена: нажмите Ctrl+C или «Копировать».',
};
