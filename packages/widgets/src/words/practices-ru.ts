import { facetNamesRu } from './facet-names-ru.ts';
import type { PracticesWords } from './practices-words.ts';
import { plural } from './russian.ts';

const practices = (count: number): string => plural(count, 'практика', 'практики', 'практик');

/** Russian for banks of practices. */
export const practicesRu: PracticesWords = {
  names: facetNamesRu,
  tiles: 'ru',

  loading: 'Загружаем практики…',
  notFound: 'Банка практик по\u00a0этому адресу нет. Проверьте адрес на\u00a0странице.',
  unreachable: 'Практики не\u00a0загрузились. Проверьте связь и\u00a0попробуйте ещё раз.',
  offline: 'Нет интернета. Когда он появится, практики загрузятся сами.',
  broken: 'Банк практик не\u00a0открылся: в\u00a0его файле ошибка.',
  tryAgain: 'Попробовать ещё раз',

  search: 'Поиск практик',
  searchHint: 'Слова в\u00a0любой форме: «наставники для подростков»',
  clearSearch: 'Стереть поиск',
  found: (count) =>
    `${count % 10 === 1 && count % 100 !== 11 ? 'Найдена' : count % 10 > 1 && count % 10 < 5 && (count % 100 < 10 || count % 100 > 20) ? 'Найдены' : 'Найдено'} ${practices(count)}`,
  shownOf: (shown, count) => `Показаны ${shown} из\u00a0${count}`,
  corrected: (words) => `Показано для «${words}».`,
  some: 'Ничего точного не\u00a0нашлось. Вот практики, в\u00a0которых есть хотя бы часть этих слов.',

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
    verified: 'Подтверждена за\u00a0последний год',
  },
  alsoHas: 'Что ещё важно',
  archived: 'Показывать и\u00a0архив',
  more: (count) => `Ещё ${count}`,
  less: 'Свернуть',

  map: 'Карта регионов',
  mapHint:
    'Каждая клетка\u00a0— регион, число\u00a0— сколько в\u00a0нём практик. Между клетками можно ходить стрелками.',
  mapFailed: 'Карта не\u00a0загрузилась. Проверьте связь и\u00a0попробуйте ещё раз.',
  tile: (region, count) => `${region}: ${count === 0 ? 'практик нет' : practices(count)}`,

  sort: 'Порядок',
  sorts: {
    fit: 'Сначала подходящие',
    new: 'Сначала новые',
    evidence: 'Сначала доказательные',
    adoptions: 'Сначала те, что внедряли чаще',
    title: 'По\u00a0алфавиту',
  },
  showMore: (count) => `Показать ещё ${count}`,
  loadingMore: 'Загружаем…',
  moreFailed: 'Остальные практики не\u00a0загрузились. Проверьте связь и\u00a0попробуйте ещё раз.',
  searchFailed:
    'Новое не\u00a0загрузилось, на\u00a0экране то, что было до\u00a0этого. Проверьте связь и\u00a0попробуйте ещё раз.',

  empty: 'Ничего не\u00a0нашлось.',
  emptyAdvice: [
    'Уберите один из\u00a0фильтров.',
    'Возьмите слово короче или другое: «пожилые» вместо «геронтология».',
    'Проверьте, нет ли в\u00a0слове опечатки.',
  ],
  nothingHere: 'В\u00a0этом банке пока нет практик.',

  back: 'Назад к\u00a0списку',
  copyLink: 'Скопировать ссылку',
  linkCopied: 'Ссылка скопирована.',
  linkByHand: 'Браузер не\u00a0дал скопировать сам. Ссылка выделена: нажмите Ctrl+C или «Копировать».',
};
