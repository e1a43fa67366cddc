import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { layout } from '../layout.ts';
import { PAGE_WORDS, type PageLang } from '../page-words.ts';
import { CHECK_WORDS, type CheckWords } from './check-words.ts';
import type { Finding, FindingDetails } from './findings.ts';

/** Why nothing was checked. */
export type NotChecked = 'empty' | 'tooLong' | 'elsewhere' | 'busy';

/** Where a webmaster pastes what stands on a page and reads what is wrong with it. Works without JavaScript. */
export function checkPage({ lang, pasted = '', outcome }: CheckPage) {
  const words = CHECK_WORDS[lang];
  const { otherLanguage } = PAGE_WORDS[lang];
  const other = lang === 'ru' ? 'en' : 'ru';
  return layout({
    lang,
    title: `${outcome ? `${titleOf(outcome, words)} — ` : ''}${words.title}`,
    styles: ['page.css', 'check.css'],
    body: html`<body>
<main class="check">
<h1>${words.title}</h1>
${outcome ? drawOutcome(outcome, words) : html`<p>${words.lead}</p>`}
<form method="post" action="${addressOf(lang)}">
<label for="html">${words.label}</label>
<p class="hint" id="hint">${words.hint}</p>
<textarea id="html" name="html" rows="10" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby="hint">
${pasted}</textarea>
<p class="hint">${words.privacy}</p>
<button type="submit">${words.button}</button>
</form>
</main>
<footer class="below">
<a href="/demo${lang === 'ru' ? '' : `?lang=${lang}`}#webmasters">${words.back}</a>
<a href="${addressOf(other)}" lang="${other}" hreflang="${other}">${otherLanguage}</a>
</footer>
</body>`,
  });
}

interface CheckPage {
  lang: PageLang;
  /** For correcting it: it stands in the field as text. */
  pasted?: string;
  outcome?: Outcome | undefined;
}

/** What came of checking, with the snippet as it should be. */
export type Outcome = { notChecked: NotChecked } | { findings: readonly Finding[]; right: string | undefined };

/** The page in the language of the page that links to it. */
export const addressOf = (lang: PageLang): string => `/demo/check${lang === 'ru' ? '' : `?lang=${lang}`}`;

const errorsAmong = (findings: readonly Finding[]): number =>
  findings.filter(({ weight }) => weight === 'error').length;

function titleOf(outcome: Outcome, words: CheckWords): string {
  if ('notChecked' in outcome) return words.emptyTitle;
  const errors = errorsAmong(outcome.findings);
  if (errors > 0) return words.brokenTitle(errors);
  return outcome.findings.length > 0 ? words.worksTitle : words.fineTitle;
}

function drawOutcome(outcome: Outcome, words: CheckWords): Html {
  const title = html`<h2>${titleOf(outcome, words)}</h2>`;
  if ('notChecked' in outcome)
    return html`<section class="outcome">${title}<p>${words[outcome.notChecked]}</p></section>`;
  const { findings, right } = outcome;
  const isBroken = errorsAmong(findings) > 0;
  return html`<section class="outcome">
${title}
${findings.length === 0 ? html`<p>${words.fine}</p>` : html`<ol>\n${findings.map((each) => drawFinding(each, words))}</ol>`}
${isBroken && right ? html`<h3><label for="right">${words.rightTitle}</label></h3><p>${words.rightLead}</p><textarea id="right" rows="5" readonly spellcheck="false">\n${right}</textarea>` : ''}
${isBroken ? '' : html`<h3>${words.stillTitle}</h3><ul>${words.still.map((each) => html`<li>${each}</li>\n`)}</ul>`}
</section>`;
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

function drawFinding({ code, weight, line, details }: Finding, words: CheckWords): Html {
  const say = words.findings[code] as (details: FindingDetails[typeof code]) => { wrong: string; toDo: string };
  const { wrong, toDo } = say(details);
  return html`<li class="${weight}"><p><strong>${words.weights[weight]},</strong> ${words.line(line)}. ${wrong}</p><p>${toDo}</p></li>\n`;
}
