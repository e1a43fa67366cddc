import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Member, Role, SignedIn } from '@otklik/schema';
import { type AppUnderTest, faceOf, JSON_TYPE, problemOf, THEIR_KEY } from './app-under-test.ts';
import { invite, join, newAccount, PASSWORD, Visitor } from './visitor.ts';

type Joined = Awaited<ReturnType<typeof join>>;

/** How people come into an organisation, what they may become there, and how they leave it. */
export function peopleSuite(open: () => AppUnderTest) {
  describe('people', () => {
    let app: AppUnderTest;
    before(() => (app = open()));

    const codeOf = async (reply: Response | Promise<Response>) => (await problemOf(await reply)).code;
    const listMembers = async () => ((await (await app.staff('/v1/members')).json()) as { members: Member[] }).members;
    const memberOf = async ({ session }: Joined) => (await listMembers()).find(({ id }) => id === session.person.id);
    const fromPage = (path: string, body: object) => new Visitor(app).ask('POST', path, body);
    const accept = (token: string, account: object = newAccount(), visitor = new Visitor(app)) =>
      visitor.ask('POST', '/v1/invitations/acceptance', { token, account });
    const acceptAs = ({ visitor }: Pick<Joined, 'visitor'>, token: string) =>
      visitor.ask('POST', '/v1/invitations/acceptance', { token });
    const signInAgain = async ({ email }: Joined): Promise<Visitor> => {
      const visitor = new Visitor(app);
      assert.equal((await visitor.signIn(email, PASSWORD)).status, 200);
      return visitor;
    };
    const change = (id: string, body: object, headers: Record<string, string> = {}) =>
      app.staff(`/v1/members/${id}`, {
        method: 'PATCH',
        headers: { ...JSON_TYPE, ...headers },
        body: JSON.stringify(body),
      });

    describe('an invitation', () => {
      it('tells whoever holds it what it offers, and makes them that and no more', async () => {
        const { token, link, id } = await invite(app, { roles: ['editor', 'analyst'], note: 'Вера, психолог' });
        assert.match(link, /^http:\/\/[^/]+\/studio\/invitation#[\w-]{43}$/);
        const offer = await fromPage('/v1/invitations/lookup', { token });
        const { expiresAt, ...rest } = (await offer.json()) as { expiresAt: string };
        assert.deepEqual(rest, { organisation: 'Организация', roles: ['editor', 'analyst'] });
        assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 7 * 86_400_000) < 120_000);

        const visitor = new Visitor(app);
        const reply = await accept(token, newAccount(), visitor);
        assert.equal(reply.status, 200);
        for (const cookie of reply.headers.getSetCookie())
          assert.match(cookie, /^__Host-otklik.*; Path=\/.*HttpOnly.*Secure.*SameSite=Strict/i);
        const { session } = (await reply.json()) as SignedIn;
        assert.deepEqual(session?.current?.roles, ['editor', 'analyst']);
        assert.equal((await visitor.ask('GET', '/v1/forms')).status, 200);
        assert.equal(await codeOf(visitor.ask('GET', '/v1/members')), 'forbidden');

        const again = await accept(token);
        const unknown = await accept('x'.repeat(43));
        assert.equal(again.status, 404);
        assert.equal(await faceOf(again), await faceOf(unknown));
        const left = (await (await app.staff('/v1/invitations')).json()) as { invitations: { id: string }[] };
        assert.ok(left.invitations.every((each) => each.id !== id));
      });

      it('is nowhere in the database, and not in the list', async () => {
        const { token } = await invite(app, { roles: ['expert'] });
        assert.doesNotMatch(await (await app.staff('/v1/invitations')).text(), new RegExp(token));
        assert.doesNotMatch(JSON.stringify(await app.run('select * from invitation')), new RegExp(token));
      });

      it('lets one of five through who accept it at once', async () => {
        const { token } = await invite(app, { roles: ['author'] });
        const before = (await listMembers()).length;
        const replies = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
        assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 404, 404, 404, 404]);
        assert.equal((await listMembers()).length, before + 1);
      });

      it('makes one account of an address that comes twice at once', async () => {
        const account = newAccount();
        const [one, other] = [await invite(app, { roles: ['author'] }), await invite(app, { roles: ['author'] })];
        const replies = await Promise.all([one, other].map(({ token }) => accept(token, account)));
        assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
        assert.equal(await codeOf(replies.find(({ status }) => status === 409)!), 'account-exists');
      });

      it('does not work after its time, nor once it is revoked', async () => {
        const late = await invite(app, { roles: ['author'] });
        await app.run(`update invitation set expires_at = '2026-01-01T00:00:00Z' where id = '${late.id}'`);
        const revoked = await invite(app, { roles: ['author'] });
        const revoke = () => app.staff(`/v1/invitations/${revoked.id}`, { method: 'DELETE' });
        assert.equal((await revoke()).status, 204);
        assert.equal(await codeOf(revoke()), 'no-invitation');
        for (const { token } of [late, revoked]) {
          assert.equal(await codeOf(fromPage('/v1/invitations/lookup', { token })), 'no-invitation');
          assert.equal(await codeOf(accept(token)), 'no-invitation');
        }
      });

      it('that is for one address is none for every other', async () => {
        const account = newAccount();
        const { token } = await invite(app, { roles: ['author'], email: account.email.toUpperCase() });
        const other = await accept(token);
        assert.equal(await faceOf(other), await faceOf(await accept('x'.repeat(43))));
        const stranger = await join(app, ['author']);
        assert.equal(await codeOf(acceptAs(stranger, token)), 'no-invitation');
        assert.equal((await accept(token, account)).status, 200);
      });

      it('says that there is an account only to who holds it, and adds roles to who is signed in', async () => {
        const visitor = await join(app, ['analyst']);
        const { token } = await invite(app, { roles: ['editor'] });
        const account = { name: 'Вера', email: visitor.email, password: 'другой длинный пароль' };
        assert.equal(await codeOf(accept('x'.repeat(43), account)), 'no-invitation');
        assert.equal(await codeOf(accept(token, account)), 'account-exists');

        assert.equal(await codeOf(acceptAs({ visitor: new Visitor(app) }, token)), 'unauthorised');
        const reply = await acceptAs(visitor, token);
        assert.equal(reply.status, 200);
        assert.deepEqual(((await reply.json()) as SignedIn).session?.current?.roles, ['editor', 'analyst']);
        const next = await invite(app, { roles: ['editor'] });
        assert.equal(await codeOf(acceptAs(visitor, next.token)), 'already-member');
        assert.equal((await accept(next.token)).status, 200);
      });

      it('does not let who holds it go through addresses to find out who has an account', async () => {
        const { email } = await join(app, ['author']);
        const { token } = await invite(app, { roles: ['author'] });
        const codes: string[] = [];
        // Ten an hour: once more than that when the hour changes meanwhile.
        while (codes.at(-1) !== 'too-many-requests' && codes.length <= 20)
          codes.push(await codeOf(accept(token, { ...newAccount(), email })));
        assert.ok(codes.length > 10, codes.join());
        assert.deepEqual(new Set(codes.slice(0, -1)), new Set(['account-exists']));
        assert.equal(codes.at(-1), 'too-many-requests');
      });

      it('gives no role and no organisation that somebody writes beside it', async () => {
        const { token } = await invite(app, { roles: ['author'] });
        const account = newAccount();
        const admin: Role[] = ['admin'];
        for (const body of [
          { token, account, roles: admin },
          { token, account, organisation: 'theirs' },
          { token, account: { ...account, roles: admin } },
          { token, account: { ...account, role: 'admin', isAdmin: true } },
          { token, account: { ...account, emailVerified: true } },
        ])
          assert.equal(await codeOf(fromPage('/v1/invitations/acceptance', body)), 'malformed-request');
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
        const visitor = (await (await accept(token, account)).json()) as SignedIn;
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

    it('have names of one line, in letters that every database and every log keeps', async () => {
      const { token } = await invite(app, { roles: ['author'] });
      const draft = { roles: ['author'], expiresOn: '2027-01-01' };
      for (const name of [
        'Вера\ud800',
        'Ве\u0000ра',
        'Дом\nОткройте https://evil.example',
        'Дом\u2028Дом',
        '\u202eмоД',
      ]) {
        assert.equal(await codeOf(accept(token, { ...newAccount(), name })), 'malformed-request', JSON.stringify(name));
        const calls: [path: string, body: object][] = [
          ['/v1/keys', { ...draft, name }],
          ['/v1/organisations', { name }],
          ['/v1/invitations', { roles: ['author'], note: name }],
        ];
        for (const [path, body] of calls) {
          const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) };
          assert.equal(await codeOf(app.staff(path, init)), 'malformed-request', `${path} ${JSON.stringify(name)}`);
        }
      }
      assert.equal((await accept(token, { ...newAccount(), name: 'Zoë 🙂 Вера О’Нил' })).status, 200);
    });

    it('are nobody under an id that no database takes', async () => {
      const admin = await join(app, ['admin']);
      for (const path of ['/v1/invitations/%00', '/v1/keys/%00', '/v1/members/%00', '/v1/person/passkeys/%00']) {
        const reply = await admin.visitor.ask('DELETE', path, undefined, { 'if-match': '*' });
        assert.equal(reply.status, 404, path);
      }
    });

    describe('a member', () => {
      it('who is removed, or administers no more, leaves no link behind by which to come back', async () => {
        for (const way of ['removed', 'changed'] as const) {
          const joined = await join(app, ['admin', 'editor']);
          const made = await joined.visitor.ask('POST', '/v1/invitations', { roles: ['admin'] });
          assert.equal(made.status, 201);
          const token = ((await made.json()) as { link: string }).link.split('#')[1]!;
          const { token: other } = await invite(app, { roles: ['author'] });
          const { id, etag } = (await memberOf(joined))!;
          const condition = { 'if-match': etag };
          const done =
            way === 'changed'
              ? await change(id, { roles: ['editor'] }, condition)
              : await app.staff(`/v1/members/${id}`, { method: 'DELETE', headers: condition });
          assert.ok(done.ok);
          assert.equal(await codeOf(accept(token)), 'no-invitation', way);
          assert.equal((await accept(other)).status, 200, 'what others have made stays');
        }
      });

      it('who is removed is out at the next call, in every browser', async () => {
        const joined = await join(app, ['editor']);
        const browsers = [joined.visitor, await signInAgain(joined)];
        for (const each of browsers) assert.equal((await each.ask('GET', '/v1/forms')).status, 200);
        const { id, etag } = (await memberOf(joined))!;
        const remove = () => app.staff(`/v1/members/${id}`, { method: 'DELETE', headers: { 'if-match': etag } });
        assert.equal((await remove()).status, 204);
        for (const each of browsers) {
          assert.equal(await codeOf(each.ask('GET', '/v1/forms')), 'unauthorised');
          assert.equal(await codeOf(each.ask('GET', '/v1/session')), 'unauthorised');
        }
        assert.equal(await codeOf(remove()), 'no-member');
        // Who signs in again is somebody, and nobody here.
        const later = await signInAgain(joined);
        assert.equal(await codeOf(later.ask('GET', '/v1/forms')), 'unauthorised');
      });

      it('loses a role with the next call', async () => {
        const joined = await join(app, ['editor', 'analyst']);
        const { id, etag } = (await memberOf(joined))!;
        const reply = await change(id, { roles: ['author'] }, { 'if-match': etag });
        assert.equal(reply.status, 200);
        assert.equal(reply.headers.get('etag'), ((await reply.json()) as Member).etag);
        assert.equal(await codeOf(joined.visitor.ask('GET', '/v1/forms')), 'forbidden');
      });

      it('is changed only by who has seen what they are, and by one of ten at once', async () => {
        const joined = await join(app, ['editor']);
        const { id, etag } = (await memberOf(joined))!;
        assert.equal(await codeOf(change(id, { roles: ['author'] })), 'condition-required');
        assert.equal(await codeOf(app.staff(`/v1/members/${id}`, { method: 'DELETE' })), 'condition-required');
        const sets: Role[][] = ['admin', 'analyst', 'author', 'expert', 'moderator'].map((role) => [role as Role]);
        const replies = await Promise.all(
          [...sets, ...sets].map((roles) => change(id, { roles }, { 'if-match': etag })),
        );
        const refused = replies.filter(({ status }) => status !== 200);
        assert.ok(replies.length - refused.length >= 1);
        const now = await memberOf(joined);
        for (const reply of refused) assert.equal(await codeOf(reply), 'stale');
        const late = await change(id, { roles: ['editor'] }, { 'if-match': etag });
        assert.equal(late.headers.get('etag'), now!.etag);
        assert.equal(await codeOf(late), 'stale');
        const init = { method: 'DELETE', headers: { 'if-match': etag } };
        assert.equal(await codeOf(app.staff(`/v1/members/${id}`, init)), 'stale');
      });

      it('who is the only administrator stays one, also when two remove each other at once', async () => {
        const [one, other] = [await join(app, ['admin'], THEIR_KEY), await join(app, ['admin'], THEIR_KEY)];
        const { members } = (await (await one.visitor.ask('GET', '/v1/members')).json()) as { members: Member[] };
        const remove = (by: Joined, whom: Joined) => {
          const { id, etag } = members.find((each) => each.id === whom.session.person.id)!;
          return by.visitor.ask('DELETE', `/v1/members/${id}`, undefined, { 'if-match': etag });
        };
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
