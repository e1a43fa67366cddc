import type { Practice, PracticeBrief } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { daysIn } from '../internal/days.ts';
import type { PracticeFullWords } from '../words/practice-full-words.ts';
import type { PracticeWords } from '../words/practice-words.ts';
import { isWebAddress } from '../internal/practice-addresses.ts';
import { drawFacets, drawFacts } from '../internal/draw-card.ts';
import { drawEvidence } from '../internal/draw-evidence.ts';
import { drawShape, type Langs } from './draw-shape.ts';
import { drawStanding, standingOf } from '../internal/draw-standing.ts';
import type { Part, Section } from './sections.ts';

/** What became of a step that somebody wanted to copy. */
export interface Copying {
  order: number;
  /** There, where the person has to copy it themselves. */
  text?: string;
}

/** What all of a practice is drawn with. */
export interface FullView {
  practice: Practice;
  brief: PracticeBrief;
  sections: readonly Section[];
  words: PracticeWords;
  full: PracticeFullWords;
  lang: string;
  today: string;
  isPreview: boolean;
  copying: Copying | undefined;
  photoOf: (photo: string) => string | undefined;
  goTo: (anchor: string) => void;
  copy: (block: NonNullable<Part['block']>) => void;
  print: () => void;
}

/** All of a practice: what it is, where to find what, and its sections. */
export function drawFull(view: FullView): TemplateResult {
  const { brief, sections, words, full, lang, isPreview, today } = view;
  return html`<article class="full" aria-labelledby="title">
    <header>
      ${isPreview ? nothing : drawStanding(brief, today, words, lang)}
      <h2 id="title" part="title" tabindex="-1" lang=${brief.locale}>${brief.title || words.noTitle}</h2>
      ${brief.organisation ? html`<p part="organisation" lang=${brief.locale}>${brief.organisation}</p>` : nothing}
      ${drawFacets(brief, view)} ${drawEvidence(brief.evidence, isPreview, words, lang)}
      ${isPreview ? nothing : drawFacts(brief, view)}
      <div class="buttons"><button type="button" @click=${view.print}>${full.print}</button></div>
    </header>
    <nav part="contents" aria-labelledby="contents">
      <h3 id="contents">${full.contents}</h3>
      <ol>
        ${sections.map(
          ({ anchor, number, title }) =>
            html`<li value=${number}>
              <button type="button" class="to" @click=${() => view.goTo(anchor)}>${title}</button>
            </li>`,
        )}
      </ol>
    </nav>
    ${sections.map((section) => drawSection(section, view))}
    ${
      sections.some(({ anchor }) => anchor === 'contacts') || isPreview || standingOf(brief, today) === 'archive'
        ? nothing
        : html`<p class="note">${full.noContacts}</p>`
    }
    <footer>${drawRights(view)}</footer>
    <p class="unseen" role="status">${view.copying && view.copying.text === undefined ? full.copied : ''}</p>
  </article>`;
}

function drawSection({ anchor, number, title, parts }: Section, view: FullView): TemplateResult {
  const langs: Langs = { text: view.brief.locale, words: view.lang };
  return html`<section part="section" aria-labelledby=${anchor}>
    <h3 id=${anchor} tabindex="-1"><span class="number">${number}.</span> ${title}</h3>
    <div class="inside" lang=${langs.text}>${parts.map((part) => drawPart(part, langs, view))}</div>
  </section>`;
}

function drawPart({ title, anchor, block, shapes }: Part, langs: Langs, view: FullView): TemplateResult {
  const inside = shapes.map((shape) => drawShape(shape, langs, view.photoOf));
  if (!title) return html`${inside}`;
  return html`<div class=${block ? 'part block' : 'part'} part=${block ? 'block' : nothing}>
    <h4 id=${anchor ?? nothing}>${title}</h4>
    ${inside} ${block ? drawCopy(block, view) : nothing}
  </div>`;
}

/** The button that takes a building block along, and what became of it. */
function drawCopy(block: NonNullable<Part['block']>, { full, lang, copying, copy }: FullView): TemplateResult {
  const done = copying?.order === block.order ? copying : undefined;
  return html`<div class="copy" lang=${lang}>
    <button type="button" aria-label=${full.copyStepOf(block.order)} @click=${() => copy(block)}>
      ${full.copyStep}
    </button>
    ${done && done.text === undefined ? html`<span class="done">${full.copied}</span>` : nothing}
    ${
      done?.text === undefined
        ? nothing
        : html`<p>${full.copyByHand}</p>
            <textarea readonly rows="6" aria-label=${full.textOfStep} .value=${done.text}></textarea>`
    }
  </div>`;
}

/** The licence in words, where it is the usual one. */
export const licenceOf = ({ licence = 'CC-BY-4.0' }: Practice, full: PracticeFullWords): string =>
  licence === 'CC-BY-4.0' ? full.ccBy : licence;

function drawRights({ practice, brief, full, lang, isPreview }: FullView): TemplateResult {
  const { source } = practice;
  const day = daysIn(lang).long;
  return html`<p class="note">${full.licence}: ${licenceOf(practice, full)}.</p>
    ${
      isWebAddress(source?.url)
        ? html`<p class="note">
            ${full.describedBy} <a href=${source.url} rel="noopener noreferrer">${new URL(source.url).host}</a>,
            ${day(source.takenOn)}
          </p>`
        : nothing
    }
    ${isPreview ? nothing : html`<p class="note">${full.version(brief.version, day(brief.publishedOn))}</p>`}`;
}
