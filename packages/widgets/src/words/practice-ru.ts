import { practiceNamesRu } from './practice-names-ru.ts';
import type { PracticeWords } from './practice-words.ts';
import { plural } from './russian.ts';

/** Russian for cards of practices. */
export const practiceRu: PracticeWords = {
  names: practiceNamesRu,

  loading: 'Загружаем практику…',
  notFound: 'Такой практики нет. Возможно, её убрали из банка. Проверьте адрес на странице.',
  unreachable: 'Практика не загрузилась. Проверьте связь и попробуйте ещё раз.',
  broken: 'Практика не открылась: в её файле ошибка.',
  tryAgain: 'Попробовать ещё раз',

  noTitle: 'Название практики',
  noSummary: 'Здесь будет краткое описание.',
  theme: 'Тема',
  targetGroup: 'Для кого',
  region: 'Где',
  moreRegions: (names, others) => `${names} и ещё ${plural(others, 'регион', 'региона', 'регионов')}`,
  everywhere: 'Вся Россия',

  evidence: 'Доказательность',
  levelOf: (level, most) => `уровень ${level} из ${most}`,
  whatItMeans: 'Что это значит',
  confirmedBy: (day) => `Уровень подтвердил эксперт ${day}`,
  computed: 'Уровень посчитан по ответам автора, эксперт его ещё не подтвердил.',
  levels: 'Все уровни',
  noCause: 'Уровень говорит о том, что известно об эффекте, а не о том, хороша ли практика.',
  feedback: 'Есть обратная связь',
  feedbackMeans: 'Тех, кому помогают, спросили, и им ответили, что изменилось.',
  noEffect: 'Эффект не подтвердился',
  noEffectMeans: 'Ожидаемого изменения искали и не нашли. Авторы честно об этом рассказали.',

  verifiedOn: (day) => `Подтверждено ${day}`,
  toConfirm: 'Требует подтверждения',
  toConfirmMeans: (day) => `Автор в последний раз сказал, что всё описано верно, ${day}`,
  archived: 'В архиве',
  archivedMeans: 'Описание больше не обновляют, поэтому контактов здесь нет.',
  takenFrom: 'Взята из другого банка:',
  takenOn: (day) => `Взята из другого банка ${day}`,
  adoptions: (count) => `Внедрили ${plural(count, 'организация', 'организации', 'организаций')}`,
  blocks: (count) => `${plural(count, 'шаг', 'шага', 'шагов')} можно взять отдельно`,
  readAll: 'Читать полностью',
  close: 'Свернуть',
  opensInNewTab: 'откроется в новой вкладке',
};
