import { type Fixtures, patch } from './fixtures.suite.ts';

const { title, problem, statistic, group, goal, task } = patch;

/** H01 to H19: three practices with each hint and three without. */
export const describing: Fixtures = {
  H01: {
    found: [
      title({ text: 'АНО «Добрый двор (пример)»' }),
      { title: { text: 'Деятельность фонда помощи соседям' } },
      { title: { text: 'О деятельности центра' } },
    ],
    absent: [
      title({ text: 'Уроки телефона от Доброго двора' }),
      title({ text: 'Деятельность фонда: линия доверия', scope: 'direction' }),
      { title: {} },
    ],
  },
  H02: {
    found: [
      title({ state: 'finished', finishedOn: '2023-10' }),
      title({ state: 'finished', finishedOn: '2019-01' }),
      patch.counted({ period: { from: '2020-01', to: '2021-12' } }),
    ],
    absent: [
      title({ state: 'finished', finishedOn: '2023-11' }),
      title({ state: 'finished', finishedOn: '2026-10' }),
      title({ state: 'ongoing', startedOn: '1998-01' }),
    ],
  },
  H03: {
    found: [
      { summary: 'Это новое. '.repeat(11) },
      { summary: `${'Учим соседей. '.repeat(10)}Стало проще.` },
      { summary: 'Зачем? '.repeat(12) },
    ],
    absent: [
      { summary: 'Это новое. '.repeat(10) },
      { summary: `${'Учим соседей. '.repeat(9)}Работаем с 2019 г. в Перми, на ул. Ленина, д. 5, и др. адресах.` },
      { summary: '' },
    ],
  },
  H04: {
    found: [
      { summary: 'Добровольцы учат пожилых соседей звонить внукам и платить за свет.' },
      { summary: 'В Нижнем Новгороде новости: растёт спрос, людям трудно, помогаем им каждый день дома.' },
      { summary: 'Новый результат. Трудно.' },
    ],
    absent: [
      { summary: 'Впервые учим дома. Люди не могут записаться к врачу. После курса всё изменилось к лучшему.' },
      { summary: 'Инновационный формат встреч дома: потребность большая, результаты видны за месяц.' },
      { summary: ' ' },
    ],
  },
  H05: {
    found: [problem({ statistics: [] }), { problem: {} }, { problem: undefined }],
    absent: [
      {},
      statistic({ value: 0 }),
      problem({ statistics: [{ value: 3, unit: 'случая', source: 'журнал', year: 2026 }] }),
    ],
  },
  H06: {
    found: [statistic({ source: '' }), statistic({ year: undefined }), statistic({ year: 2020 })],
    absent: [statistic({ year: 2021 }), statistic({ year: 2026 }), problem({ statistics: [] })],
  },
  H07: {
    found: [
      problem({ essence: 'Нам не хватает средств на аренду.', whereForWhom: '' }),
      problem({ essence: 'У нас нет помещения. Наша организация снимает подвал. Дорого.', whereForWhom: '' }),
      problem({ essence: 'Мы работаем без финансирования.', whereForWhom: 'Офис на окраине.' }),
    ],
    absent: [
      problem({ essence: 'У нас дети после школы предоставлены сами себе.', whereForWhom: '' }),
      problem({ essence: 'В нашем городе негде гулять. В нашем районе темно.', whereForWhom: '' }),
      problem({ essence: 'Автобус ходит раз в день. Нам жаль. До аптеки далеко.', whereForWhom: 'Три посёлка.' }),
    ],
  },
  H08: {
    found: [problem({ since: '' }), problem({ consequences: undefined }), { problem: { essence: 'Людям трудно.' } }],
    absent: [{}, { problem: {} }, problem({ since: 'Давно', consequences: 'Болезни' })],
  },
  H09: {
    found: [
      { targetGroups: [] },
      { targetGroups: [{ name: 'Семьи', kind: 'indirect' }] },
      { targetGroups: [{ name: 'Я' }] },
    ],
    absent: [{}, group({ name: 'Бабушки' }), { targetGroups: [{ kind: 'direct' }] }],
  },
  H10: {
    found: [
      { targetGroups: [{ name: 'Соседи', kind: 'direct' }] },
      { targetGroups: [{ name: 'Соседи' }] },
      { targetGroups: [{ kind: 'direct' }, { kind: 'direct' }] },
    ],
    absent: [{}, { targetGroups: [] }, { targetGroups: [{ name: 'Внуки', kind: 'indirect' }] }],
  },
  H11: {
    found: [group({ territory: '' }), group({ ageFrom: undefined }), group({ ageFrom: undefined, ageAny: false })],
    absent: [
      group({ ageFrom: undefined, ageTo: 90 }),
      group({ ageFrom: undefined, ageAny: true }),
      group({ name: '' }),
    ],
  },
  H12: {
    found: [{ name: 'Население' }, { name: 'Все желающие' }, { name: ' дети ' }].map((each) => ({
      targetGroups: [{ kind: 'direct' as const, ...each }],
    })),
    absent: [
      { targetGroups: [{ name: 'Дети', kind: 'direct', territory: 'Кунгур', ageTo: 6 }] },
      { targetGroups: [{ name: 'Жители', kind: 'direct', health: ['hearing'] }] },
      { targetGroups: [{ name: 'Жители дома 5', kind: 'direct' }] },
    ],
  },
  H13: {
    found: [group({ ageFrom: 18, ageTo: 7 }), group({ ageTo: 121 }), group({ ageFrom: 650 })],
    absent: [group({ ageFrom: 7, ageTo: 7 }), group({ ageTo: 120 }), group({ ageFrom: 0 })],
  },
  H14: {
    found: [
      goal('Поддержка пожилых соседей в их повседневной жизни.'),
      goal('Содействие развитию добрососедства среди пожилых.'),
      goal('Чтобы пожилым соседям было хорошо и спокойно.'),
    ],
    absent: [
      goal('Научить пожилых соседей записываться к врачу.'),
      goal('Девять из 10 соседей записываются к врачу сами.'),
      goal('Пожилые соседи вернутся к занятиям, которые любили.'),
    ],
  },
  H15: {
    found: [
      goal('Провести 20 занятий для пожилых соседей.'),
      goal('Цель проекта: создание условий для 100 пожилых.'),
      goal('Содействовать пожилым соседям до 2027 года.'),
    ],
    absent: [
      goal('Научить 120 пожилых соседей звонить внукам.'),
      goal('Пожилые соседи сами проводят встречи к 2027 году.'),
      goal(''),
    ],
  },
  H16: {
    found: [
      goal('Сократить число пропущенных приёмов у врача на 20 %.'),
      goal('Научить 30 человек звонить родным.'),
      { targetGroups: [{ name: 'Подростки', kind: 'direct' }], goal: 'Вернуть семьям покой к 2027 году.' },
    ],
    absent: [
      goal('Научить соседей звонить родным.'),
      { targetGroups: [{ name: 'Дети-сироты', kind: 'direct' }], goal: 'Подготовить 20 детей-сирот к жизни.' },
      { targetGroups: [{ name: 'Ребёнок с аутизмом', kind: 'direct' }], goal: 'Научить 20 детей говорить картинками.' },
    ],
  },
  H17: {
    found: [
      task('Проведение семинаров для добровольцев'),
      task('Деятельность клуба соседей'),
      task('Дети и семьи: встречи каждую неделю'),
    ],
    absent: [task('Научиться слушать соседей'), task('Ежегодно бережно беречь архив'), task('To teach volunteers')],
  },
  H18: {
    found: [
      task('Научить 120 пожилых соседей самим записываться к врачу'),
      task('К концу года научить пожилых соседей записываться к врачу'),
      task('научить 120 пожилых соседей к концу года самим записываться к врачу!'),
    ],
    absent: [task('Найти поликлинику'), task('Научить добровольцев объяснять медленно'), task('')],
  },
  H19: {
    found: [8, 12, 13].map((count) => ({ tasks: Array<string>(count).fill('Найти людей') })),
    absent: [7, 2, 0].map((count) => ({ tasks: Array<string>(count).fill('Найти людей') })),
  },
};
