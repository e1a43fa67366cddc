import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import examples from '@otklik/content/packs/practices/bank.json' with { type: 'json' };
import { BankFile, type Challenge, type Receipt, Takeover } from '@otklik/schema';
import { solveChallenge } from '@otklik/sdk';
import pg from 'pg';
import { appSuite } from './app.suite.ts';
import { openPostgres } from './storage/postgres.ts';
import { openSqlite } from './storage/sqlite.ts';
import { AppUnderTest, JSON_TYPE } from './testing/app-under-test.ts';
import { everyShape } from './testing/forms.ts';
import { openNodeApp } from './testing/node-app.ts';
import { startPostgres } from './testing/postgres.ts';
import { publishedElsewhere } from './testing/published.ts';

after(async () => (await startPostgres()).stop());

appSuite('PostgreSQL', async (pace) => {
  const url = await (await startPostgres()).createDatabase();
  const { fetch, close } = await openNodeApp(openPostgres(url), { pace });
  const client = new pg.Client(url);
  await client.connect();
  return {
    fetch,
    run: async (sql) => (await client.query(sql)).rows,
    async close() {
      await client.end();
      await close();
    },
  };
});

describe('a bank of a server over SQLite that one over PostgreSQL takes over', () => {
  it('is exported from there with equal hashes, and says how many practices come without their photos', async () => {
    const url = await (await startPostgres()).createDatabase();
    const [from, to] = [await openNodeApp(openSqlite(':memory:')), await openNodeApp(openPostgres(url))];
    const [first, second] = [from, to].map((server) => new AppUnderTest({ ...server, run: async () => [] }));
    const take = async (app: AppUnderTest, file: unknown, place: string) => {
      const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(file) };
      return Takeover.parse(await (await app.staff(`/v1/bank?from=${encodeURIComponent(place)}`, init)).json());
    };
    const read = async (app: AppUnderTest) => BankFile.parse(await (await app.fetch('/v1/bank.json')).json());
    const hashes = ({ practices }: BankFile) =>
      practices.map(({ practice: { id }, version, hash }) => [id, version, hash]);
    const photos = [{ id: randomUUID(), alt: 'Урок во дворе', width: 40, height: 30 }];
    const illustrated = publishedElsewhere({ id: 'with-photos', title: { text: 'С фотографией' }, photos });
    await take(first!, { practices: [...examples.practices, illustrated] }, 'https://first.example.org');
    const file = await read(first!);
    const { taken, withoutPhotos } = await take(second!, file, 'https://second.example.org');
    const illustratedToo = file.practices.filter(({ practice }) => practice.photos?.length).length;
    assert.deepEqual([taken, withoutPhotos], [file.practices.length, illustratedToo]);
    assert.deepEqual(hashes(await read(second!)), hashes(file));
    await Promise.all([from.close(), to.close()]);
  });
});

describe('two servers over one PostgreSQL', () => {
  it('keep one submission that comes to both of them 50 times at once', async () => {
    const url = await (await startPostgres()).createDatabase();
    const servers = await Promise.all([openNodeApp(openPostgres(url)), openNodeApp(openPostgres(url))]);
    const apps = servers.map((server) => new AppUnderTest({ ...server, run: async () => [] }));
    const draft = { revision: await apps[0]!.publish(everyShape('family')), answers: { mood: 'good' } };
    const id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 50 }, (_, at) => apps[at % 2]!.send('family', id, draft)));
    assert.deepEqual(replies.map(({ status }) => status).sort(), [...Array.from({ length: 49 }, () => 200), 201]);
    const receipts = await Promise.all(replies.map(async (reply) => ((await reply.json()) as Receipt).receipt));
    assert.equal(new Set(receipts).size, 1);
    await Promise.all(servers.map((server) => server.close()));
  });

  it('keep one of 100 submissions that bring the same proof to both of them', async () => {
    const url = await (await startPostgres()).createDatabase();
    const servers = await Promise.all([openNodeApp(openPostgres(url)), openNodeApp(openPostgres(url))]);
    const apps = servers.map((server) => new AppUnderTest({ ...server, run: async () => [] }));
    const revision = await apps[0]!.publish(everyShape('family'));
    const draft = { revision, answers: { mood: 'good' }, suspicion: 'too-fast' };
    const challenge = (await (await apps[0]!.fetch('/v1/forms/family/challenge')).json()) as Challenge;
    const headers = { ...JSON_TYPE, 'otklik-proof': await solveChallenge(challenge) };
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, at) => apps[at % 2]!.send('family', randomUUID(), draft, headers)),
    );
    assert.deepEqual(replies.map(({ status }) => status).sort(), [201, ...Array.from({ length: 99 }, () => 403)]);
    await Promise.all(servers.map((server) => server.close()));
  });
});
