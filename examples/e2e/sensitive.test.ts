import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { createClient } from '@otklik/sdk';
import { type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { servePage } from './testing/page.ts';
import { BROWSER, onDevice } from './testing/unlucky-site.ts';

const file = { after };
const key = randomBytes(32).toString('hex');
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file), OTKLIK_ADMIN_KEY: key } });
const { forms, submissions } = createClient({ endpoint: server.origin, key });
const browser = await chromium.launch(BROWSER);
after(() => browser.close());

const ELSEWHERE = 'https://weather.example/';
const question = { id: 'safe', kind: 'longtext', title: 'Что помогло бы вам сейчас?' } as const;
const common = { title: 'Пример: безопасность дома', items: [question] };
await publish({ id: 'quiet', ...common, sensitive: true, leaveTo: ELSEWHERE, help: [help()] });
await publish({ id: 'usual', ...common });

function help() {
  return { title: 'Пример: экстренные службы', phone: '112', checkedOn: '2026-11-01' } as const;
}

async function publish(form: Parameters<typeof forms.saveDraft>[1] & { id: string }): Promise<void> {
  const { etag } = await forms.saveDraft(form.id, form, 'new');
  await forms.publish(form.id, { etag });
}

const SCRIPT = `<script type="module" src="${server.origin}/embed/v1/otklik.js" crossorigin="anonymous"></script>`;
const inline = await servePage(file, `${SCRIPT}<otklik-form form="quiet"></otklik-form>`);
const isolated = await servePage(file, `${SCRIPT}<otklik-form form="quiet" isolated></otklik-form>`);
const before = await servePage(file, '<p>Страница, с которой пришли</p>');

