import type { Form, Role } from '@otklik/schema';

const REVISION = 'a'.repeat(64);
const ID = '0b9f6c1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b';
const ALL: Role[] = ['admin', 'editor', 'analyst', 'author', 'expert', 'moderator'];
const SOON = '2026-12-03T12:00:00Z';

const form = (id: string, title: string, state: string, more = {}) => ({
  ...{ id, title, state, etag: 'one', ...(state === 'draft' ? {} : { revision: REVISION }), ...more },
});

const entry = (number: number, action: string, target: string, details = {}) => ({
  ...{ number, action, target, details, at: `2026-11-2${number}T09:30:00Z`, hash: 'b'.repeat(64) },
  actor: { kind: 'person', id: 'anna', name: 'Анна Петрова' },
});

/** Example replies of an API with a made-up organisation, for stories: by call, as an administrator with these roles sees it. */
export const studioReplies = (content: Form, roles: readonly Role[] = ALL): Record<string, unknown> => {
  const current = { organisation: 'example', name: 'Пример', roles };
  const person = { id: 'anna', name: 'Анна Петрова', email: 'anna@example.org', hasSecondStep: false };
  const joinedOn = '2026-11-20';
  const invitation = { id: 'i1', roles: ['expert'], note: 'Ольга', invitedBy: 'Анна Петрова', expiresAt: SOON };
  return {
    'GET session': { person, current, memberships: [current] },
    'GET session/ways': { mail: true, passkeys: true },
    'GET person/passkeys': { passkeys: [{ id: 'p1', name: 'Рабочий ноутбук', madeOn: joinedOn }] },
    'POST invitations/lookup': { organisation: 'Пример', roles: ['editor', 'analyst'], expiresAt: SOON },
    'GET organisation': {
      ...{ id: 'example', name: 'Пример', isCentre: true, frameOrigins: ['https://example.org'] },
    },
    'GET forms': {
      forms: [
        form(content.id, 'Как прошло занятие', 'open'),
        form('summer', 'Летняя мастерская', 'not-yet-open', { opensOn: '2027-06-01', closesOn: '2027-08-31' }),
        form('camp', 'После лагеря', 'closed'),
        form('plans', 'Планы на год', 'draft'),
      ],
    },
    [`GET forms/${content.id}`]: { form: content, revision: REVISION, state: 'open' },
    [`GET forms/${content.id}/revisions`]: { revisions: [{ revision: REVISION, number: 1, publishedOn: joinedOn }] },
    [`GET forms/${content.id}/submissions`]: {
      submissions: [
        { id: ID, revision: REVISION, receivedOn: '2026-11-25', lang: 'ru', answers: { who: 'child', overall: 4 } },
        {
          id: ID.replace('0', '1'),
          revision: REVISION,
          receivedOn: '2026-11-26',
          answers: { who: 'self', overall: 5 },
        },
      ],
    },
    'GET members': {
      members: [
        { ...person, roles, joinedOn, etag: 'one' },
        {
          ...person,
          id: 'maria',
          name: 'Мария Иванова',
          email: 'maria@example.org',
          roles: ['analyst'],
          joinedOn,
          etag: 'two',
        },
      ],
    },
    'GET invitations': { invitations: [invitation] },
    'POST invitations': { ...invitation, link: 'https://otklik.example.org/studio/invitation#example', mailed: false },
    'GET keys': {
      keys: [{ id: 'k1', name: 'Выгрузка в CRM', roles: ['analyst'], madeOn: joinedOn, expiresOn: '2027-11-20' }],
    },
    'POST keys': {
      id: 'k2',
      name: 'Сайт',
      roles: ['editor'],
      madeOn: joinedOn,
      expiresOn: '2027-11-20',
      key: 'otk_example',
    },
    'GET audit': {
      entries: [
        entry(4, 'answers-exported', content.id, { format: 'csv' }),
        entry(3, 'member-changed', 'maria', { before: 'author', after: 'analyst' }),
        entry(2, 'answers-read', content.id, { count: 50 }),
        entry(1, 'form-published', content.id, { revision: REVISION }),
      ],
    },
    'GET centre/organisations': {
      organisations: [
        ...[{ id: 'north', name: 'Север', forms: { draft: 1, open: 2, closed: 0 }, answers: 120 }].map((each) => ({
          ...each,
          published: [{ id: 'north-feedback', title: 'Отзыв о занятии' }],
        })),
        { id: 'south', name: 'Юг', forms: { draft: 1, open: 0, closed: 0 }, published: [] },
      ],
    },
  };
};

/** A `fetch` that answers with these, and refuses everything else as for somebody who is not signed in. */
export const replying =
  (replies: Record<string, unknown>): typeof globalThis.fetch =>
  async (input, init) => {
    const { method, url } = new Request(input, init);
    const reply = replies[`${method} ${new URL(url).pathname.replace('/v1/', '')}`];
    if (reply !== undefined) return Response.json(reply, { headers: { etag: '"one"' } });
    const problem = {
      ...{ type: 'about:blank', code: 'unauthorised', title: 'Signing in or a key is needed', status: 401 },
      ...{ detail: 'Войдите в кабинет снова.', retryable: false },
    };
    return Response.json(problem, { status: 401, headers: { 'content-type': 'application/problem+json' } });
  };
