import type { Quartiles } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../internal/groups-of.ts';
import type { TogetherWords } from '../words/quiz-words.ts';
import type { Comparing } from './comparing.ts';
import { takenNow } from './sitting.ts';
import type { QuizView } from './view.ts';

/** Others, after one's own result and only by choice. Never a rank. */
export function drawComparing(
  view: QuizView,
  comparing: Comparing,
  { comparing: its }: TogetherWords,
): TemplateResult | typeof nothing {
  const { sitting, say, latest } = view;
  const segments = sitting.quiz.segments ?? [];
  if (segments.length === 0 || sitting.express || view.outcome.score === undefined) return nothing;
  const { state, segment, given, isTakenBack } = comparing;
  const isBusy = state === 'busy';
  const isWhole = segments.every(({ id }) => segment[id]);
  return html`<section class="comparing" part="comparing">
    <h3 id="comparing">${its.title}</h3>
    <p class="hint">${its.hint}</p>
    <div class="inputs">
      ${segments.map(
        ({ id, title, choices }) =>
          html`<label>
            ${say(title)}
            <select @change=${(event: Event) => comparing.choose(id, (event.target as HTMLSelectElement).value)}>
              <option value="">${its.choose}</option>
              ${choices.map((choice) => html`<option value=${choice.id} ?selected=${segment[id] === choice.id}>${say(choice.title)}</option>`)}
            </select>
          </label>`,
      )}
    </div>
    <p class="actions"><button type="button" ?disabled=${isBusy} @click=${comparing.show}>${its.show}</button></p>
    <div role="status">
      ${drawBenchmark(view, comparing, its)}
      ${state === 'failed' ? html`<p class="error">${its.failed}</p>` : nothing}
      ${state === 'outdated' || sitting.quiz.version !== latest.version ? html`<p class="hint">${its.outdated}</p>` : nothing}
      ${given ? html`<p>${its.given}</p>` : isTakenBack ? html`<p>${its.takenBack}</p>` : nothing}
    </div>
    ${
      given
        ? html`<p>${its.receipt}: <output>${groupsOf(given.receipt)}</output></p>
            <p class="hint">${its.receiptHint}</p>
            <p class="actions"><button type="button" class="quiet" ?disabled=${isBusy} @click=${comparing.takeBack}>${its.takeBack}</button></p>`
        : html`<p class="hint">${its.giveHint}</p>
            <p class="actions">
              <button type="button" ?disabled=${isBusy || !isWhole} @click=${() => comparing.give(takenNow(sitting))}>${its.give}</button>
            </p>`
    }
  </section>`;
}

function drawBenchmark(
  view: QuizView,
  { benchmark }: Comparing,
  its: TogetherWords['comparing'],
): TemplateResult | typeof nothing {
  if (!benchmark) return nothing;
  const { words, outcome, say, points, sitting } = view;
  const { score, dimensions, least, organisations } = benchmark;
  if (benchmark.state === 'few' || !score || !dimensions) return html`<p>${its.few(least)}</p>`;
  const rows = outcome.dimensions.filter((each) => each.score !== undefined && dimensions[each.id]);
  return html`<p>${its.about(organisations ?? least)} ${its.half(score.low, score.high, points(outcome.score!))}</p>
    <table role="table" class="folding" aria-labelledby="comparing">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${words.dimensions.dimension}</th>
          <th role="columnheader" scope="col">${its.quartiles}</th>
          <th role="columnheader" scope="col">${its.own}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((each) => {
          const { low, high } = dimensions[each.id]!;
          const dimension = sitting.quiz.dimensions.find(({ id }) => id === each.id)!;
          return html`<tr role="row">
            <th role="rowheader" scope="row">${say(dimension.title)}</th>
            <td role="cell" data-label=${its.quartiles}>${low}–${high}</td>
            <td role="cell" data-label=${its.own}>${points(each.score!)}<br /><small>${its[placeAmong(each.score!, dimensions[each.id]!)]}</small></td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

const placeAmong = (score: number, { low, high }: Quartiles): 'below' | 'within' | 'above' =>
  score < low ? 'below' : score > high ? 'above' : 'within';
