import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Storage } from './storage.ts';
import type { OpenedStorage } from './submissions.suite.ts';
import { addOrganisation, listActions } from './testing/added-organisation.ts';
import { deed } from './testing/deed.ts';

const NOW = '2026-11-26T10:00:00Z';
const LATER = '2026-12-03T10:00:00Z';
const DAY = '2026-11-26';

/** How every database keeps organisations and centres. The form `mood` of `ours` has to be published in it, with answers. */
export function organisationsSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  describe('organisations', () => {
    let storage: Storage;
    let run: OpenedStorage['run'];
    before(() => ({ storage, run } = open()));

    it('are changed only where they are as they were read', async () => {
      const id = await addOrganisation(run, 'Было');
      const read = (await storage.organisations.find(id))!;
      assert.deepEqual(read, { id, name: 'Было', isCentre: false, centre: undefined, frameOrigins: [] });
      const change = (settings: object) =>
        storage.organisations.change(read, settings, deed('organisation-changed', id, { organisation: id }));
      const fates = await Promise.all([change({ name: 'Стало' }), change({ isCentre: true })]);
      assert.deepEqual(fates.sort(), [false, true]);
      const now = (await storage.organisations.find(id))!;
      const frameOrigins = ['https://ngo.example', 'https://ngo.example:8443'];
      const settings = { frameOrigins, isCentre: true };
      assert.equal(
        await storage.organisations.change(now, settings, deed('organisation-changed', id, { organisation: id })),
        true,
      );
      assert.deepEqual(await storage.organisations.find(id), { ...now, ...settings });
      assert.equal(await storage.organisations.find('nobody'), undefined);
    });

    it('are made with the invitation for their first administrator, five at once', async () => {
      const centre = await addOrganisation(run, 'Центр');
      const made = await Promise.all(
        Array.from({ length: 5 }, async () => {
          const [id, hash] = [randomUUID(), randomUUID()];
          const invitation = {
            ...{ id: randomUUID(), hash, organisation: id, roles: ['admin' as const], note: '', email: undefined },
            ...{ invitedBy: 'Анна', expiresAt: LATER },
          };
          await storage.organisations.make(
            { id, name: 'Новая', centre },
            invitation,
            deed('organisation-made', id, { organisation: centre }),
          );
          return { id, hash };
        }),
      );
      for (const { id, hash } of made) {
        assert.deepEqual((await storage.organisations.find(id))?.centre, { id: centre, name: 'Центр' });
        assert.equal((await storage.invitations.find(hash, NOW))?.organisation, id);
      }
      assert.deepEqual(
        await listActions(storage, centre),
        Array.from({ length: 5 }, () => 'organisation-made'),
      );
    });

    it('join a centre and leave it, and nothing that is none', async () => {
      const [organisation, centre] = [await addOrganisation(run, 'Своя'), await addOrganisation(run, 'Центр')];
      const joinCentre = (id: string) =>
        storage.organisations.joinCentre(id, deed('centre-joined', id, { organisation }));
      const leave = () => storage.organisations.leaveCentre(deed('centre-left', centre, { organisation }));
      assert.equal(await joinCentre(centre), false);
      assert.equal(await joinCentre('nobody'), false);
      await run(`update organisation set is_centre = 1 where id in ('${centre}', '${organisation}')`);
      assert.equal(await joinCentre(organisation), false, 'itself');
      assert.equal(await joinCentre(centre), true);
      assert.equal((await storage.organisations.find(organisation))?.centre?.name, 'Центр');
      const leaveOther = storage.organisations.leaveCentre(deed('centre-left', 'another', { organisation }));
      assert.equal(await leaveOther, false, 'not the one that the log would name');
      assert.equal(await leave(), true);
      assert.equal(await leave(), false);
      assert.deepEqual(await listActions(storage, organisation), ['centre-joined', 'centre-left']);
    });

    it('show their centre what is published, and answers in tens from ten on', async () => {
      const centre = await addOrganisation(run, 'Центр');
      await run(`update organisation set is_centre = 1 where id = '${centre}'`);
      const list = (more: { after?: string; limit?: number } = {}) =>
        storage.organisations.listJoined(centre, { limit: 9, today: DAY, ...more });
      assert.deepEqual(await list(), []);
      const empty = await addOrganisation(run, 'Вторая');
      for (const organisation of ['ours', empty])
        await storage.organisations.joinCentre(centre, deed('centre-joined', centre, { organisation }));
      const all = await list();
      assert.deepEqual(all.map(({ id }) => id).sort(), [empty, 'ours'].sort());
      assert.deepEqual(await list({ limit: 1 }), all.slice(0, 1));
      assert.deepEqual(await list({ after: all[0]!.id }), all.slice(1));

      const ours = all.find(({ id }) => id === 'ours')!;
      const kept = `select count(*) as count from submission where form = 'mood' and erased_on is null`;
      const [{ count }] = (await run(kept)) as [{ count: number | string }];
      assert.equal(ours.answers, Math.floor(Number(count) / 10) * 10);
      assert.ok(
        ours.published.some(({ id, title }) => id === 'mood' && title === 'Проба'),
        JSON.stringify(ours),
      );
      assert.deepEqual(
        all.find(({ id }) => id === empty),
        { id: empty, name: 'Вторая', forms: { draft: 0, open: 0, closed: 0 }, published: [] },
      );
      await run(`update organisation set is_centre = 0 where id = '${centre}'`);
      assert.deepEqual(await list(), []);
    });
  });
}
