import assert from 'node:assert/strict';
import { type Role, ROLES } from '@otklik/schema';
import { type AppUnderTest, bearer, fromElsewhere, JSON_TYPE, THEIR_KEY } from '../app-under-test.ts';
import { FROM_OUR_PAGE, join, PASSWORD } from '../visitor.ts';
import type { Sent } from './calls.ts';
import { addKey, type Place } from './place.ts';

/** Somebody who calls the API, and what they should be taken for. */
export interface Subject {
  name: string;
  /** Where they work: whose ids are theirs. */
  place: Place;
  /** What they are there. Nothing for who is let in nowhere. */
  roles: readonly Role[] | undefined;
  /** Who is signed in, if anybody is. */
  person?: string;
  ask(method: string, path: string, sent: Sent): Promise<Response>;
  /** Signs in anew, after a call that ended the session. */
  comeBack?(): Promise<void>;
}

/** Whoever brings this key, or none at all. */
export const withKey = (
  app: AppUnderTest,
  name: string,
  place: Place,
  roles: Subject['roles'],
  key?: string,
): Subject => ({
  name,
  place,
  roles,
  ask: (method, path, { body, headers }) =>
    app.fetch(path, {
      method,
      headers: {
        ...FROM_OUR_PAGE,
        ...fromElsewhere(),
        ...(key !== undefined && bearer(key)),
        ...(body !== undefined && JSON_TYPE),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
});

/** Somebody who is signed in. */
function asPerson(
  subject: Pick<Subject, 'name' | 'place' | 'roles'>,
  { visitor, email, session }: Awaited<ReturnType<typeof join>>,
): Subject {
  return {
    ...subject,
    person: session.person.id,
    ask: (method, path, { body, headers }) => visitor.ask(method, path, body, headers),
    async comeBack() {
      assert.equal((await visitor.signIn(email, PASSWORD)).status, 200);
    },
  };
}

/** Everybody of the matrix: nobody, one for each role as a person and as a key, a centre, and those who lack something. */
export async function gather(app: AppUnderTest, { ours, centre }: { ours: Place; centre: Place }): Promise<Subject[]> {
  const person = async (name: string, place: Place, roles: readonly Role[]) =>
    asPerson({ name, place, roles }, await join(app, roles, place.key));
  const stranger = await join(app, ['editor'], THEIR_KEY);
  await app.run(`delete from member where person = '${stranger.session.person.id}'`);
  const roleless = await join(app, ['editor'], ours.key);
  await app.run(`update member set roles = '' where person = '${roleless.session.person.id}'`);

  const members: Subject[] = [];
  const keys: Subject[] = [];
  for (const role of ROLES) {
    members.push(await person(`a member who is ${role}`, ours, [role]));
    const { secret } = await addKey(app, ours.organisation, [role]);
    keys.push(withKey(app, `a key of ${role}`, ours, [role], secret));
  }
  const expired = await addKey(app, ours.organisation, ROLES, '2026-01-01');
  return [
    withKey(app, 'nobody', ours, undefined),
    withKey(app, 'a key that has expired', ours, undefined, expired.secret),
    withKey(app, 'a key that never was', ours, undefined, 'otk_never'),
    asPerson({ name: 'somebody who is a member of nothing', place: ours, roles: undefined }, stranger),
    asPerson({ name: 'a member without a role', place: ours, roles: [] }, roleless),
    withKey(app, 'a key of the centre with every role', centre, ROLES, centre.key),
    await person('a member of the centre with every role', centre, ROLES),
    ...members,
    ...keys,
  ];
}
