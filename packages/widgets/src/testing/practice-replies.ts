import type { Practice, PracticeRecord, PublishedPractice, RecordSummary, Review, Role, Rubric } from '@otklik/schema';
import { briefOf, type PracticeState } from '@otklik/schema/engine';

const HASH = 'c'.repeat(64);
const NORTH = { id: 'example', name: 'Пример' };
const SOUTH = { id: 'south', name: 'Пример: Югорский центр' };

/** One practice as the studio lists it, in that state. */
export const summary = (
  id: string,
  title: string,
  state: PracticeState,
  more: Partial<RecordSummary> = {},
): RecordSummary => ({
  ...{ id, title, state, version: 1, organisation: NORTH, bank: NORTH, changedOn: '2026-11-20' },
  ...{ isAuthor: true, moves: [], ...more },
});

/** The same with its text and its history. */
export const recordOf = (
  practice: Practice,
  state: PracticeState,
  more: Partial<PracticeRecord> = {},
): PracticeRecord => ({
  ...summary(practice.id, practice.title?.text ?? '', state, { number: 12, submittedOn: '2026-11-01' }),
  ...{ practice, hash: HASH, onBehalf: false, alike: [], advice: [] },
  events: [
    { at: '2026-11-01T09:00:00Z', actor: 'Анна Петрова', from: 'draft', to: 'submitted' },
    { at: '2026-11-01T09:00:01Z', actor: 'server', from: 'submitted', to: 'screening' },
    { at: '2026-11-03T12:30:00Z', actor: 'Мария Иванова', from: 'screening', to: 'review' },
  ],
  ...more,
});

/** A review with every score the same, and words where they are needed. */
export const reviewOf = ({ criteria }: Rubric, score: number, more: Partial<Review> = {}): Review => ({
  scores: Object.fromEntries(criteria.map(({ id }) => [id, score])),
  comments: { results: 'Добавьте, сколько человек ответили до и после: без этого изменение трудно оценить.' },
  advice: 'Сильное описание. В первую очередь допишите, чем практика отличается от обычной консультации.',
  evidence: 'E2',
  ...more,
});

