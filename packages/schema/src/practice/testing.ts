import type { Practice } from './practice.ts';
import type { Review } from './review.ts';
import type { Rubric } from './rubric.ts';

/** The day on which tests read a practice. */
export const TODAY = '2026-11-20';

/** A made-up practice that is full and clean: there is no hint about it. Tests change the section that they are about. */
export const practice = (more: Partial<Practice> = {}): Practice => ({
  id: 'phone-lessons',
  locale: 'ru',
  licence: 'CC-BY-4.0',
  authorsConsent: true,
  title: { text: 'Уроки телефона для пожилых соседей', scope: 'project', state: 'ongoing', startedOn: '2023-09' },
  organisation: {
    legalForm: 'ano',
    name: 'Добрый двор (пример)',
    headName: 'Иванова Анна Петровна',
    regionCode: '57',
    inn: '5900000002',
    ogrn: '1000000000000',
  },
  summary:
    'Добровольцы учат пожилых соседей пользоваться телефоном. Многим из них трудно записаться к врачу без чужой помощи. ' +
    'Новое здесь то, что учатся дома и на своём телефоне. После курса люди сами записываются к врачу и звонят внукам.',
  problem: {
    essence: 'Пожилые люди не могут записаться к врачу и заплатить за свет без чужой помощи.',
    whereForWhom: 'Окраинные районы города, люди старше 65 лет, которые живут одни.',
    since: 'С 2020 года, когда запись к врачу перешла в приложение.',
    consequences: 'Люди реже ходят к врачу и чаще верят мошенникам.',
    statistics: [
      {
        value: 41,
        unit: '%',
        what: 'не записывались сами',
        territory: 'район',
        year: 2025,
        source: 'опрос, 220 человек',
      },
    ],
  },
  targetGroups: [
    { name: 'Пожилые соседи', kind: 'direct', territory: 'Пермь', ageFrom: 65, count: 120 },
    { name: 'Дети и внуки пожилых', kind: 'indirect', territory: 'Пермь', ageAny: true },
  ],
  goal: 'К концу года научить 120 пожилых соседей самим записываться к врачу.',
  tasks: [
    'Найти добровольцев и объяснить им, как учить',
    'Провести занятия дома у каждого',
    'Спросить людей через полгода',
  ],
  stages: [
    {
      title: 'Поиск добровольцев',
      what: 'Зовём студентов и учим их.',
      durationDays: 30,
      who: 'координатор',
      reusable: true,
    },
    {
      title: 'Занятия',
      what: 'Пять встреч дома.',
      durationDays: 45,
      who: 'доброволец',
      output: 'чек-лист',
      core: true,
    },
  ],
  technologies: [
    {
      name: 'Обучение один на один',
      how: 'Доброволец приходит пять раз и показывает по одному действию. Человек повторяет сам и записывает шаги в тетрадь своими словами.',
      origin: 'own',
    },
  ],
  results: {
    qualitative: [{ group: 'Пожилые соседи', change: 'Люди перестали бояться телефона и звонят родным сами.' }],
    quantitative: [
      {
        indicator: 'Записываются к врачу сами',
        ...{ unit: 'человек', baseline: 14, actual: 86, kind: 'outcome', source: 'опрос до и после' },
        period: { from: '2025-01', to: '2025-12' },
      },
      {
        indicator: 'Проведено занятий',
        ...{ unit: 'занятие', actual: 540, kind: 'output', source: 'журнал' },
        period: { from: '2025-01', to: '2025-12' },
      },
    ],
  },
  resources: [
    { kind: 'human', what: 'Координатор', amount: 1, unit: 'человек', essential: true },
    { kind: 'material', what: 'Тетради' },
    { kind: 'financial', what: 'Проезд добровольцев', amount: 60_000, unit: 'рублей в год' },
    { kind: 'information', what: 'Памятка' },
    { kind: 'social', what: 'Поликлиника и колледж' },
  ],
  evaluation: [
    {
      methodKey: 'survey-prepost',
      ...{ who: 'beneficiaries', n: 110, when: ['pre', 'post'] },
      finding: 'До курса сами записывались 14 человек, после него 86.',
      response: 'Рассказали об итогах на встрече и добавили шестое занятие.',
    },
  ],
  difficulties: [
    { problem: 'Люди боятся пускать домой чужих.', advice: 'Приходите впервые вместе с работником поликлиники.' },
  ],
  prospects: 'Хотим открыть такие уроки ещё в двух районах. Для этого нужны два координатора.',
  contacts: {
    person: 'Иванова Анна',
    ...{ email: 'hello@example.org', phone: '+7 342 200-00-00', website: 'https://example.org' },
    publish: { email: true, website: true },
  },
  orgInfo: { projects: 'Три проекта для пожилых.' },
  facets: {
    ...{ theme: ['older-people'], targetGroup: ['older-people'], region: ['57'], settlementType: ['large-city'] },
    ...{ practiceStage: 'running', resourceBand: '100k-500k', format: 'outreach', durationBand: '1-3-months' },
  },
  ...more,
});

const WEIGHTS = {
  ...{ problem: 10, target: 8, logic: 12, results: 16, evidence: 14, voice: 12, replication: 12, resources: 6 },
  ...{ ethics: 6, clarity: 4 },
};
const CRITICAL = ['results', 'replication', 'ethics'];

/** The criteria and lines by which practices are chosen, with ids for words. */
export const rubric = (more: Partial<Rubric> = {}): Rubric => ({
  ...{ id: 'practice', version: 1, title: 'Отбор' },
  criteria: Object.entries(WEIGHTS).map(([id, weight]) => ({
    ...{ id, title: id, weight, anchors: { low: '0', middle: '2', high: '4' } },
    ...(CRITICAL.includes(id) && { critical: true }),
    ...(id === 'ethics' && { safety: true }),
  })),
  ...{ thresholds: { publish: 70, revise: 50 }, criticalLeast: 2, third: { total: 15, critical: 2 } },
  comment: { upTo: 2, letters: 40 },
  ...more,
});

/** A review from its scores in the order of the criteria: `review('3333233343')`. */
export const review = (scores: string): Review => ({
  scores: Object.fromEntries(Object.keys(WEIGHTS).map((id, at) => [id, Number(scores[at])])),
  evidence: 'E1',
});
