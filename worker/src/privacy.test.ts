import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Challenge } from '@otklik/schema';
import { solveChallenge } from '@otklik/sdk';
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
/** The network of the address that the server believes: of all it learns, what it counts by. */
const NETWORK = '203.0.113';
const ANSWER = 'канарейка-в-ответе';
const QUERY = 'canary-query';

/** Where our pages are asked for, with something of the person in every address. */
const PAGES = [
  `/f/hotline?${QUERY}`,
  `/f/hotline/erase?${QUERY}`,
  `/demo?${QUERY}`,
  `/assets/page.css?${QUERY}`,
  `/assets/${ANSWER}`,
  `/embed/${ANSWER}/${QUERY}`,
];

/** What no log and no count may hold. */
const TOLD = [...Object.values(TRACES), NETWORK, QUERY, ANSWER, 'too-fast', 'hotline'];

const waysToWrite = (receipt: string) => ['', ' ', '-'].map((by) => receipt.match(/\d{4}/g)!.join(by));

describe('what a person leaves behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-privacy-'));
  const id = randomUUID();
  let receipt: string;
  let server: Awaited<ReturnType<typeof openNodeApp>>;
  let app: AppUnderTest;
  let storage: ReturnType<typeof openSqlite>;

  /** What a proof is known by on its way, and nowhere else. */
  const proofs: string[] = [];

  let asked = 0;
  const eraseOnPage = (form: string, given: string) =>
    app.fetch(`/f/${form}/erase?${QUERY}`, {
      method: 'POST',
      headers: TRACES,
      body: new URLSearchParams({ receipt: given }),
    });

  const onDisk = (): string =>
    readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('utf8'))
      .join('\n');

  before(async () => {
    storage = openSqlite(join(folder, 'otklik.db'));
    server = await openNodeApp(storage);
    const fetch: typeof server.fetch = (path, init) => (asked++, server.fetch(path, init));
    app = new AppUnderTest({ ...server, fetch, run: async () => [] });
    const revision = await app.publish(everyShape('hotline'));
    const headers = { ...JSON_TYPE, ...TRACES };
    const body = JSON.stringify({ revision, answers: { mood: 'bad', said: ANSWER } });
    const reply = await app.fetch(`/v1/forms/hotline/submissions/${id}?${QUERY}`, { method: 'PUT', headers, body });
    receipt = ((await reply.json()) as { receipt: string }).receipt;
    // Refusals are logged too, and errors of parsers like to quote.
    await app.send('hotline', id, `{"revision":"${revision}","answers":{"mood":"${ANSWER}"}}`, headers);
    await app.send('hotline', id, `{"${ANSWER}`, headers);
    await app.fetch(`/${ANSWER}?${QUERY}`, { headers });
    for (const path of PAGES) await app.fetch(path, { headers: { ...TRACES, accept: 'text/html' } });
    // A proof of work, good and spent, from the same address.
    const challenge = (await (await app.fetch('/v1/forms/hotline/challenge', { headers })).json()) as Challenge;
    const proven = { ...headers, 'otklik-proof': await solveChallenge(challenge) };
    const suspected = { revision, suspicion: 'too-fast', answers: { mood: 'bad' } };
    for (const [given, status] of [[headers, 403] as const, [proven, 201] as const, [proven, 403] as const])
      assert.equal((await app.send('hotline', randomUUID(), suspected, given)).status, status);
    proofs.push(proven['otklik-proof'], challenge.signature, challenge.parameters.salt);
    // The receipt of these answers, in the wrong place.
    await app.eraseByReceipt('elsewhere', waysToWrite(receipt)[1]!);
    await app.publish(everyShape('another'));
    await eraseOnPage('another', waysToWrite(receipt)[1]!);
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('is the answer in the database, and nothing that tells who, where or when', async () => {
    // Of staff it is kept when they did what, and of nobody else.
    const deeds = await storage.audit.list('first', { limit: 100 });
    const disk = deeds.reduce((text, { at }) => text.replaceAll(at, ''), onDisk());
    assert.ok(disk.includes(ANSWER));
    assert.ok(disk.includes(id));
    for (const trace of [...Object.values(TRACES), NETWORK, QUERY, ...proofs, 'too-fast', ...waysToWrite(receipt)])
      assert.ok(!disk.includes(trace), trace);
    assert.doesNotMatch(disk, /20\d\d-\d\d-\d\dT\d\d:\d\d/);
  });

  it('is in the log no more than the kind of the request', () => {
    const log = server.lines.join('\n');
    assert.equal(server.lines.length, asked, 'each request is noted once');
    for (const trace of [...TOLD, ...proofs, id, ...waysToWrite(receipt)]) assert.ok(!log.includes(trace), trace);
    const allowed = ['bytes', 'failure', 'method', 'ms', 'request', 'route', 'status', 'time'];
    for (const line of server.lines) {
      const entry = JSON.parse(line) as { time: string };
      assert.deepEqual(
        Object.keys(entry).filter((key) => !allowed.includes(key)),
        [],
      );
      assert.match(entry.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
    for (const route of [
      ...['/v1/forms/:form/submissions/:id', '/v1/forms/:form/submissions', '/f/:form', '/f/:form/erase', '/demo'],
      ...['/assets/:name', '/embed/:version/:name{.+}', '-'],
    ])
      assert.ok(log.includes(`"route":"${route}"`), route);
  });

  it('is in the counts no more than that', async () => {
    const counts = await (await app.fetch('/metrics')).text();
    for (const trace of [...TOLD, ...proofs, id, ...waysToWrite(receipt)]) assert.ok(!counts.includes(trace), trace);
    assert.match(counts, /route="\/f\/:form\/erase",method="POST",status="404"\} 1$/m);
    assert.match(counts, /^otklik_proofs_asked_total 1$/m);
    assert.match(counts, /^otklik_proofs_accepted_total 1$/m);
    assert.match(counts, /^otklik_proofs_refused_total 1$/m);
    assert.match(counts, /^otklik_submissions_delayed_total 0$/m);
    assert.match(counts, new RegExp(`^otklik_request_seconds_count ${asked - 1}$`, 'm'));
  });

  it('is gone from the disk once it is erased by the receipt', async () => {
    assert.equal((await eraseOnPage('hotline', receipt)).status, 200);
    assert.ok(waysToWrite(receipt).every((digits) => !server.lines.join().includes(digits)));
    assert.ok(!onDisk().includes(ANSWER));
  });
});
