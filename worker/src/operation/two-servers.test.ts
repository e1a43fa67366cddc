import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { startPostgres } from '../testing/postgres.ts';
import { newSending, revisionAt, send, type Sending } from './testing/answers.ts';
import { startServer } from './testing/running-server.ts';

const postgres = await startPostgres();
after(() => postgres.stop());

async function countKept(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('select count(*)::int as kept from submission');
  await client.end();
  return rows[0].kept;
}

describe('two servers over one PostgreSQL', () => {
  it('keep a submission once, though it comes to both fifty times at the same moment', async (t) => {
    const database = await postgres.createDatabase();
    const env = { DATABASE_URL: database };
    // Together, as after a deployment: they migrate and load the demo at the same moment.
    const servers = await Promise.all([startServer(t, { env }), startServer(t, { env })]);
    const [first, second] = servers.map(({ origin }) => origin);
    assert.equal(await revisionAt(first!), await revisionAt(second!));

    const sending = newSending(await revisionAt(first!));
    const origins = Array.from({ length: 50 }, (_, at) => (at % 2 ? first! : second!));
    const statuses = await Promise.all(origins.map(async (origin) => (await send(origin, sending)).status));
    assert.equal(statuses.filter((status) => status === 201).length, 1);
    assert.equal(statuses.filter((status) => status === 200).length, 49);
    assert.equal(await countKept(database), 1);

    for (const server of servers) assert.equal((await server.end('SIGTERM')).code, 0);
  });

  it('lose nothing that was acknowledged when one of them is killed', async (t) => {
    const database = await postgres.createDatabase();
    const env = { DATABASE_URL: database };
    const first = await startServer(t, { env });
    const second = await startServer(t, { env });
    const revision = await revisionAt(first.origin);
    const sent: { sending: Sending; status: number | 'gone' }[] = [];

    let acknowledged = 0;
    /** One after another, until the server is gone. */
    const write = async () => {
      for (let status: number | 'gone' = 0; status !== 'gone';) {
        const sending = newSending(revision);
        status = await send(first.origin, sending).then(
          (reply) => reply.status,
          () => 'gone' as const,
        );
        sent.push({ sending, status });
        if (status === 201 && ++acknowledged === 20) first.signal('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));

    const retried = await Promise.all(sent.map(async ({ sending }) => (await send(second.origin, sending)).status));
    for (const [at, { status }] of sent.entries()) if (status === 201) assert.equal(retried[at], 200);
    assert.equal(await countKept(database), sent.length);
  });
});