async function visit(address: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 400, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.route(`${ELSEWHERE}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>Погода</title>' }),
  );
  await page.goto(before);
  await page.goto(address);
  return { page, context };
}

const box = (place: Page | FrameLocator) => place.getByRole('textbox', { name: question.title });
const framed = (page: Page) => page.frameLocator('otklik-form iframe');

/** Nothing leads back to the questions, and nothing of them is on the device. */
async function isGone(page: Page, address: string): Promise<void> {
  await page.waitForURL(ELSEWHERE);
  await page.goBack();
  assert.equal(page.url(), before);
  await page.goForward();
  assert.equal(page.url(), ELSEWHERE);
  await page.goto(before.replace(new URL(before).origin, new URL(address).origin));
  assert.deepEqual([...(await onDevice(page, 'drafts')), ...(await onDevice(page, 'outbox'))], []);
}

describe('a form on a dangerous topic', () => {
  it('is left at once by its button, with no way back', async () => {
    const { page, context } = await visit(inline);
    await box(page).fill('Тайна');
    await page.getByRole('button', { name: 'Быстрый выход' }).click();
    await isGone(page, inline);
    await context.close();
  });

  it('is left at once by Escape pressed twice, wherever the focus is, and stays at one press', async () => {
    const { page, context } = await visit(inline);
    await box(page).fill('Тайна');
    await page.keyboard.press('Escape');
    assert.equal(page.url(), inline);
    await page.keyboard.press('Escape');
    await isGone(page, inline);
    await context.close();
  });

  it('takes off the device what other forms have put there as well', async () => {
    const { page, context } = await visit(inline);
    await box(page).waitFor();
    await page.evaluate((origin) => {
      const usual = document.createElement('otklik-form');
      usual.setAttribute('form', 'usual');
      usual.setAttribute('api', origin);
      document.body.append(usual);
    }, server.origin);
    await page.locator('otklik-form[form=usual]').getByRole('textbox').fill('Черновик другой анкеты');
    while ((await onDevice(page, 'drafts')).length === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.getByRole('button', { name: 'Быстрый выход' }).click();
    await isGone(page, inline);
    await context.close();
  });

  it('says where to call and when the number was checked', async () => {
    const { page, context } = await visit(inline);
    await page.getByRole('link', { name: '112' }).waitFor();
    await page.getByText('номер проверен 1 ноября 2026').waitFor();
    await context.close();
  });

  it('keeps nothing on the device while it is answered', async () => {
    const { page, context } = await visit(inline);
    await box(page).fill('Тайна');
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByText('Ответы отправлены и сохранены.').waitFor();
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), []);
    await context.close();
  });
});

describe('an isolated form', () => {
  it('is asked and sent in a frame of our origin that is as high as it is, and tells the page that it was', async () => {
    const { page, context } = await visit(isolated);
    await box(framed(page)).fill('Только для вас');
    await page.waitForFunction(() => {
      const frame = document.querySelector('otklik-form')!.shadowRoot!.querySelector('iframe')!;
      return frame.getBoundingClientRect().height > 360;
    });
    const told = page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          document.addEventListener('otklik-submitted', (event) => resolve((event as Event & { form: string }).form), {
            once: true,
          }),
        ),
    );
    await framed(page).getByRole('button', { name: 'Отправить' }).click();
    await framed(page).getByText('Ответы отправлены и сохранены.').waitFor();
    assert.equal(await told, 'quiet');
    const { submissions: kept } = await submissions.list('quiet');
    assert.equal(kept.filter(({ answers }) => answers['safe'] === 'Только для вас').length, 1);
    await context.close();
  });

  it('lets no script of the page around it see what is typed', async () => {
    const { page, context } = await visit(isolated);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['input', 'keydown', 'keyup', 'change', 'focusin', 'otklik-answered'])
        window.addEventListener(type, (event) => heard.push(event.type), true);
      window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    });
    await box(framed(page)).fill('Тайна');
    await framed(page).getByRole('button', { name: 'Отправить' }).click();
    await framed(page).getByText('Ответы отправлены и сохранены.').waitFor();
    const { heard, reach, inside } = await page.evaluate(() => {
      const frame = document.querySelector('otklik-form')!.shadowRoot!.querySelector('iframe')!;
      let inside = 'nothing';
      try {
        inside = frame.contentWindow!.document.body.textContent ?? '';
      } catch (error) {
        inside = (error as Error).name;
      }
      return { heard: (globalThis as unknown as { heard: string[] }).heard, reach: frame.contentDocument, inside };
    });
    assert.equal(reach, null);
    assert.equal(inside, 'SecurityError');
    assert.ok(!heard.join().includes('Тайна'));
    const known =
      /^(focusin|\{"otklik":"(height","height":\d+|event","type":"otklik-(loaded|submitted)","detail":"quiet")\})$/;
    assert.deepEqual(
      heard.filter((each) => !known.test(each)),
      [],
    );
    await context.close();
  });

  it('ignores whoever else sends messages, and whatever else is said', async () => {
    const { page, context } = await visit(isolated);
    await box(framed(page)).waitFor();
    const height = () =>
      page.evaluate(() => document.querySelector('otklik-form')!.shadowRoot!.querySelector('iframe')!.style.blockSize);
    const events: string[] = [];
    await page.exposeFunction('note', (type: string) => events.push(type));
    await page.evaluate(() => {
      for (const type of ['otklik-submitted', 'otklik-leave'])
        document.addEventListener(type, () => void (globalThis as unknown as { note(type: string): void }).note(type));
    });
    const at = await height();
    await page.evaluate(async (elsewhere) => {
      const say = (data: unknown) => window.postMessage(data, '*');
      say({ otklik: 'height', height: 9000 });
      say({ otklik: 'event', type: 'otklik-submitted', detail: 'quiet' });
      say({ otklik: 'event', type: 'otklik-leave', detail: elsewhere });
      say(null);
      const stranger = document.createElement('iframe');
      stranger.srcdoc = `<script>parent.postMessage({ otklik: 'height', height: 9000 }, '*')</script>`;
      const heard = new Promise((resolve) =>
        window.addEventListener('message', ({ source }) => source === stranger.contentWindow && resolve(0)),
      );
      document.body.append(stranger);
      await heard;
    }, ELSEWHERE);
    const nonsense = page.frames().find((frame) => frame.url().includes('/frame'))!;
    await nonsense.evaluate(async () => {
      for (const height of [-5, '900px', Number.NaN, 1e9, {}]) parent.postMessage({ otklik: 'height', height }, '*');
      parent.postMessage({ otklik: 'event', type: 'constructor', detail: 'x' }, '*');
      parent.postMessage({ otklik: 'event', type: 'otklik-leave', detail: 'javascript:alert(1)' }, '*');
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    assert.equal(await height(), at);
    assert.equal(page.url(), isolated);
    assert.deepEqual(
      events.filter((type) => type === 'otklik-submitted'),
      [],
    );
    await context.close();
  });

  it('is left at once together with the page around it', async () => {
    const { page, context } = await visit(isolated);
    await box(framed(page)).fill('Тайна');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await isGone(page, isolated);
    await context.close();
  });

  it('works on a strict page that allows our frame', async () => {
    const policy = `default-src 'none'; script-src ${server.origin}; frame-src ${server.origin}; require-trusted-types-for 'script'`;
    const strict = await servePage(file, `${SCRIPT}<otklik-form form="quiet" isolated></otklik-form>`, policy);
    const { page, context } = await visit(strict);
    await box(framed(page)).waitFor();
    await context.close();
  });
});
