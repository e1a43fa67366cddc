import { practiceNamesRu } from './practice-names-ru.ts';
import type { PracticeWords } from './practice-words.ts';
import { plural } from './russian.ts';

/** Russian for cards of practices. */
export const practiceRu: PracticeWords = {
  names: practiceNamesRu,

  loading: 'Загружаем практику…',
  notFound: 'Такой практики нет. Возможно, её убрали из\u00a0банка. Проверьте адрес на\u00a0странице.',
  unreachable: 'Практика не\u00a0загрузилась. Проверьте связь и\u00a0попробуйте ещё раз.',
  broken: 'Практика не\u00a0открылась: в\u00a0её файле ошибка.',
  tryAgain: 'Попробовать ещё раз',

  noTitle: 'Название практики',
  noSummary: 'Здесь будет краткое описание.',
  theme: 'Тема',
  targetGroup: 'Для кого',
  region: 'Где',
  moreRegions: (names, others) => `${names} и\u00a0ещё ${plural(others, 'регион', 'региона', 'регионов')}`,
  everywhere: 'Вся Россия',

  evidence: 'Доказательность',
  levelOf: (level, most) => `уровень ${level} из\u00a0${most}`,
  whatItMeans: 'Что это значит',
  confirmedBy: (day) => `Уровень подтвердил эксперт ${day}`,
  computed: 'Уровень посчитан по\u00a0ответам автора, эксперт его ещё не\u00a0подтвердил.',
  levels: 'Все уровни',
  noCause: 'Уровень говорит о\u00a0том, что известно об\u00a0эффекте, а\u00a0не\u00a0о\u00a0том, хороша ли практика.',
  feedback: 'Есть обратная связь',
  feedbackMeans: 'Тех, кому помогают, спросили, и\u00a0им ответили, что изменилось.',
  noEffect: 'Эффект не\u00a0подтвердился',
  noEffectMeans: 'Ожидаемого изменения искали и\u00a0не\u00a0нашли. Авторы честно об\u00a0этом рассказали.',

  verifiedOn: (day) => `Подтверждено ${day}`,
  toConfirm: 'Требует подтверждения',
  toConfirmMeans: (day) => `Автор в\u00a0последний раз сказал, что всё описано верно, ${day}`,
  archived: 'В\u00a0архиве',
  archivedMeans: 'Описание больше не\u00a0обновляют, поэтому контактов здесь нет.',
  takenFrom: 'Взята из\u00a0другого банка:',
  takenOn: (day) => `Взята из\u00a0другого банка ${day}`,
  adoptions: (count) => `Внедрили ${plural(count, 'организация', 'организации', 'организаций')}`,
  blocks: (count) => `${plural(count, 'шаг', 'шага', 'шагов')} можно взять отдельно`,
  readAll: 'Читать полностью',
  close: 'Свернуть',
  opensInNewTab: 'откроется в\u00a0новой вкладке',
};
