import { type BankPage, namedIn, type PracticeBrief } from '@otklik/schema';
import { formatDay } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import { type Html, layout } from '../layout.ts';
import type { PageLang } from '../page-words.ts';
import { loaderScript, type Loader } from '../snippet.ts';
import { levelWords, LISTS } from './lists.ts';
import { feedLinks, shortened } from './practice-head.ts';
import { PRACTICE_WORDS } from './practice-words.ts';

/** With this the widget begins the parameters of its search in an address. */
export const IN_ADDRESS = 'otklik-';

/** What the page of a bank is made of. */
export interface PageOfBank {
  found: BankPage;
  /** What was searched for. */
  q: string;
  /** What its address says of the search, in the words of the widget, which goes on with it. */
  query: URLSearchParams;
  /** Whose bank, where there are several. */
  bank: string | undefined;
  lang: PageLang;
  origin: string;
  loader: Loader | undefined;
}

/** The bank: a search and what it found, as plain words, which the widget takes over where scripts work. */
export function bankPage({ found, q, query, bank, lang, origin, loader }: PageOfBank) {
  const words = PRACTICE_WORDS[lang];
  const other = lang === 'ru' ? 'en' : 'ru';
  const withLang = (to: PageLang, more: Record<string, string> = {}) => {
    const params = new URLSearchParams(query);
    if (bank !== undefined) params.set('bank', bank);
    for (const [name, value] of Object.entries({ ...more, lang: to })) params.set(name, value);
    return `/p?${params}`;
  };
  return layout({
    lang,
    title: q === '' ? words.bank : `${q} — ${words.bank}`,
    styles: ['page.css', 'practice.css'],
    head: html`<link rel="canonical" href="${origin}/p">
<meta name="description" content="${words.bankLead}">
<meta property="og:type" content="website">
<meta property="og:title" content="${words.bank}">
<meta property="og:description" content="${words.bankLead}">
<meta property="og:url" content="${origin}/p">
${feedLinks(lang)}${loader ? loaderScript(origin, loader) : ''}
`,
    body: html`<body class="practice bank">
<header class="site">
<a href="/p${lang === 'ru' ? '' : '?lang=en'}">${words.all}</a>
<a href="${withLang(other)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
</header>
<main>
<h1>${words.bank}</h1>
<p>${words.bankLead}</p>
<otklik-practices history="${IN_ADDRESS}"${bank === undefined ? '' : html` bank="${bank}"`}>
<form class="search" role="search" action="/p" method="get">
<label for="q">${words.search}</label>
<input id="q" name="${IN_ADDRESS}q" type="search" maxlength="200" value="${q}">
${bank === undefined ? '' : html`<input type="hidden" name="bank" value="${bank}">\n`}${lang === 'ru' ? '' : html`<input type="hidden" name="lang" value="${lang}">\n`}<button>${words.find}</button>
</form>
${drawFound(found, lang)}<ul class="list">
${found.practices.map((brief) => drawBrief(brief, lang))}</ul>
${found.next === undefined ? '' : html`<p><a href="${withLang(lang, { cursor: found.next })}">${words.more}</a></p>\n`}</otklik-practices>
</main>
</body>`,
  });
}

function drawFound({ total, found, corrected = [] }: BankPage, lang: PageLang): Html {
  const words = PRACTICE_WORDS[lang];
  const note =
    found === 'corrected'
      ? `${words.corrected}: ${corrected.map(({ to }) => to).join(', ')}.`
      : found === 'some'
        ? words.some
        : '';
  return html`<p>${total === 0 ? words.nothing : words.found(total)}</p>
${note === '' || total === 0 ? '' : html`<p>${note}</p>\n`}`;
}

function drawBrief(
  { id, locale, title, organisation, summary, evidence, facets, verifiedOn }: PracticeBrief,
  lang: PageLang,
): Html {
  const words = PRACTICE_WORDS[lang];
  const region = (facets.region ?? []).slice(0, 3).map((code) => namedIn(LISTS, 'regions-ru', code, lang));
  const foreign = locale === lang ? '' : html` lang="${locale}"`;
  return html`<li>
<h2${foreign}><a href="/p/${id}${lang === 'ru' ? '' : '?lang=en'}">${title}</a></h2>
<p class="by"${foreign}>${[organisation, ...region].filter((text) => text !== '').join(', ')}</p>
<p${foreign}>${shortened(summary, 300)}</p>
<p class="small">${words.level}: ${evidence.level}, ${levelWords(evidence.level, lang).title.toLowerCase()}. ${words.confirmedOn} ${formatDay(verifiedOn, lang)}.</p>
</li>
`;
}
