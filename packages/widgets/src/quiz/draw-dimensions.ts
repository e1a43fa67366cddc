import type { DimensionOutcome } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { drawRadar } from './draw-radar.ts';
import type { QuizView } from './view.ts';

/** Every dimension: the picture, and the table that says the same and more. On a narrow screen its rows fold; the roles keep it a table. */
export function drawDimensions(view: QuizView): TemplateResult {
  const { outcome, words } = view;
  return html`<section class="dimensions" part="dimensions">
    <h3 id="dimensions">${words.dimensions.title}</h3>
    ${drawRadar(view)}
    <table role="table" class="folding" aria-labelledby="dimensions">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${words.dimensions.dimension}</th>
          <th role="columnheader" scope="col">${words.dimensions.level}</th>
          <th role="columnheader" scope="col" class="number">${words.dimensions.points}</th>
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
  const name = html`<th role="rowheader" scope="row">${number}.\u00a0${say(dimension.title)}</th>`;
  if (level === undefined) {
    const { insufficient, notApplicable } = words.dimensions;
    const why = state === 'insufficient' ? insufficient(outcome.answered, outcome.applying) : notApplicable;
    return html`<tr role="row">
      ${name}
      <td role="cell" colspan="2" class="unknown">${why}</td>
    </tr>`;
  }
  return html`<tr role="row" class="named">
      ${name}
      <td role="cell" data-label=${words.dimensions.level}>${level}\u00a0· ${say(quiz.levels[level]!.title)}</td>
      <td role="cell" class="number">${points(score!)}</td>
    </tr>
    <tr role="row" class="like">
      <td role="cell" colspan="3">
        ${say(dimension.anchors[level]!)} ${cap ? html`<br />${words.dimensions.capped} ${say(cap.because)}` : nothing}
      </td>
    </tr>`;
}
