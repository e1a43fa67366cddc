import { type Form, sayText } from '@otklik/schema';
import { html } from 'hono/html';
import { layout } from './layout.ts';
import { addressOf } from './erase-page.ts';
import { PAGE_WORDS, type PageLang } from './page-words.ts';
import { type Loader, loaderScript } from './snippet.ts';

/** A form on a page of its own: where the link inside the snippet leads. */
export function formPage({ lang, origin, loader, form }: FormPage) {
  const words = PAGE_WORDS[lang];
  const voice = { lang, profile: form.profile ?? 'standard' } as const;
  const title = sayText(form.title, voice);

  return layout({
    lang,
    title: form.asks ? `${title} — ${sayText(form.asks, voice)}` : title,
    styles: ['page.css'],
    ...(loader ? { head: loaderScript(origin, loader) } : {}),
    body: html`<body>
<main class="form">
<h1>${title}</h1>
${
  loader
    ? html`<otklik-form form="${form.id}">
<p>${words.formNeedsScript}</p>
<p>${words.formNeedsScriptWhatToDo}</p>
</otklik-form>`
    : html`<p class="notice">${words.notBuilt}</p>`
}
</main>
<footer class="below">
<p>${words.eraseAnswersLater} <a href="${addressOf(form.id, '/erase', lang)}">${words.eraseAnswers}</a></p>
</footer>
</body>`,
  });
}

interface FormPage {
  lang: PageLang;
  origin: string;
  loader: Loader | undefined;
  form: Form;
}
