import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import {
  type AuditEntry,
  type MemberOrganisation,
  type NewAccessKey,
  type NewOrganisation,
  type Organisation,
  type Role,
  ROLES,
} from '@otklik/schema';
import { type AppUnderTest, faceOf, JSON_TYPE, OUR_KEY, problemOf, THEIR_KEY } from './app-under-test.ts';
import { everyShape } from './forms.ts';
import { addKey } from './rights/place.ts';
import { invite, join, newAccount, Visitor } from './visitor.ts';

const CANARY = 'канарейка-в-ответе';

/** An organisation, its centre, its keys, its log, and erasing by its staff. */
export function organisationSuite(open: () => AppUnderTest) {
  describe('an organisation', () => {
    let app: AppUnderTest;
    before(() => (app = open()));

    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const codeOf = async (reply: Response | Promise<Response>) => (await problemOf(await reply)).code;
    const call = (key: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      app.staff(path, {
        ...{ key, method },
        headers: { ...(body !== undefined && JSON_TYPE), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const given = async <Body>(reply: Promise<Response>, status = 200): Promise<Body> => {
      const response = await reply;
      assert.equal(response.status, status, await response.clone().text());
      return (await response.json()) as Body;
    };

    /** A new organisation with a key of every role. */
    const found = async (name: string, by = OUR_KEY): Promise<NewOrganisation['organisation'] & { key: string }> => {
      const { organisation } = await given<NewOrganisation>(call(by, 'POST', '/v1/organisations', { name }), 201);
      return { ...organisation, key: (await addKey(app, organisation.id, ROLES)).secret };
    };
    const becomeCentre = (key: string) =>
      given<Organisation>(call(key, 'PATCH', '/v1/organisation', { isCentre: true }, { 'if-match': '*' }));
    const logOf = async (key: string): Promise<AuditEntry[]> =>
      (await given<{ entries: AuditEntry[] }>(call(key, 'GET', '/v1/audit?limit=200'))).entries;

    it('is changed only by who has seen it, and by one of five at once', async () => {
      const { key } = await found('Дом');
      const read = await call(key, 'GET', '/v1/organisation');
      const etag = read.headers.get('etag')!;
      assert.equal(await codeOf(call(key, 'PATCH', '/v1/organisation', { name: 'Двор' })), 'condition-required');
      const replies = await Promise.all(
        ['а', 'б', 'в', 'г', 'д'].map((name) => call(key, 'PATCH', '/v1/organisation', { name }, { 'if-match': etag })),
      );
      assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412, 412, 412, 412]);
      const now = replies.find(({ status }) => status === 200)!.headers.get('etag');
      const late = await call(key, 'PATCH', '/v1/organisation', { name: 'Двор' }, { 'if-match': etag });
      assert.equal(late.headers.get('etag'), now);
      assert.equal(await codeOf(late), 'stale');
    });

    it('says on which sites its forms may stand in a frame', async () => {
      const { key } = await found('Дом');
      const form = `framed-${randomUUID()}`;
      await app.publish(everyShape(form), key);
      const ancestors = async () => {
        const policy = (await app.fetch(`/f/${form}/frame`)).headers.get('content-security-policy')!;
        return /frame-ancestors ([^;]*)/.exec(policy)![1];
      };
      const settle = (frameOrigins: string[]) =>
        call(key, 'PATCH', '/v1/organisation', { frameOrigins }, { 'if-match': '*' });
      assert.equal(await ancestors(), '*');
      const sites = ['https://ngo.example.org', 'http://localhost:8080'];
      assert.equal((await settle(sites)).status, 200);
      assert.equal(await ancestors(), `'self' ${sites.join(' ')}`);
      for (const site of [
        "'none'",
        'https://a.example/path',
        'https://a.example; script-src *',
        '*',
        'https://A.example',
      ])
        assert.equal(await codeOf(settle([site])), 'malformed-request', site);
      await settle([]);
      assert.equal(await ancestors(), '*');
    });

    it('is made by the first one and by centres, and by nobody else', async () => {
      assert.equal(await codeOf(call(THEIR_KEY, 'POST', '/v1/organisations', { name: 'Новая' })), 'forbidden');
      const reply = call(OUR_KEY, 'POST', '/v1/organisations', { name: 'Новая' });
      const { organisation, invitation } = await given<NewOrganisation>(reply, 201);
      assert.equal(organisation.centre, undefined);
      const visitor = new Visitor(app);
      const token = invitation.link.split('#')[1];
      const body = { token, account: newAccount() };
      assert.equal((await visitor.ask('POST', '/v1/invitations/acceptance', body)).status, 200);
      assert.equal((await visitor.ask('GET', '/v1/members')).status, 200);
      assert.equal(await codeOf(visitor.ask('POST', '/v1/organisations', { name: 'Ещё' })), 'forbidden');

      const centre = await found('Центр');
      await becomeCentre(centre.key);
      assert.equal((await found('Наша', centre.key)).centre?.id, centre.id);
    });

    describe('that has joined a centre', () => {
      it('shows it what is published, and never an answer, a draft or a person', async () => {
        const [centre, organisation] = [await found('Центр'), await found('Дом')];
        const joinCentre = (id: string) => call(organisation.key, 'PUT', '/v1/organisation/centre', { centre: id });
        const noCentre = await joinCentre(centre.id);
        assert.equal(await faceOf(noCentre), await faceOf(await joinCentre('no-such-organisation')));
        assert.equal(noCentre.status, 404);
        await becomeCentre(centre.key);
        assert.equal((await given<Organisation>(joinCentre(centre.id))).centre?.name, 'Центр');

        const form = `seen-${randomUUID()}`;
        const revision = await app.publish(everyShape(form, { title: 'Для семей' }), organisation.key);
        const etag = (await call(organisation.key, 'GET', `/v1/forms/${form}/draft`)).headers.get('etag')!;
        await app.saveDraft(form, everyShape(form, { title: CANARY }), { 'if-match': etag }, organisation.key);
        await app.saveDraft(`draft-${form}`, { title: CANARY }, { 'if-none-match': '*' }, organisation.key);
        await invite(app, { roles: ['editor'], note: CANARY }, organisation.key);
        const list = async () => {
          const reply = await call(centre.key, 'GET', '/v1/centre/organisations');
          const text = await reply.text();
          assert.ok(!text.includes(CANARY), text);
          return (JSON.parse(text) as { organisations: MemberOrganisation[] }).organisations;
        };
        const seen = {
          ...{ id: organisation.id, name: 'Дом', forms: { draft: 1, open: 1, closed: 0 } },
          published: [{ id: form, title: 'Для семей' }],
        };
        const send = () => app.keep(form, { revision, answers: { mood: 'good', said: CANARY } });
        for (let count = 0; count < 9; count++) await send();
        assert.deepEqual(await list(), [seen]);
        for (let count = 0; count < 6; count++) await send();
        assert.deepEqual(await list(), [{ ...seen, answers: 10 }]);

        for (const path of ['', '.csv', '.xlsx'])
          assert.equal(await codeOf(call(centre.key, 'GET', `/v1/forms/${form}/submissions${path}`)), 'no-form');
        const forms = await call(centre.key, 'GET', '/v1/forms');
        assert.deepEqual(await forms.json(), { forms: [] });

        assert.equal((await call(organisation.key, 'DELETE', '/v1/organisation/centre')).status, 204);
        assert.equal((await call(organisation.key, 'DELETE', '/v1/organisation/centre')).status, 204);
        assert.deepEqual(await list(), []);
        const actions = (await logOf(organisation.key)).map(({ action }) => action);
        assert.equal(actions.filter((action) => action === 'centre-left').length, 1);
      });
    });

    describe('keys', () => {
      const draft = (more: object = {}) => ({ name: 'Сайт', roles: ['analyst'], expiresOn: inDays(30), ...more });

      it('are shown once, kept as a hash, and work until they are revoked', async () => {
        const expiresOn = inDays(366);
        const made = await given<NewAccessKey>(call(OUR_KEY, 'POST', '/v1/keys', draft({ expiresOn })), 201);
        assert.match(made.key, /^otk_[\w-]{43}$/);
        const { key, ...told } = made;
        const { keys } = await given<{ keys: object[] }>(call(OUR_KEY, 'GET', '/v1/keys'));
        assert.deepEqual(
          keys.find((each) => (each as NewAccessKey).id === made.id),
          told,
        );
        assert.ok(!JSON.stringify(keys).includes(key));
        assert.ok(!JSON.stringify(await app.run('select * from access_key')).includes(key));
        assert.equal((await call(key, 'GET', '/v1/forms')).status, 200);
        assert.equal(await codeOf(call(key, 'GET', '/v1/keys')), 'forbidden');
        assert.equal(await codeOf(call(THEIR_KEY, 'DELETE', `/v1/keys/${made.id}`)), 'no-key');
        assert.equal((await call(OUR_KEY, 'DELETE', `/v1/keys/${made.id}`)).status, 204);
        assert.equal(await codeOf(call(key, 'GET', '/v1/forms')), 'unauthorised');
      });

      it('have no role that their maker lacks, and no more than a year and a day', async () => {
        const { visitor } = await join(app, ['admin']);
        const expiresOn = inDays(30);
        assert.equal(await codeOf(visitor.ask('POST', '/v1/keys', draft({ expiresOn }))), 'forbidden');
        const roles: Role[] = ['admin'];
        assert.equal((await visitor.ask('POST', '/v1/keys', draft({ expiresOn, roles }))).status, 201);
        for (const [day, code] of [
          [inDays(-2), 'too-early'],
          [inDays(368), 'too-late'],
        ] as const) {
          const { errors } = await problemOf(await call(OUR_KEY, 'POST', '/v1/keys', draft({ expiresOn: day })));
          assert.deepEqual([errors?.[0]?.pointer, errors?.[0]?.code], ['/expiresOn', code]);
        }
      });
    });

    it('has a line in its log for everything that is done with rights and answers, and no answer in it', async () => {
      const { key } = await found('Дом');
      const form = `logged-${randomUUID()}`;
      const revision = await app.publish(everyShape(form), key);
      const [read, erased] = [randomUUID(), randomUUID()];
      for (const id of [read, erased]) await app.keep(form, { revision, answers: { mood: 'good', said: CANARY } }, id);
      const { visitor, session } = await join(app, ['admin', 'analyst', 'editor'], key);
      const me = session.person.id;
      const expiresOn = inDays(30);
      await visitor.ask('GET', `/v1/forms/${form}/submissions`);
      await visitor.ask('GET', `/v1/forms/${form}/submissions?ids=${read}`);
      await visitor.ask('GET', `/v1/forms/${form}/submissions.csv`);
      await visitor.ask('GET', `/v1/forms/${form}/submissions.xlsx`);
      await visitor.ask('POST', `/v1/forms/${form}/erasures`, { id: erased });
      await visitor.ask('PATCH', `/v1/forms/${form}`, { closesOn: '2027-01-01' }, { 'if-match': '*' });
      const revoked = await invite(app, { roles: ['expert'] }, key);
      await visitor.ask('DELETE', `/v1/invitations/${revoked.id}`);
      const made = await visitor.ask('POST', '/v1/keys', { name: 'Сайт', roles: ['analyst'], expiresOn });
      const { id: keyId } = (await made.json()) as NewAccessKey;
      await visitor.ask('DELETE', `/v1/keys/${keyId}`);
      await visitor.ask('PATCH', '/v1/organisation', { name: 'Двор', isCentre: true }, { 'if-match': '*' });
      await visitor.ask('PATCH', `/v1/members/${me}`, { roles: ['admin', 'analyst'] }, { 'if-match': '*' });
      await visitor.ask('POST', '/v1/organisations', { name: 'Новая' });

      const entries = (await logOf(key)).reverse();
      assert.deepEqual(
        entries.map(({ number, action, details }) => [number, action, details]),
        [
          [1, 'form-published', { revision }],
          [2, 'invitation-made', { roles: 'admin analyst editor', isForOneAddress: false }],
          [3, 'member-joined', { roles: 'admin editor analyst' }],
          [4, 'answers-read', { count: 2 }],
          [5, 'answers-read', { count: 1 }],
          [6, 'answers-exported', { format: 'csv' }],
          [7, 'answers-exported', { format: 'xlsx' }],
          [8, 'answers-erased', { submission: erased }],
          [9, 'form-settings-changed', { closesOn: '2027-01-01' }],
          [10, 'invitation-made', { roles: 'expert', isForOneAddress: false }],
          [11, 'invitation-revoked', {}],
          [12, 'key-made', { roles: 'analyst', expiresOn }],
          [13, 'key-revoked', {}],
          [14, 'organisation-changed', { renamed: true, isCentre: true }],
          [15, 'member-changed', { before: 'admin editor analyst', after: 'admin analyst' }],
          [16, 'organisation-made', {}],
        ],
      );
      assert.ok(entries.slice(2, 9).every(({ actor }) => actor.kind === 'person' && actor.id === me));
      assert.ok(!JSON.stringify(await app.run('select * from audit')).includes(CANARY));

      const pages: number[] = [];
      for (let cursor = ''; ;) {
        const path = `/v1/audit?limit=7${cursor}`;
        const page = await given<{ entries: AuditEntry[]; next?: string }>(call(key, 'GET', path));
        pages.push(...page.entries.map(({ number }) => number));
        if (page.next === undefined) break;
        cursor = `&cursor=${page.next}`;
      }
      assert.deepEqual(
        pages,
        Array.from({ length: 16 }, (_, at) => 16 - at),
      );
    });

    it('shows no answer while its log takes no line', async () => {
      const form = `unlogged-${randomUUID()}`;
      const revision = await app.publish(everyShape(form));
      const id = randomUUID();
      await app.keep(form, { revision, answers: { mood: 'good', said: CANARY } }, id);
      await app.run('alter table audit rename to audit_taken_away');
      try {
        for (const path of ['', `?ids=${id}`, '.csv', '.xlsx']) {
          const reply = await app.staff(`/v1/forms/${form}/submissions${path}`);
          assert.ok(!(await reply.clone().text()).includes(CANARY));
          assert.equal(await codeOf(reply), 'unavailable', path);
        }
        assert.ok((await call(OUR_KEY, 'POST', `/v1/forms/${form}/erasures`, { id })).status >= 500);
      } finally {
        await app.run('alter table audit_taken_away rename to audit');
      }
      assert.equal(await app.countKept(form), 1);
      assert.match(await (await app.staff(`/v1/forms/${form}/submissions`)).text(), new RegExp(CANARY));
    });

    it('erases one submission for good, and a copy that comes late does not bring it back', async () => {
      const form = `erasing-${randomUUID()}`;
      const revision = await app.publish(everyShape(form));
      const id = randomUUID();
      const draft = { revision, answers: { mood: 'good', said: CANARY } };
      await app.keep(form, draft, id);
      const erase = (body: object, key = OUR_KEY) => call(key, 'POST', `/v1/forms/${form}/erasures`, body);
      assert.equal(await codeOf(erase({ id }, THEIR_KEY)), 'no-form');
      assert.equal(await codeOf(erase({ id: randomUUID() })), 'no-submission');
      assert.equal(await codeOf(erase({ id: 'x' })), 'malformed-request');
      assert.equal((await erase({ id })).status, 204);
      assert.equal((await erase({ id })).status, 204);
      const late = await app.send(form, id, draft);
      assert.equal(late.status, 410);
      assert.equal(await codeOf(late), 'erased');
      assert.equal(await app.countKept(form), 0);
      assert.doesNotMatch(await (await app.staff(`/v1/forms/${form}/submissions.csv`)).text(), new RegExp(CANARY));
      const lines = (await logOf(OUR_KEY)).filter(
        ({ action, target }) => action === 'answers-erased' && target === form,
      );
      assert.equal(lines.length, 1);
    });
  });
}
