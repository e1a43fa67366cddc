import { type AskedRepeat, sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { spoken } from '../internal/spoken.ts';
import type { Asking } from './asking.ts';
import type { Course } from './course.ts';
import { drawItems, idAt } from './draw-items.ts';
import { drawNotes } from './draw-notes.ts';

/** Draws what stands under the heading of a repeat: its fillings, and the buttons that add and remove them. */
export function drawRepeat(asking: Asking, asked: AskedRepeat, course: Course): TemplateResult {
  const { repeat: of, fillings, scope, pointer } = asked;
  const { voice, faults, locked } = asking;
  const words = course.words.form;
  const fault = faults.find((each) => each.pointer === pointer);
  const name = (at: number) => `${sayText(of.each ?? of.title, voice, scope)} ${at + 1}`;
  const mayRemove = fillings.length > (of.min ?? 0);

  return html`
    ${fault ? html`<p class="error">${fault.sentence}</p>` : nothing}
    ${fillings.map(
      (filling, at) => html`<fieldset class="filling" id=${idAt(filling.pointer)} tabindex="-1">
        <legend>${name(at)}</legend>
        ${drawNotes(asking, filling.pointer)} ${drawItems(asking, filling.items, of)}
        ${
          mayRemove
            ? html`<button type="button" class="quiet" ?disabled=${locked} @click=${() => course.removeFilling(asked, at)}>
              ${words.removeFilling(name(at))}
            </button>`
            : nothing
        }
      </fieldset>`,
    )}
    ${
      fillings.length < (of.max ?? 10)
        ? html`<button type="button" ?disabled=${locked} @click=${() => course.addFilling(asked)}>
          ${of.add ? spoken(of.add, voice, scope) : words.addFilling}
        </button>`
        : nothing
    }
  `;
}
