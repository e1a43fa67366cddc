import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { briefOf, type Practice, wordsOf } from '@otklik/schema';
import { practice } from '@otklik/schema/testing';
import { ageBank } from '../age-bank.ts';
import type { Letter } from '../mailer.ts';
import { PRACTICE_LISTS } from '../practice-lists.ts';
import { hashOf } from '../signing.ts';
import { publishedElsewhere } from '../testing/published.ts';
import type { Storage } from './storage.ts';
import type { OpenedStorage } from './submissions.suite.ts';
import { deed } from './testing/deed.ts';

const ORIGIN = 'https://otklik.example.org';
const written = (tag: string) => ({ hash: `hash of ${tag}`, tag, on: '2026-11-27', by: 'anna' });

/** What every database must do alike with practices in the making, and with what time does to them. */
export function practicesSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  let storage: Storage;
  before(() => void ({ storage } = open()));

  const begin = async (id: string, more: Partial<Practice> = {}) => {
    const text = practice({ id, ...more });
    const draft = { organisation: 'ours', bank: 'ours', onBehalf: false, practice: text, ...written('one') };
    assert.equal(await storage.practices.add(draft), 'saved');
    return text;
  };

  describe('practices in the making', () => {
    it('are made under an id once, and saved over what was seen alone', async () => {
      const text = await begin('made-once');
      const again = { organisation: 'ours', bank: 'ours', onBehalf: false, practice: text, ...written('other') };
      assert.equal(await storage.practices.add(again), 'stale');
      const save = (tag: string, replaces: string) =>
        storage.practices.save({
          ...{ version: 1, practice: text, replaces, state: 'draft', isEdit: false, ...written(tag) },
        });
      const both = await Promise.all([save('two', 'one'), save('three', 'one')]);
      assert.deepEqual(both.sort(), ['saved', 'stale']);
      const kept = await storage.practices.find('made-once');
      assert.deepEqual([kept?.versions.length, kept?.authors], [1, ['anna']]);
    });

    it('have one next version, whoever begins it', async () => {
      const text = await begin('next-once');
      const next = (tag: string) =>
        storage.practices.addVersion({ version: 2, practice: text, seen: ['one'], ...written(tag) });
      assert.deepEqual((await Promise.all([next('two'), next('three')])).sort(), [false, true]);
    });

    it('move on once from what was seen, with their line in the log and their number', async () => {
      await begin('moved-once');
      const move = (tag: string) =>
        storage.practices.move(
          {
            ...{ practice: 'moved-once', version: 1, seen: ['one'], from: 'draft', to: 'submitted', tag },
            ...{ on: '2026-11-27', joins: 'ours', submittedOn: '2026-11-27' },
          },
          deed('practice-moved', 'moved-once'),
        );
      assert.deepEqual((await Promise.all([move('two'), move('three')])).sort(), [false, true]);
      const kept = await storage.practices.find('moved-once');
      assert.equal(kept?.versions[0]?.state, 'submitted');
      assert.equal(typeof kept?.number, 'number');
      assert.equal((await storage.practices.listEvents({ practice: 'moved-once', version: 1 })).length, 1);
      const lines = await storage.audit.list('ours', { limit: 1000 });
      assert.equal(lines.filter(({ target }) => target === 'moved-once').length, 1);
    });

    it('show whoever decides the title that was sent, and not the one of a draft after it', async () => {
      await begin('unsent');
      assert.deepEqual(await storage.practices.listTitles({ ids: ['unsent'] }), []);
      assert.deepEqual(
        (await storage.practices.listTitles({ bank: 'ours' })).filter(({ id }) => id === 'unsent'),
        [],
      );
    });

    it('are confirmed by a link once, until its day, and only the text that it was read in', async () => {
      await begin('linked');
      const add = (hash: string, expiresOn: string) =>
        storage.confirmations.add(
          { practice: 'linked', version: 1, hash, purpose: 'text', expiresOn },
          deed('confirmation-link-made', 'linked'),
        );
      await add('link', '2026-12-27');
      assert.equal((await storage.confirmations.find('link', '2026-12-27'))?.practice, 'linked');
      assert.equal(await storage.confirmations.find('link', '2026-12-28'), undefined);
      const confirm = (hash: string) =>
        storage.practices.confirm(
          { practice: 'linked', version: 1, hash, link: 'link' },
          deed('practice-confirmed', 'linked', { at: '2026-11-27T09:00:00Z' }),
        );
      assert.equal(await confirm('hash of another text'), false);
      assert.deepEqual((await Promise.all([confirm('hash of one'), confirm('hash of one')])).sort(), [false, true]);
      assert.equal((await storage.practices.find('linked'))?.versions[0]?.confirmed, 'hash of one');
    });
  });

  describe('what time does to a bank', () => {
    const publish = async (id: string, verifiedOn: string) => {
      const contacts = { person: 'Анна', email: `${id}@example.org` };
      const published = publishedElsewhere({ id, title: { text: `Практика ${id}` }, contacts }, { verifiedOn });
      const taken = { organisation: 'ours', published, brief: briefOf(published), words: wordsOf(published.practice) };
      const done = { ...taken, on: verifiedOn, standing: { kind: 'new' as const } };
      assert.equal(await storage.bank.takeOver(done, deed('bank-imported', id)), true);
    };
    const clock = (today: string) => {
      const letters: Letter[] = [];
      const mailer = { send: async (letter: Letter) => void letters.push(letter) };
      const now = () => new Date(`${today}T10:00:00Z`);
      return { letters, run: () => ageBank({ storage, now, lists: PRACTICE_LISTS, mailer, origin: ORIGIN }) };
    };
    const stateOf = async (id: string) => (await storage.practices.find(id))?.versions[0]?.state;
    const sentTo = (letters: readonly Letter[], id: string) => letters.filter(({ to }) => to === `${id}@example.org`);

    it('asks its author a year after they confirmed it, and not on the day before', async () => {
      await publish('aged-year', '2021-03-10');
      const early = clock('2022-03-09');
      await early.run();
      assert.deepEqual([await stateOf('aged-year'), sentTo(early.letters, 'aged-year')], ['published', []]);

      const due = clock('2022-03-10');
      await due.run();
      assert.equal(await stateOf('aged-year'), 'needs-update');
      const [letter, ...more] = sentTo(due.letters, 'aged-year');
      assert.deepEqual(more, []);
      assert.match(letter!.text, /Практика: Практика aged-year\nГод назад вы подтвердили её описание/);
      const token = /https:\/\/otklik\.example\.org\/studio\/confirmation#([\w-]{43})\n/.exec(letter!.text)![1]!;
      const link = await storage.confirmations.find(hashOf(token), '2022-04-09');
      assert.deepEqual([link?.practice, link?.purpose], ['aged-year', 'still-true']);
      const shown = await storage.bank.find('aged-year');
      assert.equal(shown?.published.state, 'needs-update', 'it is still shown, and says so');

      const again = clock('2022-03-10');
      assert.deepEqual(await again.run(), { asked: 0, archived: 0 });
      assert.deepEqual(again.letters, []);
    });

    it('puts it into the archive three years after, without its contacts, and not on the day before', async () => {
      await publish('aged-three', '2018-05-20');
      await clock('2019-05-20').run();
      await clock('2021-05-19').run();
      assert.equal(await stateOf('aged-three'), 'needs-update');
      await clock('2021-05-20').run();
      assert.equal(await stateOf('aged-three'), 'archived');
      const { published } = (await storage.bank.find('aged-three'))!;
      assert.deepEqual([published.state, published.practice.contacts], ['archived', undefined]);
      await clock('2021-05-20').run();
      const events = await storage.practices.listEvents({ practice: 'aged-three', version: 1 });
      assert.deepEqual(
        events.map(({ to, actor }) => [to, actor]),
        [
          ['needs-update', 'server'],
          ['archived', 'server'],
        ],
      );
    });

    it('gives whoever was never asked a day to answer', async () => {
      await publish('aged-unseen', '2010-01-01');
      await clock('2016-01-01').run();
      assert.equal(await stateOf('aged-unseen'), 'needs-update');
      await clock('2016-01-02').run();
      assert.equal(await stateOf('aged-unseen'), 'archived');
    });

    it('happens once where several servers look at once', async () => {
      const ids = ['aged-race-a', 'aged-race-b', 'aged-race-c'];
      for (const id of ids) await publish(id, '2012-02-02');
      const servers = [clock('2013-02-02'), clock('2013-02-02'), clock('2013-02-02')];
      const done = await Promise.all(servers.map(({ run }) => run()));
      assert.equal(
        done.reduce((sum, { asked }) => sum + asked, 0),
        ids.length,
      );
      for (const id of ids) {
        assert.equal(
          sentTo(
            servers.flatMap(({ letters }) => letters),
            id,
          ).length,
          1,
        );
        assert.equal((await storage.practices.listEvents({ practice: id, version: 1 })).length, 1);
      }
    });

    it('gives to the moderators what was sent and not looked at, as a server that stopped in between leaves it', async () => {
      await begin('left-alone', { title: { text: 'Забытая посередине', scope: 'project', state: 'ongoing' } });
      await storage.practices.move(
        {
          ...{ practice: 'left-alone', version: 1, seen: ['one'], from: 'draft', to: 'submitted', tag: 'two' },
          ...{ on: '2026-11-27', joins: 'ours', submittedOn: '2026-11-27' },
        },
        deed('practice-moved', 'left-alone'),
      );
      await clock('2010-01-01').run();
      assert.equal(await stateOf('left-alone'), 'screening');
    });
  });
}
