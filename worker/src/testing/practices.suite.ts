import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { practice } from '@otklik/schema/testing';
import type { AppUnderTest } from './app-under-test.ts';
import {
  ANSWER,
  done,
  gatherParty,
  life,
  newPractice,
  type Party,
  type Read,
  refusalOf,
  reviewOf,
} from './practice-life.ts';

/** The life of a practice from a draft to what everybody reads, and the reviews on the way. */
export function practicesSuite(open: () => AppUnderTest) {
  describe('the life of a practice', () => {
    let app: AppUnderTest;
    let party: Party;
    before(async () => {
      app = open();
      party = await gatherParty(app);
    });

    const send = async (text: Parameters<typeof life.save>[1]) => {
      const saved = await done<Read>(await life.save(party.author, text));
      return refusalOf(await life.move(party.author, saved, { to: 'submitted' }));
    };
    const idOf = (at: number) => party.experts[at]!.session.person.id;

    it('goes from a draft to what everybody reads, step by step, each in the log and by the right person', async () => {
      const { id } = await life.published(party);
      const record = await life.read(party.author, id);
      const [author, moderator] = [party.author, party.moderator].map(({ session }) => session.person.name);
      assert.deepEqual(
        record.events.map(({ from, to, actor }) => [from, to, actor]),
        [
          ['draft', 'submitted', author],
          ['submitted', 'screening', 'server'],
          ['screening', 'review', moderator],
          ['review', 'accepted', moderator],
          ['accepted', 'published', moderator],
        ],
      );
      assert.equal(record.events[3]!.reason, ANSWER, 'the answer reaches the author');
      assert.deepEqual(record.advice.length, 2);
      const lines = (await app.run(
        `select action, details from audit where target = '${id}' order by at, organisation, number`,
      )) as { action: string; details: string }[];
      const moved = lines.filter(({ action }) => action === 'practice-moved').map(({ details }) => JSON.parse(details));
      assert.deepEqual(moved.map(({ to }) => to).sort(), ['accepted', 'published', 'review', 'screening', 'submitted']);
      assert.equal(lines.filter(({ action }) => action === 'review-handed-in').length, 2);
      assert.equal(lines.filter(({ action }) => action === 'practice-confirmed').length, 1);
      assert.equal((await app.fetch(`/v1/practices/${id}`)).status, 200);
    });

    it('does not begin with a phone number in the prose, a wrong INN or an end four years ago', async () => {
      const phone = newPractice();
      const [code, ...errors] = await send({ ...phone, summary: `${phone.summary} Звоните: +7 912 345-67-89.` });
      assert.equal(code, 'invalid-practice');
      assert.deepEqual(errors, ['/summary H40']);
      const inn = newPractice();
      assert.deepEqual(await send({ ...inn, organisation: { ...inn.organisation, inn: '5900000003' } }), [
        ...['invalid-practice', '/organisation/inn wrong-inn'],
      ]);
      const old = newPractice();
      const year = new Date().getUTCFullYear() - 4;
      const ended = { ...old.title, state: 'finished' as const, startedOn: '2015-01', finishedOn: `${year}-01` };
      assert.ok((await send({ ...old, title: ended })).some((each) => each.endsWith('H02')));
    });

    it('is not stopped by words that are only to be read again', async () => {
      const text = newPractice();
      const child = `${text.summary!.slice(0, 90)}. Миша, 7 лет, пришёл сам.`;
      const sent = await life.sent(party, {
        ...text,
        summary: child,
        prospects: `${text.prospects} Инвалиды страдают.`,
      });
      assert.equal(sent.state, 'screening');
    });

    it('is decided by one of two moderators who decide at once', async () => {
      const { id } = await life.sent(party);
      const seen = await life.read(party.moderator, id);
      const replies = await Promise.all([
        life.move(party.moderator, seen, { to: 'declined', reason: ANSWER }),
        life.move(party.other, seen, { to: 'review', themeFits: true, experts: [idOf(0), idOf(1)] }),
      ]);
      assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
      assert.equal((await life.read(party.author, id)).events.length, 3);
    });

    it('goes to two experts, none of whom has written it', async () => {
      const { id } = await life.sent(party);
      await app.run(`insert into practice_author (practice, person) values ('${id}', '${idOf(2)}')`);
      const seen = await life.read(party.moderator, id);
      const ask = async (...experts: string[]) =>
        refusalOf(await life.move(party.moderator, seen, { to: 'review', themeFits: true, experts }));
      assert.deepEqual(await ask(idOf(0), idOf(2)), ['cannot-move', '/experts/1 own-practice']);
      assert.deepEqual(await ask(idOf(0)), ['cannot-move', '/experts two-experts']);
    });

    it('is approved by nobody who has written it', async () => {
      const { id } = await life.sent(party);
      await app.run(
        `insert into practice_author (practice, person) values ('${id}', '${party.moderator.session.person.id}')`,
      );
      const seen = await life.read(party.moderator, id);
      const draft = { to: 'review' as const, themeFits: true as const, experts: [idOf(0), idOf(1)] };
      assert.deepEqual(await refusalOf(await life.move(party.moderator, seen, draft)), ['cannot-move', 'not-own']);
    });

    it('asks a third expert where two come to other ends, and takes the two closest', async () => {
      const { id } = await life.inReview(party);
      await done(await life.review(party.experts[0], id, reviewOf('3333233343')));
      await done(await life.review(party.experts[1], id, reviewOf('3322223233')));
      const board = async () =>
        done<{ state: string; total?: number; verdict?: string; because?: string[]; reviews: { total?: number }[] }>(
          await party.moderator.visitor.ask('GET', `/v1/records/${id}/reviews`),
        );
      const apart = await board();
      assert.deepEqual([apart.state, apart.because], ['third-needed', ['verdict']]);
      assert.deepEqual(apart.reviews.map(({ total }) => total).sort(), [60, 73]);
      const seen = await life.read(party.moderator, id);
      const early = await life.move(party.moderator, seen, { to: 'accepted', reason: ANSWER });
      assert.ok((await refusalOf(early)).includes('verdict'));
      const reason = 'Эксперты разошлись во мнении';
      await done(await party.moderator.visitor.ask('POST', `/v1/records/${id}/reviewers`, { expert: idOf(2), reason }));
      await done(await life.review(party.experts[2], id, reviewOf('4344434344')));
      const decided = await board();
      assert.deepEqual([decided.state, decided.total, decided.verdict], ['decided', 66.5, 'revise']);
      const short = await life.move(party.moderator, await life.read(party.moderator, id), {
        to: 'revision',
        reason: 'Да',
      });
      assert.deepEqual(await refusalOf(short), ['cannot-move', 'written-answer']);
      await life.moveNow(party.moderator, id, { to: 'revision', reason: ANSWER });
      const back = await life.read(party.author, id);
      assert.equal(back.events.at(-1)!.reason, ANSWER);

      const same = await life.move(party.author, back, { to: 'submitted' });
      assert.deepEqual(await refusalOf(same), ['cannot-move', 'changed']);
      await done(await life.save(party.author, { ...back.practice, goal: `${back.practice.goal} Всем вместе.` }, back));
      await life.moveNow(party.author, id, { to: 'submitted' });
      await life.moveNow(party.moderator, id, { to: 'review' });
      const sheet = await life.sheet(party.experts[0], id);
      assert.deepEqual([sheet.state, sheet.before?.goal], ['open', back.practice.goal]);
      assert.ok(!('organisation' in sheet.practiceText) && !('contacts' in sheet.practiceText));
    });

    it('never changes a review that was handed in, and holds at once where an expert sees a danger', async () => {
      const { id } = await life.inReview(party);
      const half = await life.review(party.experts[0], id, { scores: {} });
      assert.equal((await refusalOf(half))[0], 'invalid-review');
      await done(await life.review(party.experts[0], id, reviewOf('4444444404')));
      const held = await life.read(party.author, id);
      assert.deepEqual([held.state, held.events.at(-1)!.actor], ['hold', 'server']);
      assert.deepEqual(await refusalOf(await life.review(party.experts[0], id, reviewOf('4444444444'))), [
        'review-closed',
      ]);
      const stranger = await party.experts[3].visitor.ask('GET', `/v1/assignments/${id}`);
      assert.deepEqual(await refusalOf(stranger), ['no-review']);
    });

    it('is published as its author has confirmed it, and changes only in its wording after approval', async () => {
      const accepted = await life.accepted(party);
      const publish = async () =>
        refusalOf(await life.move(party.moderator, await life.read(party.moderator, accepted.id), { to: 'published' }));
      assert.deepEqual(await publish(), ['cannot-move', 'author-confirmed']);
      await life.confirm(party.author, accepted.id);
      const { etag, practice: text } = await life.read(party.moderator, accepted.id);
      const other = { ...text, goal: text.goal!.replace('120', '210') };
      assert.deepEqual(await refusalOf(await life.save(party.moderator, other, { etag })), [
        'cannot-move',
        'wording-only',
      ]);
      await done(
        await life.save(party.moderator, { ...text, goal: text.goal!.replace('научить', 'обучить') }, { etag }),
      );
      assert.deepEqual(await publish(), ['cannot-move', 'author-confirmed']);
      await life.confirm(party.author, accepted.id);
      const published = await life.moveNow(party.moderator, accepted.id, { to: 'published' });
      const late = await life.save(party.author, text, published);
      assert.deepEqual(await refusalOf(late), ['cannot-move', 'frozen']);
    });

    it('is hidden at once on hold, and in the archive has no contacts any more', async () => {
      const { id } = await life.published(party);
      await life.moveNow(party.moderator, id, { to: 'hold', reason: 'Жалоба' });
      assert.equal((await app.fetch(`/v1/practices/${id}`)).status, 404);
      await life.moveNow(party.other, id, { to: 'published', reason: 'Проверили' });
      assert.equal((await app.fetch(`/v1/practices/${id}`)).status, 200);
      await life.moveNow(party.author, id, { to: 'archived', reason: 'Закончили' });
      const shown = (await (await app.fetch(`/v1/practices/${id}`)).json()) as { state: string; practice: object };
      assert.deepEqual([shown.state, 'contacts' in shown.practice], ['archived', false]);
    });

    it('that is written for somebody is sent when they have confirmed it by a link, which works once', async () => {
      const text = newPractice({ contacts: practice().contacts! });
      const saved = await done<Read>(await life.save(party.author, text, undefined, '?on-behalf=1'));
      const send = () => life.move(party.author, saved, { to: 'submitted' });
      assert.deepEqual(await refusalOf(await send()), ['cannot-move', 'author-confirmed']);
      const link = await done<{ url: string }>(await party.author.visitor.ask('POST', `/v1/records/${text.id}/links`));
      const token = link.url.split('#')[1]!;
      const ask = (path: string, body: object) => party.other.visitor.ask('POST', path, body);
      const { hash } = await done<{ hash: string }>(await ask('/v1/confirmations/lookup', { token }));
      assert.equal((await ask('/v1/confirmations', { token, hash: 'f'.repeat(64) })).status, 412);
      assert.equal((await ask('/v1/confirmations', { token, hash })).status, 204);
      assert.equal((await ask('/v1/confirmations', { token, hash })).status, 404);
      assert.equal((await done<Read>(await send())).state, 'screening');
    });

    it('shows whoever confirms by a link what was edited since the experts approved it', async () => {
      const accepted = await life.accepted(party);
      const look = async () => {
        const link = await party.author.visitor.ask('POST', `/v1/records/${accepted.id}/links`);
        const token = (await done<{ url: string }>(link)).url.split('#')[1]!;
        const asked = await party.other.visitor.ask('POST', '/v1/confirmations/lookup', { token });
        return done<{ practice: { goal: string }; before?: { goal: string } }>(asked);
      };
      assert.ok(!('before' in (await look())), 'nothing was edited');
      const { etag, practice: text } = await life.read(party.moderator, accepted.id);
      const goal = text.goal!.replace('научить', 'обучить');
      await done(await life.save(party.moderator, { ...text, goal }, { etag }));
      const { practice: now, before } = await look();
      assert.deepEqual([before?.goal, now.goal], [text.goal, goal]);
    });

    it('stands in the queue by the day when it is due, page by page', async () => {
      const sent = [
        await life.sent(party),
        await life.sent(party),
        await life.sent(party),
        await life.published(party),
      ];
      const [first, second, third, published] = sent.map(({ id }) => id);
      const due = (id: string | undefined, day: string) =>
        app.run(`update practice_version set due_on = '${day}' where practice = '${id}'`);
      await due(second, '2020-01-01');
      await due(third, '2020-01-02');
      const seen: string[] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined) {
        const query = `view=queue&limit=2${cursor && `&cursor=${cursor}`}`;
        const reply = await party.moderator.visitor.ask('GET', `/v1/records?${query}`);
        const page = await done<{ records: { id: string }[]; next?: string }>(reply);
        seen.push(...page.records.map(({ id }) => id));
        cursor = page.next;
      }
      const places = [second, third, first, published].map((id) => seen.indexOf(id!));
      assert.deepEqual(places.slice(0, 2), [0, 1]);
      assert.ok(places[1]! < places[2]! && places[2]! < places[3]!);
      assert.equal(new Set(seen).size, seen.length);
    });
  });
}
