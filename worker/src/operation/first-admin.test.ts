import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hashOf } from '../signing.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { inviteFirstAdmin } from './first-admin.ts';

const START = new Date('2026-11-26T09:00:00.700Z');

describe('the link for the first administrator', () => {
  const storage = openSqlite(':memory:');
  const found = (token: string | undefined, now: string) => storage.invitations.find(hashOf(token!), now);
  let token: string | undefined;
  before(async () => {
    await storage.migrate();
    await storage.organisations.addFirst({ id: 'first', name: 'Организация' });
    token = await inviteFirstAdmin(storage, 'first', START);
  });
  after(() => storage.close());

  it('works for an hour and no longer', async () => {
    assert.ok((await found(token, '2026-11-26T09:59:59Z'))?.roles.includes('admin'));
    assert.equal(await found(token, '2026-11-26T10:00:00Z'), undefined);
  });

  it('is another one at the next start, and the last one works no more', async () => {
    const earlier = token;
    token = await inviteFirstAdmin(storage, 'first', START);
    assert.equal(await found(earlier, '2026-11-26T09:01:00Z'), undefined);
    assert.ok(await found(token, '2026-11-26T09:01:00Z'));
  });

  it('is not made where there is an administrator', async () => {
    const { accountsOver } = await import('../accounts/load.ts');
    const accounts = await accountsOver(storage, () => 'http://localhost')();
    const made = await accounts.make({
      name: 'Анна',
      email: 'anna@example.org',
      password: 'a long password',
      isProven: false,
    });
    assert.ok(made !== 'taken');
    const [on, at] = ['2026-11-26', '2026-11-26T09:02:00Z'];
    const actor = { kind: 'person' as const, id: made.person, name: 'Анна' };
    const deed = { organisation: 'first', actor, at, action: 'member-joined' as const, target: made.person };
    assert.equal(await storage.invitations.accept(hashOf(token!), { id: made.person, on, now: at }, deed), 'accepted');
    assert.equal(await inviteFirstAdmin(storage, 'first', START), undefined);
  });
});
