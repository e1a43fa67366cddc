import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Receipt } from '@otklik/schema';
import { form, question } from '@otklik/schema/testing';
import { type AppUnderTest, faceOf, problemOf } from './app-under-test.ts';
import { everyShape } from './forms.ts';

const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What a person who answers meets. */
export function answersSuite(open: () => AppUnderTest) {
  describe('a published form', () => {
    let app: AppUnderTest;
    let revision: string;
    before(async () => {
      app = open();
      revision = await app.publish(everyShape('family'));
    });
    const good = (more: object = {}) => ({ revision, lang: 'ru', answers: { mood: 'good', ...more } });

    it('is read by anybody, and not sent again to who has it', async () => {
      const first = await app.fetch('/v1/forms/family');
      assert.equal(first.status, 200);
      assert.equal(first.headers.get('access-control-allow-origin'), '*');
      const etag = first.headers.get('etag')!;
      const again = await app.fetch('/v1/forms/family', { headers: { 'if-none-match': etag } });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
    });

    it('is another thing to read once it is closed', async () => {
      const id = 'closing';
      await app.publish(everyShape(id));
      const etag = (await app.fetch(`/v1/forms/${id}`)).headers.get('etag')!;
      await app.settle(id, { closed: true });
      const closed = await app.fetch(`/v1/forms/${id}`, { headers: { 'if-none-match': etag } });
      assert.equal(closed.status, 200);
      assert.equal(((await closed.json()) as { state: string }).state, 'closed');
    });

    it('answers HEAD without a body, OPTIONS with what pages of other sites may do', async () => {
      const head = await app.fetch('/v1/forms/family', { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      const options = await app.fetch('/v1/forms/family', {
        method: 'OPTIONS',
        headers: { origin: 'https://ngo.example' },
      });
      assert.equal(options.status, 204);
      assert.equal(options.headers.get('allow'), 'GET, PATCH, HEAD, OPTIONS');
      assert.equal(options.headers.get('access-control-allow-methods'), 'GET');
      assert.equal(options.headers.get('access-control-max-age'), '86400');
    });

    it('keeps one submission that is sent 50 times at once', async () => {
      const id = randomUUID();
      const replies = await Promise.all(Array.from({ length: 50 }, () => app.send('family', id, good())));
      const statuses = replies.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [...Array.from({ length: 49 }, () => 200), 201]);
      const receipts = new Set(
        await Promise.all(replies.map(async (reply) => ((await reply.json()) as Receipt).receipt)),
      );
      assert.equal(receipts.size, 1);
    });

    it('takes the same answers in another order as the same', async () => {
      const id = randomUUID();
      await app.keep('family', good({ age: 7 }), id);
      const reply = await app.send(
        'family',
        id,
        `{"answers":{"age":7.0,"mood":"good"},"lang":"ru","revision":"${revision}"}`,
      );
      assert.equal(reply.status, 200);
    });

    it('refuses other answers under an id that is in use, and keeps the first', async () => {
      const { id } = await app.keep('family', good({ said: 'первое' }));
      const reply = await app.send('family', id, good({ said: 'второе' }));
      assert.equal((await problemOf(reply)).code, 'id-in-use');
      const kept = await app.staff(`/v1/forms/family/submissions?ids=${id}`);
      assert.match(await kept.text(), /первое/);
    });

    it('keeps only answers to what was asked, with what is computed from them', async () => {
      const { id } = await app.keep('family', good({ age: 8 }));
      const reply = await app.staff(`/v1/forms/family/submissions?ids=${id}`);
      const { submissions } = (await reply.json()) as { submissions: { answers: object }[] };
      assert.deepEqual(submissions[0]?.answers, { mood: 'good', age: 8, double: 16 });
    });

    it('names the places of wrong answers and keeps nothing', async () => {
      const before = await app.countRows('family');
      const reply = await app.send('family', randomUUID(), good({ mood: 'so-so', age: 'seven', unknown: 1 }));
      const { code, errors } = await problemOf(reply);
      assert.equal(code, 'invalid-answers');
      assert.deepEqual(errors, [
        { pointer: '/answers/mood', code: 'not-a-choice' },
        { pointer: '/answers/age', code: 'wrong-type' },
        { pointer: '/answers/unknown', code: 'unknown-question' },
      ]);
      assert.equal(await app.countRows('family'), before);
    });

    it('refuses answers to a revision that is not its own', async () => {
      const other = await app.publish(form([question('text', 'one')], { id: 'another' }));
      const reply = await app.send('family', randomUUID(), { revision: other, answers: { one: 'x' } });
      assert.equal((await problemOf(reply)).code, 'no-revision');
    });

    it('lets a person finish on the revision they started', async () => {
      const first = await app.publish(everyShape('growing'));
      await app.publish(everyShape('growing', { items: [...everyShape('growing').items, question('text', 'more')] }));
      await app.keep('growing', { revision: first, answers: { mood: 'good' } });
    });

    describe('erasing', () => {
      it('needs the receipt, leaves only the id, and may be asked for twice', async () => {
        const { id, receipt } = await app.keep('family', good({ said: 'забудьте меня' }));
        assert.equal((await app.erase('family', id, receipt)).status, 204);
        assert.equal((await app.erase('family', id, receipt)).status, 204);
        const [row] = await app.run(`select * from submission where id = '${id}'`);
        const left = Object.entries(row as object).filter(([, value]) => value !== null);
        assert.deepEqual(left.map(([name]) => name).sort(), ['erased_on', 'form', 'id', 'number']);
      });

      it('cannot be undone by a late copy', async () => {
        const draft = good({ said: 'поздно' });
        const { id, receipt } = await app.keep('family', draft);
        await app.erase('family', id, receipt);
        const reply = await app.send('family', id, draft);
        assert.equal(reply.status, 410);
        assert.equal((await problemOf(reply)).code, 'erased');
      });

      it('tells a wrong receipt from an unknown id to nobody', async () => {
        const { id } = await app.keep('family', good());
        const wrong = await faceOf(await app.erase('family', id, '0'.repeat(16)));
        assert.equal(wrong, await faceOf(await app.erase('family', randomUUID(), '0'.repeat(16))));
        assert.equal(wrong, await faceOf(await app.erase('no-such-form', id, '')));
        assert.match(wrong, /no-submission/);
      });
    });

    describe('erasing by the receipt alone', () => {
      const grouped = (receipt: string, by: string) => receipt.match(/\d{4}/g)!.join(by);

      it('leaves only the id, and works once', async () => {
        const { id, receipt } = await app.keep('family', good({ said: 'забудьте меня' }));
        assert.equal((await app.eraseByReceipt('family', receipt)).status, 204);
        const [row] = await app.run(`select * from submission where id = '${id}'`);
        const left = Object.entries(row as object).filter(([, value]) => value !== null);
        assert.deepEqual(left.map(([name]) => name).sort(), ['erased_on', 'form', 'id', 'number']);
        const again = await app.eraseByReceipt('family', receipt);
        assert.equal((await problemOf(again)).code, 'no-submission');
        assert.equal((await app.erase('family', id, receipt)).status, 204);
      });

      it('takes the digits as people write them, and touches no other answers', async () => {
        const before = await app.countKept('family');
        const [spaced, dashed] = [await app.keep('family', good()), await app.keep('family', good())];
        assert.equal((await app.eraseByReceipt('family', grouped(spaced.receipt, ' '))).status, 204);
        assert.equal((await app.eraseByReceipt('family', grouped(dashed.receipt, '-'))).status, 204);
        assert.equal(await app.countKept('family'), before);
      });

      it('goes on after the form has closed', async () => {
        const revision = await app.publish(everyShape('over'));
        const { receipt } = await app.keep('over', { revision, answers: { mood: 'good' } });
        await app.settle('over', { closed: true, closesOn: daysFromNow(-9) });
        assert.equal((await app.eraseByReceipt('over', receipt)).status, 204);
      });

      it('answers alike whatever does not fit', async () => {
        const { receipt } = await app.keep('family', good());
        await app.publish(everyShape('other-family'));
        const wrong = await faceOf(await app.eraseByReceipt('family', '0'.repeat(16)));
        assert.match(wrong, /no-submission/);
        for (const form of ['other-family', 'no-such-form', 'NOT-AN-ID'])
          assert.equal(await faceOf(await app.eraseByReceipt(form, receipt)), wrong, form);
        for (const given of ['', '1', 'x'.repeat(1000), `${receipt}0`])
          assert.equal(await faceOf(await app.eraseByReceipt('family', given)), wrong, given);
        assert.equal((await app.eraseByReceipt('family', receipt)).status, 204);
      });

      it('is open to pages of any site, beside a list that is not', async () => {
        const path = '/v1/forms/family/submissions';
        const options = await app.fetch(path, { method: 'OPTIONS', headers: { origin: 'https://ngo.example' } });
        assert.equal(options.headers.get('access-control-allow-methods'), 'DELETE');
        assert.match(options.headers.get('access-control-allow-headers')!, /otklik-receipt/);
        assert.equal((await app.eraseByReceipt('family', '')).headers.get('access-control-allow-origin'), '*');
        assert.equal((await app.staff(path)).headers.get('access-control-allow-origin'), null);
      });
    });

    describe('that is not open', () => {
      it('takes no answers before its first day', async () => {
        const early = await app.publish(everyShape('early'));
        await app.settle('early', { opensOn: daysFromNow(2) });
        const reply = await app.send('early', randomUUID(), { revision: early, answers: { mood: 'good' } });
        assert.equal((await problemOf(reply)).code, 'not-yet-open');
      });

      it('takes answers one day longer than it is open, and then says that it is closed', async () => {
        const late = await app.publish(everyShape('late'));
        const draft = { revision: late, answers: { mood: 'good' } };
        await app.settle('late', { closesOn: daysFromNow(-1) });
        const { id } = await app.keep('late', draft);

        await app.settle('late', { closesOn: daysFromNow(-3) });
        const reply = await app.send('late', randomUUID(), draft);
        assert.equal(reply.status, 410);
        assert.equal((await problemOf(reply)).code, 'closed');
        // What was kept in time stays kept, whoever asks again.
        assert.equal((await app.send('late', id, draft)).status, 200);
      });
    });
  });
}
