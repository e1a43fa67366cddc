import type { Collection, PublishedPractice } from '@otklik/schema';
import { formatDay } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import { layout } from '../layout.ts';
import type { PageLang } from '../page-words.ts';
import { COLLECTION_WORDS } from './collection-words.ts';
import { drawFacts } from './draw-outline.ts';
import { shortened } from './practice-head.ts';
import { PRACTICE_WORDS } from './practice-words.ts';
import { licenceAddress } from './structured.ts';

/** An open collection: what its cover says, its practices, and the book in every format. No script. */
export function collectionPage(
  { collection, practices }: { collection: Collection; practices: readonly PublishedPractice[] },
  { lang, origin }: { lang: PageLang; origin: string },
) {
  const words = COLLECTION_WORDS[lang];
  const { bank, otherLanguage, licences } = PRACTICE_WORDS[lang];
  const { id, title, subtitle, preface = '', publisher, issuedOn, copies, licence = 'CC-BY-4.0', locale } = collection;
  const address = `${origin}/c/${id}`;
  const book = `/v1/collections/${id}/book`;
  const other = lang === 'ru' ? 'en' : 'ru';
  const query = lang === 'ru' ? '' : '?lang=en';
  const foreign = locale === lang ? '' : html` lang="${locale}"`;
  const href = licenceAddress(licence);
  const licensed = licences[licence] ?? licence;
  const lead = shortened(subtitle ?? preface);
  const facts = [
    { label: words.publisher, value: publisher ?? '' },
    { label: words.issuedOn, value: formatDay(issuedOn, lang) },
    { label: words.copies, value: copies === undefined ? '' : String(copies) },
    { label: words.licence, value: href === undefined ? licensed : { text: licensed, href } },
  ].filter(({ value }) => value !== '');
  return layout({
    lang,
    title,
    styles: ['page.css', 'practice.css'],
    head: html`<link rel="canonical" href="${address}">
<meta name="description" content="${lead}">
<meta property="og:type" content="book">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${lead}">
<meta property="og:url" content="${address}">
`,
    body: html`<body class="practice">
<header class="site">
<a href="/p${query}">${bank}</a>
<a href="?lang=${other}" lang="${other}" hreflang="${other}">${otherLanguage}</a>
</header>
<main id="main" tabindex="-1">
<h1${foreign}>${title}</h1>
${subtitle ? html`<p class="by"${foreign}>${subtitle}</p>\n` : ''}${drawFacts(facts, { foreign: undefined })}<section>
<h2>${words.download}</h2>
<ul>
<li>${words.toPrint}: <a href="${book}.html?size=a4">A4</a>, <a href="${book}.html?size=a5">A5</a></li>
<li>${words.document}: <a href="${book}.docx">DOCX</a></li>
<li><a href="${book}.md">Markdown</a></li>
<li><a href="${book}.json">JSON</a></li>
</ul>
</section>
<section>
<h2>${words.practices}</h2>
<ol>
${practices.map(({ practice, version }) => {
  const own = practice.locale === lang ? '' : html` lang="${practice.locale}"`;
  const by = practice.organisation?.name;
  return html`<li${own}><a href="/p/${practice.id}?version=${version}${lang === 'ru' ? '' : '&lang=en'}">${practice.title?.text ?? practice.id}</a>${by ? `, ${by}` : ''}</li>\n`;
})}</ol>
</section>
</main>
</body>`,
  });
}
