import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkDatabase } from './check-database.ts';
import { StartRefused } from './sentence.ts';
import { newSending, revisionAt, send } from './testing/answers.ts';
import { refusedStart, startServer, temporaryFolder } from './testing/running-server.ts';

const PAGE = 4096;

/** A database with a hundred long answers, closed. */
async function filled(t: Parameters<typeof startServer>[0]) {
  const folder = temporaryFolder(t);
  const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
  const revision = await revisionAt(server.origin);
  const sendings = Array.from({ length: 100 }, () => newSending(revision, 'Длинный ответ. '.repeat(100)));
  await Promise.all(sendings.map((sending) => send(server.origin, sending)));
  await server.end('SIGTERM');
  return { folder, file: join(folder, 'otklik.db') };
}

/** As a dying disk does it: every second page of the last half is something else. */
function damage(file: string): void {
  const pages = readFileSync(file).length / PAGE;
  const descriptor = openSync(file, 'r+');
  for (let page = Math.floor(pages / 2); page < pages; page += 2)
    writeSync(descriptor, Buffer.alloc(PAGE, 0xab), 0, PAGE, page * PAGE);
  closeSync(descriptor);
}

describe('a damaged database', () => {
  it('is not worked with: the server refuses to start, says how to restore it, and leaves it as it is', async (t) => {
    const { folder, file } = await filled(t);
    damage(file);
    const before = readFileSync(file);
    const { code, said } = await refusedStart({ OTKLIK_DATA: folder });
    assert.equal(code, 1, said);
    assert.match(
      said,
      /База .*otklik\.db повреждена \([^)\n]+\).*положите на место .*otklik\.db последнюю резервную копию/,
    );
    assert.match(said, /is damaged.*put the last backup in place of .*otklik\.db and start the server again/);
    assert.doesNotMatch(said, /^\s+at |Длинный ответ/m);
    assert.ok(readFileSync(file).equals(before));
  });

  it('is told from one that is whole, and from none', async (t) => {
    const { file } = await filled(t);
    assert.deepEqual(checkDatabase(file), []);
    assert.deepEqual(checkDatabase(`${file}.not-there`), []);
    damage(file);
    assert.throws(() => checkDatabase(file), StartRefused);
  });

  it('is not looked for in a file over the limit, which is said in words', async (t) => {
    const { file } = await filled(t);
    damage(file);
    const [warning, ...others] = checkDatabase(file, PAGE);
    assert.match(warning!.ru, /при запуске её целостность не проверяется/);
    assert.match(warning!.en, /is not checked at the start/);
    assert.deepEqual(others, []);
  });
});
