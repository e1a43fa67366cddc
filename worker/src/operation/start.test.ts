import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { FORM, newSending, readKept, revisionAt, send } from './testing/answers.ts';
import { type Ending, refusedStart, startServer, temporaryFolder } from './testing/running-server.ts';

const adminKey = '4f1c0a9be27d4c53a8d6f0b1729e35ac';

/** It ended with 1 after a sentence in each language, and without a stack. */
function assertRefused({ code, said }: Ending, ru: RegExp, en: RegExp): void {
  assert.equal(code, 1, said);
  assert.match(said, ru);
  assert.match(said, en);
  assert.doesNotMatch(said, /^\s+at /m);
}

describe('the server', () => {
  it('starts with nothing configured but a folder, and prints its addresses', async (t) => {
    const server = await startServer(t, { env: { OTKLIK_DATA: join(temporaryFolder(t), 'new', 'folder') } });
    for (const path of ['/demo', '/docs', '/readyz', '/livez', '/version', '/v1/openapi.json', `/v1/forms/${FORM}`]) {
      assert.equal((await fetch(server.origin + path)).status, 200, path);
    }
    const { port } = new URL(server.origin);
    for (const path of ['demo', 'docs', 'readyz'])
      assert.ok(server.said().includes(`http://localhost:${port}/${path}`));
  });

  it('puts the demo forms into an empty database once', async (t) => {
    const folder = temporaryFolder(t);
    const first = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const revision = await revisionAt(first.origin);
    assert.match(first.said(), /after-lesson, after-lesson-child/);
    assert.match(first.said(), /Quizzes published: .*maturity/);
    assert.match(first.said(), /Example practices loaded: 12/);
    await first.end('SIGTERM');

    const second = await startServer(t, { env: { OTKLIK_DATA: folder } });
    assert.equal(await revisionAt(second.origin), revision);
    assert.doesNotMatch(second.said(), /after-lesson|maturity|practices loaded/);
    assert.equal((await fetch(`${second.origin}/v1/quizzes/maturity`)).status, 200);
    assert.equal((await fetch(`${second.origin}/p/example-phone-lessons`)).status, 200);
  });

  it('publishes the quizzes also where there are forms and no quizzes yet', async (t) => {
    const folder = temporaryFolder(t);
    await (await startServer(t, { env: { OTKLIK_DATA: folder } })).end('SIGTERM');
    const database = new DatabaseSync(join(folder, 'otklik.db'));
    database.exec('drop trigger quiz_version_is_never_deleted; delete from quiz_version; delete from quiz');
    database.close();
    const upgraded = await startServer(t, { env: { OTKLIK_DATA: folder } });
    assert.match(upgraded.said(), /Quizzes published: .*maturity/);
    assert.doesNotMatch(upgraded.said(), /after-lesson/);
  });

  it('leaves the database empty with OTKLIK_DEMO=0', async (t) => {
    const server = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t), OTKLIK_DEMO: '0' } });
    assert.equal((await fetch(`${server.origin}/v1/forms/${FORM}`)).status, 404);
    assert.equal((await fetch(`${server.origin}/v1/quizzes/maturity`)).status, 404);
    assert.equal((await fetch(`${server.origin}/v1/practices/example-phone-lessons`)).status, 404);
  });

  it('keeps what it was given over a restart', async (t) => {
    const folder = temporaryFolder(t);
    const first = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const sending = newSending(await revisionAt(first.origin));
    assert.equal((await send(first.origin, sending)).status, 201);
    assert.deepEqual((await first.end('SIGTERM')).code, 0);

    const second = await startServer(t, { env: { OTKLIK_DATA: folder } });
    assert.equal((await send(second.origin, sending)).status, 200);
    await second.end('SIGTERM');
    assert.deepEqual([...readKept(folder).keys()], [sending.id]);
  });

  it('lets in who has the key of the environment, and nobody after it was changed or removed', async (t) => {
    const folder = temporaryFolder(t);
    const statusWith = async (env: Record<string, string>) => {
      const server = await startServer(t, { env: { OTKLIK_DATA: folder, ...env } });
      const { status } = await fetch(`${server.origin}/v1/forms`, { headers: { Authorization: `Bearer ${adminKey}` } });
      const { said } = await server.end('SIGTERM');
      assert.ok(!said.includes(adminKey), said);
      return status;
    };
    assert.equal(await statusWith({ OTKLIK_ADMIN_KEY: adminKey }), 200);
    assert.equal(await statusWith({ OTKLIK_ADMIN_KEY: `${adminKey}-changed` }), 401);
    assert.equal(await statusWith({ OTKLIK_ADMIN_KEY: adminKey }), 200);
    assert.equal(await statusWith({}), 401);
  });

  it('counts its work for Prometheus, with its memory and the space beside the database', async (t) => {
    const server = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t) } });
    await send(server.origin, newSending(await revisionAt(server.origin)));
    const text = await (await fetch(`${server.origin}/metrics`)).text();
    const values = new Map(text.split('\n').map((line) => line.split(' ') as [string, string]));
    assert.equal(values.get('otklik_submissions_kept_total'), '1');
    for (const name of ['otklik_disk_free_ratio', 'process_resident_memory_bytes', 'process_uptime_seconds']) {
      assert.ok(Number(values.get(name)) > 0, `${name} ${values.get(name)}`);
    }
    assert.doesNotMatch(text, /NaN|undefined/);
  });

  it('notes down every request, to pages and to the API, in whole lines until its end', async (t) => {
    const server = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t) } });
    const paths = ['/demo', `/f/${FORM}`, `/v1/forms/${FORM}`, '/nothing'];
    await Promise.all(Array.from({ length: 40 }, (_, at) => fetch(server.origin + paths[at % paths.length]!)));
    const { said } = await server.end('SIGINT');
    const lines = said.split('\n').filter((line) => line.startsWith('{'));
    const routes = lines.map((line) => (JSON.parse(line) as { route: string }).route);
    const times = (route: string) => routes.filter((each) => each === route).length;
    assert.deepEqual(['/demo', '/f/:form', '/v1/forms/:form', '-'].map(times), [10, 10, 10, 10]);
  });

  it('warns of a variable that looks like a misprint', async (t) => {
    const server = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t), OTKLIK_DEMOO: '0' } });
    assert.match(server.said(), /OTKLIK_DEMOO.*OTKLIK_DEMO\?/);
  });
});

