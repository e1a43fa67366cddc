import type { Quartiles } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../internal/groups-of.ts';
import type { Comparing } from './comparing.ts';
import { takenNow } from './sitting.ts';
import type { QuizView } from './view.ts';

/** Others, after one's own result and only by choice. Never a rank. */
export function drawComparing(view: QuizView): TemplateResult | typeof nothing {
  const { sitting, words, say, conduct, latest } = view;
  const { comparing } = conduct;
  const segments = sitting.quiz.segments ?? [];
  if (!comparing || segments.length === 0 || sitting.express || view.outcome.score === undefined) return nothing;
  const { state, segment, given, isTakenBack } = comparing;
  const isBusy = state === 'busy';
  const isWhole = segments.every(({ id }) => segment[id]);
  return html`<section class="comparing" part="comparing">
    <h3 id="comparing">${words.comparing.title}</h3>
    <p class="hint">${words.comparing.hint}</p>
    <div class="inputs">
      ${segments.map(
        ({ id, title, choices }) =>
          html`<label>
            ${say(title)}
            <select @change=${(event: Event) => comparing.choose(id, (event.target as HTMLSelectElement).value)}>
              <option value="">${words.comparing.choose}</option>
              ${choices.map((choice) => html`<option value=${choice.id} ?selected=${segment[id] === choice.id}>${say(choice.title)}</option>`)}
            </select>
          </label>`,
      )}
    </div>
    <p class="actions"><button type="button" ?disabled=${isBusy} @click=${comparing.show}>${words.comparing.show}</button></p>
    <div role="status">
      ${drawBenchmark(view, comparing)}
      ${state === 'failed' ? html`<p class="error">${words.comparing.failed}</p>` : nothing}
      ${state === 'outdated' || sitting.quiz.version !== latest.version ? html`<p class="hint">${words.comparing.outdated}</p>` : nothing}
      ${given ? html`<p>${words.comparing.given}</p>` : isTakenBack ? html`<p>${words.comparing.takenBack}</p>` : nothing}
    </div>
    ${
      given
        ? html`<p>${words.comparing.receipt}: <output>${groupsOf(given.receipt)}</output></p>
            <p class="actions"><button type="button" class="quiet" ?disabled=${isBusy} @click=${comparing.takeBack}>${words.comparing.takeBack}</button></p>`
        : html`<p class="hint">${words.comparing.giveHint}</p>
            <p class="actions">
              <button type="button" ?disabled=${isBusy || !isWhole} @click=${() => comparing.give(takenNow(sitting))}>${words.comparing.give}</button>
            </p>`
    }
  </section>`;
}

function drawBenchmark(view: QuizView, { benchmark }: Comparing): TemplateResult | typeof nothing {
  if (!benchmark) return nothing;
  const { words, outcome, say, points, sitting } = view;
  const { score, dimensions, least, organisations } = benchmark;
  if (benchmark.state === 'few' || !score || !dimensions) return html`<p>${words.comparing.few(least)}</p>`;
  const rows = outcome.dimensions.filter((each) => each.score !== undefined && dimensions[each.id]);
  return html`<p>${words.comparing.about(organisations ?? least)} ${words.comparing.half(score.low, score.high, points(outcome.score!))}</p>
    <table role="table" class="folding" aria-labelledby="comparing">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${words.dimensions.dimension}</th>
          <th role="columnheader" scope="col">${words.comparing.quartiles}</th>
          <th role="columnheader" scope="col">${words.comparing.own}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((each) => {
          const { low, high } = dimensions[each.id]!;
          const dimension = sitting.quiz.dimensions.find(({ id }) => id === each.id)!;
          return html`<tr role="row">
            <th role="rowheader" scope="row">${say(dimension.title)}</th>
            <td role="cell" data-label=${words.comparing.quartiles}>${low}–${high}</td>
            <td role="cell" data-label=${words.comparing.own}>${points(each.score!)}<br /><small>${words.comparing[placeAmong(each.score!, dimensions[each.id]!)]}</small></td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

const placeAmong = (score: number, { low, high }: Quartiles): 'below' | 'within' | 'above' =>
  score < low ? 'below' : score > high ? 'above' : 'within';
