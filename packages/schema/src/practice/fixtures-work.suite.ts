import { type Fixtures, patch } from './fixtures.suite.ts';

const { technology, counted, told, resources, evaluation, trouble, contacts, prospects, summary } = patch;

const step = { title: 'Шаг', what: 'Дело', durationDays: 5, who: 'педагог' };
const how =
  'Педагог показывает действие, ребёнок повторяет, потом оба меняются ролями. Так идут пять встреч подряд, и каждая начинается с игры.';
const timeless = { ...step, durationDays: undefined };
const nobody = { ...step, who: undefined };

/** H20 to H29: three practices with each hint and three without. */
export const working: Fixtures = {
  H20: {
    found: [{ stages: [timeless, timeless] }, { stages: [step, timeless, timeless] }, { stages: [timeless] }],
    absent: [{ stages: [step, timeless] }, { stages: [] }, { stages: [{ ...step, durationDays: 0 }] }],
  },
  H21: {
    found: [{ stages: [nobody, nobody] }, { stages: [nobody] }, { stages: [{ ...step, who: ' ' }] }],
    absent: [{ stages: [step, nobody] }, { stages: [] }, {}],
  },
  H22: {
    found: [
      technology({ how: 'Семинары, тренинги, мастер-классы.' }),
      technology({ how: undefined }),
      { technologies: [{ name: 'Занятия', how }], stages: [{ ...step, title: 'Занятия' }, step] },
    ],
    absent: [
      technology({ how }),
      { technologies: [] },
      { technologies: [{ how: how.slice(0, 70) }, { how: how.slice(0, 70) }] },
    ],
  },
  H23: {
    found: [
      technology({ origin: 'adapted' }),
      technology({ origin: 'licensed', how }),
      technology({ origin: 'adapted', materials: [] }),
    ],
    absent: [
      technology({ origin: 'own' }),
      technology({ origin: 'licensed', materials: [{ title: 'Книга', url: 'https://example.org' }] }),
      technology({ origin: 'adapted', how: `${how} Автор методики разрешил менять порядок встреч.` }),
    ],
  },
  H24: {
    found: [
      { results: { quantitative: [{ indicator: 'Встречи', actual: 3 }] } },
      { results: { qualitative: [{ change: 'Стали чаще гулять.' }] } },
      { results: { qualitative: [{ change: ' ' }], quantitative: [{ unit: 'шт.' }] } },
    ],
    absent: [{}, counted({}), told('Люди познакомились.')],
  },
  H25: {
    found: [
      counted({ kind: 'output' }),
      counted({ kind: 'output', indicator: 'Проведено встреч' }),
      counted({ kind: 'output', actual: 0 }),
    ],
    absent: [counted({ kind: 'outcome' }), {}, { results: {} }],
  },
  H26: {
    found: [counted({ period: undefined }), counted({ source: '' }), counted({ period: {} })],
    absent: [
      counted({}),
      counted({ period: { from: '2026-01' } }),
      counted({ indicator: '', actual: undefined, source: '' }),
    ],
  },
  H27: {
    found: [
      counted({ baseline: undefined }),
      counted({ baseline: undefined, target: 100 }),
      counted({ baseline: undefined, unit: 'балл' }),
    ],
    absent: [counted({ baseline: 0 }), counted({ kind: 'output', baseline: undefined }), counted({ kind: undefined })],
  },
  H28: {
    found: [
      counted({ unit: '%', actual: 80 }),
      evaluation({ n: undefined, finding: 'Довольны 80 % родителей.' }),
      told('У 92% детей в 2025 году снизилась тревога.'),
    ],
    absent: [
      counted({ unit: '%', actual: 80, n: 50 }),
      evaluation({ n: 40, finding: 'Довольны 80 % родителей.' }),
      told('У 92% детей (46 из 50) снизилась тревога.'),
    ],
  },
  H29: {
    found: [
      counted({ unit: '%', actual: 83, n: 6 }),
      evaluation({ n: 9, finding: 'Довольны 66,7 %.' }),
      counted({ unit: 'процент', actual: 50, n: 2 }),
    ],
    absent: [
      counted({ unit: '%', actual: 83, n: 10 }),
      evaluation({ n: 9 }),
      counted({ unit: '%', actual: 250, n: 6 }),
    ],
  },
  H32: {
    found: [{ resources: [] }, { resources: [{ kind: 'human', what: 'Педагог' }] }, { resources: undefined }],
    absent: [{}, resources((each) => ({ kind: each.kind!, notNeeded: true })), resources((each) => each)],
  },
  H33: {
    found: [
      resources((each) => ({ ...each, essential: false })),
      { resources: [{ kind: 'human', what: 'Педагог' }] },
      resources(({ kind, what }) => ({ kind: kind!, what: what! })),
    ],
    absent: [{}, { resources: [] }, { resources: [{ kind: 'human', essential: true }] }],
  },
  H34: {
    found: [{ evaluation: [] }, evaluation({ methodKey: 'testimonials' }), { evaluation: undefined }],
    absent: [
      {},
      evaluation({ methodKey: 'interview' }),
      { evaluation: [{ methodKey: 'testimonials' }, { methodKey: 'survey' }] },
    ],
  },
  H35: {
    found: [
      evaluation({ who: 'staff' }),
      evaluation({ who: undefined }),
      { evaluation: [{ who: 'experts' }, { who: 'partners' }] },
    ],
    absent: [
      {},
      evaluation({ who: 'representatives' }),
      { evaluation: [{ who: 'experts' }, { who: 'beneficiaries' }] },
    ],
  },
  H36: {
    found: [
      evaluation({ when: ['post'] }),
      { evaluation: [{ when: ['post'] }, { when: ['post'] }] },
      { ...evaluation({ when: ['post'] }), results: { qualitative: [{ change: 'Стали смелее.' }] } },
    ],
    absent: [
      evaluation({ when: ['pre', 'post'] }),
      { ...evaluation({ when: ['post'] }), results: {} },
      { evaluation: [] },
    ],
  },
  H37: {
    found: [trouble('Нет.'), trouble('Трудностей не было!'), { difficulties: [] }],
    absent: [{}, trouble('Нет подходящего помещения зимой.'), trouble('Не было автобуса.')],
  },
  H38: {
    found: [prospects(''), prospects('Расти.'), prospects(`${' '.repeat(60)}Дальше больше.`)],
    absent: [{}, prospects('т'.repeat(50)), prospects('Откроем ещё два клуба, если найдутся помещения и педагоги.')],
  },
  H39: {
    found: [
      contacts({ publish: {} }),
      contacts({ email: 'почта@нет', publish: { website: true } }),
      contacts({ phone: 'звоните', publish: { email: true } }),
    ],
    absent: [
      {},
      contacts({ publish: { phone: true } }),
      contacts({ messenger: '@primer', publish: { messenger: true } }),
    ],
  },
  H46: {
    found: ['Это доказано.', 'Доказанная методика.', 'Метод научно обоснован.'].map((text) => ({
      ...summary(text),
      evaluation: [],
    })),
    absent: [
      summary('Это доказано.'),
      { ...summary('Это пока не доказано.'), evaluation: [] },
      { ...summary('Мы показываем и рассказываем.'), evaluation: [] },
    ],
  },
};
