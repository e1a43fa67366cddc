import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { createClient } from '@otklik/sdk';
import { startServer, temporaryFolder } from '../worker/src/operation/testing/running-server.ts';
import { publishSite } from './e2e/site.ts';
import { AFTER_LESSON, answerAfterLesson, listen, openBrowser, visit } from './testing.ts';
import { ask, freePort, nginxConf, read, settings, startCaddy, startNginx, without } from './testing/proxies.ts';

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const key = randomBytes(32).toString('hex');

const hasOpenssl = has('openssl', 'version');
const PROXIES = [
  { name: 'nginx', start: startNginx, skip: without('nginx', has('nginx', '-v') && hasOpenssl) },
  { name: 'caddy', start: startCaddy, skip: without('caddy', has('caddy', 'version')) },
];

describe('the configuration of nginx', { skip: PROXIES[0]!.skip }, () => {
  it('is sound', (t) => {
    const folder = temporaryFolder(t);
    const conf = nginxConf(folder, { http: 8080, https: 8443, otklik: 'http://127.0.0.1:8787' });
    const { stderr, status } = spawnSync('nginx', ['-t', '-p', folder, '-c', conf], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /\[(emerg|error)\]/);
  });
});

describe('the configuration of Caddy', { skip: PROXIES[1]!.skip }, () => {
  it('is sound and written as Caddy writes it', (t) => {
    const conf = join(temporaryFolder(t), 'Caddyfile');
    writeFileSync(conf, read('Caddyfile'));
    execFileSync('caddy', ['validate', '--config', conf, '--adapter', 'caddyfile'], { stdio: 'pipe' });
    assert.equal(execFileSync('caddy', ['fmt', conf], { encoding: 'utf8' }), read('Caddyfile'));
  });
});

for (const { name, start, skip } of PROXIES) {
  describe(`Otklik behind ${name}`, { skip }, () => {
    async function setUp(t: TestContext) {
      const port = await freePort();
      const folder = temporaryFolder(t);
      const scheme = name === 'nginx' ? 'https' : 'http';
      const env = { ...settings(), PORT: '0', OTKLIK_DATA: folder, OTKLIK_DEMO: '1', OTKLIK_ADMIN_KEY: key };
      const otklik = await startServer(t, { env: { ...env, OTKLIK_PUBLIC_URL: `${scheme}://127.0.0.1:${port}` } });
      return { otklik, proxy: await start(t, otklik.origin, port) };
    }

    it('is embedded with integrity and answered, and the proxy writes nobody down', async (t) => {
      const { otklik, proxy } = await setUp(t);
      const demo = (await ask(`${proxy.origin}/demo`)).body.toString();
      const [snippet] = /<script[^>]*><\/script>\n<otklik-form form="after-lesson">.*/.exec(demo)!;
      assert.ok(snippet.includes(`src="${proxy.origin}/embed/`) && snippet.includes('integrity="sha384-'), snippet);

      const context = await (await openBrowser(t)).newContext({ ignoreHTTPSErrors: true });
      const { page, complaints } = await visit(context, await publishSite(t, snippet));
      await answerAfterLesson(page);
      const client = createClient({ endpoint: otklik.origin, key: key });
      const { submissions } = await client.submissions.list('after-lesson');
      assert.deepEqual(
        submissions.map(({ answers }) => answers),
        [AFTER_LESSON],
      );
      assert.deepEqual(complaints, []);
      assert.doesNotMatch(proxy.logs(), /after-lesson|remote_ip|"GET /);
    });

    it('has its files passed on as they are: compressed, for ever, for everybody', async (t) => {
      const { otklik, proxy } = await setUp(t);
      const { version, files } = JSON.parse((await ask(`${otklik.origin}/embed/v1/manifest.json`)).body.toString()) as {
        version: string;
        files: Record<string, { integrity: string }>;
      };
      const file = await ask(`${proxy.origin}/embed/${version}/otklik.js`, { headers: { 'accept-encoding': 'br' } });
      assert.equal(file.headers['content-encoding'], 'br');
      assert.equal(file.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(file.headers['access-control-allow-origin'], '*');
      const hash = createHash('sha384').update(brotliDecompressSync(file.body)).digest('base64');
      assert.equal(`sha384-${hash}`, files['otklik.js']!.integrity);

      const known = { 'accept-encoding': 'br', 'if-none-match': String(file.headers['etag']) };
      assert.equal((await ask(`${proxy.origin}/embed/${version}/otklik.js`, { headers: known })).status, 304);
    });

    it('shows its counters to this computer alone, and asks for https from now on', async (t) => {
      const { otklik, proxy } = await setUp(t);
      assert.equal((await ask(`${otklik.origin}/metrics`)).status, 200);
      assert.equal((await ask(`${proxy.origin}/metrics`)).status, 404);
      const page = await ask(`${proxy.origin}/f/after-lesson`);
      assert.equal(page.status, 200);
      assert.equal(page.headers['strict-transport-security'], 'max-age=31536000');
      if (proxy.plain) {
        const moved = await ask(`${proxy.plain}/f/after-lesson?lang=en`);
        assert.equal(moved.status, 308);
        assert.equal(moved.headers['location'], `${proxy.origin}/f/after-lesson?lang=en`);
      }
    });

    it('refuses too large a body, and never sees a huge one', async (t) => {
      const { proxy } = await setUp(t);
      const put = (bytes: number) =>
        ask(`${proxy.origin}/v1/forms/after-lesson/submissions/6f1d7d34-1c7e-4d52-9a53-0a1c6a3f9d10`, {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ answers: { best: 'x'.repeat(bytes) } }),
        });
      const large = await put(300 * 1024);
      // Who answers before having heard all may break the sending: the proxy then says 502, or nothing at all.
      assert.match(String(large.status), /413|502/);
      if (large.status === 413) assert.equal(large.headers['content-type'], 'application/problem+json');
      const huge = await put(12 * 1024 * 1024).catch((error: NodeJS.ErrnoException) => error.code);
      assert.match(String(typeof huge === 'object' ? huge.status : huge), /413|502|EPIPE|ECONNRESET/);
    });

    it('is told the real address of a visitor, whatever the visitor says', async (t) => {
      const behind = await listen(t, ({ headers }, response) => response.end(JSON.stringify(headers)));
      const proxy = await start(t, behind.replace(/\/$/, ''), await freePort());
      const forged = { 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Proto': 'gopher' };
      const seen = JSON.parse((await ask(proxy.origin, { headers: forged })).body.toString()) as Record<string, string>;
      assert.equal(seen['x-forwarded-for'], '127.0.0.1');
      assert.equal(seen['x-forwarded-proto'], proxy.origin.split(':')[0]);
      assert.match(seen['host']!, /^127\.0\.0\.1/);
    });
  });
}
