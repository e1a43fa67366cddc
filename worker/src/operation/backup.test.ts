import assert from 'node:assert/strict';
import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { backUp } from './backup.ts';
import { StartRefused } from './sentence.ts';
import { newSending, readKept, revisionAt, send } from './testing/answers.ts';
import { startServer, temporaryFolder } from './testing/running-server.ts';

describe('backUp', () => {
  it('copies everything acknowledged from a server at work, and the copy starts as a database', async (t) => {
    const [folder, restored] = [temporaryFolder(t), temporaryFolder(t)];
    const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const revision = await revisionAt(server.origin);
    const before = Array.from({ length: 40 }, () => newSending(revision));
    const meanwhile = Array.from({ length: 40 }, () => newSending(revision));
    for (const reply of await Promise.all(before.map((sending) => send(server.origin, sending)))) {
      assert.equal(reply.status, 201);
    }

    const copy = join(folder, 'copy.db');
    const others = meanwhile.map((sending) => send(server.origin, sending));
    backUp(folder, copy);
    await Promise.all(others);

    renameSync(copy, join(restored, 'otklik.db'));
    const kept = readKept(restored);
    for (const { id } of before) assert.ok(kept.has(id));
    const second = await startServer(t, { env: { OTKLIK_DATA: restored } });
    assert.equal((await send(second.origin, before[0]!)).status, 200);
  });

  it('never writes over a file, and says when there is no database', (t) => {
    const folder = temporaryFolder(t);
    assert.throws(() => backUp(folder, join(folder, 'copy.db')), StartRefused);
    assert.ok(!existsSync(join(folder, 'otklik.db')), 'and makes none');
    assert.throws(() => backUp(folder, folder), StartRefused);
    assert.ok(statSync(folder).isDirectory());
  });
});
