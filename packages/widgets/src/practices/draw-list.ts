import { BANK_SORTS, type BankSort } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { shown } from '../internal/shown.ts';
import { drawCard } from '../internal/draw-card.ts';
import { drawChosen, drawFilters } from './draw-filters.ts';
import { drawMapFold } from './map.ts';
import { choicesIn } from './query.ts';
import type { BankView } from './view.ts';

/** A bank: a field to search by, what it is narrowed by, and what was found. */
export function drawList(view: BankView): TemplateResult {
  const { words, query, acts } = view;
  return html`<div class="bank">
    <form role="search" part="search" @submit=${(event: Event) => event.preventDefault()}>
      <label for="q">${words.search}</label>
      <div class="field">
        <input
          id="q"
          type="search"
          maxlength="200"
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby="q-hint"
          .value=${shown(query.q ?? '')}
          @input=${({ target }: Event) => acts.type((target as HTMLInputElement).value)}
        />
        ${
          query.q
            ? html`<button type="button" class="quiet" @click=${() => acts.type('')}>${words.clearSearch}</button>`
            : nothing
        }
      </div>
      <p id="q-hint" class="note">${words.searchHint}</p>
    </form>
    ${drawMapFold(view)} ${drawChosen(view)}
    <div class="columns">
      ${drawFilters(view)}
      <div class="results" aria-busy=${view.searching === 'on' ? 'true' : 'false'}>${drawResults(view)}</div>
    </div>
  </div>`;
}

function drawResults(view: BankView): TemplateResult {
  const { words, page, practices, query } = view;
  const told = page.total > 0 ? drawTold(view) : nothing;
  return html`<div role="alert">
      ${view.searching === 'failed' ? html`<p class="wrong">${words.searchFailed}</p>` : nothing}
    </div>
    ${view.searching === 'failed' ? html`<button type="button" @click=${() => view.acts.again()}>${words.tryAgain}</button>` : nothing}
    <div class="head-line">
      <div role="status">
        <h2 class="found">${page.total > 0 ? `${words.found(page.total)}.` : words.empty}</h2>
        ${told}
      </div>
      ${page.total > 1 ? drawSort(view) : nothing}
    </div>
    ${page.total === 0 ? drawEmpty(view) : nothing}
    <ul class="cards" part="cards">
      ${practices.map(
        (brief) =>
          html`<li id=${`practice-${brief.id}`}>
            ${drawCard(brief, {
              words: view.card,
              lang: view.lang,
              today: view.today,
              photo: view.photoOf(brief),
              page: view.pageOf(brief),
              open: (event) => view.acts.open(brief.id, event),
            })}
          </li>`,
      )}
    </ul>
    ${drawMore(view)} ${view.hasHistory && (query.q || choicesIn(query).length > 0) ? drawLink(view) : nothing}`;
}

/** What the search had to make of the words. */
function drawTold({ words, page, query }: BankView): unknown {
  if (page.found === 'corrected' && page.corrected)
    return words.corrected(page.corrected.reduce((said, { from, to }) => said.replace(from, to), query.q ?? '').trim());
  return page.found === 'some' ? words.some : nothing;
}

const drawSort = ({ words, query, acts }: BankView): TemplateResult => {
  const order: BankSort = query.sort ?? (query.q ? 'fit' : 'new');
  return html`<label class="sort">
    <span>${words.sort}</span>
    <select
      .value=${shown(order)}
      @change=${({ target }: Event) => acts.sort((target as HTMLSelectElement).value as BankSort)}
    >
      ${BANK_SORTS.filter((each) => each !== 'fit' || query.q).map(
        (each) => html`<option value=${each} ?selected=${each === order}>${words.sorts[each]}</option>`,
      )}
    </select>
  </label>`;
};

function drawEmpty({ words, query, acts }: BankView): TemplateResult {
  if (!query.q && choicesIn(query).length === 0) return html`<p>${words.nothingHere}</p>`;
  return html`<div class="empty">
    <ul>
      ${words.emptyAdvice.map((advice) => html`<li>${advice}</li>`)}
    </ul>
    <button type="button" @click=${() => acts.clear()}>${words.clearAll}</button>
  </div>`;
}

function drawMore({ words, page, practices, searching, more, perPage, acts }: BankView): unknown {
  // What follows is not what follows on the screen, when that was found before.
  if (!page.next || searching === 'failed') return nothing;
  const left = Math.min(perPage, page.total - practices.length);
  return html`<div class="more">
    <p class="note">${words.shownOf(practices.length, page.total)}</p>
    <div role="alert">${more === 'failed' ? html`<p class="wrong">${words.moreFailed}</p>` : nothing}</div>
    <button type="button" class="primary" aria-disabled=${more === 'loading' ? 'true' : nothing} @click=${() => acts.more()}>
      ${more === 'loading' ? words.loadingMore : words.showMore(left)}
    </button>
  </div>`;
}

/** The address that leads back here, for somebody else. */
const drawLink = ({ words, link, acts }: BankView): TemplateResult => html`<div class="link">
  <button type="button" @click=${() => acts.copyLink()}>${words.copyLink}</button>
  <span role="status">${link?.isCopied ? words.linkCopied : nothing}</span>
  ${
    link?.text === undefined
      ? nothing
      : html`<p>${words.linkByHand}</p>
          <input id="link" readonly aria-label=${words.copyLink} .value=${link.text} />`
  }
</div>`;
