import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it, type TestContext } from 'node:test';
import { createClient } from '@otklik/sdk';
import { buildWorker, startWorkerd, type TestWorkerd } from '../worker/src/testing/workerd.ts';
import { publishSite } from './e2e/site.ts';
import { listen, openBrowser, pick, press, reaches, visit } from './testing.ts';

const key = randomBytes(32).toString('hex');
let worker: TestWorkerd;

before(async () => {
  buildWorker();
  worker = await startWorkerd(key, {}, '../examples/cloudflare/wrangler.jsonc');
});
after(() => worker.stop());

/** The Worker at an address that a browser can open. */
const open = (t: TestContext): Promise<string> =>
  listen(t, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { method = 'GET', headers } = request;
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
      const { connection: _hop, 'accept-encoding': _coding, 'content-length': _length, ...passed } = headers;
      const reply = await worker.fetch(request.url!, { method, headers: passed as Record<string, string>, ...body });
      // What stands in the reply is no longer coded.
      const told = [...reply.headers].filter(
        ([name]) => !/^(content-encoding|content-length|transfer-encoding)$/.test(name),
      );
      response.writeHead(reply.status, Object.fromEntries(told));
      response.end(Buffer.from(await reply.arrayBuffer()));
    });
  });

describe('the example of Cloudflare', () => {
  it('says first what must not be collected there', async () => {
    const readme = await readFile(new URL('cloudflare/README.md', import.meta.url), 'utf8');
    const [, first] = readme.split('\n\n');
    assert.match(first!, /персональных данных[^]*в России/);
  });

  it('is configured as the Worker is, but for its name in the world', async () => {
    const read = async (path: string) => {
      const text = await readFile(new URL(path, import.meta.url), 'utf8');
      return JSON.parse(text.replace(/^\s*\/\/.*$/gm, '').replace(/,(?=\s*[\]}])/g, '')) as Record<string, unknown>;
    };
    const {
      workers_dev: _dev,
      routes: _routes,
      observability: _logs,
      ...example
    } = await read('cloudflare/wrangler.jsonc');
    const here = JSON.stringify(await read('../worker/wrangler.jsonc')).replaceAll('"dist/', '"../../worker/dist/');
    assert.deepEqual(example, JSON.parse(here));
  });

  it('takes a form, is embedded with it, and keeps the answer in D1', async (t) => {
    const origin = (await open(t)).replace(/\/$/, '');
    const client = createClient({ endpoint: origin, key });
    const form = JSON.parse(await readFile(new URL('static-file/form.json', import.meta.url), 'utf8')) as {
      id: string;
    };
    await client.forms.publish(form.id, await client.forms.saveDraft(form.id, form, 'new'));

    const snippet = `<script type="module" src="${origin}/embed/v1/otklik.js" crossorigin="anonymous"></script>
<otklik-form form="lunch"><a href="${origin}/f/lunch">Открыть анкету</a></otklik-form>`;
    const { page, complaints } = await visit(await openBrowser(t), await publishSite(t, snippet));
    await pick(page, /Насколько было вкусно/, /^5/);
    await press(page, 'Отправить');
    await reaches(page, 'sent');
    const { submissions } = await client.submissions.list('lunch');
    assert.deepEqual(
      submissions.map(({ answers }) => answers),
      [{ taste: 5 }],
    );
    assert.deepEqual(complaints, []);
  });
});
