import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type AppUnderTest, fromElsewhere } from './app-under-test.ts';
import { invite, join, newAccount } from './visitor.ts';

const TYPES: readonly (string | undefined)[] = [
  ...['application/json', 'application/json; charset=utf-8', 'text/plain', 'application/x-www-form-urlencoded'],
  ...['multipart/form-data; boundary=x', 'text/plain; application/json', 'application/xml', undefined],
];
const SITES: readonly (string | undefined)[] = ['same-origin', 'same-site', 'cross-site', 'none', undefined];

/** What pages of other sites can make the browser of a member do: nothing. */
export function crossSiteSuite(open: () => AppUnderTest) {
  describe('another site', () => {
    let app: AppUnderTest;
    before(() => (app = open()));

    it('changes nothing as somebody who is signed in, whatever it sends', async (t) => {
      const { visitor } = await join(app, ['admin']);
      const { cookie } = visitor;
      const { link, token } = await invite(app, { roles: ['author'] });
      const ours = new URL(link).origin;
      const { host } = new URL(ours);
      const origins = [
        ...[undefined, ours, 'null', 'https://evil.example', `http://${host}.evil.example`, 'http://evil.example:80'],
        ...[`http://evil.example/${host}`, `${ours}0`],
      ];
      const calls: [method: string, path: string, body: object][] = [
        ['POST', '/v1/invitations', { roles: ['admin'] }],
        ['PATCH', '/v1/organisation', { name: 'Захвачена' }],
        ['PUT', '/v1/organisation/centre', { centre: 'theirs' }],
        ['DELETE', '/v1/organisation/centre', {}],
        ['POST', '/v1/invitations/acceptance', { token, account: newAccount() }],
      ];
      const portrait = async () =>
        JSON.stringify([
          await app.run('select count(*) as count from invitation'),
          await app.run('select count(*) as count from audit'),
          await app.run('select count(*) as count from person'),
          await app.run('select id, name, centre from organisation order by id'),
        ]);

      const before = await portrait();
      let cases = 0;
      const tryFrom = async (
        [method, path, body]: (typeof calls)[number],
        { type, origin, site }: { type: string | undefined; origin: string | undefined; site: string | undefined },
      ) => {
        const isOurs =
          (origin === undefined || origin === ours) &&
          (site === undefined || site === 'same-origin') &&
          (origin !== undefined || site !== undefined);
        const isJson = type?.startsWith('application/json') ?? false;
        if (isOurs && (isJson || method === 'DELETE')) return;
        cases++;
        const reply = await app.fetch(path, {
          method,
          headers: {
            ...fromElsewhere(),
            ...{ cookie, 'if-match': '*' },
            ...(type !== undefined && { 'content-type': type }),
            ...(origin !== undefined && { origin }),
            ...(site !== undefined && { 'sec-fetch-site': site }),
          },
          // As bytes: text would be given a content type of its own.
          body: new TextEncoder().encode(JSON.stringify(body)),
        });
        const told = `${method} ${path} ${type} ${origin} ${site}: ${reply.status}`;
        assert.equal(reply.status, isOurs ? 415 : 403, told);
        for (const [name] of reply.headers) assert.ok(!name.startsWith('access-control-'), told);
        assert.equal(reply.headers.get('set-cookie'), null, told);
      };
      for (const call of calls)
        for (const type of TYPES)
          await Promise.all(origins.flatMap((origin) => SITES.map((site) => tryFrom(call, { type, origin, site }))));
      assert.equal(await portrait(), before);
      t.diagnostic(`${cases} requests, no change`);
      assert.equal((await visitor.ask('GET', '/v1/members')).status, 200, 'the session was good all the time');
    });

    it('reads nothing as somebody who is signed in', async () => {
      const { visitor } = await join(app, ['admin', 'analyst']);
      for (const path of ['/v1/members', '/v1/keys', '/v1/audit', '/v1/forms', '/v1/session', '/v1/organisation']) {
        for (const headers of [
          { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
          { 'sec-fetch-site': 'cross-site' },
          { 'sec-fetch-site': 'same-site' },
          { origin: 'null' },
          {},
        ]) {
          const reply = await app.fetch(path, { headers: { cookie: visitor.cookie, ...headers } });
          assert.equal(reply.status, 403, path);
          assert.equal(reply.headers.get('access-control-allow-origin'), null, path);
          assert.equal(reply.headers.get('access-control-allow-credentials'), null, path);
        }
        const preflight = await app.fetch(path, {
          method: 'OPTIONS',
          headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
        });
        for (const [name] of preflight.headers) assert.ok(!name.startsWith('access-control-'), `${path}: ${name}`);
      }
    });
  });
}
