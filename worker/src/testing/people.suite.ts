import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Member, Role, SignedIn } from '@otklik/schema';
import { type AppUnderTest, faceOf, JSON_TYPE, problemOf, THEIR_KEY } from './app-under-test.ts';
import {
  accept,
  asVisitor,
  cookiesOf,
  FROM_OUR_PAGE,
  fromPage,
  invite,
  join,
  newAccount,
  signInAgain,
  type Visitor,
} from './people.ts';

/** How people come into an organisation, what they may become there, and how they leave it. */
export function peopleSuite(open: () => AppUnderTest) {
  describe('people', () => {
    let app: AppUnderTest;
    before(() => (app = open()));

    const codeOf = async (reply: Response | Promise<Response>) => (await problemOf(await reply)).code;
    const listMembers = async () => ((await (await app.staff('/v1/members')).json()) as { members: Member[] }).members;
    const memberOf = async ({ id }: Visitor) => (await listMembers()).find((member) => member.id === id);
    const change = (id: string, body: object, headers: Record<string, string> = {}) =>
      app.staff(`/v1/members/${id}`, {
        method: 'PATCH',
        headers: { ...JSON_TYPE, ...headers },
        body: JSON.stringify(body),
      });

    describe('an invitation', () => {
      it('tells whoever holds it what it offers, and makes them that and no more', async () => {
        const { token, link, id } = await invite(app, ['editor', 'analyst'], { note: 'Вера, психолог' });
        assert.match(link, /^http:\/\/[^/]+\/studio\/invitation#[\w-]{43}$/);
        const offer = await fromPage(app, '/v1/invitations/lookup', { token });
        const { expiresAt, ...rest } = (await offer.json()) as { expiresAt: string };
        assert.deepEqual(rest, { organisation: 'Организация', roles: ['editor', 'analyst'] });
        assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 7 * 86_400_000) < 120_000);

        const reply = await accept(app, token);
        assert.equal(reply.status, 200);
        for (const cookie of reply.headers.getSetCookie())
          assert.match(cookie, /^__Host-otklik.*; Path=\/.*HttpOnly.*Secure.*SameSite=Strict/i);
        const { session } = (await reply.json()) as SignedIn;
        assert.deepEqual(session?.current?.roles, ['editor', 'analyst']);
        assert.equal((await asVisitor(app, { cookie: cookiesOf(reply) }, '/v1/forms')).status, 200);
        assert.equal(await codeOf(asVisitor(app, { cookie: cookiesOf(reply) }, '/v1/members')), 'forbidden');

        const again = await accept(app, token);
        const unknown = await accept(app, 'x'.repeat(43));
        assert.equal(again.status, 404);
        assert.equal(await faceOf(again), await faceOf(unknown));
        const left = (await (await app.staff('/v1/invitations')).json()) as { invitations: { id: string }[] };
        assert.ok(left.invitations.every((each) => each.id !== id));
      });

      it('is nowhere in the database, and not in the list', async () => {
        const { token } = await invite(app, ['expert']);
        assert.doesNotMatch(await (await app.staff('/v1/invitations')).text(), new RegExp(token));
        assert.doesNotMatch(JSON.stringify(await app.run('select * from invitation')), new RegExp(token));
      });

      it('lets one of five through who accept it at once', async () => {
        const { token } = await invite(app, ['author']);
        const before = (await listMembers()).length;
        const replies = await Promise.all(Array.from({ length: 5 }, () => accept(app, token)));
        assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 404, 404, 404, 404]);
        assert.equal((await listMembers()).length, before + 1);
      });

      it('makes one account of an address that comes twice at once', async () => {
        const account = newAccount();
        const [one, other] = [await invite(app, ['author']), await invite(app, ['author'])];
        const replies = await Promise.all([one, other].map(({ token }) => accept(app, token, account)));
        assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
        assert.equal(await codeOf(replies.find(({ status }) => status === 409)!), 'account-exists');
      });

      it('does not work after its time, nor once it is revoked', async () => {
        const late = await invite(app, ['author']);
        await app.run(`update invitation set expires_at = '2026-01-01T00:00:00Z' where id = '${late.id}'`);
        const revoked = await invite(app, ['author']);
        const revoke = () => app.staff(`/v1/invitations/${revoked.id}`, { method: 'DELETE' });
        assert.equal((await revoke()).status, 204);
        assert.equal(await codeOf(revoke()), 'no-invitation');
        for (const { token } of [late, revoked]) {
          assert.equal(await codeOf(fromPage(app, '/v1/invitations/lookup', { token })), 'no-invitation');
          assert.equal(await codeOf(accept(app, token)), 'no-invitation');
        }
      });

      it('that is for one address is none for every other', async () => {
        const account = newAccount();
        const { token } = await invite(app, ['author'], { email: account.email.toUpperCase() });
        const other = await accept(app, token);
        assert.equal(await faceOf(other), await faceOf(await accept(app, 'x'.repeat(43))));
        const stranger = await join(app, ['author']);
        const body = JSON.stringify({ token });
        const init = { method: 'POST', headers: JSON_TYPE, body };
        assert.equal(await codeOf(asVisitor(app, stranger, '/v1/invitations/acceptance', init)), 'no-invitation');
        assert.equal((await accept(app, token, account)).status, 200);
      });

      it('says that there is an account only to who holds it, and adds roles to who is signed in', async () => {
        const visitor = await join(app, ['analyst']);
        const { token } = await invite(app, ['editor']);
        const account = { name: 'Вера', email: visitor.email, password: 'другой длинный пароль' };
        assert.equal(await codeOf(accept(app, 'x'.repeat(43), account)), 'no-invitation');
        assert.equal(await codeOf(accept(app, token, account)), 'account-exists');

        const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ token }) };
        assert.equal(
          await codeOf(
            app.fetch('/v1/invitations/acceptance', { ...init, headers: { ...JSON_TYPE, ...FROM_OUR_PAGE } }),
          ),
          'unauthorised',
        );
        const reply = await asVisitor(app, visitor, '/v1/invitations/acceptance', init);
        assert.equal(reply.status, 200);
        assert.deepEqual(((await reply.json()) as SignedIn).session?.current?.roles, ['editor', 'analyst']);
        const next = await invite(app, ['editor']);
        const again = { ...init, body: JSON.stringify({ token: next.token }) };
        assert.equal(await codeOf(asVisitor(app, visitor, '/v1/invitations/acceptance', again)), 'already-member');
        assert.equal((await accept(app, next.token)).status, 200);
      });

      it('gives no role and no organisation that somebody writes beside it', async () => {
        const { token } = await invite(app, ['author']);
        const account = newAccount();
        const admin: Role[] = ['admin'];
        for (const body of [
          { token, account, roles: admin },
          { token, account, organisation: 'theirs' },
          { token, account: { ...account, roles: admin } },
          { token, account: { ...account, role: 'admin', isAdmin: true } },
          { token, account: { ...account, emailVerified: true } },
          { token, account, __proto__: { roles: admin } },
        ].slice(0, 5))
          assert.equal(await codeOf(fromPage(app, '/v1/invitations/acceptance', body)), 'malformed-request');
        const calls: [path: string, body: object][] = [
          ['/v1/invitations', { roles: ['author'], organisation: 'theirs' }],
          ['/v1/invitations', { roles: ['owner'] }],
          ['/v1/invitations', { roles: [] }],
          ['/v1/invitations', { roles: ['author', 'author'] }],
          ['/v1/keys', { name: 'Сайт', roles: ['analyst'], expiresOn: '2027-01-01', organisation: 'theirs' }],
          ['/v1/organisations', { name: 'Новая', isCentre: true }],
        ];
        for (const [path, body] of calls) {
          const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) };
          assert.equal(await codeOf(app.staff(path, init)), 'malformed-request', JSON.stringify(body));
        }
        const visitor = (await (await accept(app, token, account)).json()) as SignedIn;
        assert.deepEqual(
          visitor.session?.memberships.map(({ roles }) => roles),
          [['author']],
        );
        const { id, etag } = (await listMembers()).find(({ email }) => email === account.email)!;
        for (const body of [
          { roles: ['author'], email: 'x@ngo.example' },
          { roles: ['author'], organisation: 'theirs' },
        ])
          assert.equal(await codeOf(change(id, body, { 'if-match': etag })), 'malformed-request');
      });
    });

    describe('a member', () => {
      it('who is removed is out at the next call, in every browser', async () => {
        const visitor = await join(app, ['editor']);
        const elsewhere = await signInAgain(app, visitor);
        for (const each of [visitor, elsewhere]) assert.equal((await asVisitor(app, each, '/v1/forms')).status, 200);
        const { etag } = (await memberOf(visitor))!;
        const init = { method: 'DELETE', headers: { 'if-match': etag } };
        assert.equal((await app.staff(`/v1/members/${visitor.id}`, init)).status, 204);
        for (const each of [visitor, elsewhere]) {
          assert.equal(await codeOf(asVisitor(app, each, '/v1/forms')), 'unauthorised');
          assert.equal(await codeOf(asVisitor(app, each, '/v1/session')), 'unauthorised');
        }
        assert.equal(await codeOf(app.staff(`/v1/members/${visitor.id}`, init)), 'no-member');
        // Who signs in again is somebody, and nobody here.
        const later = await signInAgain(app, visitor);
        assert.equal(await codeOf(asVisitor(app, later, '/v1/forms')), 'unauthorised');
      });

      it('loses a role with the next call', async () => {
        const visitor = await join(app, ['editor', 'analyst']);
        const { etag } = (await memberOf(visitor))!;
        const reply = await change(visitor.id, { roles: ['author'] }, { 'if-match': etag });
        assert.equal(reply.status, 200);
        assert.equal(reply.headers.get('etag'), ((await reply.json()) as Member).etag);
        assert.equal(await codeOf(asVisitor(app, visitor, '/v1/forms')), 'forbidden');
      });

      it('is changed only by who has seen what they are, and by one of ten at once', async () => {
        const visitor = await join(app, ['editor']);
        const { etag } = (await memberOf(visitor))!;
        assert.equal(await codeOf(change(visitor.id, { roles: ['author'] })), 'condition-required');
        assert.equal(await codeOf(app.staff(`/v1/members/${visitor.id}`, { method: 'DELETE' })), 'condition-required');
        const sets: Role[][] = ['admin', 'analyst', 'author', 'expert', 'moderator'].map((role) => [role as Role]);
        const replies = await Promise.all(
          [...sets, ...sets].map((roles) => change(visitor.id, { roles }, { 'if-match': etag })),
        );
        const refused = replies.filter(({ status }) => status !== 200);
        assert.ok(replies.length - refused.length >= 1);
        const now = await memberOf(visitor);
        for (const reply of refused) assert.equal(await codeOf(reply), 'stale');
        const late = await change(visitor.id, { roles: ['editor'] }, { 'if-match': etag });
        assert.equal(late.headers.get('etag'), now!.etag);
        assert.equal(await codeOf(late), 'stale');
        const init = { method: 'DELETE', headers: { 'if-match': etag } };
        assert.equal(await codeOf(app.staff(`/v1/members/${visitor.id}`, init)), 'stale');
      });

      it('who is the only administrator stays one, also when two remove each other at once', async () => {
        const [one, other] = [await join(app, ['admin'], THEIR_KEY), await join(app, ['admin'], THEIR_KEY)];
        const members = (await (await asVisitor(app, one, '/v1/members')).json()) as { members: Member[] };
        const tagOf = ({ id }: Visitor) => members.members.find((each) => each.id === id)!.etag;
        const remove = (by: Visitor, whom: Visitor) =>
          asVisitor(app, by, `/v1/members/${whom.id}`, { method: 'DELETE', headers: { 'if-match': tagOf(whom) } });
        const replies = await Promise.all([remove(one, other), remove(other, one)]);
        const left = (await (await app.staff('/v1/members', { key: THEIR_KEY })).json()) as { members: Member[] };
        const admins = left.members.filter(({ roles }) => roles.includes('admin'));
        assert.equal(admins.length, 1);
        assert.equal(replies.filter(({ status }) => status === 204).length, 1);
        const last = admins[0]!;
        const init = { key: THEIR_KEY, headers: { ...JSON_TYPE, 'if-match': last.etag } };
        assert.equal(await codeOf(app.staff(`/v1/members/${last.id}`, { ...init, method: 'DELETE' })), 'last-admin');
        const body = JSON.stringify({ roles: ['editor'] });
        assert.equal(
          await codeOf(app.staff(`/v1/members/${last.id}`, { ...init, method: 'PATCH', body })),
          'last-admin',
        );
      });
    });
  });
}