describe('the server refuses to start', () => {
  it('with a wrong setting, and says which and why', async () => {
    const ending = await refusedStart({ PORT: 'eighty', OTKLIK_ADMIN_KEY: 'short-secret' });
    assertRefused(ending, /PORT="eighty": нужно целое число/, /PORT="eighty": it has to be a whole number/);
    assertRefused(ending, /ключ короче 32 знаков/, /the key is shorter than 32 characters/);
    assert.ok(!ending.said.includes('short-secret'));
  });

  it('beside another server on the same file, which goes on working', async (t) => {
    const env = { OTKLIK_DATA: temporaryFolder(t) };
    const first = await startServer(t, { env });
    assertRefused(await refusedStart(env), /уже открыта другим сервером/, /already open in another Otklik server/);
    assert.equal((await send(first.origin, newSending(await revisionAt(first.origin)))).status, 201);
  });

  it('no longer when the other server was killed', async (t) => {
    const env = { OTKLIK_DATA: temporaryFolder(t) };
    await (await startServer(t, { env })).end('SIGKILL');
    await startServer(t, { env });
  });

  it('on a port that is taken', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const ending = await refusedStart({ PORT: String(port), OTKLIK_DATA: temporaryFolder(t) });
    assertRefused(ending, new RegExp(`Порт ${port} занят`), new RegExp(`Port ${port} is taken`));
  });

  it('with a folder that cannot be made', async (t) => {
    const file = join(temporaryFolder(t), 'file');
    writeFileSync(file, '');
    const ending = await refusedStart({ OTKLIK_DATA: join(file, 'data') });
    assertRefused(ending, /OTKLIK_DATA: папку .* не получается создать/, /OTKLIK_DATA: the folder .* cannot be made/);
  });

  it('over a file that is not a database, and leaves it as it was', async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, 'otklik.db'), 'not a database, but somebody’s notes '.repeat(100));
    assertRefused(
      await refusedStart({ OTKLIK_DATA: folder }),
      /не открывается: file is not a database/,
      /does not open/,
    );
  });

  it('without the PostgreSQL it was told of, and does not print the password', async () => {
    const ending = await refusedStart({ DATABASE_URL: 'postgres://otklik:Tr0ub4dor@127.0.0.1:1/otklik' });
    assertRefused(ending, /База PostgreSQL 127\.0\.0\.1\/otklik не открывается/, /ECONNREFUSED/);
    assert.ok(!ending.said.includes('Tr0ub4dor'));
  });
});
