import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startServer, temporaryFolder } from '../worker/src/operation/testing/running-server.ts';
import {
  AFTER_LESSON,
  answerAfterLesson,
  exampleFolder,
  findBarriers,
  listen,
  openBrowser,
  pick,
  press,
  reaches,
  serveExample,
  startOtklik,
  visit,
} from './testing.ts';

const execute = promisify(execFile);

const key = randomBytes(32).toString('hex');

const open = async (t: TestContext, name: string) => {
  const otklik = await startOtklik(t);
  const address = await serveExample(t, exampleFolder(name), otklik.origin);
  return { ...(await visit(await openBrowser(t), address)), ...otklik };
};

describe('the example of a form on an ordinary page', () => {
  it('is drawn, is accessible, and its answer is kept', async (t) => {
    const { page, complaints, answersTo } = await open(t, 'plain-html');
    assert.deepEqual(await findBarriers(page), []);
    await answerAfterLesson(page);
    assert.deepEqual(await findBarriers(page), []);

    assert.deepEqual(await answersTo('after-lesson'), [AFTER_LESSON]);
    assert.deepEqual(complaints, []);
  });
});

describe('the example of a form in the colours of a site', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`takes the accent and the letters of its ${colorScheme} theme, and stays legible`, async (t) => {
      const { page, complaints } = await open(t, 'own-theme');
      await page.emulateMedia({ colorScheme });
      const next = page.getByRole('button', { name: 'Далее', exact: true });
      const { color, font } = await next.evaluate((button) => {
        const { backgroundColor, fontFamily } = getComputedStyle(button);
        return { color: backgroundColor, font: fontFamily };
      });
      assert.equal(color, { light: 'rgb(122, 31, 92)', dark: 'rgb(240, 166, 214)' }[colorScheme]);
      assert.match(font, /Georgia/);
      assert.deepEqual(await findBarriers(page), []);
      assert.deepEqual(complaints, []);
    });
  }

  it('shows where to go next once the answers are sent', async (t) => {
    const { page } = await open(t, 'own-theme');
    const next = page.getByRole('link', { name: 'Выбрать следующее занятие' });
    assert.equal(await next.isVisible(), false);
    await answerAfterLesson(page);
    assert.equal(await next.isVisible(), true);
  });
});

describe('the example of a form from a file', () => {
  it('asks, opens a branch, and gives the answers to the person as a file', async (t) => {
    const { page, complaints, origin } = await open(t, 'static-file');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    assert.deepEqual(await findBarriers(page), []);

    await pick(page, /Насколько было вкусно/, /^2/);
    await page.getByRole('textbox', { name: /Что исправить/ }).fill('Меньше соли');
    const download = page.waitForEvent('download');
    await press(page, 'Отправить');
    const file = await readFile(await (await download).path(), 'utf8');
    await reaches(page, 'sent');

    assert.deepEqual((JSON.parse(file) as { answers: unknown }).answers, { taste: 2, improve: 'Меньше соли' });
    assert.deepEqual(
      asked.filter((url) => url.startsWith(`${origin}/v1/`)),
      [],
    );
    assert.deepEqual(complaints, []);
  });
});

describe('the example of a form from a file, with an address in submit-to', () => {
  it('posts the answers there as JSON, once, under an id that tells repeats apart', async (t) => {
    const posted: { body: unknown; id: unknown }[] = [];
    const webhook = await listen(t, (request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Headers', 'content-type, idempotency-key');
      if (request.method === 'OPTIONS') return void response.end();
      void json(request).then((body) => {
        posted.push({ body, id: request.headers['idempotency-key'] });
        response.end();
      });
    });
    const { origin } = await startOtklik(t);
    const address = await serveExample(t, exampleFolder('static-file'), origin, (page) =>
      page.replace('submit-to="download"', `submit-to="${webhook}answers"`),
    );
    const { page } = await visit(await openBrowser(t), address);
    await pick(page, /Насколько было вкусно/, /^5/);
    await press(page, 'Отправить');
    await reaches(page, 'sent');

    assert.equal(posted.length, 1);
    assert.deepEqual((posted[0]!.body as { answers: unknown }).answers, { taste: 5 });
    assert.match(String(posted[0]!.id), /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });
});

describe('the example of the SDK alone', () => {
  const run = (script: string, args: string[], env: Record<string, string> = {}) =>
    execute(
      process.execPath,
      ['--conditions=@otklik/source', fileURLToPath(new URL(`headless/${script}`, import.meta.url)), ...args],
      {
        env: { ...process.env, ...env },
      },
    );

  it('asks, has its answers judged, keeps them, and erases them', async (t) => {
    const { origin } = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t) } });
    const { stdout } = await run('main.ts', [origin]);
    assert.match(
      stdout,
      /How old is your child\?\nfaults \[ \{ pointer: '\/overall', code: 'above-max', limit: 5 \} \]\nfaults \[\]/,
    );
    assert.match(stdout, /kept, receipt of 16 digits\nerased\n$/);
  });

  it('publishes a form file, and says what keeps a broken one from being published', async (t) => {
    const folder = temporaryFolder(t);
    const { origin } = await startServer(t, { env: { OTKLIK_DATA: folder, OTKLIK_ADMIN_KEY: key } });
    const publish = (file: string) => run('publish.ts', [file, origin], { OTKLIK_ADMIN_KEY: key });

    const file = fileURLToPath(new URL('static-file/form.json', import.meta.url));
    assert.match((await publish(file)).stdout, /^Published as revision 1: \S+\/f\/lunch\n$/);

    const broken = join(folder, 'broken.json');
    const lost = { id: 'a', kind: 'text', title: 'Вопрос', when: { question: 'b', answered: true } };
    await writeFile(broken, JSON.stringify({ id: 'broken', title: 'Проба', items: [lost] }));
    await assert.rejects(publish(broken), /\/items\/0\/when: В анкете нет вопроса «b»/);
  });
});
