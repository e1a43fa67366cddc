import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { FORM, newSending, readKept, revisionAt, send, type Sending } from './testing/answers.ts';
import { holdLock } from './testing/lock-holder.ts';
import { startServer, temporaryFolder } from './testing/running-server.ts';

const MEGABYTE = 1024 * 1024;

/** A folder on a small disk of its own, or nothing where we may not make one. */
function smallDisk(t: TestContext, megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
  t.after(() => {
    if (mounted) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  return mounted ? folder : undefined;
}

/** Fills the disk to so many bytes. Gives the function that frees it. */
function fillDisk(folder: string, left = 0): () => void {
  const ballast = join(folder, 'ballast');
  for (let size = MEGABYTE; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  if (left > 0) truncateSync(ballast, statSync(ballast).size - left);
  return () => rmSync(ballast);
}

/** Sends until one is refused. Those that were acknowledged, and the refused one with its reply. */
async function sendUntilRefused(origin: string, revision: string) {
  const acknowledged: Sending[] = [];
  for (;;) {
    const sending = newSending(revision, 'Длинный ответ. '.repeat(100));
    const reply = await send(origin, sending);
    if (reply.status !== 201) return { acknowledged, refused: sending, reply };
    acknowledged.push(sending);
  }
}

async function assertSaysLater(reply: Response): Promise<void> {
  assert.equal(reply.status, 503);
  assert.match(reply.headers.get('retry-after')!, /^\d+$/);
  assert.deepEqual(await reply.json().then(({ code, retryable }) => ({ code, retryable })), {
    code: 'unavailable',
    retryable: true,
  });
}

describe('a full disk', () => {
  it('is told as 503, never as a false 201, and is forgotten when there is space again', async (t) => {
    const folder = smallDisk(t, 16);
    if (folder === undefined) return t.skip('may not mount a small disk: that takes root');
    const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const revision = await revisionAt(server.origin);

    const free = fillDisk(folder);
    const { acknowledged, refused, reply } = await sendUntilRefused(server.origin, revision);
    await assertSaysLater(reply);
    assert.equal((await fetch(`${server.origin}/v1/forms/${FORM}`)).status, 200, 'forms are still read');

    free();
    assert.equal((await send(server.origin, refused)).status, 201);
    assert.equal((await server.end('SIGTERM')).code, 0);
    assert.deepEqual(new Set(readKept(folder).keys()), new Set([...acknowledged, refused].map(({ id }) => id)));
  });

  it('keeps no server from starting: it leaves out its examples, says so, and loads them when there is space', async (t) => {
    const folder = smallDisk(t, 16);
    if (folder === undefined) return t.skip('may not mount a small disk: that takes root');
    const first = await startServer(t, { env: { OTKLIK_DATA: folder, OTKLIK_DEMO: '0' } });
    const free = fillDisk(folder, MEGABYTE);
    await first.end('SIGTERM');

    const full = await startServer(t, { env: { OTKLIK_DATA: folder } });
    assert.equal((await fetch(`${full.origin}/livez`)).status, 200);
    assert.match((await full.end('SIGTERM')).said, /Примеры загружены не все: .* Проверьте, есть ли место на диске/);

    free();
    const again = await startServer(t, { env: { OTKLIK_DATA: folder } });
    assert.equal((await fetch(`${again.origin}/v1/forms/${FORM}`)).status, 200);
    const { total } = (await (await fetch(`${again.origin}/v1/practices`)).json()) as { total: number };
    assert.equal(total, 11, 'one of the twelve is archived');
    assert.doesNotMatch(again.said(), /Примеры загружены не все/);
  });

  it('is told as 503 when the database file may not grow', async (t) => {
    const folder = temporaryFolder(t);
    const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const revision = await revisionAt(server.origin);
    const limit = (bytes: number | 'unlimited') =>
      spawnSync('prlimit', [`--pid=${server.pid}`, `--fsize=${bytes}:unlimited`]).status === 0;
    if (!limit(MEGABYTE)) return t.skip('prlimit (util-linux) is not installed');

    const { acknowledged, refused, reply } = await sendUntilRefused(server.origin, revision);
    await assertSaysLater(reply);

    limit('unlimited');
    assert.equal((await send(server.origin, refused)).status, 201);
    assert.equal((await server.end('SIGTERM')).code, 0);
    assert.equal(readKept(folder).size, acknowledged.length + 1);
  });
});

describe('a database locked by another process', () => {
  it('delays no reader, and is told as 503 to who writes when it lasts', async (t) => {
    const folder = temporaryFolder(t);
    const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const sending = newSending(await revisionAt(server.origin));
    const letGo = await holdLock(t, folder);

    let isRefused = false;
    const refused = send(server.origin, sending).finally(() => (isRefused = true));
    let readings = 0;
    for (; !isRefused; readings++) {
      assert.equal((await fetch(`${server.origin}/v1/forms/${FORM}`)).status, 200);
    }
    await assertSaysLater(await refused);
    letGo();
    t.diagnostic(`${readings} have read while one waited to write`);
    // If readers waited with the writer, one or two would have come before it and the next after it.
    assert.ok(readings >= 5, `${readings}`);
    await server.end('SIGTERM');
    assert.equal(readKept(folder).size, 0);
  });

  it('takes the submission when it is free again', async (t) => {
    const folder = temporaryFolder(t);
    const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const sending = newSending(await revisionAt(server.origin));
    const letGo = await holdLock(t, folder);

    const written = send(server.origin, sending);
    assert.equal((await fetch(`${server.origin}/v1/forms/${FORM}`)).status, 200);
    letGo();
    assert.equal((await written).status, 201);
    await server.end('SIGTERM');
    assert.deepEqual([...readKept(folder).keys()], [sending.id]);
  });
});
