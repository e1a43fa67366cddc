import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { serve } from '@hono/node-server';
import { createClient } from '@otklik/sdk';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../../worker/src/operation/testing/running-server.ts';
import { FORM } from './form.ts';
import { page as host, scriptOf, WAYS, type Way } from './host-page.ts';
import { answersWith, answerFirstStep, answerAndSend, asks, formOn, respond } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();

const list = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => /^\d/.test(name))
    .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
const [oldest] = list('../releases/');
const previous = list('../../../worker/releases/').at(-1);

describe(`the oldest kept widget, ${oldest}, and the API of today`, () => {
  const publish = (way: Way) => {
    const script = `<script type="module" src="${here.otklik}/embed/${oldest}/${way}" crossorigin="anonymous"></script>`;
    return here.publish(host({ head: script, place: '<otklik-form form="hostile"></otklik-form>' }));
  };

  for (const way of WAYS) {
    it(`understand each other: ${way}`, async (t) => {
      const { page, complaints } = await here.visit(t, publish(way));
      await respond(page, here.kept, `${oldest} ${way}`);
      assert.deepEqual(complaints, []);
    });
  }

  it('pass over a member of a form that came later, and explain and skip a kind that did', async (t) => {
    const { page } = await here.visit(t, 'about:blank');
    await page.route(`${here.otklik}/v1/forms/hostile`, async (route) => {
      const response = await route.fetch();
      const published = (await response.json()) as { form: typeof FORM };
      const [first, ...rest] = published.form.items;
      const items = [{ id: 'future', kind: 'hologram', title: 'Покажите рукой' }, ...first!.items];
      const form = { ...published.form, glow: true, items: [{ ...first, items, glow: 1 }, ...rest] };
      await route.fulfill({ response, json: { ...published, form, glow: true } });
    });
    await page.goto(publish('otklik-form.js'));
    await asks(formOn(page));
    await page.getByText(/Этот вопрос показать нельзя.*hologram/).waitFor();
    await respond(page, here.kept, `${oldest} and the future`);
  });
});

/** The API as it was, over a database of its own, with the form in it. */
async function openPrevious(t: TestContext): Promise<{ origin: string; kept(): Promise<unknown[]> }> {
  const { openApi } = (await import(`../../../worker/releases/${previous}/api.mjs`)) as {
    openApi(path: string, key: string): Promise<{ fetch(request: Request): Promise<Response>; close(): Promise<void> }>;
  };
  const key = randomBytes(32).toString('hex');
  const api = await openApi(join(temporaryFolder(t), 'otklik.db'), key);
  t.after(() => api.close());
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve({ fetch: api.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(starting));
  });
  t.after(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { forms, submissions } = createClient({ endpoint: origin, key });
  await forms.publish(FORM.id, await forms.saveDraft(FORM.id, FORM, 'new'));
  return {
    origin,
    kept: async () => (await submissions.list(FORM.id)).submissions.map(({ answers }) => answers),
  };
}

describe(`the widget of today and the previous API, ${previous}`, () => {
  const respondThere = async (page: Page, words: string) => {
    const form = formOn(page);
    await asks(form);
    await answerFirstStep(form);
    await answerAndSend(form, words);
  };

  for (const way of WAYS) {
    it(`understand each other: ${way}`, async (t) => {
      const api = await openPrevious(t);
      const form = `<otklik-form form="hostile" api="${api.origin}"></otklik-form>`;
      const address = here.publish(host({ head: scriptOf(here.otklik, way), place: form }));
      const { page } = await here.visit(t, address);
      await respondThere(page, way);
      assert.deepEqual(await api.kept(), [answersWith(way)]);
    });
  }

  it('lose no answer when the API refuses a member that it does not know', async (t) => {
    const api = await openPrevious(t);
    const form = `<otklik-form form="hostile" api="${api.origin}"></otklik-form>`;
    const { page } = await here.visit(t, here.publish(host({ head: scriptOf(here.otklik, 'otklik.js'), place: form })));
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && sent.push(request.postData()!));
    await asks(formOn(page));
    // What a program fills in makes the form suspicious, and it says so in a member that came after 1.0.0.
    await formOn(page)
      .locator('.trap input')
      .evaluate((trap: HTMLInputElement) => (trap.value = 'https://spam.example'));
    await respondThere(page, 'refused first');
    assert.deepEqual(await api.kept(), [answersWith('refused first')]);
    const members = sent.map((body) => Object.keys(JSON.parse(body) as object).includes('suspicion'));
    assert.deepEqual(members, [true, false]);
  });
});
