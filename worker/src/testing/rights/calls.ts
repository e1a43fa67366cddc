import { randomUUID } from 'node:crypto';
import { ROLES } from '@otklik/schema';
import { everyShape } from '../forms.ts';
import { quizOf } from '../quizzes.suite.ts';
import type { AppUnderTest } from '../app-under-test.ts';
import { addPhoto } from './photo.ts';
import {
  addCollection,
  addInvitation,
  addKey,
  addMember,
  addPasskey,
  addReviewer,
  collectionOf,
  type Place,
} from './place.ts';

/** What an address is called with. */
export interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** How the matrix calls an address. */
export interface Call {
  /** With whose ids or with none: names of `Place.ids` that stand in the body. Those in the address are known from it. */
  inBody?: string;
  /** What is sent about that organisation. Without it an empty object, where there is a body. */
  sent?(ids: Readonly<Record<string, string>>, place: Place): Sent;
  /** Makes what the call takes away, before it is called rightly. Gives the ids that are other than those of the place. */
  renew?(app: AppUnderTest, place: Place, person: string | undefined): Promise<Record<string, string>>;
  /** Whoever calls it about an id that nobody has gets it: ids are one space. */
  claims?: boolean;
  /** Ends the session with which it is called. */
  endsSession?: boolean;
}

const plain: Call = {};
const seen: Call = { sent: () => ({ headers: { 'if-match': '*' }, body: {} }) };

/** About a text with that hash, which nothing has. */
const NO_HASH = '0'.repeat(64).replace('0', 'f');

/** What an expert was asked for; the matrix asks them before they look. */
const asked: Pick<Call, 'renew'> = {
  renew: async (app, place, person) => {
    await addReviewer(app, place, person);
    return {};
  },
};

