import { choicesOf, own, type QuestionOf } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import type { Draw } from './drawing.ts';
import { drawError, drawGroup } from './frame.ts';
import { drawRadio } from './radio.ts';

/** More columns than that stay a list in each row, however wide the page. */
const MOST_IN_GRID = 7;

/** Each row is a radio group with its own name. Where there is room, they stand under common words. */
export const drawMatrix: Draw<QuestionOf<'matrix'>> = (drawing) => {
  const { form, question, answer, say, errorIn, reply } = drawing;
  const columns = choicesOf(form, question);
  const rows = question.rows.map(({ id, title }, at) => {
    const error = errorIn(id);
    const radios = columns.map((column) =>
      drawRadio({
        name: `row-${at}`,
        picked: own(answer, id) === column.id,
        look: 'choice cell',
        label: html`<span>${say(column.title)}</span>`,
        pick: () => reply({ ...(typeof answer === 'object' && answer), [id]: column.id }),
      }),
    );
    return html`
      <fieldset
        role="radiogroup"
        class="row"
        aria-describedby=${`row-${at}-error`}
        aria-invalid=${error === nothing && drawing.error === nothing ? nothing : 'true'}
      >
        <legend class="part">${say(title)}</legend>
        <div class="cells">${radios}</div>
        ${drawError(`row-${at}-error`, error)}
      </fieldset>
    `;
  });
  return drawGroup(
    drawing,
    html`<div class=${columns.length > MOST_IN_GRID ? 'matrix' : 'matrix grid'}>
      <div class="row columns" aria-hidden="true">
        <div class="cells">${columns.map(({ title }) => html`<span>${say(title)}</span>`)}</div>
      </div>
      ${rows}
    </div>`,
    { radios: false, clearable: true },
  );
};
