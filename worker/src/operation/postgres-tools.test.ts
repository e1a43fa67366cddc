import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newSending, revisionAt, send } from './testing/answers.ts';
import { otklik } from './testing/command-line.ts';
import { startServer, temporaryFolder } from './testing/running-server.ts';
import { startSystemPostgres, withoutPostgres } from './testing/system-postgres.ts';

describe('a backup of PostgreSQL', { skip: withoutPostgres }, () => {
  it('is made while the server works, and restored into an empty database only', async (t) => {
    const [url, other] = await startSystemPostgres(t);
    const folder = temporaryFolder(t);
    const env = { DATABASE_URL: url, OTKLIK_DATA: folder };
    const server = await startServer(t, { env });
    const sending = newSending(await revisionAt(server.origin));
    assert.equal((await send(server.origin, sending)).status, 201);

    const copy = join(folder, 'otklik.dump');
    const made = await otklik(['backup', copy], env);
    assert.equal(made.code, 0, made.complaints);
    assert.equal(statSync(copy).mode & 0o777, 0o600);
    assert.equal((await otklik(['backup', copy], env)).code, 1, 'and is not written over');

    const over = await otklik(['restore', copy], env);
    assert.equal(over.code, 1);
    assert.match(over.complaints, /поверх я ничего не пишу/);
    const restored = await otklik(['restore', copy], { ...env, DATABASE_URL: other });
    assert.equal(restored.code, 0, restored.complaints);
    const second = await startServer(t, { env: { ...env, DATABASE_URL: other } });
    assert.equal((await send(second.origin, sending)).status, 200);
  });

  it('says what is missing, and never the password', async (t) => {
    const copy = join(temporaryFolder(t), 'otklik.dump');
    const DATABASE_URL = 'postgres://otklik:Tr0ub4dor@127.0.0.1:1/otklik';
    const nowhere = await otklik(['backup', copy], { DATABASE_URL });
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.complaints, /pg_dump не справилась: .*connection/);
    const without = await otklik(['backup', copy], { DATABASE_URL, PATH: '/nowhere' });
    assert.equal(without.code, 1);
    assert.match(without.complaints, /нужна программа pg_dump/);
    assert.match(without.complaints, /needs the program pg_dump/);
    assert.ok(!(nowhere.complaints + without.complaints).includes('Tr0ub4dor'));
  });
});
