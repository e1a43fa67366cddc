import assert from 'node:assert/strict';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { startServer, temporaryFolder } from '../../operation/testing/running-server.ts';

const file = { after };
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });
const { origin } = server;
const ADDRESS = '/demo/check';

const open = (path = ADDRESS) => fetch(origin + path);
const press = (
  html: string,
  { path = ADDRESS, headers = {} }: { path?: string; headers?: Record<string, string> } = {},
) => fetch(origin + path, { method: 'POST', body: new URLSearchParams({ html }), headers });

/** What the demo page says to paste. */
async function copySnippet(): Promise<string> {
  const page = await (await open('/demo')).text();
  const [, shown] = /<textarea id="snippet"[^>]*>([^<]*)</.exec(page)!;
  return shown!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('GET /demo/check', () => {
  it('asks for the code, and says that it is neither run nor kept', async () => {
    const page = await (await open()).text();
    assert.match(page, /<label for="html">Код с вашей страницы<\/label>/);
    assert.match(page, /его не запускают, не сохраняют и никуда не отправляют/);
  });

  it('is where the demo page leads, in the same language', async () => {
    assert.match(await (await open('/demo')).text(), /<a href="\/demo\/check">/);
    assert.match(await (await open('/demo?lang=en')).text(), /<a href="\/demo\/check\?lang=en">/);
  });

  it('speaks English when asked, and goes on in it', async () => {
    const page = await (await open(`${ADDRESS}?lang=en`)).text();
    assert.match(page, /<html lang="en">[^]*<form method="post" action="\/demo\/check\?lang=en">/);
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
});

describe('POST /demo/check', () => {
  it('finds no error in what the demo page says to paste', async () => {
    const reply = await press(await copySnippet());
    assert.equal(reply.status, 200);
    const page = await reply.text();
    assert.match(page, /<title>Вставка будет работать/);
    // That it is the address of a trial is all that can be said.
    assert.deepEqual(page.match(/<li class="\w+">/g), ['<li class="advice">']);
    assert.match(page, /открывается только на том компьютере, где запущен сервер/);
  });

  it('knows the hashes of this release and the forms of this server', async () => {
    const snippet = await copySnippet();
    const page = await (await press(snippet.replace(/sha384-[^"]+/, 'sha384-other'))).text();
    const [hash] = /sha384-[^"]+/.exec(snippet)!;
    assert.ok(page.includes(`integrity=&quot;${hash}&quot;`), page);
    const other = await (await press(snippet.replaceAll('after-lesson', 'before-lesson'))).text();
    assert.match(other, /На этом сервере нет опубликованной анкеты «before-lesson»/);
  });

  it('knows the quizzes of this server, and shows how one is put on a page', async () => {
    const [script] = (await copySnippet()).split('\n');
    const right = `${script}\n<otklik-quiz quiz="maturity"><p>Тест загружается.</p></otklik-quiz>`;
    assert.match(await (await press(right)).text(), /<title>Вставка будет работать/);
    const unknown = await (await press(right.replace('maturity', 'maturty'))).text();
    assert.match(unknown, /На этом сервере нет опубликованного теста «maturty»/);
    const broken = await (await press(right.replace('otklik-quiz quiz', 'otklik-form form'))).text();
    assert.match(broken, /В form стоит имя теста, а не анкеты: «maturity»/);
    assert.match(broken, /id="right"[^>]*>\n[^<]*&lt;otklik-quiz quiz=&quot;maturity&quot;&gt;/);
  });

  it('shows how it should be, and what was pasted, for correcting it', async () => {
    const snippet = await copySnippet();
    const [, tag] = snippet.split('\n');
    const page = await (await press(tag!)).text();
    assert.match(page, /<title>1 ошибка: вставка не заработает/);
    const [, right] = /<textarea id="right"[^>]*>\n([^<]*)</.exec(page)!;
    assert.equal(right!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'), snippet);
    assert.ok(page.includes(tag!.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')), page);
  });

  it('speaks English when asked', async () => {
    const page = await (await press('<p>x</p>', { path: `${ADDRESS}?lang=en` })).text();
    assert.match(page, /<html lang="en">[^]*There is neither Otklik’s script nor an otklik-form tag here/);
    assert.doesNotMatch(page.replaceAll('По-русски', ''), /[а-я]/i);
  });

  it('never makes markup of what was pasted', async () => {
    const hostile = [
      '</textarea><script>alert(1)</script>',
      '<otklik-form form="&quot;><img src=x onerror=alert(1)>"><a href="javascript:alert(1)"></a>',
      '<otklik-form "><b>=1 paging="<img src=x>">',
      '<script src="https://x.example/embed/1.0.0/otklik.js?</p><img src=x>">',
      '<оtklik-form<img> ><b>',
    ].join('\n');
    const page = await (await press(hostile)).text();
    assert.doesNotMatch(page, /<(img|script|b|otklik-form)\b|javascript:alert\(1\)"/i);
    assert.equal(page.match(/<textarea/g)?.length, page.match(/<\/textarea>/g)?.length);
  });

  it('says so when there is nothing to check, or another page has sent it', async () => {
    const empty = await press(' \n');
    assert.equal(empty.status, 422);
    assert.match(await empty.text(), /Проверять нечего/);
    const foreign = await press('<p>', { headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(foreign.status, 403);
    assert.match(await foreign.text(), /Запрос пришёл с другой страницы/);
  });

  it('says so when it is more than a page', async () => {
    // Not over a connection that others use: the server cuts it when it has seen the length.
    const { status, body } = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 2 ** 21 };
      const sent = request(origin + ADDRESS, { method: 'POST', agent: false, headers }, (reply) => {
        void text(reply).then((body) => {
          resolve({ status: reply.statusCode, body });
          sent.destroy();
        }, reject);
      });
      sent.on('error', reject).flushHeaders();
    });
    assert.equal(status, 413);
    assert.match(body, /Код слишком длинный/);
  });

  it('leaves nothing of it in the log', async () => {
    await press('<p>secret-of-the-page</p><otklik-form form="secret-of-the-page">');
    assert.doesNotMatch(server.said(), /secret-of-the-page/);
    assert.match(server.said(), /\/demo\/check/);
  });
});
