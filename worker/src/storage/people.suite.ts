import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Role } from '@otklik/schema';
import type { Storage } from './storage.ts';
import { type OpenedStorage, submission } from './submissions.suite.ts';
import { addOrganisation, listActions } from './testing/added-organisation.ts';
import { deed } from './testing/deed.ts';

const NOW = '2026-11-26T10:00:00Z';
const LATER = '2026-12-03T10:00:00Z';
const DAY = '2026-11-26';

/** How every database keeps who belongs to which organisation. The form `mood` of `ours` has to be published in it. */
export function peopleSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  describe('people and rights', () => {
    let storage: Storage;
    let run: OpenedStorage['run'];
    before(() => ({ storage, run } = open()));

    const organise = () => addOrganisation(run, 'Организация');
    const invite = async (
      organisation: string,
      roles: Role[],
      more: { expiresAt?: string; invitedBy?: string } = {},
    ) => {
      const [id, hash] = [randomUUID(), randomUUID()];
      const { expiresAt = LATER, invitedBy = 'Анна' } = more;
      const invitation = { id, hash, organisation, roles, note: '', email: undefined, invitedBy, expiresAt };
      await storage.invitations.add(invitation, deed('invitation-made', id, { organisation }));
      return { id, hash };
    };
    const person = async (): Promise<string> => {
      const id = randomUUID();
      await run(
        `insert into person (id, name, email, email_verified, created_at, updated_at) values ('${id}', 'Вера', '${id}@ngo.example', 0, '', '')`,
      );
      return id;
    };
    const accept = (organisation: string, hash: string, id: string) =>
      storage.invitations.accept(hash, { id, on: DAY, now: NOW }, deed('member-joined', id, { organisation }));
    const join = async (organisation: string, roles: Role[]): Promise<string> => {
      const id = await person();
      assert.equal(await accept(organisation, (await invite(organisation, roles)).hash, id), 'accepted');
      return id;
    };
    const actionsOf = (organisation: string) => listActions(storage, organisation);

    describe('an invitation', () => {
      it('makes one a member of those who follow it 20 at once', async () => {
        const organisation = await organise();
        const { hash } = await invite(organisation, ['editor']);
        const people = await Promise.all(Array.from({ length: 20 }, person));
        const fates = await Promise.all(people.map((id) => accept(organisation, hash, id)));
        assert.deepEqual(fates.sort(), ['accepted', ...Array.from({ length: 19 }, () => 'gone')]);
        assert.equal((await storage.members.list(organisation)).length, 1);
        assert.deepEqual(await actionsOf(organisation), ['invitation-made', 'member-joined']);
      });

      it('adds roles to those that somebody has', async () => {
        const organisation = await organise();
        const id = await join(organisation, ['analyst']);
        await accept(organisation, (await invite(organisation, ['editor', 'analyst'])).hash, id);
        assert.deepEqual(await storage.members.rolesOf(organisation, id), ['editor', 'analyst']);
      });

      it('does not work after its time, nor once it is revoked, nor in another organisation', async () => {
        const [organisation, other] = [await organise(), await organise()];
        const id = await person();
        const late = await invite(organisation, ['editor'], { expiresAt: NOW });
        assert.equal(await storage.invitations.find(late.hash, NOW), undefined);
        assert.equal(await accept(organisation, late.hash, id), 'gone');
        const revoked = await invite(organisation, ['editor']);
        const revoke = (from: string) =>
          storage.invitations.revoke(revoked.id, deed('invitation-revoked', revoked.id, { organisation: from }));
        assert.equal(await revoke(other), false);
        assert.equal((await storage.invitations.list(organisation, NOW)).length, 1);
        assert.equal(await accept(other, revoked.hash, id), 'gone');
        assert.deepEqual(await Promise.all([revoke(organisation), revoke(organisation)]).then((all) => all.sort()), [
          false,
          true,
        ]);
        assert.equal(await accept(organisation, revoked.hash, id), 'gone');
        assert.deepEqual(await storage.members.list(organisation), []);
        assert.deepEqual(await actionsOf(organisation), ['invitation-made', 'invitation-made', 'invitation-revoked']);
        assert.deepEqual(await actionsOf(other), []);
      });

      it('is forgotten with its address when another is made after its time', async () => {
        const organisation = await organise();
        const late = await invite(organisation, ['editor'], { expiresAt: '2026-11-26T08:59:59Z' });
        const good = await invite(organisation, ['editor']);
        const left = await run(`select id from invitation where organisation = '${organisation}'`);
        assert.deepEqual(
          left.map((row) => (row as { id: string }).id),
          [good.id],
          late.id,
        );
      });

      it('of the server itself is taken back without the others', async () => {
        const organisation = await organise();
        const ours = await invite(organisation, ['admin'], { invitedBy: 'server' });
        const theirs = await invite(organisation, ['admin']);
        await storage.invitations.revokeFromServer(organisation);
        assert.equal(await storage.invitations.find(ours.hash, NOW), undefined);
        assert.equal((await storage.invitations.find(theirs.hash, NOW))?.organisationName, 'Организация');
      });
    });

    describe('members', () => {
      it('are changed only where they are as they were read', async () => {
        const organisation = await organise();
        const id = await join(organisation, ['editor']);
        const change = (person: string, roles: Role[], replaces: Role[]) =>
          storage.members.change({ person, roles, replaces }, deed('member-changed', person, { organisation }));
        assert.equal(await change(id, ['analyst'], ['author']), 'stale');
        assert.equal(await change('nobody', ['analyst'], ['editor']), 'absent');
        assert.equal(await change(id, ['analyst', 'expert'], ['editor']), 'changed');
        assert.deepEqual(await storage.members.rolesOf(organisation, id), ['analyst', 'expert']);
        assert.deepEqual(await actionsOf(organisation), ['invitation-made', 'member-joined', 'member-changed']);
      });

      it('lose all their sessions when they are removed', async () => {
        const organisation = await organise();
        const id = await join(organisation, ['editor']);
        for (const token of [randomUUID(), randomUUID()])
          await run(
            `insert into person_session (id, token, person, expires_at, created_at, updated_at) values ('${token}', '${token}', '${id}', '', '', '')`,
          );
        const removal = { person: id, replaces: ['editor' as const] };
        const remove = () => storage.members.remove(removal, deed('member-removed', id, { organisation }));
        assert.equal(await remove(), 'removed');
        assert.equal(await remove(), 'absent');
        assert.deepEqual(await run(`select id from person_session where person = '${id}'`), []);
        assert.equal(await storage.members.rolesOf(organisation, id), undefined);
      });

      it('never leave their organisation without an administrator', async () => {
        const organisation = await organise();
        const id = await join(organisation, ['admin', 'editor']);
        await join(organisation, ['editor']);
        const change = { person: id, roles: ['editor' as const], replaces: ['admin' as const, 'editor' as const] };
        assert.equal(await storage.members.change(change, deed('member-changed', id, { organisation })), 'last-admin');
        assert.equal(await storage.members.remove(change, deed('member-removed', id, { organisation })), 'last-admin');
        assert.equal(await storage.members.hasAdmin(organisation), true);
      });

      it('leave one administrator when all remove each other at once', async () => {
        for (let round = 0; round < 10; round++) {
          const organisation = await organise();
          const admins: string[] = [];
          for (let count = 0; count < 3; count++) admins.push(await join(organisation, ['admin']));
          const fates = await Promise.all(
            admins.map((id) =>
              storage.members.remove({ person: id, replaces: ['admin'] }, deed('member-removed', id, { organisation })),
            ),
          );
          assert.deepEqual(fates.sort(), ['last-admin', 'removed', 'removed']);
          assert.equal((await storage.members.list(organisation)).length, 1);
        }
      });
    });

    describe('keys', () => {
      const key = (organisation: string, name = 'Сайт') => ({
        ...{ id: randomUUID(), hash: randomUUID(), organisation, name },
        ...{ roles: ['analyst' as const], madeOn: DAY, expiresOn: '2026-12-31' },
      });

      it('are found by their hash through their last day, and not once they are revoked', async () => {
        const organisation = await organise();
        const { hash, ...made } = key(organisation);
        await storage.keys.make({ ...made, hash }, deed('key-made', made.id, { organisation }));
        assert.deepEqual(await storage.keys.find(hash, '2026-12-31'), made);
        assert.equal(await storage.keys.find(hash, '2027-01-01'), undefined);
        assert.deepEqual(await storage.keys.list(organisation), [made]);
        const revoke = (from: string) =>
          storage.keys.revoke(made.id, deed('key-revoked', made.id, { organisation: from }));
        assert.equal(await revoke('ours'), false);
        assert.equal(await revoke(organisation), true);
        assert.equal(await revoke(organisation), false);
        assert.equal(await storage.keys.find(hash, DAY), undefined);
        assert.deepEqual(await actionsOf(organisation), ['key-made', 'key-revoked']);
      });

      it('that somebody has made stay when the one of the environment changes', async () => {
        const organisation = await organise();
        const { hash, ...made } = key(organisation, 'environment');
        await storage.keys.make({ ...made, hash }, deed('key-made', made.id, { organisation }));
        await storage.keys.replace({ hash: randomUUID(), organisation, name: 'environment' });
        await storage.keys.replace({ hash: randomUUID(), organisation, name: 'environment' });
        assert.equal((await storage.keys.list(organisation)).length, 2);
        assert.ok(await storage.keys.find(hash, DAY));
      });
    });

    it('erase an answer once with one line in the log, and it does not come back', async () => {
      const one = submission();
      await storage.submissions.keep(one);
      const count = async () => (await actionsOf('ours')).filter((action) => action === 'answers-erased').length;
      const lines = await count();
      const erase = () =>
        storage.submissions.erase('mood', one.id, DAY, deed('answers-erased', 'mood', { details: { id: one.id } }));
      const fates = await Promise.all([erase(), erase(), storage.submissions.erase('mood', one.id, DAY)]);
      assert.equal(fates.filter(Boolean).length, 1);
      assert.ok((await count()) - lines <= 1);
      assert.equal(await storage.submissions.keep(one), 'erased');
      const another = submission();
      await storage.submissions.keep(another);
      const by = deed('answers-erased', 'mood', { details: { id: another.id } });
      assert.equal(await storage.submissions.erase('mood', another.id, DAY, by), true);
      assert.equal((await storage.audit.list('ours', { limit: 1 }))[0]?.details['id'], another.id);
    });
  });
}
