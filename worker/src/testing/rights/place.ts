import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Collection, ROLES } from '@otklik/schema';
import { hashOf } from '../../signing.ts';
import type { AppUnderTest } from '../app-under-test.ts';
import { keepPublished } from '../collections.suite.ts';
import { everyShape } from '../forms.ts';
import { addPhoto } from './photo.ts';
import { publishQuiz, quizOf } from '../quizzes.suite.ts';

/** Stands in what only the people of an organisation may see, and nowhere else. */
export const CANARY = 'канарейка';

/** An organisation with one of everything, and the ids of all that by the names that addresses give them. */
export interface Place {
  organisation: string;
  /** A key with every role there. */
  key: string;
  ids: Readonly<Record<string, string>>;
  /** The tag of its draft. */
  draftTag: string;
}

/** The ids that nothing has. */
export const NOWHERE: Readonly<Record<string, string>> = {
  ...{ form: 'no-such-form', quiz: 'no-such-quiz', id: randomUUID(), team: randomUUID(), member: randomUUID() },
  ...{ invitation: randomUUID(), key: randomUUID(), passkey: 'no-such-passkey', version: '1', country: 'ru' },
  ...{ organisation: 'no-such-organisation', practice: 'no-such-practice', photo: randomUUID() },
  ...{ organisation: 'no-such-organisation', collection: 'no-such-collection' },
};

let places = 0;

/** Fills an organisation that has this key. All that is not public about it has the canary in it. */
export async function fill(app: AppUnderTest, organisation: string, key: string): Promise<Place> {
  const name = `place-${++places}`;
  const [form, quiz, id] = [`form-of-${name}`, `quiz-of-${name}`, randomUUID()];
  const revision = await app.publish(everyShape(form, { title: 'Открытая' }), key);
  await app.keep(form, { revision, answers: { mood: 'good', said: `${CANARY} в ответе` } }, id);
  const published = await app.staff(`/v1/forms/${form}/draft`, { key });
  const seen = { 'if-match': published.headers.get('etag')! };
  const saved = await app.saveDraft(form, everyShape(form, { title: `${CANARY} в черновике` }), seen, key);
  assert.equal(saved.status, 200);
  assert.equal((await publishQuiz(app, quizOf(quiz), { key })).status, 201);
  const practice = await addPractice(app, organisation, `practice-of-${name}`);
  const collection = await addCollection(app, organisation, `collection-of-${name}`);
  const own = {
    practice,
    photo: await addPhoto(app, practice, key),
    collection,
    member: await addMember(app, organisation, 'editor'),
    invitation: await addInvitation(app, organisation),
    key: (await addKey(app, organisation, ['author'])).id,
    passkey: await addPasskey(app, await addMember(app, organisation, 'editor')),
  };
  const ids = { ...NOWHERE, form, quiz, id, organisation, ...own };
  return { organisation, key, ids, draftTag: saved.headers.get('etag')! };
}

/** An organisation that has nothing yet but a key with every role. */
export async function addPlace(app: AppUnderTest, organisation: string): Promise<string> {
  await app.run(
    `insert into organisation (id, number, name) select '${organisation}', max(number) + 1, 'Организация' from organisation`,
  );
  return (await addKey(app, organisation, ROLES)).secret;
}

/** Past the API, so that none of its rules is in the way of what is to be tested. */
export async function addKey(
  app: AppUnderTest,
  organisation: string,
  roles: readonly string[],
  expiresOn = '2099-12-31',
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [randomUUID(), `otk_${randomUUID()}`];
  await app.run(`insert into access_key (hash, organisation, name, id, roles, made_on, expires_on)
    values ('${hashOf(secret)}', '${organisation}', '${CANARY} в ключе', '${id}', '${roles.join(' ')}', '2026-11-26', '${expiresOn}')`);
  return { id, secret };
}

export async function addMember(app: AppUnderTest, organisation: string, roles: string): Promise<string> {
  const id = randomUUID();
  await app.run(`insert into person (id, name, email, email_verified, created_at, updated_at)
    values ('${id}', '${CANARY} в имени', '${id}@canary.example', 0, '', '')`);
  await app.run(`insert into member (organisation, person, roles, joined_on)
    values ('${organisation}', '${id}', '${roles}', '2026-11-26')`);
  return id;
}

/** An open one, of one practice. */
export async function addCollection(app: AppUnderTest, organisation: string, id: string): Promise<string> {
  const practice = await keepPublished(app, { id: `of-${id}`, locale: 'ru', goal: 'Открытая' }, { organisation });
  const collection = collectionOf(id, [practice]);
  await app.run(`insert into collection (id, organisation, title, content, tag, is_open, changed_on)
    values ('${id}', '${organisation}', 'Открытый', '${JSON.stringify(collection)}', 'x', 1, '2026-11-26')`);
  return id;
}

/** As it is kept and sent. */
export const collectionOf = (id: string, practices: Collection['practices']): Collection => ({
  ...{ id, locale: 'ru', title: 'Открытый', issuedOn: '2026-11-26', form: 'short', isOpen: true, practices },
});

export async function addInvitation(app: AppUnderTest, organisation: string): Promise<string> {
  const id = randomUUID();
  await app.run(`insert into invitation (hash, id, organisation, roles, note, invited_by, expires_at)
    values ('${id}', '${id}', '${organisation}', 'author', '${CANARY} в заметке', 'Анна', '2099-12-31T00:00:00Z')`);
  return id;
}

export async function addPasskey(app: AppUnderTest, person: string): Promise<string> {
  const id = randomUUID();
  await app.run(`insert into passkey (id, name, public_key, person, credential_id, counter, device_type, backed_up)
    values ('${id}', '${CANARY} в ключе доступа', '', '${person}', '${id}', 0, 'singleDevice', 0)`);
  return id;
}

/** Sent to the bank of that organisation, which is itself, and not looked at yet. */
async function addPractice(app: AppUnderTest, organisation: string, id: string): Promise<string> {
  const content = JSON.stringify({ id, locale: 'ru', title: { text: `${CANARY} в практике` } });
  await app.run(`insert into practice (id, organisation, bank, number, on_behalf, made_on)
    values ('${id}', '${organisation}', '${organisation}', 1, 0, '2026-11-26')`);
  await app.run(`insert into practice_version (practice, version, state, title, content, hash, tag, changed_on)
    values ('${id}', 1, 'screening', '${CANARY} в названии', '${content}', '${'0'.repeat(64)}', '${id}', '2026-11-26')`);
  return id;
}

/** Whoever is asked to review it: that person, or, where it is a key that asks, every key there. */
export async function addReviewer(app: AppUnderTest, { ids, organisation }: Place, person?: string): Promise<void> {
  const asked =
    person === undefined
      ? `select id as expert from access_key where organisation = '${organisation}'`
      : `select id as expert from person where id = '${person}'`;
  await app.run(`insert into practice_review
    (expert, practice, version, round, state, reviewed, review, tag, assigned_on, due_on)
    select expert, '${ids['practice']}', 1, 1, 'closed', '${'0'.repeat(64)}', '{"scores":{}}', 'x', '2026-11-26', '2026-12-10'
    from (${asked}) as asked where true on conflict do nothing`);
}
