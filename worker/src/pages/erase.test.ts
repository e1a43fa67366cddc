import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { FORM, newSending, readKept, revisionAt, send } from '../operation/testing/answers.ts';
import { holdLock } from '../operation/testing/lock-holder.ts';
import { startServer, temporaryFolder } from '../operation/testing/running-server.ts';
import { bearer, JSON_TYPE } from '../testing/app-under-test.ts';

const adminKey = '4f1c0a9be27d4c53a8d6f0b1729e35ac';
const file = { after };
const folder = temporaryFolder(file);
const { origin } = await startServer(file, { env: { OTKLIK_DATA: folder, OTKLIK_ADMIN_KEY: adminKey } });
const revision = await revisionAt(origin);
const ADDRESS = `/f/${FORM}/erase`;

const open = (path = ADDRESS) => fetch(origin + path);
const press = (receipt: string, headers: Record<string, string> = {}, path = ADDRESS) =>
  fetch(origin + path, { method: 'POST', body: new URLSearchParams({ receipt }), headers });

/** Somebody answers and leaves with the receipt. */
async function answer() {
  const reply = await send(origin, newSending(revision));
  assert.equal(reply.status, 201);
  const { id, receipt } = (await reply.json()) as { id: string; receipt: string };
  return { receipt, isKept: () => readKept(folder).get(id) !== null };
}

describe('GET /f/{form}/erase', () => {
  it('asks for the number alone, and says what will happen', async () => {
    const page = await (await open()).text();
    assert.equal(page.match(/<input/g)?.length, 1);
    assert.match(page, /<label for="receipt">Номер<\/label>[^]*<input id="receipt" name="receipt"/);
    assert.match(page, /Они исчезнут из базы сразу и навсегда/);
    assert.match(page, /<form method="post" action="\/f\/after-lesson\/erase">/);
  });

  it('speaks English when asked, and goes on in it', async () => {
    const page = await (await open(`${ADDRESS}?lang=en`)).text();
    assert.match(page, /<html lang="en">[^]*<form method="post" action="\/f\/after-lesson\/erase\?lang=en">/);
    assert.doesNotMatch(page.replaceAll('По-русски', ''), /[а-я]/i);
  });

  it('needs no script, sets no cookie, is kept nowhere and found by no search', async () => {
    const reply = await open();
    assert.doesNotMatch(await reply.text(), /<script|\son[a-z]+=|<style|\sstyle=/);
    assert.equal(reply.headers.get('set-cookie'), null);
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    assert.equal(reply.headers.get('x-robots-tag'), 'noindex');
    assert.match(reply.headers.get('content-security-policy')!, /default-src 'none'.*form-action 'self'/);
  });

  it('is there for published forms only', async () => {
    for (const id of ['no-such-form', 'NOT-AN-ID', '%00'])
      for (const reply of [await open(`/f/${id}/erase`), await press('1'.repeat(16), {}, `/f/${id}/erase`)]) {
        assert.equal(reply.status, 404);
        assert.match(await reply.text(), /<h1>Такой анкеты нет<\/h1>/);
      }
  });

  it('is where the page of the form leads, in the same language', async () => {
    assert.match(await (await open(`/f/${FORM}`)).text(), /<a href="\/f\/after-lesson\/erase">/);
    assert.match(await (await open(`/f/${FORM}?lang=en`)).text(), /<a href="\/f\/after-lesson\/erase\?lang=en">/);
  });
});

describe('POST /f/{form}/erase', () => {
  it('erases what was sent under the number, however it is written, and says so', async () => {
    const { receipt, isKept } = await answer();
    const reply = await press(` ${receipt.replace(/(.{4})/g, '$1 – ')}`);
    assert.equal(reply.status, 200);
    assert.match(await reply.text(), /<h1>Ответы стёрты<\/h1>/);
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    assert.equal(isKept(), false);
  });

  it('says the second time that it may be erased already', async () => {
    const { receipt } = await answer();
    await press(receipt);
    const reply = await press(receipt, {}, `${ADDRESS}?lang=en`);
    assert.equal(reply.status, 404);
    const page = await reply.text();
    assert.match(page, /<title>Nothing was erased: /);
    assert.match(page, /Check every digit\. If all are right, the answers may be erased already/);
  });

  it('leaves in the field what was typed, as text', async () => {
    for (const [given, status] of [
      ['1234 5678 1234 5678', 404],
      ['1234', 422],
      ['', 422],
      ['"><script>alert(1)</script>', 422],
    ] as const) {
      const reply = await press(given);
      assert.equal(reply.status, status, given);
      const page = await reply.text();
      const shown = given.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      assert.ok(page.includes(`name="receipt" value="${shown}"`), page);
      assert.match(page, /aria-invalid="true" aria-describedby="error hint" autofocus/);
    }
  });

  it('goes on after the form has closed, and the page of the form still leads there', async () => {
    const { receipt, isKept } = await answer();
    const settle = (closed: boolean) =>
      fetch(`${origin}/v1/forms/${FORM}`, {
        method: 'PATCH',
        headers: { ...JSON_TYPE, ...bearer(adminKey) },
        body: JSON.stringify({ closed }),
      });
    assert.equal((await settle(true)).status, 200);
    assert.match(await (await open(`/f/${FORM}`)).text(), /\/erase">/);
    assert.equal((await press(receipt)).status, 200);
    assert.equal(isKept(), false);
    await settle(false);
  });

  it('does nothing for a page of another site, as far as the browser tells', async () => {
    const { receipt, isKept } = await answer();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      const reply = await press(receipt, headers as Record<string, string>);
      assert.equal(reply.status, 403, JSON.stringify(headers));
      assert.match(await reply.text(), /Запрос пришёл с другой страницы/);
    }
    assert.equal(isKept(), true);
  });

  it('takes the word of a browser that it comes from here, and of one that says nothing', async () => {
    const https = origin.replace('http:', 'https:');
    for (const headers of [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, { origin }, { origin: https }, {}]) {
      const { receipt } = await answer();
      assert.equal((await press(receipt, headers as Record<string, string>)).status, 200, JSON.stringify(headers));
    }
  });

  it('reads no more than a number needs', async () => {
    assert.equal((await press('1'.repeat(5000))).status, 413);
    const json = await fetch(origin + ADDRESS, { method: 'POST', headers: JSON_TYPE, body: '{"receipt":"1"}' });
    assert.equal(json.status, 422);
  });

  it('says that nothing was erased while the database is locked', async (t) => {
    const { receipt, isKept } = await answer();
    const letGo = await holdLock(t, folder);
    const reply = await press(receipt);
    letGo();
    assert.equal(reply.status, 503);
    assert.match(await reply.text(), new RegExp(`Сервер сейчас занят[^]*value="${receipt}"`));
    assert.equal(isKept(), true);
    assert.equal((await press(receipt)).status, 200);
  });
});
