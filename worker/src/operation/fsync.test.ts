import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newSending, revisionAt, send } from './testing/answers.ts';
import { startServer, temporaryFolder } from './testing/running-server.ts';

const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
const skip = canTrace ? false : 'strace is not installed, or may not trace here (apt-get install strace)';

const lastOf = (calls: string[], fits: (call: string) => boolean): number =>
  calls.reduce((last, call, at) => (fits(call) ? at : last), -1);

describe('the reply 201', () => {
  it('leaves only after the answers have been forced to the disk', { skip }, async (t) => {
    const folder = temporaryFolder(t);
    const trace = join(folder, 'trace');
    // -D makes the server our child, and strace its silent companion: signals reach it.
    const under = ['strace', '-D', '-f', '-y', '-e', 'trace=pwrite64,fsync,fdatasync,write,writev', '-o', trace];
    const server = await startServer(t, { env: { OTKLIK_DATA: folder }, under });

    const reply = await send(server.origin, newSending(await revisionAt(server.origin)));
    assert.equal(reply.status, 201);
    await server.end('SIGTERM');

    const calls = readFileSync(trace, 'utf8').split('\n');
    const replied = calls.findIndex((call) => call.includes('HTTP/1.1 201'));
    const before = calls.slice(0, replied);
    const written = lastOf(before, (call) => call.includes('pwrite64') && call.includes('otklik.db-wal'));
    const synced = lastOf(before, (call) => /\bf(data)?sync\b/.test(call) && call.includes('otklik.db-wal'));
    assert.ok(replied > 0, 'the reply is in the trace');
    assert.ok(written > 0, 'the write-ahead log was written before the reply');
    assert.ok(synced > written, `an fsync stands between them:\n${calls.slice(written, replied + 1).join('\n')}`);
  });
});
