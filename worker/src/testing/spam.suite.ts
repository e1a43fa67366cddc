import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Challenge, Problem, Proof } from '@otklik/schema';
import { solveChallenge } from '@otklik/sdk';
import { issueChallenge } from '../proof.ts';
import { createSigner } from '../signing.ts';
import { type AppUnderTest, JSON_TYPE, problemOf } from './app-under-test.ts';
import { everyShape } from './forms.ts';

/** As the runtime learns of an address: from the proxy on Node, from Cloudflare on Workers. What stands left of it anybody can write. */
const from = (address: string, written = '') => ({
  'x-forwarded-for': `${written}${written && ', '}${address}`,
  'cf-connecting-ip': address,
});

/** How a proof is asked for and spent, at the usual pace and at one where a network gets one free submission. */
export function spamSuite(open: () => AppUnderTest, openBusy: () => AppUnderTest) {
  const draftOf = (revision: string, more: object = {}) => ({ revision, answers: { mood: 'good' }, ...more });
  const send = (app: AppUnderTest, form: string, draft: object, headers: object = {}, id: string = randomUUID()) =>
    app.send(form, id, draft, { ...JSON_TYPE, ...headers });
  const challengeOf = async (app: AppUnderTest, form: string) => {
    const reply = await app.fetch(`/v1/forms/${form}/challenge`);
    assert.equal(reply.status, 200, await reply.clone().text());
    return (await reply.json()) as Challenge;
  };
  const prove = async (app: AppUnderTest, form: string) => ({
    'otklik-proof': await solveChallenge(await challengeOf(app, form)),
  });
  const whyRefused = async (reply: Response): Promise<string | undefined> => {
    const problem: Problem = await problemOf(reply);
    assert.equal(problem.code, 'proof-required');
    assert.equal(problem.status, 403);
    assert.equal(problem.retryable, true);
    return problem.errors?.[0]?.code;
  };
  const statusesOf = (replies: Response[]) => replies.map(({ status }) => status).sort();

  describe('a submission that its own form suspects', () => {
    const form = 'suspects';
    let app: AppUnderTest;
    let suspected: object;
    before(async () => {
      app = open();
      suspected = draftOf(await app.publish(everyShape(form)), { suspicion: 'too-fast' });
    });

    it('is asked for a proof of work, and kept with it and without the suspicion', async () => {
      const id = randomUUID();
      assert.equal(await whyRefused(await send(app, form, suspected, {}, id)), undefined);
      assert.equal(await app.countRows(form), 0);
      assert.equal((await send(app, form, suspected, await prove(app, form), id)).status, 201);
      const [row] = await app.run(`select * from submission where id = '${id}'`);
      assert.doesNotMatch(JSON.stringify(row), /too-fast|suspic/);
      const seen = await (await app.staff(`/v1/forms/${form}/submissions?ids=${id}`)).text();
      assert.doesNotMatch(seen, /too-fast|suspic/);
    });

    it('is answered the same when sent again after a lost reply, with its proof or without', async () => {
      const [id, proof] = [randomUUID(), await prove(app, form)];
      const first = await send(app, form, suspected, proof, id);
      assert.equal(first.status, 201);
      const again = [await send(app, form, suspected, proof, id), await send(app, form, suspected, {}, id)];
      assert.deepEqual(statusesOf(again), [200, 200]);
      assert.deepEqual(await again[0]!.json(), await first.json());
    });

    it('is kept once when sent 50 times at once with one proof', async () => {
      const [id, proof] = [randomUUID(), await prove(app, form)];
      const replies = await Promise.all(Array.from({ length: 50 }, () => send(app, form, suspected, proof, id)));
      assert.deepEqual(statusesOf(replies), [...Array.from({ length: 49 }, () => 200), 201]);
    });

    it('takes its proof from all others: of 50 at once with one proof, one is kept', async () => {
      const before = await app.countRows(form);
      const proof = await prove(app, form);
      const replies = await Promise.all(Array.from({ length: 50 }, () => send(app, form, suspected, proof)));
      assert.deepEqual(statusesOf(replies), [201, ...Array.from({ length: 49 }, () => 403)]);
      for (const reply of replies.filter(({ status }) => status === 403))
        assert.equal(await whyRefused(reply), 'proof-spent');
      assert.equal(await app.countRows(form), before + 1);
    });

    it('leaves nothing of its proof that leads to it, and of the time the day', async () => {
      const id = randomUUID();
      const challenge = await challengeOf(app, form);
      await send(app, form, suspected, { 'otklik-proof': await solveChallenge(challenge) }, id);
      const { nonce, expiresAt } = challenge.parameters;
      const [row] = await app.run(`select * from spent_proof where nonce = '${nonce}'`);
      const { claim, ...rest } = row as { claim: unknown };
      assert.deepEqual(rest, { nonce, expires_on: new Date(expiresAt * 1000).toISOString().slice(0, 10) });
      assert.deepEqual(await app.run(`select id from submission where number = ${Number(claim)}`), []);
    });
  });

  describe('a proof of work', () => {
    let app: AppUnderTest;
    let suspected: object;
    before(async () => {
      app = open();
      suspected = draftOf(await app.publish(everyShape('proved')), { suspicion: 'hidden-field' });
      await app.publish(everyShape('other-proved'));
    });
    const offer = (proof: string) => send(app, 'proved', suspected, { 'otklik-proof': proof });
    const wrap = (proof: unknown) => btoa(JSON.stringify(proof));
    const solved = async () =>
      JSON.parse(atob(await solveChallenge(await challengeOf(app, 'proved')))) as Proof & {
        challenge: { parameters: Record<string, unknown> };
      };

    it('is worth nothing after ten minutes, and cannot be made to last longer', async () => {
      const [{ value }] = (await app.run(`select value from secret where name = 'signing'`)) as [{ value: string }];
      const { challengeKey: key } = createSigner(Buffer.from(value, 'hex'));
      const past = new Date(Date.now() - 10 * 60_000 - 1000);
      const late = await solveChallenge(await issueChallenge({ form: 'proved', key, now: past }));
      assert.equal(await whyRefused(await offer(late)), 'proof-expired');

      const longer = JSON.parse(atob(late)) as Proof;
      longer.challenge.parameters.expiresAt += 3600;
      assert.equal(await whyRefused(await offer(wrap(longer))), 'proof-foreign');
    });

    it('is worth nothing for another form', async () => {
      const other = await solveChallenge(await challengeOf(app, 'other-proved'));
      assert.equal(await whyRefused(await offer(other)), 'proof-foreign');
      const renamed = JSON.parse(atob(other)) as Proof;
      renamed.challenge.parameters.data.form = 'proved';
      assert.equal(await whyRefused(await offer(wrap(renamed))), 'proof-foreign');
    });

    it('has to be work that was done, on what was asked', async () => {
      const { challenge, solution } = await solved();
      const lazy = { challenge, solution: { ...solution, counter: solution.counter + 1 } };
      assert.equal(await whyRefused(await offer(wrap(lazy))), 'proof-wrong');
      const guess = { challenge, solution: { counter: 1, derivedKey: challenge.parameters.keyPrefix.padEnd(64, '0') } };
      assert.equal(await whyRefused(await offer(wrap(guess))), 'proof-wrong');
      for (const easier of [{ keyPrefix: '00' }, { cost: 1, keyLength: 1 }, { algorithm: 'SHA-512' }]) {
        const parameters = { ...challenge.parameters, ...easier };
        assert.equal(
          await whyRefused(await offer(wrap({ challenge: { ...challenge, parameters }, solution }))),
          'proof-foreign',
        );
      }
      const unsigned = { challenge: { ...challenge, signature: '' }, solution };
      assert.equal(await whyRefused(await offer(wrap(unsigned))), 'proof-foreign');
      assert.equal((await offer(wrap({ challenge, solution }))).status, 201);
    });

    it('that cannot be read is refused like none', async () => {
      for (const nonsense of ['x', '{}', btoa('{'), btoa('null'), wrap({ challenge: {} }), 'A'.repeat(3000)])
        assert.equal(await whyRefused(await offer(nonsense)), 'proof-malformed');
    });

    it('that nobody needs does no harm, however old', async () => {
      const { suspicion: _, ...draft } = suspected as { suspicion: string };
      assert.equal((await send(app, 'proved', draft, { 'otklik-proof': 'old' })).status, 201);
    });

    it('is asked of pages of any site, and never cached', async () => {
      const challenge = await app.fetch('/v1/forms/proved/challenge');
      assert.equal(challenge.headers.get('access-control-allow-origin'), '*');
      assert.equal(challenge.headers.get('cache-control'), 'no-store');
      const path = `/v1/forms/proved/submissions/${randomUUID()}`;
      const preflight = await app.fetch(path, { method: 'OPTIONS', headers: { origin: 'https://ngo.example' } });
      assert.match(preflight.headers.get('access-control-allow-headers')!, /\botklik-proof\b/);
      assert.equal((await problemOf(await app.fetch('/v1/forms/no-such-form/challenge'))).code, 'no-form');
    });
  });

  describe('under pressure', () => {
    let app: AppUnderTest;
    let busy: AppUnderTest;
    const drafts: Record<string, object> = {};
    before(async () => {
      [app, busy] = [open(), openBusy()];
      drafts['class'] = draftOf(await app.publish(everyShape('class')));
      for (const form of ['rotated', 'flooded', 'nowhere'])
        drafts[form] = draftOf(await busy.publish(everyShape(form)));
    });

    it('a class of 30 behind one address is let in, some of it for a proof', async () => {
      const school = from('198.51.100.7');
      const answer = async () => {
        const id = randomUUID();
        const first = await send(app, 'class', drafts['class']!, school, id);
        if (first.status === 201) return { asked: false };
        await whyRefused(first);
        const proven = { ...school, ...(await prove(app, 'class')) };
        const second = await send(app, 'class', drafts['class']!, proven, id);
        assert.equal(second.status, 201, await second.text());
        return { asked: true };
      };
      const children = await Promise.all(Array.from({ length: 30 }, answer));
      const asked = children.filter((child) => child.asked).length;
      assert.ok(asked <= 10, `${asked} were asked`);
      assert.equal(await app.countKept('class'), 30);
    });

    it('a submission that is sent 40 times takes one place', async () => {
      const [phone, id] = [from('198.51.101.7'), randomUUID()];
      for (let count = 0; count < 40; count++) await send(app, 'class', drafts['class']!, phone, id);
      assert.equal((await send(app, 'class', drafts['class']!, phone)).status, 201);
    });

    it('another address in X-Forwarded-For is no other network', async () => {
      const at = (written: string) => send(busy, 'rotated', drafts['rotated']!, from('203.0.113.9', written));
      assert.equal((await at('192.0.2.1')).status, 201);
      for (const written of ['192.0.2.2', '198.51.100.3, 192.0.2.4', '2001:db8::5', 'unknown'])
        await whyRefused(await at(written));
      await whyRefused(await send(busy, 'rotated', drafts['rotated']!, from('203.0.113.200')));
      assert.equal((await send(busy, 'rotated', drafts['rotated']!, from('192.0.2.2'))).status, 201);
    });

    it('a flood of proven submissions has to wait, and what is kept is still acknowledged', async () => {
      const here = from('203.0.113.10');
      const kept = randomUUID();
      assert.equal((await send(busy, 'flooded', drafts['flooded']!, here, kept)).status, 201);
      let flood: Response;
      for (let count = 0; ; count++) {
        assert.ok(count < 20, 'nothing stops it');
        flood = await send(busy, 'flooded', drafts['flooded']!, { ...here, ...(await prove(busy, 'flooded')) });
        if (flood.status !== 201) break;
      }
      assert.equal(flood.status, 429);
      assert.match(flood.headers.get('retry-after')!, /^[1-9]\d{0,2}$/);
      assert.equal((await problemOf(flood)).code, 'too-many-requests');
      assert.equal((await send(busy, 'flooded', drafts['flooded']!, here, kept)).status, 200);
      assert.equal((await send(busy, 'flooded', drafts['flooded']!, from('192.0.2.10'))).status, 201);
    });

    it('addresses that are not known are asked together', async () => {
      const replies: Response[] = [];
      for (let count = 0; count < 12; count++)
        replies.push(await send(busy, 'nowhere', drafts['nowhere']!, from('127.0.0.1')));
      const statuses = statusesOf(replies);
      assert.ok(statuses.indexOf(403) >= 5, String(statuses));
      assert.equal(statuses.at(-1), 403);
      assert.equal((await send(busy, 'nowhere', drafts['nowhere']!, await prove(busy, 'nowhere'))).status, 201);
    });
  });
}
