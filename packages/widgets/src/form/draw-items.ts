import { type AskedGroup, type AskedItem, type AskedQuestion, type AskedRepeat, sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { spoken } from '../internal/spoken.ts';
import type { Asking } from './asking.ts';
import { isWithin } from './session.ts';

/** Draws a part of an interview: questions, groups under their headings, repeats with their buttons. */
export const drawItems = (asking: Asking, items: readonly AskedItem[]): unknown =>
  repeat(
    items,
    ({ pointer }) => pointer,
    (item) => {
      if (item.kind === 'group') return drawGroup(asking, item);
      return item.kind === 'repeat' ? drawRepeat(asking, item) : drawQuestion(asking, item);
    },
  );

function drawQuestion(asking: Asking, asked: AskedQuestion): TemplateResult | typeof nothing {
  if (asked.question.kind === 'hidden') return nothing;
  const { session, faults, voice, locked } = asking;
  return html`<otklik-field
    part="field"
    exportparts="title: field-title, hint: field-hint, error: field-error, choice: field-choice, control: field-control"
    id=${idAt(asked.pointer)}
    .form=${session.form}
    .asked=${asked}
    .voice=${voice}
    .faults=${faults.filter(({ pointer }) => isWithin(pointer, asked.pointer))}
    .disabled=${locked}
  ></otklik-field>`;
}

function drawGroup(asking: Asking, { group, items, scope, pointer }: AskedGroup): TemplateResult {
  const { voice } = asking;
  return html`<div class="group" role=${group.title ? 'group' : nothing} aria-labelledby=${group.title ? idAt(pointer) : nothing}>
    ${group.title ? html`<h3 id=${idAt(pointer)} part="group-title">${spoken(group.title, voice, scope)}</h3>` : nothing}
    ${group.hint ? html`<p class="hint">${spoken(group.hint, voice, scope)}</p>` : nothing}
    ${drawItems(asking, items)}
  </div>`;
}

function drawRepeat(asking: Asking, asked: AskedRepeat): TemplateResult {
  const { repeat: of, fillings, scope, pointer } = asked;
  const { voice, words, faults, locked, course } = asking;
  const fault = faults.find((each) => each.pointer === pointer);
  const name = (at: number) => `${sayText(of.each ?? of.title, voice, scope)} ${at + 1}`;
  const mayRemove = fillings.length > (of.min ?? 0);

  return html`<div class="group" role="group" aria-labelledby=${idAt(pointer)} id=${`${idAt(pointer)}-place`} tabindex="-1">
    <h3 id=${idAt(pointer)} part="group-title">${spoken(of.title, voice, scope)}</h3>
    ${of.hint ? html`<p class="hint">${spoken(of.hint, voice, scope)}</p>` : nothing}
    ${fault ? html`<p class="error">${fault.sentence}</p>` : nothing}
    ${repeat(
      fillings,
      (_, at) => at,
      (filling, at) => html`<fieldset class="filling" id=${idAt(filling.pointer)} tabindex="-1">
        <legend>${name(at)}</legend>
        ${drawItems(asking, filling.items)}
        ${
          mayRemove
            ? html`<button type="button" class="quiet" ?disabled=${locked} @click=${() => course?.removeFilling(asked, at)}>
              ${words.form.removeFilling(name(at))}
            </button>`
            : nothing
        }
      </fieldset>`,
    )}
    ${
      fillings.length < (of.max ?? 10)
        ? html`<button type="button" ?disabled=${locked} @click=${() => course?.addFilling(asked)}>
          ${of.add ? spoken(of.add, voice, scope) : words.form.addFilling}
        </button>`
        : nothing
    }
  </div>`;
}

/** The id of what is drawn for a pointer, for moving the focus to it. */
export const idAt = (pointer: string): string => `at${pointer.replaceAll('/', '-')}`;
