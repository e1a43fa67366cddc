import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { addressOf, newSending, readKept, revisionAt, send, type Sending } from './testing/answers.ts';
import { startServer, temporaryFolder } from './testing/running-server.ts';

/** A submission whose sender stops in the middle, after the server has agreed to take it. */
async function sendSlowly(t: TestContext, origin: string, sending: Sending) {
  const url = new URL(addressOf(origin, sending));
  const socket = connect(Number(url.port), url.hostname).setEncoding('utf8');
  t.after(() => void socket.destroy());
  let received = '';
  socket.on('data', (part) => (received += part));
  socket.write(
    [
      `PUT ${url.pathname} HTTP/1.1`,
      `Host: ${url.host}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(sending.body)}`,
      'Expect: 100-continue',
      '\r\n',
    ].join('\r\n'),
  );
  await once(socket, 'data');
  assert.match(received, /^HTTP\/1\.1 100/);
  const half = Math.floor(sending.body.length / 2);
  socket.write(sending.body.slice(0, half));

  return {
    async finish() {
      socket.write(sending.body.slice(half));
      if (!socket.closed) await once(socket, 'close');
      return received;
    },
  };
}

/** Waits until the server takes no more connections. */
async function untilRefused(origin: string): Promise<void> {
  while (
    await fetch(`${origin}/livez`, { headers: { Connection: 'close' } }).then(
      () => true,
      () => false,
    )
  );
}

describe('a server that is told to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`by ${signal} takes nobody new, finishes what it has begun and ends with 0`, async (t) => {
      const folder = temporaryFolder(t);
      const server = await startServer(t, { env: { OTKLIK_DATA: folder, OTKLIK_DRAIN_MS: '0' } });
      const sending = newSending(await revisionAt(server.origin));
      const slow = await sendSlowly(t, server.origin, sending);

      server.signal(signal);
      await untilRefused(server.origin);
      assert.match(await slow.finish(), /HTTP\/1\.1 201 Created/);
      const { code, said } = await server.ended;
      assert.equal(code, 0, said);
      assert.deepEqual([...readKept(folder).keys()], [sending.id]);
    });
  }

  it('tells balancers first that it is leaving, and goes on answering meanwhile', async (t) => {
    const server = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t), OTKLIK_DRAIN_MS: '60000' } });
    assert.equal((await fetch(`${server.origin}/readyz`)).status, 200);
    server.signal('SIGTERM');
    while ((await fetch(`${server.origin}/readyz`)).status !== 503);
    assert.equal((await fetch(`${server.origin}/livez`)).status, 200);
    assert.ok(await revisionAt(server.origin));
  });

  it('ends with `npm start`, though npm tells only its shell', async (t) => {
    const folder = temporaryFolder(t);
    const shell = ['sh', '-c', '"$@"; true', 'sh'];
    const env = { OTKLIK_DATA: folder, npm_lifecycle_event: 'start' };
    const server = await startServer(t, { env, under: shell });
    const sending = newSending(await revisionAt(server.origin));
    await send(server.origin, sending);
    // Its output ends with the server, not with the shell.
    await server.end('SIGTERM');
    assert.deepEqual([...readKept(folder).keys()], [sending.id]);
    await startServer(t, { env: { OTKLIK_DATA: folder } });
  });

  it('ends at once with 1 when told twice', async (t) => {
    const server = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t), OTKLIK_DRAIN_MS: '60000' } });
    server.signal('SIGTERM');
    let isGone = false;
    void server.ended.then(() => (isGone = true));
    // A kept connection may be cut at the very moment at which it is used again.
    const isLeaving = () =>
      fetch(`${server.origin}/readyz`).then(
        ({ status }) => status === 503,
        () => false,
      );
    while (!isGone && !(await isLeaving()));
    assert.equal((await server.end('SIGTERM')).code, 1);
  });
});
