import {
  freshnessOf,
  outlineOf,
  type OutlineFact,
  namedIn,
  outlineWords,
  type PublishedPractice,
} from '@otklik/schema';
import { formatDay } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import { type Html, layout } from '../layout.ts';
import type { PageLang } from '../page-words.ts';
import { loaderScript, type Loader } from '../snippet.ts';
import { drawFacts, drawSections } from './draw-outline.ts';
import { levelWords, LISTS } from './lists.ts';
import { practiceHead } from './practice-head.ts';
import { PRACTICE_WORDS } from './practice-words.ts';
import { licenceAddress } from './structured.ts';

/** What the page of a practice is made of. */
export interface PracticePage {
  published: PublishedPractice;
  /** The version that anybody gets who asks for none. */
  newest: number;
  /** Those before it that can be read too. */
  earlier: readonly number[];
  lang: PageLang;
  origin: string;
  loader: Loader | undefined;
  today: string;
}

/** What stands in the words of the page itself. */
const OURS = { foreign: undefined };

/** A published practice as plain words, for reading, printing, and for machines that pass by. */
export function practicePage(page: PracticePage) {
  const { published, lang, origin } = page;
  const { practice } = published;
  const words = PRACTICE_WORDS[lang];
  const title = practice.title?.text ?? practice.id;
  const blocks = outlineOf(practice, { lang, lists: LISTS });
  const address = `${origin}/p/${practice.id}`;
  const other = lang === 'ru' ? 'en' : 'ru';
  // What its author wrote is in the language of the practice, whatever the words around are in.
  const foreign = practice.locale === lang ? '' : html` lang="${practice.locale}"`;
  return layout({
    lang,
    title: `${title} — ${words.bank}`,
    styles: ['page.css', 'practice.css'],
    head: practiceHead(published, address, lang),
    body: html`<body class="practice">
<header class="site">
<a class="skip" href="#main">${words.skip}</a>
<a href="/p${lang === 'ru' ? '' : '?lang=en'}">${words.bank}</a>
<a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
</header>
<main id="main" tabindex="-1">
${drawStanding(page)}<h1${foreign}>${title}</h1>
${practice.organisation?.name ? html`<p class="by"${foreign}>${practice.organisation.name}</p>\n` : ''}${drawEvidence(page)}${drawFacts(factsOf(page), OURS)}<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ol>
${blocks.map((block) =>
  block.kind === 'heading' && block.level === 2
    ? html`<li value="${block.number}"><a href="#${block.section}">${block.text}</a></li>\n`
    : '',
)}</ol>
${drawBlocksList(page)}</nav>
<article>
${drawSections(blocks, { practice: practice.id, words, foreign: practice.locale === lang ? undefined : practice.locale })}</article>
${drawAbout(page)}</main>
</body>`,
  });
}

function drawStanding({ published, newest, lang, today }: PracticePage): Html {
  const words = PRACTICE_WORDS[lang];
  const { state, verifiedOn, version, practice } = published;
  const isOld = state === 'needs-update' || freshnessOf(verifiedOn, today) !== 'fresh';
  const sentence = state === 'archived' ? words.archived : isOld ? words.toConfirm : undefined;
  return html`${
    version === newest
      ? ''
      : html`<p class="notice">${words.isEarlier} <a href="/p/${practice.id}">${words.toNewest}</a></p>\n`
  }${sentence === undefined ? '' : html`<p class="notice">${sentence}</p>\n`}`;
}

function drawEvidence({ published: { evidence }, lang }: PracticePage): Html {
  const words = PRACTICE_WORDS[lang];
  const { title, about } = levelWords(evidence.level, lang);
  return html`<div class="evidence">
<p><strong>${words.level}: ${evidence.level}, ${title.toLowerCase()}.</strong> ${about}</p>
${evidence.noEffect ? html`<p>${words.noEffect}</p>\n` : ''}${evidence.feedback ? html`<p>${words.feedback}</p>\n` : ''}</div>
`;
}

function factsOf({ published, lang }: PracticePage): OutlineFact[] {
  const words = PRACTICE_WORDS[lang];
  const { practice, verifiedOn, publishedOn, version, adoptions } = published;
  const { theme = [], targetGroup = [], region = [], practiceStage } = practice.facets ?? {};
  const named = (list: string, ids: readonly string[]) => ids.map((id) => namedIn(LISTS, list, id, lang)).join(', ');
  return [
    { label: words.confirmedOn, value: formatDay(verifiedOn, lang) },
    { label: words.publishedOn, value: formatDay(publishedOn, lang) },
    { label: words.version, value: String(version) },
    { label: words.theme, value: named('practice-themes', theme) },
    { label: words.targetGroup, value: named('practice-target-groups', targetGroup) },
    { label: words.region, value: named('regions-ru', region) },
    { label: words.practiceStage, value: practiceStage ? named('practice-stages', [practiceStage]) : '' },
    { label: words.adoptions, value: adoptions > 0 ? String(adoptions) : '' },
  ].filter(({ value }) => value !== '');
}

/** The stages that may be taken over alone, each with its address. */
function drawBlocksList({ published: { practice }, lang }: PracticePage): Html {
  const blocks = (practice.stages ?? []).flatMap(({ reusable, title }, at) =>
    reusable === true ? [{ anchor: `stage-${at + 1}`, title: title ?? outlineWords(lang).stage }] : [],
  );
  if (blocks.length === 0) return html``;
  return html`<h2>${PRACTICE_WORDS[lang].blocks}</h2>
<ul>
${blocks.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>\n`)}</ul>
`;
}

function drawAbout(page: PracticePage): Html {
  const { published, newest, earlier, lang, origin, loader } = page;
  const words = PRACTICE_WORDS[lang];
  const { practice, version } = published;
  const licence = practice.licence ?? 'CC-BY-4.0';
  const href = licenceAddress(licence);
  const text = words.licences[licence] ?? licence;
  const source = published.origin ?? practice.source;
  const others = [newest, ...earlier].filter((each) => each !== version);
  const facts: OutlineFact[] = [
    { label: words.licence, value: href === undefined ? text : { text, href } },
    ...(source
      ? [
          { label: words.origin, value: { text: source.url, href: source.url } },
          { label: words.takenOn, value: formatDay(source.takenOn, lang) },
        ]
      : []),
  ];
  const query = lang === 'ru' ? '' : '&lang=en';
  return html`<footer class="about">
<h2>${words.about}</h2>
${drawFacts(facts, OURS)}${
    others.length === 0
      ? ''
      : html`<p>${words.earlier}: ${others.map(
          (each, at) => html`${at === 0 ? '' : ', '}<a href="/p/${practice.id}?version=${each}${query}">${each}</a>`,
        )}</p>\n`
  }<p class="screen"><a href="/v1/practices/${practice.id}">${words.file}</a></p>
${
  loader && version === newest
    ? html`<div class="screen"><h2>${words.embed}</h2>
<p>${words.embedLead}</p>
<label for="snippet">${words.embedLabel}</label>
<textarea id="snippet" rows="5" readonly spellcheck="false">${String(cardSnippet({ origin, loader, practice: practice.id, title: practice.title?.text ?? practice.id }))}</textarea></div>
`
    : ''
}</footer>
`;
}

/** The lines by which a card comes onto another page. Until it is drawn, and if it never is, a link stands there. */
const cardSnippet = (parts: { origin: string; loader: Loader; practice: string; title: string }) =>
  html`${loaderScript(parts.origin, parts.loader)}
<otklik-practice-card practice="${parts.practice}"><a href="${parts.origin}/p/${parts.practice}">${parts.title}</a></otklik-practice-card>`;
