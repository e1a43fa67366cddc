import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
import { createStaffClient } from './staff.ts';
import { type Act, badGateway, captivePortal, cut, json, refuse, serve, stillPace } from './testing.ts';

const membership = { organisation: 'first', name: 'Проба', roles: ['admin'] };
const session = {
  person: { id: 'p1', name: 'Анна', email: 'anna@example.org', hasSecondStep: false },
  current: membership,
  memberships: [membership],
};
const member = {
  ...{ id: 'p1', name: 'Анна', email: 'anna@example.org', roles: ['admin'], joinedOn: '2026-11-26' },
  ...{ hasSecondStep: false, etag: '"1"' },
};
const organisation = { id: 'first', name: 'Проба', isCentre: false, frameOrigins: [] };
const busy = refuse(503, 'unavailable', { 'retry-after': '0' });
const nothing: Act = (response) => void response.writeHead(204).end();

async function setup(t: TestContext, ...acts: Act[]) {
  const { endpoint, seen } = await serve(t, ...acts);
  return { seen, client: createStaffClient({ endpoint, lang: 'ru' }, { ...stillPace(), random: () => 0 }) };
}

describe('the client of staff', () => {
  it('tells nobody signed in from an API that is not there', async (t) => {
    const out = await setup(t, refuse(401, 'unauthorised'));
    assert.equal(await out.client.session.read(), undefined);

    const hotel = await setup(t, captivePortal);
    await assert.rejects(hotel.client.session.read(), OtklikContractError);
    const gateway = await setup(t, badGateway);
    await assert.rejects(gateway.client.session.read(), OtklikNetworkError);
    const inside = await setup(t, json(200, session));
    assert.deepEqual(await inside.client.session.read(), session);
  });

  it('signs in once, and asks for refusals in the language of the reader', async (t) => {
    const { client, seen } = await setup(t, json(200, { secondStep: true }), json(200, { session, secondStep: false }));
    const credentials = { email: 'anna@example.org', password: 'верная лошадь скрепка' };
    assert.deepEqual(await client.session.begin(credentials), { secondStep: true });
    assert.deepEqual((await client.session.confirm('123456')).session, session);
    assert.deepEqual(
      seen.map(({ method, path, body }) => [method, path, JSON.parse(body)]),
      [
        ['POST', '/v1/session', credentials],
        ['POST', '/v1/session/second-step', { code: '123456' }],
      ],
    );
    assert.equal(seen[0]!.headers['accept-language'], 'ru');
    assert.equal(seen[0]!.headers.authorization, undefined);
  });

  it('does not send again what would count twice, whatever went wrong', async (t) => {
    const draft = { roles: ['editor' as const], note: '' };
    for (const failure of [cut, busy, refuse(429, 'too-many-requests', { 'retry-after': '0' })]) {
      const { client, seen } = await setup(t, failure, json(201, {}));
      await assert.rejects(client.invitations.add(draft));
      await assert.rejects(client.keys.add({ name: 'CRM', roles: ['analyst'], expiresOn: '2027-01-01' }));
      assert.equal(seen.length, 2);
    }
  });

  it('reads again what only has to be read', async (t) => {
    const { client, seen } = await setup(t, cut, busy, json(200, { members: [member] }));
    assert.deepEqual(await client.members.list(), [member]);
    assert.equal(seen.length, 3);
  });

  it('changes what it has read, and nothing that somebody else has changed meanwhile', async (t) => {
    const { client, seen } = await setup(
      t,
      json(200, organisation, { etag: '"7"' }),
      refuse(412, 'stale'),
      json(200, member),
      nothing,
    );
    const read = await client.organisation.read();
    await assert.rejects(client.organisation.change(read, { name: 'Другое' }), (error: OtklikProblemError) => {
      assert.equal(error.problem.code, 'stale');
      return true;
    });
    await client.members.change(member, { roles: ['analyst'] });
    await client.members.remove(member);
    assert.deepEqual(
      seen.slice(1).map(({ method, path, headers }) => [method, path, headers['if-match']]),
      [
        ['PATCH', '/v1/organisation', '"7"'],
        ['PATCH', '/v1/members/p1', '"1"'],
        ['DELETE', '/v1/members/p1', '"1"'],
      ],
    );
  });

  it('takes a letter that is on its way for no more than that', async (t) => {
    const { client } = await setup(t, (response) => void response.writeHead(202).end(), nothing);
    await client.session.askForLink('anna@example.org');
    await assert.rejects(client.session.askForLink('anna@example.org'), OtklikContractError);
  });
});
