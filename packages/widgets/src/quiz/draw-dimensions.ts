import type { DimensionOutcome } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { drawRadar } from './draw-radar.ts';
import type { QuizView } from './view.ts';

/** Every dimension: the picture, and the table that says the same and more. */
export function drawDimensions(view: QuizView): TemplateResult {
  const { outcome, words } = view;
  return html`<section class="dimensions" part="dimensions">
    <h3 id="dimensions">${words.dimensions.title}</h3>
    ${drawRadar(view)}
    <table aria-labelledby="dimensions">
      <thead>
        <tr>
          <th scope="col">${words.dimensions.dimension}</th>
          <th scope="col">${words.dimensions.level}</th>
          <th scope="col" class="number">${words.dimensions.points}</th>
        </tr>
      </thead>
      <tbody>
        ${outcome.dimensions.map((dimension, at) => drawRow(view, dimension, at + 1))}
      </tbody>
    </table>
  </section>`;
}

function drawRow(view: QuizView, outcome: DimensionOutcome, number: number): TemplateResult {
  const { sitting, words, say, points } = view;
  const { quiz } = sitting;
  const { id, level, score, state, cap } = outcome;
  const dimension = quiz.dimensions.find((each) => each.id === id)!;
  const name = html`<th scope="row">${number}. ${say(dimension.title)}</th>`;
  if (level === undefined) {
    const { insufficient, notApplicable } = words.dimensions;
    const why = state === 'insufficient' ? insufficient(outcome.answered, outcome.applying) : notApplicable;
    return html`<tr>
      ${name}
      <td colspan="2" class="unknown">${why}</td>
    </tr>`;
  }
  return html`<tr class="named">
      ${name}
      <td>${level}\u00a0· ${say(quiz.levels[level]!.title)}</td>
      <td class="number">${points(score!)}</td>
    </tr>
    <tr class="like">
      <td colspan="3">
        ${say(dimension.anchors[level]!)} ${cap ? html`<br />${words.dimensions.capped} ${say(cap.because)}` : nothing}
      </td>
    </tr>`;
}
