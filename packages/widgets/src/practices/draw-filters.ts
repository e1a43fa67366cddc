import { EVIDENCE_LEVELS, PICKED_FACETS, type PickedFacet, SWITCHED_FACETS } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { shown } from '../internal/shown.ts';
import { choicesIn, type Choice } from './query.ts';
import type { BankView } from './view.ts';

/** So many values of a facet are shown at first. */
const FEW = 6;

/** Folded out from the beginning. */
const OPEN: readonly string[] = ['theme', 'targetGroup', 'evidence'];

/** The names of a facet's values, in the order of its list. */
export function namesOf(facet: PickedFacet, { words, card }: BankView): Readonly<Record<string, string>> {
  if (facet === 'theme' || facet === 'targetGroup' || facet === 'region') return card.names[facet];
  if (facet !== 'evidence') return words.names[facet];
  return Object.fromEntries(EVIDENCE_LEVELS.map((level) => [level, `${level} · ${card.names.evidence[level]}`]));
}

/** A choice in words, with that of which facet it is. */
export function nameOf({ facet, value }: Choice, view: BankView): string {
  const { facets, switches } = view.words;
  if (value === undefined) return switches[facet as keyof typeof switches];
  return `${facets[facet as PickedFacet]}: ${namesOf(facet as PickedFacet, view)[value] ?? value}`;
}

/** By what the bank can be narrowed, with how many practices each choice would leave. */
export function drawFilters(view: BankView): TemplateResult {
  const { words, acts, query, unfolded } = view;
  const chosen = choicesIn(query).length;
  const isOpen = unfolded.has('filters');
  return html`<div class="filters" part="filters">
    <button
      type="button"
      class="toggle"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="facets"
      @click=${() => acts.fold('filters')}
    >
      ${chosen > 0 ? words.filtersChosen(chosen) : words.filters}
    </button>
    <div id="facets" class=${isOpen ? 'facets open' : 'facets'}>
      ${PICKED_FACETS.filter((facet) => !view.fixed.includes(facet)).map((facet) => drawFacet(facet, view))}
      ${drawSwitches(view)}
    </div>
  </div>`;
}

function drawFacet(facet: PickedFacet, view: BankView): TemplateResult | typeof nothing {
  const { words, page, query, unfolded, acts } = view;
  const counts = page.facets[facet] ?? {};
  const picked: readonly string[] = query.filters?.[facet] ?? [];
  const names = namesOf(facet, view);
  const known = [...new Set([...Object.keys(names), ...Object.keys(counts), ...picked])];
  // Numbers as keys would come first, and not in the order of their list.
  const order =
    facet === 'region' ? known.sort((one, other) => (names[one] ?? one).localeCompare(names[other] ?? other)) : known;
  const values = order.filter((id) => (counts[id] ?? 0) > 0 || picked.includes(id));
  if (values.length === 0) return nothing;
  const isLong = values.length > FEW + 1;
  const isWhole = !isLong || unfolded.has(`more-${facet}`);
  const seen = isWhole ? values : values.filter((id, at) => at < FEW || picked.includes(id));
  return html`<details class="facet" ?open=${OPEN.includes(facet) || picked.length > 0}>
    <summary>${words.facets[facet]}${picked.length > 0 ? html` <span class="count">(${picked.length})</span>` : nothing}</summary>
    <fieldset>
      <legend class="unseen">${words.facets[facet]}</legend>
      ${seen.map((value) => drawTick({ facet, value }, names[value] ?? value, counts[value] ?? 0, picked.includes(value), view))}
      ${
        isLong
          ? html`<button type="button" class="quiet" aria-expanded=${isWhole ? 'true' : 'false'} @click=${() => acts.fold(`more-${facet}`)}>
              ${isWhole ? words.less : words.more(values.length - seen.length)}
            </button>`
          : nothing
      }
    </fieldset>
  </details>`;
}

const drawTick = (choice: Choice, name: string, count: number, isPicked: boolean, { acts }: BankView): TemplateResult =>
  html`<label class="tick">
    <input type="checkbox" .checked=${shown(isPicked)} @change=${() => acts.choose(choice)} />
    <span>${name} <span class="count">${count}</span></span>
  </label>`;

function drawSwitches(view: BankView): TemplateResult {
  const { words, page, query, acts } = view;
  return html`<fieldset class="switches">
    <legend>${words.alsoHas}</legend>
    ${SWITCHED_FACETS.filter((facet) => page.facets[facet] || query.filters?.[facet]).map((facet) =>
      drawTick(
        { facet },
        words.switches[facet],
        page.facets[facet]?.['true'] ?? 0,
        query.filters?.[facet] === true,
        view,
      ),
    )}
    <label class="tick">
      <input
        type="checkbox"
        .checked=${shown(query.archived === true)}
        @change=${({ target }: Event) => acts.archived((target as HTMLInputElement).checked)}
      />
      <span>${words.archived}</span>
    </label>
  </fieldset>`;
}

/** What was chosen, each to be taken away again. */
export function drawChosen(view: BankView): TemplateResult | typeof nothing {
  const { words, acts, query } = view;
  const choices = choicesIn(query);
  if (choices.length === 0) return nothing;
  return html`<ul class="chosen" part="chosen" aria-label=${words.chosen}>
    ${choices.map((choice) => {
      const name = nameOf(choice, view);
      return html`<li>
        <button type="button" class="chip" aria-label=${words.remove(name)} @click=${() => acts.unchoose(choice)}>
          ${name} <span aria-hidden="true">×</span>
        </button>
      </li>`;
    })}
    <li><button type="button" class="quiet" @click=${() => acts.clear()}>${words.clearAll}</button></li>
  </ul>`;
}