/** Example replies about practices, for stories and for whoever looks at them: a made-up bank of examples. */
export function practiceReplies(
  bank: { practices: PublishedPractice[] },
  rubric: Rubric,
  roles: readonly Role[],
): Record<string, unknown> {
  const [first, second, third] = bank.practices.map(({ practice }) => practice) as [Practice, Practice, Practice];
  const current = { organisation: 'example', name: 'Пример', roles };
  const person = { id: 'anna', name: 'Анна Петрова', email: 'anna@example.org', hasSecondStep: false };
  const edited: Practice = {
    ...first,
    summary: first.summary?.replace(/^(\S+ \S+)/, '$1 (с понедельника по пятницу)'),
    goal: first.goal?.replace(/\S+$/, 'каждый год.'),
  };
  const toDo = { isAuthor: true, number: 12 };
  const late = { dueOn: '2026-01-15', isAuthor: false, organisation: SOUTH };
  const records = [
    summary(first.id, first.title?.text ?? '', 'revision', { ...toDo, dueOn: '2999-12-20' }),
    summary(second.id, second.title?.text ?? '', 'accepted', { number: 11, moves: ['withdrawn'] }),
    summary(third.id, third.title?.text ?? '', 'published', { version: 2, number: 4 }),
    summary('new-one', '', 'draft'),
  ];
  const review = reviewOf(rubric, 3);
  const sheet = {
    ...{ practice: first.id, version: 1, title: first.title?.text ?? '', state: 'open' },
    ...{ assignedOn: '2026-11-03', dueOn: '2999-12-17', practiceText: { ...first, organisation: undefined } },
    ...{ before: edited, computed: 'E1', rubric, review: { scores: { problem: 3, target: 2 } } },
  };
  return {
    'GET session': { person, current, memberships: [current] },
    'GET organisation': { id: 'example', name: 'Пример', isCentre: true, frameOrigins: [] },
    'GET records': {
      records: roles.includes('moderator')
        ? [
            summary(first.id, first.title?.text ?? '', 'screening', { ...late, number: 12 }),
            summary(second.id, second.title?.text ?? '', 'review', {
              number: 11,
              dueOn: '2999-12-17',
              organisation: SOUTH,
            }),
            summary(third.id, third.title?.text ?? '', 'accepted', { number: 10, organisation: SOUTH }),
          ]
        : records,
    },
    [`GET records/${first.id}`]: recordOf(first, 'screening', {
      ...{ isAuthor: false, organisation: SOUTH, moves: ['review', 'declined', 'hold'] },
      alike: [{ id: second.id, title: second.title?.text ?? '' }],
    }),
    [`GET records/${second.id}`]: recordOf(edited, 'accepted', {
      ...{ moves: ['withdrawn', 'published', 'hold'], reviewedText: first, advice: [review, reviewOf(rubric, 4)] },
      events: [
        { at: '2026-11-01T09:00:00Z', actor: 'Анна Петрова', from: 'draft', to: 'submitted' },
        { at: '2026-11-01T09:00:01Z', actor: 'server', from: 'submitted', to: 'screening' },
        { at: '2026-11-03T12:30:00Z', actor: 'Мария Иванова', from: 'screening', to: 'review' },
        {
          ...{ at: '2026-11-19T08:15:00Z', actor: 'Мария Иванова', from: 'review', to: 'accepted' },
          reason: 'Спасибо за подробное описание. Мы чуть поправили слова: посмотрите и подтвердите.',
        },
      ],
    }),
    [`GET records/${third.id}`]: recordOf(third, 'published', {
      ...{ version: 2, published: { version: 2, on: '2026-10-01' }, moves: ['archived'] },
    }),
    [`GET records/${first.id}/experts`]: {
      experts: [
        { id: 'olga', name: 'Ольга Смирнова', open: 0, conflicts: [] },
        { id: 'ivan', name: 'Иван Кузнецов', open: 2, conflicts: [] },
        { id: 'vera', name: 'Вера Попова', open: 1, conflicts: ['same-organisation'] },
      ],
    },
    [`GET records/${second.id}/experts`]: {
      experts: [{ id: 'petr', name: 'Пётр Волков', open: 1, conflicts: [] }],
    },
    [`GET records/${second.id}/reviews`]: {
      reviews: [
        {
          ...{ expert: { id: 'olga', name: 'Ольга Смирнова' }, state: 'handed-in', dueOn: '2026-11-17', total: 73 },
          review,
        },
        {
          ...{ expert: { id: 'ivan', name: 'Иван Кузнецов' }, state: 'handed-in', dueOn: '2026-11-17', total: 52.5 },
          review: reviewOf(rubric, 2),
        },
      ],
      ...{ state: 'third-needed', because: ['total', 'verdict'], rubric },
    },
    'GET assignments': {
      assignments: [
        { ...{ practice: first.id, version: 1, title: first.title?.text ?? '' }, ...assigned('open', '2999-12-17') },
        { ...{ practice: third.id, version: 1, title: third.title?.text ?? '' }, ...assigned('open', '2026-01-15') },
        {
          ...{ practice: second.id, version: 1, title: second.title?.text ?? '' },
          ...assigned('handed-in', '2026-11-17'),
        },
      ],
    },
    [`GET assignments/${first.id}`]: sheet,
    [`PUT assignments/${first.id}`]: sheet,
    'GET practices': { practices: bank.practices.map(briefOf), total: bank.practices.length, facets: {}, found: 'all' },
    ...Object.fromEntries(bank.practices.map((each) => [`GET practices/${each.practice.id}`, each])),
    'GET collections': {
      collections: [
        {
          id: 'best-2026',
          title: 'Лучшие практики 2026',
          issuedOn: '2026-12-01',
          practices: 2,
          isOpen: true,
          changedOn: '2026-11-20',
        },
      ],
    },
    'GET collections/best-2026': {
      ...{
        id: 'best-2026',
        locale: 'ru',
        title: 'Лучшие практики 2026',
        issuedOn: '2026-12-01',
        form: 'short',
        isOpen: true,
      },
      ...{
        publisher: 'Пример',
        preface: 'В этой книге собраны примеры.',
        experts: ['Ольга Смирнова', 'Иван Кузнецов'],
      },
      practices: bank.practices.slice(0, 2).map(({ practice, version, hash }) => ({ id: practice.id, version, hash })),
    },
    'POST bank': { taken: 2, known: 1, refused: [] },
    'POST confirmations/lookup': { practice: second, hash: HASH, purpose: 'text', expiresOn: '2026-12-27' },
  };
}

const assigned = (state: string, dueOn: string) => ({ state, dueOn, assignedOn: '2026-11-03' });
