import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { createClient } from '@otklik/sdk';
import { startServer, temporaryFolder } from '../../../worker/src/operation/testing/running-server.ts';
import { asOurs, asSurvey, questions } from './questions.mjs';

const packages = new URL('../../../node_modules/', import.meta.url);
const FILES = {
  '/vanilla.js': new URL('vanilla/vanilla.js', import.meta.url),
  '/vanilla.css': new URL('vanilla/vanilla.css', import.meta.url),
  '/survey.js': new URL('survey.js', import.meta.url),
  // Without the fonts, which come from another server.
  '/survey-core.min.css': new URL('survey-core/survey-core.fontless.min.css', packages),
  '/survey.core.min.js': new URL('survey-core/survey.core.min.js', packages),
  '/survey-js-ui.min.js': new URL('survey-js-ui/survey-js-ui.min.js', packages),
};
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '': 'text/html' };

/** Our server as it is deployed, with the forms, and the site of somebody, whose pages embed each contestant in turn. */
export async function openSite(t, sizes) {
  const key = randomBytes(32).toString('hex');
  const { origin } = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t), OTKLIK_ADMIN_KEY: key } });
  const { forms } = createClient({ endpoint: origin, key });
  for (const size of sizes) {
    const { etag } = await forms.saveDraft(`bench-${size}`, asOurs(size), 'new');
    await forms.publish(`bench-${size}`, { etag });
  }

  const { version } = JSON.parse(readFileSync(new URL('../embed/manifest.json', import.meta.url), 'utf8'));
  const embed = `${origin}/embed/${version}`;
  const texts = new Map(Object.entries(FILES).map(([path, file]) => [path, readFileSync(file, 'utf8')]));
  for (const size of sizes) {
    texts.set(`/questions-${size}.json`, JSON.stringify(questions(size)));
    texts.set(`/survey-${size}.json`, JSON.stringify(asSurvey(size)));
    for (const [name, page] of Object.entries(PAGES)) texts.set(`/${name}-${size}`, hostPage(page({ size, embed })));
  }
  const packed = new Map([...texts].map(([path, text]) => [path, pack(text)]));
  const site = createServer(({ url }, response) => {
    const body = packed.get(url);
    if (!body) return void response.writeHead(404, { 'content-length': 0 }).end();
    response.writeHead(200, {
      'content-type': `${TYPES[extname(url)] ?? TYPES['']}; charset=utf-8`,
      'content-encoding': 'br',
      'cache-control': extname(url) === '.js' ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  t.after(() => {
    site.close();
    site.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${site.address().port}`, embed };
}

// As our server does: the best quality takes seconds on a megabyte.
const pack = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: text.length > 200_000 ? 5 : 11 } });

/** What each contestant asks to put on a page: into its head, and at the place of the questionnaire. */
const PAGES = {
  ours: ({ size, embed }) => ({
    head: `<script type="module" src="${embed}/otklik.js" crossorigin="anonymous"></script>`,
    place: `<otklik-form form="bench-${size}" paging="all"></otklik-form>`,
  }),
  // With the line of style that the documentation gives to who minds the jump.
  'ours-place-kept': ({ size, embed }) => ({
    head: `<style>otklik-form { display: block; min-height: 100svh }</style>
      <script type="module" src="${embed}/otklik.js" crossorigin="anonymous"></script>`,
    place: `<otklik-form form="bench-${size}" paging="all"></otklik-form>`,
  }),
  'ours-in-one-file': ({ size, embed }) => ({
    head: `<script type="module" src="${embed}/otklik-form.js" crossorigin="anonymous"></script>`,
    place: `<otklik-form form="bench-${size}" paging="all"></otklik-form>`,
  }),
  vanilla: ({ size }) => ({
    head: '<link rel="stylesheet" href="/vanilla.css"><script type="module" src="/vanilla.js"></script>',
    place: `<div id="questionnaire" data-questions="/questions-${size}.json"></div>`,
  }),
  survey: ({ size }) => ({
    head: `<link rel="stylesheet" href="/survey-core.min.css"><script src="/survey.core.min.js"></script>
      <script src="/survey-js-ui.min.js"></script><script src="/survey.js"></script>`,
    place: `<div id="surveyContainer" data-questions="/survey-${size}.json"></div>`,
  }),
};

/** A plain page of an organisation: a heading, words, the questionnaire, and words again. */
const hostPage = ({ head, place }) => `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Обратная связь</title><link rel="icon" href="data:,">
<style>body { max-width: 48rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 sans-serif }</style>
${head}</head><body><h1>Расскажите, как у нас</h1><p>${'Ваши ответы помогают нам работать лучше. '.repeat(4)}</p>
${place}
<h2>Как с нами связаться</h2><p>${'Напишите нам или приходите: мы работаем каждый день. '.repeat(12)}</p></body></html>`;
