import { type Form, sayText } from '@otklik/schema';
import { allWordsFor } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import { addressOf } from './form-address.ts';
import { layout } from './layout.ts';
import { PAGE_WORDS, type PageLang } from './page-words.ts';
import { drawExit } from './plain/exit.ts';
import { plainWordsFor } from './plain/plain-words.ts';

/** Why nothing was erased. */
export type NotErased = 'not-a-receipt' | 'no-submission' | 'busy' | 'elsewhere';

/** Where a person who left with nothing but the receipt has their answers erased. Works without JavaScript. */
export function erasePage({ lang, form, given = '', notErased }: ErasePage) {
  const { id } = form;
  const voice = { lang, profile: form.profile ?? 'standard' } as const;
  const plain = plainWordsFor(lang, voice.profile);
  // A topic that is dangerous stands nowhere on this page: it is opened again, days later.
  const title = form.sensitive ? plain.form : sayText(form.title, voice);
  const { erase: words, otherLanguage } = PAGE_WORDS[lang];
  const other = lang === 'ru' ? 'en' : 'ru';
  return layout({
    lang,
    title: `${notErased ? `${words.notErased}: ` : ''}${words.title} — ${title}`,
    styles: ['page.css'],
    body: html`<body>
${form.sensitive ? drawExit(form, allWordsFor(lang, voice.profile)) : ''}<main class="erase">
<h1>${words.title}</h1>
<p class="about">${words.form} <a href="${addressOf(id, '', lang)}">${title}</a></p>
<p>${words.lead}</p>
<ul>
${words.whatHappens.map((each) => html`<li>${each}</li>\n`)}</ul>
<form method="post" action="${addressOf(id, '/erase', lang)}">
<label for="receipt">${words.label}</label>
<p class="hint" id="hint">${words.hint}</p>
${notErased ? html`<p class="error" id="error"><strong>${words.notErased}.</strong> ${words.why[notErased]}</p>\n` : ''}<input id="receipt" name="receipt" value="${given}" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="${MOST_TYPED}" ${notErased ? html`aria-invalid="true" aria-describedby="error hint" autofocus` : html`aria-describedby="hint"`}>
<button type="submit">${words.button}</button>
</form>
</main>
<footer class="below">
<a href="${addressOf(id, '/erase', other)}" lang="${other}" hreflang="${other}">${otherLanguage}</a>
</footer>
</body>`,
  });
}

/** More than any way to group sixteen digits needs. */
export const MOST_TYPED = 64;

interface ErasePage {
  lang: PageLang;
  form: Form;
  /** What was typed, for correcting it. */
  given?: string;
  notErased?: NotErased;
}
