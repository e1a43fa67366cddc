import type { PracticeBrief } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { daysIn } from './days.ts';
import type { Names } from '../words/names.ts';
import type { PracticeWords } from '../words/practice-words.ts';
import { drawEvidence } from './draw-evidence.ts';
import { drawOrigin, drawStanding } from './draw-standing.ts';

/** What a card is drawn with. */
export interface CardView {
  words: PracticeWords;
  lang: string;
  today: string;
  /** Where its picture is, if there is one to show. */
  photo?: string | undefined;
  /** The page on which all of it is. */
  page?: string | undefined;
  /** Opens all of it. Without, the title is no link. */
  open?: ((event: Event) => void) | undefined;
  /** Only what tells it from others: for the side of a page. */
  isBrief?: boolean;
  /** Not published: the level is computed, and nobody has confirmed anything. */
  isPreview?: boolean;
  /** More than this behind the text. */
  behind?: unknown;
}

/** What somebody sees of a practice before they read it. */
export function drawCard(brief: PracticeBrief, view: CardView): TemplateResult {
  const { words, lang, today, isBrief, isPreview = false } = view;
  return html`<article class="card" part="card" aria-labelledby=${`title-${brief.id}`}>
    ${isBrief ? nothing : drawPhoto(brief, view.photo)}
    <div class="text">
      ${isPreview ? nothing : drawStanding(brief, today, words, lang)}
      <div class="head">
        <h3 id=${`title-${brief.id}`} part="title" lang=${brief.locale} class=${brief.title ? '' : 'muted'}>
          ${drawTitle(brief, view)}
        </h3>
        ${brief.organisation ? html`<p part="organisation" lang=${brief.locale}>${brief.organisation}</p>` : nothing}
      </div>
      ${isBrief ? nothing : drawSummary(brief, view)}
      ${drawFacets(brief, view)}
      ${drawEvidence(brief.evidence, isPreview, words, lang)}
      ${isPreview ? nothing : drawFacts(brief, view)}
      ${view.behind ?? nothing}
    </div>
  </article>`;
}

function drawTitle({ title, locale }: PracticeBrief, { words, page, open, lang }: CardView): unknown {
  if (!title) return html`<span lang=${lang}>${words.noTitle}</span>`;
  if (page) return html`<a href=${page} @click=${open}>${title}</a>`;
  if (!open) return title;
  return html`<button type="button" class="title" lang=${locale} @click=${open}>${title}</button>`;
}

const drawSummary = ({ summary, locale }: PracticeBrief, { words, page, open }: CardView): TemplateResult =>
  summary
    ? html`<p class=${page || open ? 'summary short' : 'summary'} part="summary" lang=${locale}>${summary}</p>`
    : html`<p class="summary muted">${words.noSummary}</p>`;

/** Its place is there before it comes. */
const drawPhoto = ({ photo, locale }: PracticeBrief, address: string | undefined): unknown =>
  photo && address
    ? html`<div class="photo">
        <img
          src=${address}
          alt=${photo.alt ?? ''}
          lang=${locale}
          width=${photo.width ?? 1600}
          height=${photo.height ?? 900}
          loading="lazy"
          decoding="async"
        />
      </div>`
    : nothing;

/** Its theme, for whom it is, and where. */
export function drawFacets(
  { facets }: PracticeBrief,
  { words, isBrief }: Pick<CardView, 'words' | 'isBrief'>,
): unknown {
  const { names } = words;
  const facts = [
    [words.theme, namesOf(facets.theme, names.theme).join(' · ')],
    [words.targetGroup, isBrief ? '' : namesOf(facets.targetGroup, names.targetGroup).join(' · ')],
    [words.region, regionsOf(facets.region, words)],
  ].filter(([, value]) => value);
  if (facts.length === 0) return nothing;
  return html`<dl>
    ${facts.map(
      ([title, value]) =>
        html`<div>
          <dt>${title}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Ids in words; one that is in no list of ours as it is, since a bank may have its own. */
const namesOf = (ids: readonly string[] | undefined, names: Names): string[] =>
  (ids ?? []).map((id) => names[id] ?? id);

/** So many regions are told one by one. */
const MOST_REGIONS = 3;

function regionsOf(ids: readonly string[] | undefined, words: PracticeWords): string {
  const all = namesOf(ids, words.names.region);
  if (all.length === Object.keys(words.names.region).length) return words.everywhere;
  const others = all.length - MOST_REGIONS;
  return others > 1 ? words.moreRegions(all.slice(0, MOST_REGIONS).join(' · '), others) : all.join(' · ');
}

/** When it was confirmed, how many have taken it over, and from where it came. */
export const drawFacts = (
  brief: PracticeBrief,
  { words, lang }: Pick<CardView, 'words' | 'lang'>,
): TemplateResult => html`
  <ul class="facts">
    <li>${words.verifiedOn(daysIn(lang).long(brief.verifiedOn))}</li>
    ${brief.adoptions > 0 ? html`<li>${words.adoptions(brief.adoptions)}</li>` : nothing}
    ${brief.blocks > 0 ? html`<li>${words.blocks(brief.blocks)}</li>` : nothing}
  </ul>
  ${drawOrigin(brief.origin, words, lang)}
`;
