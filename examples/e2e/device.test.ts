import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import {
  BROWSER,
  holds,
  onDevice,
  open,
  openUnluckySite,
  press,
  QUESTION,
  says,
  takePhone,
  wish,
} from './testing/unlucky-site.ts';

const { address, gateway, wishes } = await openUnluckySite({ after });
const browser = await chromium.launch(BROWSER);
after(() => browser.close());

const KEPT = /Ответы сохранены на этом устройстве/;
const SENT = 'Ответы отправлены и сохранены.';
const written = (page: Page) => page.getByRole('textbox', { name: QUESTION }).inputValue();
const newContext = () => browser.newContext({ locale: 'ru-RU', viewport: { width: 400, height: 800 } });
const sentOnce = async (words: string) =>
  assert.equal((await wishes()).filter((each) => each === words).length, 1, words);

/** Pulls the battery out of the phone. */
async function kill(context: BrowserContext, folder: string): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${folder}`]);
  await context.close().catch(() => {});
}

describe('what a person has typed', () => {
  it('is there after a reload, in each tab its own', async () => {
    const context = await newContext();
    const tabs: Page[] = [];
    for (const words of ['первая вкладка', 'вторая вкладка', 'третья вкладка']) {
      const tab = await open(context, address);
      await wish(tab, words);
      tabs.push(tab);
      await holds(tab, 'drafts', tabs.length);
    }
    for (const [at, words] of ['первая вкладка', 'вторая вкладка', 'третья вкладка'].entries()) {
      const tab = tabs[at]!;
      await tab.reload();
      await says(tab, /уже были начаты на этом устройстве/);
      assert.equal(await written(tab), words);
    }
    await context.close();
  });

  it('is there after the browser has died', async (t) => {
    const folder = temporaryFolder(t);
    let phone = await takePhone(folder);
    let page = await open(phone, address);
    await wish(page, 'Пока не села батарея');
    await holds(page, 'drafts', 1);
    await kill(phone, folder);
    phone = await takePhone(folder);
    page = await open(phone, address);
    await says(page, /уже были начаты/);
    assert.equal(await written(page), 'Пока не села батарея');
    await phone.close();
  });
});

describe('an answer that waits on the device', () => {
  it('survives the death of the browser and goes once', async (t) => {
    const folder = temporaryFolder(t);
    let phone = await takePhone(folder);
    let page = await open(phone, address);
    gateway.weather = 'cut-after';
    await wish(page, 'До смерти браузера');
    await press(page, 'Отправить');
    await says(page, 'Ответы сохранены на этом устройстве, отправляем…');
    await kill(phone, folder);

    gateway.weather = 'clear';
    phone = await takePhone(folder);
    page = await open(phone, address);
    await says(page, 'Прошлые ответы отправлены и сохранены.');
    await sentOnce('До смерти браузера');
    await phone.close();
  });

  it('is kept once and not sent by all of ten tabs', async () => {
    const context = await newContext();
    const first = await open(context, address);
    gateway.weather = 'cut-before';
    await wish(first, 'Из десяти вкладок');
    await press(first, 'Отправить');
    await says(first, /Отправить пока не получилось/);
    await first.close();
    const tabs: Page[] = [];
    for (let count = 0; count < 10; count++) {
      const tab = await open(context, address);
      await says(tab, 'На этом устройстве хранятся прошлые ответы');
      tabs.push(tab);
    }
    gateway.weather = 'clear';
    const before = gateway.passed.length;
    await Promise.all(tabs.map((tab) => tab.evaluate(() => window.dispatchEvent(new Event('online')))));
    await holds(tabs[0]!, 'outbox', 0);
    await sentOnce('Из десяти вкладок');
    // A device too slow to say in time that it was taken may let one more tab try. The API knows it by its id.
    assert.ok(gateway.passed.length - before <= 2, `${gateway.passed.length - before} sendings`);
    await context.close();
  });

  it('is sent by another tab when the one that was sending it dies', async () => {
    const context = await newContext();
    const [first, second] = [await open(context, address), await open(context, address)];
    gateway.weather = 'clear';
    // It hangs in the first tab, which holds the lock.
    await first.route('**/submissions/**', () => {});
    await wish(first, 'От другой вкладки');
    await press(first, 'Отправить');
    await says(first, 'Ответы сохранены на этом устройстве, отправляем…');
    await second.reload();
    await says(second, 'На этом устройстве хранятся прошлые ответы');
    await first.close();
    await second.evaluate(() => window.dispatchEvent(new Event('online')));
    await says(second, 'Прошлые ответы отправлены и сохранены.');
    await sentOnce('От другой вкладки');
    await context.close();
  });

  it('is sent also when the person has cleared the site’s data meanwhile', async () => {
    const context = await newContext();
    const page = await open(context, address);
    gateway.weather = 'cut-before';
    await wish(page, 'Данные стёрты');
    await press(page, 'Отправить');
    await says(page, KEPT);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' });
    assert.deepEqual(await onDevice(page, 'outbox'), []);
    gateway.weather = 'clear';
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await says(page, SENT);
    await sentOnce('Данные стёрты');
    await context.close();
  });
});

/** Ways in which a browser does not let us keep anything. */
const stubborn: { what: string; prepare: (page: Page, context: BrowserContext) => Promise<unknown> }[] = [
  {
    what: 'storage is blocked',
    prepare: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('blocked', 'SecurityError');
        };
      }),
  },
  {
    what: 'there is no IndexedDB',
    prepare: (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
  },
  {
    what: 'the disk is full',
    prepare: async (page, context) => {
      const cdp = await context.newCDPSession(page);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize: 1 });
    },
  },
];

describe('where the browser keeps nothing', () => {
  for (const { what, prepare } of stubborn) {
    it(`the person is told to keep the page open, and can copy and send: ${what}`, async () => {
      const context = await newContext();
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await prepare(page, context);
      await page.goto(address);
      gateway.weather = 'cut-before';
      await wish(page, `Без памяти (${what})`);
      await press(page, 'Отправить');
      await says(page, /Ответы на месте: не закрывайте страницу/);
      assert.equal(await page.getByText(KEPT).count(), 0);
      await page.getByRole('button', { name: 'Скопировать ответы' }).waitFor();

      // The browser asks before it lets the page go.
      const asked = page.waitForEvent('dialog');
      void page.close({ runBeforeUnload: true });
      const dialog = await asked;
      assert.equal(dialog.type(), 'beforeunload');
      await dialog.dismiss();

      gateway.weather = 'clear';
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await says(page, SENT);
      await sentOnce(`Без памяти (${what})`);
      await context.close();
    });
  }
});
