import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openSqlite } from './storage/sqlite.ts';
import { AppUnderTest, JSON_TYPE } from './testing/app-under-test.ts';
import { everyShape } from './testing/forms.ts';
import { openNodeApp } from './testing/node-app.ts';

/** Everything that a request says about a person, each a word that stands nowhere else. */
const TRACES = {
  'x-forwarded-for': '203.0.113.77',
  'cf-connecting-ip': '203.0.113.78',
  forwarded: 'for=203.0.113.79',
  'user-agent': 'canary-browser/9.9',
  referer: 'https://canary-page.example/help-for-victims',
  cookie: 'session=canary-cookie',
  'accept-language': 'en, kv;q=0.9',
};
const ANSWER = 'канарейка-в-ответе';
const QUERY = 'canary-query';

const waysToWrite = (receipt: string) => ['', ' ', '-'].map((by) => receipt.match(/\d{4}/g)!.join(by));

describe('what a person leaves behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-privacy-'));
  const id = randomUUID();
  let receipt: string;
  let server: Awaited<ReturnType<typeof openNodeApp>>;
  let app: AppUnderTest;

  const onDisk = (): string =>
    readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('utf8'))
      .join('\n');

  before(async () => {
    server = await openNodeApp(openSqlite(join(folder, 'otklik.db')));
    app = new AppUnderTest({ ...server, run: async () => [] });
    const revision = await app.publish(everyShape('hotline'));
    const headers = { ...JSON_TYPE, ...TRACES };
    const body = JSON.stringify({ revision, answers: { mood: 'bad', said: ANSWER } });
    const reply = await server.fetch(`/v1/forms/hotline/submissions/${id}?${QUERY}`, { method: 'PUT', headers, body });
    receipt = ((await reply.json()) as { receipt: string }).receipt;
    // Refusals are logged too, and errors of parsers like to quote.
    await app.send('hotline', id, `{"revision":"${revision}","answers":{"mood":"${ANSWER}"}}`, headers);
    await app.send('hotline', id, `{"${ANSWER}`, headers);
    await server.fetch(`/${ANSWER}?${QUERY}`, { headers });
    // The receipt of these answers, in the wrong place.
    await app.eraseByReceipt('elsewhere', waysToWrite(receipt)[1]!);
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('is the answer in the database, and nothing that tells who, where or when', () => {
    const disk = onDisk();
    assert.ok(disk.includes(ANSWER));
    assert.ok(disk.includes(id));
    for (const trace of [...Object.values(TRACES), QUERY, ...waysToWrite(receipt)])
      assert.ok(!disk.includes(trace), trace);
    assert.doesNotMatch(disk, /20\d\d-\d\d-\d\dT\d\d:\d\d/);
  });

  it('is in the log no more than the kind of the request', () => {
    const log = server.lines.join('\n');
    for (const trace of [...Object.values(TRACES), QUERY, ANSWER, id, ...waysToWrite(receipt), 'hotline'])
      assert.ok(!log.includes(trace), trace);
    const allowed = ['bytes', 'failure', 'method', 'ms', 'request', 'route', 'status', 'time'];
    for (const line of server.lines) {
      const entry = JSON.parse(line) as { time: string };
      assert.deepEqual(
        Object.keys(entry).filter((key) => !allowed.includes(key)),
        [],
      );
      assert.match(entry.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
    assert.ok(log.includes('"route":"/v1/forms/:form/submissions/:id"'));
    assert.ok(log.includes('"route":"/v1/forms/:form/submissions"'));
    assert.ok(log.includes('"route":"-"'));
  });

  it('is gone from the disk once it is erased by the receipt', async () => {
    assert.equal((await app.eraseByReceipt('hotline', receipt)).status, 204);
    assert.ok(waysToWrite(receipt).every((digits) => !server.lines.join().includes(digits)));
    assert.ok(!onDisk().includes(ANSWER));
  });
});
