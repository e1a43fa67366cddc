import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { form, question } from '@otklik/schema/testing';
import { accountsSuite } from '../accounts/accounts.suite.ts';
import { auditSuite } from './audit.suite.ts';
import { bankSuite } from './bank.suite.ts';
import { organisationsSuite } from './organisations.suite.ts';
import { peopleSuite } from './people.suite.ts';
import { practicesSuite } from './practices.suite.ts';
import { quizzesSuite } from './quizzes.suite.ts';
import { sealsSuite } from './seals.suite.ts';
import type { Storage } from './storage.ts';
import { type OpenedStorage, REVISION, submissionsSuite } from './submissions.suite.ts';
import { deed } from './testing/deed.ts';

const body = form([question('longtext', 'said')], { id: 'mood' });

/** What every database must do alike. Each `*.test.ts` here runs it over its own. */
export function storageSuite(name: string, open: () => Promise<OpenedStorage>) {
  describe(`storage over ${name}`, () => {
    let storage: Storage;
    let run: OpenedStorage['run'];

    before(async () => {
      ({ storage, run } = await open());
      await storage.migrate();
      await storage.organisations.addFirst({ id: 'ours', name: 'Наш дом' });
      await publish('mood', REVISION);
    });
    after(() => storage.close());

    const saveDraft = (
      id: string,
      etag: string,
      more: { replaces?: string; organisation?: string; title?: string } = {},
    ) => {
      const { replaces, organisation = 'ours', title = id } = more;
      const search = title.toLowerCase();
      return storage.forms.saveDraft({ organisation, id, form: body, etag, title, search, replaces, on: '2026-11-20' });
    };
    const publish = async (id: string, revision: string) => {
      await saveDraft(id, 'one');
      const draft = { organisation: 'ours', form: id, draftEtag: 'one', on: '2026-11-21' };
      return storage.forms.publish({ ...draft, revision, body: JSON.stringify(body) }, deed('form-published', id));
    };

    describe('migrate', () => {
      it('changes nothing the second time', async () => {
        await Promise.all([storage.migrate(), storage.migrate()]);
        assert.equal(await storage.isReady(), true);
      });

      it('brings an empty database up to date from several servers at once', async () => {
        const fresh = await open();
        assert.equal(await fresh.storage.isReady(), false);
        await Promise.all([fresh.storage.migrate(), fresh.storage.migrate(), fresh.storage.migrate()]);
        assert.equal(await fresh.storage.isReady(), true);
        await fresh.storage.close();
      });
    });

    it('makes one secret, however many ask for it at once', async () => {
      const secrets = await Promise.all([storage.secret(), storage.secret(), storage.secret()]);
      assert.equal(secrets[0].length, 32);
      assert.deepEqual(secrets[1], secrets[0]);
      assert.deepEqual(secrets[2], secrets[0]);
    });

    it('forgets spent proofs once they have expired, a thousand at a time', async () => {
      const old = Array.from({ length: 1500 }, (_, at) => `('old-${at}', 1, '2026-11-01')`);
      await run(`insert into spent_proof (nonce, claim, expires_on) values ${old.join()}, ('new', 1, '2026-11-02')`);
      const left = async () =>
        (await run(`select nonce from spent_proof where expires_on < '2026-11-03'`)).map(
          (row) => (row as { nonce: string }).nonce,
        );
      await storage.proofs.forgetExpired('2026-11-02');
      assert.equal((await left()).length, 501);
      await Promise.all([storage.proofs.forgetExpired('2026-11-02'), storage.proofs.forgetExpired('2026-11-02')]);
      assert.deepEqual(await left(), ['new']);
      await storage.proofs.forgetExpired('2026-11-03');
      assert.deepEqual(await left(), []);
    });

    it('has one first organisation', async () => {
      assert.deepEqual(await storage.organisations.addFirst({ id: 'late', name: 'Поздно' }), {
        id: 'ours',
        name: 'Наш дом',
      });
    });

    it('forgets the old key when another is given for the same use', async () => {
      const key = { organisation: 'ours', name: 'environment' };
      await storage.keys.add({ ...key, hash: 'old' });
      await storage.keys.replace({ ...key, hash: 'new' });
      assert.equal(await storage.keys.find('old', '2026-11-26'), undefined);
      await storage.keys.replace({ ...key, hash: undefined });
      assert.equal(await storage.keys.find('new', '2026-11-26'), undefined, 'nor is there one when none is given');
      await storage.keys.replace({ ...key, hash: 'new' });
      assert.equal((await storage.keys.find('new', '2026-11-26'))?.organisation, 'ours');
    });

    submissionsSuite(() => ({ storage, run }));
    quizzesSuite(() => ({ storage, run }));
    peopleSuite(() => ({ storage, run }));
    organisationsSuite(() => ({ storage, run }));
    auditSuite(() => ({ storage, run }));
    bankSuite(() => ({ storage, run }));
    practicesSuite(() => ({ storage, run }));
    accountsSuite(() => ({ storage, run }));
    sealsSuite(open);

    describe('drafts', () => {
      it('are saved only over what their editor has seen', async () => {
        assert.equal(await saveDraft('letter', 'one'), 'saved');
        assert.equal(await saveDraft('letter', 'two', { replaces: 'one' }), 'saved');
        assert.equal(await saveDraft('letter', 'three', { replaces: 'one' }), 'stale');
        assert.equal((await storage.forms.findDraft('ours', 'letter'))?.etag, 'two');
      });

      it('let one of two editors through who save at once', async () => {
        await saveDraft('race', 'one');
        const outcomes = await Promise.all(
          ['left', 'right'].map((etag) => saveDraft('race', etag, { replaces: 'one' })),
        );
        assert.deepEqual(outcomes.sort(), ['saved', 'stale']);
      });

      it('do not take an id that is in use', async () => {
        await saveDraft('taken', 'one');
        assert.equal(await saveDraft('taken', 'two'), 'stale');
      });

      it('are nobody else’s', async () => {
        await run(`insert into organisation (id, number, name) values ('theirs', 2, 'Другие')`);
        await saveDraft('secret-plan', 'one');
        assert.equal(await storage.forms.findDraft('theirs', 'secret-plan'), undefined);
        assert.equal(await saveDraft('secret-plan', 'two', { replaces: 'one', organisation: 'theirs' }), 'stale');
        const their = deed('form-published', 'secret-plan', { organisation: 'theirs' });
        const draft = { form: 'secret-plan', draftEtag: 'one', revision: REVISION, body: '{}', on: '2026-11-21' };
        assert.equal(await storage.forms.publish({ ...draft, organisation: 'theirs' }, their), 'stale');
        assert.equal(await storage.forms.changeSettings('secret-plan', { closed: true }, '2026-11-21', their), false);
      });
    });

    describe('revisions', () => {
      it('are numbered in the order of publishing, and the same content is the same revision', async () => {
        assert.equal(await publish('steps', '1'.repeat(64)), 'published');
        assert.equal(await publish('steps', '2'.repeat(64)), 'published');
        assert.equal(await publish('steps', '1'.repeat(64)), 'already');
        const revisions = await storage.forms.listRevisions('steps');
        assert.deepEqual(
          revisions.map(({ number, revision }) => [number, revision[0]]),
          [
            [2, '2'],
            [1, '1'],
          ],
        );
        assert.equal((await storage.forms.find('steps'))?.revision, '1'.repeat(64));
      });

      it('get different numbers when two are published at once', async () => {
        await publish('twins', '1'.repeat(64));
        await Promise.all([publish('twins', '2'.repeat(64)), publish('twins', '3'.repeat(64))]);
        const numbers = (await storage.forms.listRevisions('twins')).map(({ number }) => number);
        assert.deepEqual(numbers, [3, 2, 1]);
      });

      it('are not published from a draft that was changed meanwhile', async () => {
        await saveDraft('moving', 'one');
        await saveDraft('moving', 'two', { replaces: 'one' });
        const draft = { organisation: 'ours', form: 'moving', draftEtag: 'one', body: '{}', on: '2026-11-21' };
        assert.equal(
          await storage.forms.publish({ ...draft, revision: REVISION }, deed('form-published', 'moving')),
          'stale',
        );
        assert.deepEqual(await storage.forms.listRevisions('moving'), []);
      });

      it('can be neither changed nor deleted', async () => {
        await assert.rejects(run(`update revision set body = '{}' where form = 'mood'`), /never changed/);
        await assert.rejects(run(`delete from revision where form = 'steps'`), /never changed|never deleted/);
        assert.deepEqual(await storage.forms.findRevision('mood', REVISION), body);
      });
    });

    describe('the list of forms', () => {
      it('finds Cyrillic words longer than 50 bytes, and takes % and _ as they are', async () => {
        await saveDraft('long', 'one', { title: 'Обратная связь после занятия с семейным психологом' });
        await saveDraft('percent', 'one', { title: '100% родителей' });
        const find = async (search: string) =>
          (await storage.forms.list('ours', { search, limit: 10 })).map(({ id }) => id);
        assert.deepEqual(await find('связь после занятия с семейным психологом'), ['long']);
        assert.deepEqual(await find('100%'), ['percent']);
        assert.deepEqual(await find('_'), []);
      });

      it('goes by ids in the order of their code units', async () => {
        for (const id of ['b', 'a-b', 'a_b', 'a0', 'ab']) await saveDraft(`sort-${id}`, 'one');
        const ids = (await storage.forms.list('ours', { after: 'sort', limit: 5 })).map(({ id }) => id);
        assert.deepEqual(ids, ['sort-a-b', 'sort-a0', 'sort-a_b', 'sort-ab', 'sort-b']);
      });
    });

    it('remembers a form for those who send, and never past a change made here', async () => {
      await publish('remembered', REVISION);
      const closesOn = async () => (await storage.forms.findRecent('remembered'))?.closesOn;
      assert.equal(await closesOn(), undefined);
      await storage.forms.changeSettings(
        'remembered',
        { closesOn: '2026-12-31' },
        '2026-11-26',
        deed('form-settings-changed', 'remembered'),
      );
      assert.equal(await closesOn(), '2026-12-31');
      assert.equal(await storage.forms.findRecent('no-such-form'), undefined);
    });

    it('keeps the first day of closing, and forgets it when the form is opened again', async () => {
      const change = (closed: boolean, on: string) =>
        storage.forms.changeSettings('mood', { closed }, on, deed('form-settings-changed', 'mood'));
      await change(true, '2026-11-20');
      await change(true, '2026-11-25');
      assert.equal((await storage.forms.find('mood'))?.closedOn, '2026-11-20');
      await change(false, '2026-11-26');
      assert.equal((await storage.forms.find('mood'))?.closedOn, undefined);
    });
  });
}
