import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { solveChallenge } from '@otklik/sdk';
import { createRespondent } from '@otklik/sdk/respondent';
import { chromium, type Page } from 'playwright-core';
import type { Weather } from './testing/gateway.ts';
import { BROWSER, holds, onDevice, open, openUnluckySite, press, says, wish } from './testing/unlucky-site.ts';

const { address, server, gateway, wishes, forms } = await openUnluckySite({ after });
const browser = await chromium.launch(BROWSER);
after(() => browser.close());

const KEPT = /Ответы сохранены на этом устройстве/;
const SENT = 'Ответы отправлены и сохранены.';

/** Somebody on a phone of their own writes a wish and presses «Отправить». */
async function send(words: string, weather: Weather): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 400, height: 800 } });
  const page = await open(context, address);
  await wish(page, words);
  gateway.weather = weather;
  await press(page, 'Отправить');
  return page;
}

/** The network is back, and the browser notices. */
async function clearUp(page: Page): Promise<void> {
  gateway.weather = 'clear';
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

const storms: { weather: Weather; said: RegExp }[] = [
  { weather: 'captive-portal', said: /Вместо нашего сервера ответил кто-то другой/ },
  { weather: 'bad-gateway', said: /Отправить пока не получилось/ },
  { weather: 'cut-before', said: /Отправить пока не получилось/ },
  { weather: 'cut-after', said: /Отправить пока не получилось/ },
  { weather: 'no-cors', said: /Отправить пока не получилось/ },
];

describe('a person whose network fails during «Отправить»', () => {
  for (const { weather, said } of storms) {
    it(`reads that the answer is kept, never that it is sent, and it goes once by itself: ${weather}`, async () => {
      const words = `Больше света (${weather})`;
      const page = await send(words, weather);
      await says(page, said);
      assert.equal(await page.getByText(SENT).count(), 0);
      await page.getByRole('button', { name: 'Скопировать ответы' }).waitFor();
      assert.equal((await onDevice(page, 'outbox')).length, 1);

      await clearUp(page);
      await says(page, SENT);
      await says(page, /^\d{4}\s\d{4}\s\d{4}\s\d{4}$/);
      assert.equal((await wishes()).filter((each) => each === words).length, 1);
      await holds(page, 'outbox', 0);
      await page.context().close();
    });
  }

  it('reads «сохранены на этом устройстве» before anything has gone out', async () => {
    const context = await browser.newContext({ locale: 'ru-RU' });
    const page = await open(context, address);
    await wish(page, 'Сначала на диск');
    let stored = -1;
    await page.route(`${gateway.origin}/v1/**`, async (route) => {
      if (route.request().method() === 'PUT' && stored < 0) {
        stored = (await onDevice(page, 'outbox')).length;
        await says(page, 'Ответы сохранены на этом устройстве, отправляем…');
      }
      await route.continue();
    });
    gateway.weather = 'clear';
    await press(page, 'Отправить');
    await says(page, SENT);
    assert.equal(stored, 1);
    await context.close();
  });

  it('may be offline for an hour', async () => {
    const context = await browser.newContext({ locale: 'ru-RU' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.clock.install();
    await page.goto(address);
    await wish(page, 'Через час');
    await context.setOffline(true);
    await press(page, 'Отправить');
    await says(page, /Сейчас нет связи\. Ответы сохранены на этом устройстве/);
    await page.clock.fastForward('01:00:00');
    assert.equal(await page.getByText(SENT).count(), 0);
    gateway.weather = 'clear';
    await context.setOffline(false);
    await says(page, SENT);
    assert.equal((await wishes()).filter((each) => each === 'Через час').length, 1);
    await context.close();
  });

  it('may close the page: any page of the site sends it, says so, and gives the receipt to who asks', async () => {
    const page = await send('После закрытия', 'cut-before');
    await says(page, KEPT);
    const context = page.context();
    await page.close();
    gateway.weather = 'clear';
    const next = await open(context, address);
    await says(next, 'Прошлые ответы отправлены и сохранены.');
    assert.equal(await next.getByText(/^\d{4}\s\d{4}\s\d{4}\s\d{4}$/).isVisible(), false);
    await next.getByText('Номер квитанции').click();
    await next.getByText(/^\d{4}\s\d{4}\s\d{4}\s\d{4}$/).waitFor();
    assert.equal((await wishes()).filter((each) => each === 'После закрытия').length, 1);
    await context.close();
  });

  it('may hand the device to the next person, and both answers go', async () => {
    const page = await send('Первая', 'cut-before');
    await says(page, KEPT);
    await press(page, 'Заполнить ещё раз');
    await says(page, 'На этом устройстве хранятся прошлые ответы, которые ещё не отправлены.');
    assert.equal(await page.getByRole('textbox').inputValue(), '');
    gateway.weather = 'clear';
    await wish(page, 'Вторая');
    await press(page, 'Отправить');
    await says(page, SENT);
    await clearUp(page);
    await says(page, 'Прошлые ответы отправлены и сохранены.');
    const both = (await wishes()).filter((each) => each === 'Первая' || each === 'Вторая');
    assert.deepEqual(both, ['Вторая', 'Первая']);
    await page.context().close();
  });
});

describe('an answer that will never be taken', () => {
  it('leaves the queue, is shown on the next page with its reason, and can be copied and put away', async () => {
    const page = await send('Слишком поздно', 'cut-before');
    await says(page, KEPT);
    const context = page.context();
    // While it waits somebody else's bytes get its id: 409.
    const [{ id = '' } = {}] = (await onDevice(page, 'outbox')) as { id?: string }[];
    const { revision } = (await (await fetch(`${gateway.origin}/v1/forms/unlucky`)).json()) as { revision: string };
    await page.close();
    gateway.weather = 'clear';
    const taken = await fetch(`${gateway.origin}/v1/forms/unlucky/submissions/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision, answers: { wish: 'Чужое' } }),
    });
    assert.equal(taken.status, 201);

    let next = await open(context, address);
    await says(next, /не приняты\. Под этим номером уже сохранены другие ответы/);
    // It does not stand in the way of others.
    await wish(next, 'Новое');
    await press(next, 'Отправить');
    await says(next, SENT);
    await next.close();
    next = await open(context, address);
    await says(next, /не приняты/);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(next, 'Скопировать ответы');
    await says(next, /Ответы скопированы/);
    assert.match(await next.evaluate(() => navigator.clipboard.readText()), /Слишком поздно/);
    await press(next, 'Убрать с устройства');
    await holds(next, 'outbox', 0);
    await context.close();
  });

  it('is shown at once with its reason, when it was kept and erased meanwhile: 410', async () => {
    const page = await send('Стёртое', 'cut-after');
    await says(page, KEPT);
    const [{ id = '', body = '' } = {}] = (await onDevice(page, 'outbox')) as { id?: string; body?: string }[];
    const respondent = createRespondent({ endpoint: server.origin });
    // A test answers so fast that it may be asked for a proof.
    const proof = await solveChallenge(await respondent.challenge('unlucky'));
    const { receipt } = await respondent.send('unlucky', id, body, { proof });
    await respondent.erase('unlucky', id, receipt);

    await clearUp(page);
    await says(page, /Эти ответы уже были стёрты/);
    await page.getByRole('button', { name: 'Скопировать ответы' }).waitFor();
    assert.equal((await onDevice(page, 'outbox'))[0]?.['refused'], 'erased');
    assert.ok(!(await wishes()).includes('Стёртое'));
    await page.context().close();
  });

  it('is shown with its reason, when the form does not take such answers: 422', async () => {
    const page = await send('Не то', 'cut-before');
    await says(page, KEPT);
    const context = page.context();
    // As if an older widget had kept what its form allowed.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('otklik');
          opening.onsuccess = () => {
            const outbox = opening.result.transaction('outbox', 'readwrite').objectStore('outbox');
            const all = outbox.getAll();
            all.onsuccess = () => {
              const [parcel] = all.result as { body: string }[];
              const draft = JSON.parse(parcel!.body) as object;
              outbox.put({ ...parcel, body: JSON.stringify({ ...draft, answers: { wish: 5 } }) });
              outbox.transaction.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          };
        }),
    );
    await page.close();
    gateway.weather = 'clear';
    const next = await open(context, address);
    await says(next, /не приняты\. Часть ответов не принята/);
    assert.equal((await onDevice(next, 'outbox'))[0]?.['refused'], 'invalid-answers');
    await press(next, 'Убрать с устройства');
    await holds(next, 'outbox', 0);
    await context.close();
  });
});

describe('a form that was closed while the answer waited', () => {
  it('takes it for one more day, since the person has done their part', async () => {
    const page = await send('Успела', 'cut-before');
    await says(page, KEPT);
    await forms.change('unlucky', { closed: true });
    await clearUp(page);
    await says(page, SENT);
    await forms.change('unlucky', { closed: false });
    await page.context().close();
  });
});