/** Every call of the API and how to make it. A test fails for one that is not here. */
export const CALLS: Readonly<Record<string, Call>> = {
  'GET /v1/forms/:form': plain,
  'GET /v1/forms/:form/challenge': plain,
  'PUT /v1/forms/:form/submissions/:id': plain,
  'DELETE /v1/forms/:form/submissions/:id': plain,
  'DELETE /v1/forms/:form/submissions': plain,
  'GET /v1/quizzes/:quiz': plain,
  'GET /v1/quizzes/:quiz/challenge': plain,
  'GET /v1/quizzes/:quiz/benchmark': plain,
  'PUT /v1/quizzes/:quiz/outcomes/:id': plain,
  'DELETE /v1/quizzes/:quiz/outcomes/:id': plain,
  'GET /v1/quizzes/:quiz/teams/:team': plain,
  'PUT /v1/quizzes/:quiz/teams/:team': plain,
  'PUT /v1/quizzes/:quiz/teams/:team/answers/:id': plain,
  'POST /v1/quizzes/:quiz/teams/:team/result': plain,
  'GET /v1/calendars/:country': plain,
  'GET /v1/practices/:practice/photos/:photo': plain,
  'GET /v1/practices': plain,
  'GET /v1/practices/:practice': plain,
  'GET /v1/practices.feed.json': plain,
  'GET /v1/practices.feed.xml': plain,
  'GET /v1/bank.json': plain,

  'POST /v1/session': plain,
  'POST /v1/session/second-step': plain,
  'POST /v1/session/link-requests': plain,
  'POST /v1/session/link': plain,
  'POST /v1/session/passkey-options': plain,
  'POST /v1/session/passkey': plain,
  'GET /v1/session/ways': plain,
  'GET /v1/session': plain,
  'DELETE /v1/session': { endsSession: true },
  'DELETE /v1/sessions': { endsSession: true },
  'PUT /v1/session/organisation': {
    inBody: 'organisation',
    sent: ({ organisation }) => ({ body: { organisation } }),
  },
  'PUT /v1/person/password': plain,
  'POST /v1/person/second-step': plain,
  'PUT /v1/person/second-step': plain,
  'DELETE /v1/person/second-step': plain,
  'GET /v1/person/passkeys': plain,
  'POST /v1/person/passkey-options': plain,
  'POST /v1/person/passkeys': plain,
  'DELETE /v1/person/passkeys/:passkey': {
    renew: async (app, _, person) => ({ passkey: await addPasskey(app, person!) }),
  },
  'POST /v1/invitations/lookup': plain,
  'POST /v1/invitations/acceptance': plain,

  'GET /v1/organisation': plain,
  'PATCH /v1/organisation': seen,
  'PUT /v1/organisation/centre': {
    inBody: 'organisation',
    sent: ({ organisation }) => ({ body: { centre: organisation } }),
    // Nobody joins themselves: their own centre is one that takes them.
    renew: async (app) => {
      const organisation = randomUUID();
      await app.run(`insert into organisation (id, number, name, is_centre)
        select '${organisation}', max(number) + 1, 'Центр', 1 from organisation`);
      return { organisation };
    },
  },
  'DELETE /v1/organisation/centre': plain,
  'POST /v1/organisations': plain,
  'GET /v1/centre/organisations': plain,
  'GET /v1/members': plain,
  'PATCH /v1/members/:member': { sent: () => ({ headers: { 'if-match': '*' }, body: { roles: ['editor'] } }) },
  'DELETE /v1/members/:member': {
    ...seen,
    renew: async (app, { organisation }) => ({ member: await addMember(app, organisation, 'editor') }),
  },
  'GET /v1/invitations': plain,
  'POST /v1/invitations': plain,
  'DELETE /v1/invitations/:invitation': {
    renew: async (app, { organisation }) => ({ invitation: await addInvitation(app, organisation) }),
  },
  'GET /v1/keys': plain,
  'POST /v1/keys': plain,
  'DELETE /v1/keys/:key': {
    renew: async (app, { organisation }) => ({ key: (await addKey(app, organisation, ROLES)).id }),
  },
  'GET /v1/audit': plain,

  'GET /v1/forms': plain,
  'PATCH /v1/forms/:form': seen,
  'GET /v1/forms/:form/draft': plain,
  'PUT /v1/forms/:form/draft': {
    sent: ({ form }, { draftTag }) => ({ headers: { 'if-match': draftTag }, body: everyShape(form!) }),
    // The first who saves it makes another draft of it, so each begins with a form of their own.
    renew: (app, place) => draftAnew(app, place),
  },
  'GET /v1/forms/:form/revisions': plain,
  'POST /v1/forms/:form/revisions': { sent: () => ({ headers: { 'if-match': '*' } }) },
  'GET /v1/forms/:form/submissions': plain,
  'GET /v1/forms/:form/submissions.csv': plain,
  'GET /v1/forms/:form/submissions.xlsx': plain,
  'POST /v1/forms/:form/erasures': { sent: ({ id }) => ({ body: { id } }) },
  'PUT /v1/quizzes/:quiz/versions/:version': { sent: ({ quiz }) => ({ body: quizOf(quiz!) }), claims: true },

  'PUT /v1/records/:practice/photos/:photo': plain,
  'GET /v1/records/:practice/photos/:photo': asked,
  'DELETE /v1/records/:practice/photos/:photo': {
    renew: async (app, { ids, key }) => ({ photo: await addPhoto(app, ids['practice']!, key) }),
  },
  'POST /v1/bank': { sent: () => ({ body: { practices: [] } }) },
  'GET /v1/collections': plain,
  'GET /v1/collections/:collection': plain,
  'GET /v1/collections/:collection/book.html': plain,
  'GET /v1/collections/:collection/book.md': plain,
  'GET /v1/collections/:collection/book.json': plain,
  'GET /v1/collections/:collection/book.docx': plain,
  'PUT /v1/collections/:collection': {
    sent: ({ collection }) => ({
      headers: { 'if-match': '*' },
      body: collectionOf(collection!, [{ id: `of-${collection}`, version: 1, hash: 'f'.repeat(64) }]),
    }),
  },
  'DELETE /v1/collections/:collection': {
    ...seen,
    renew: async (app, { organisation }) => ({
      collection: await addCollection(app, organisation, `removed-${randomUUID()}`),
    }),
  },
  'GET /v1/records': plain,
  'GET /v1/records/:practice': plain,
  'PUT /v1/records/:practice': {
    sent: ({ practice }) => ({ headers: { 'if-match': '*' }, body: { id: practice, locale: 'ru' } }),
  },
  'POST /v1/records/:practice/versions': plain,
  'POST /v1/records/:practice/moves': {
    sent: () => ({ headers: { 'if-match': '*' }, body: { to: 'archived', reason: 'Проба прав' } }),
  },
  'PUT /v1/records/:practice/confirmation': { sent: () => ({ body: { hash: NO_HASH } }) },
  'POST /v1/records/:practice/links': plain,
  'GET /v1/records/:practice/experts': plain,
  'GET /v1/records/:practice/reviews': plain,
  'POST /v1/records/:practice/reviewers': { sent: () => ({ body: { expert: 'nobody', reason: 'Проба прав' } }) },
  'GET /v1/assignments': plain,
  'GET /v1/assignments/:practice': asked,
  'PUT /v1/assignments/:practice': {
    ...asked,
    sent: () => ({ headers: { 'if-match': '*' }, body: { review: { scores: {} }, handIn: false } }),
  },
  'POST /v1/confirmations/lookup': plain,
  'POST /v1/confirmations': plain,

  'GET /livez': plain,
  'GET /readyz': plain,
  'GET /version': plain,
};

async function draftAnew(app: AppUnderTest, { organisation, draftTag }: Place): Promise<Record<string, string>> {
  const form = `drafted-${randomUUID()}`;
  await app.run(`insert into form (id, organisation, title, search, draft, draft_etag, changed_on)
    values ('${form}', '${organisation}', 'x', 'x', '{}', '${draftTag.replaceAll('"', '')}', '2026-11-26')`);
  return { form };
}
