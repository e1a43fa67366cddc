import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, it } from 'node:test';
import { newSending, readKept, revisionAt, send, type Sending } from './testing/answers.ts';
import { lossyNetwork } from './testing/lossy-network.ts';
import { startServer, temporaryFolder } from './testing/running-server.ts';

/** How often the server is killed. `KILLS=300 node --test ...` before a release. */
const KILLS = Number(process.env['KILLS'] ?? 30);
const WRITERS = 8;

describe('an acknowledged submission', () => {
  it(`survives kill -9 of the server at any moment, ${KILLS} times, and is there once`, async (t) => {
    const folder = temporaryFolder(t);
    const acknowledged = new Map<string, Sending>();
    const unsure: Sending[] = [];
    let keptUnheard = 0;

    /** Sends one after another, as long as the server lives. Whatever was not acknowledged is sent again. */
    const write = async (origin: string, revision: string, onAcknowledged: () => void) => {
      for (;;) {
        const sending = unsure.pop() ?? newSending(revision);
        const status = await send(origin, sending).then(
          (reply) => reply.status,
          () => 'gone' as const,
        );
        if (status !== 200 && status !== 201) unsure.push(sending);
        if (status === 'gone') return;
        if (status !== 200 && status !== 201) continue;
        if (status === 200) keptUnheard++;
        acknowledged.set(sending.id, sending);
        onAcknowledged();
      }
    };

    for (let kill = 0; kill < KILLS; kill++) {
      const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
      const revision = await revisionAt(server.origin);
      // With eight in flight, the moment after any one reply is a random moment for the others.
      let left = randomInt(1, 100);
      const onAcknowledged = () => {
        if (--left === 0) server.signal('SIGKILL');
      };
      await Promise.all(Array.from({ length: WRITERS }, () => write(server.origin, revision, onAcknowledged)));
      await server.ended;
    }

    const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const replies = await Promise.all(unsure.map((sending) => send(server.origin, sending)));
    for (const { status } of replies) assert.ok(status === 200 || status === 201, `${status}`);
    keptUnheard += replies.filter(({ status }) => status === 200).length;
    assert.equal((await server.end('SIGTERM')).code, 0);

    const kept = readKept(folder);
    const sent = [...acknowledged.values(), ...unsure];
    for (const { id, body } of sent) assert.deepEqual(kept.get(id), JSON.parse(body).answers);
    assert.equal(kept.size, sent.length);
    t.diagnostic(`${sent.length} kept once; the reply to ${keptUnheard} of them had been lost with the server`);
  });

  it('is kept once though every reply was lost on the way', async (t) => {
    const folder = temporaryFolder(t);
    const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const revision = await revisionAt(server.origin);
    const network = await lossyNetwork(t, server.origin);
    const sendings = Array.from({ length: 50 }, () => newSending(revision));

    const lost = await Promise.allSettled(sendings.map((sending) => send(network, sending)));
    assert.deepEqual(new Set(lost.map(({ status }) => status)), new Set(['rejected']));

    const retried = await Promise.all(sendings.map((sending) => send(server.origin, sending)));
    assert.deepEqual(new Set(retried.map(({ status }) => status)), new Set([200]));
    await server.end('SIGTERM');
    assert.equal(readKept(folder).size, sendings.length);
  });
});
