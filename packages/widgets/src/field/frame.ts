import { isAnswered, type Question, type QuestionOf } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing, Drawn } from './drawing.ts';

/** The ids of what explains a control; those that are absent are passed over by browsers. */
export const EXPLAINED_BY = 'hint error';

/** A question and whether it has to be answered, in words. */
export function drawTitle({ question, words, say }: Drawing): TemplateResult {
  return html`<span class="title" part="title">${say((question as QuestionOf<'text'>).title)}</span>
    <span class="mark" part="mark">${isRequired(question) ? words.field.required : words.field.optional}</span>`;
}

/** The author's hint, what the kind of question adds to it, and what is wrong. */
export function drawNotes({ question, error, say }: Drawing, more: Drawn = nothing): TemplateResult {
  const hint = 'hint' in question && question.hint ? say(question.hint) : nothing;
  return html`${
    hint === nothing && more === nothing ? nothing : html`<p id="hint" class="hint" part="hint">${hint} ${more}</p>`
  }${drawError('error', error)}`;
}

/** A sentence about what is wrong, with a sign beside it so that it does not speak by colour alone. */
export const drawError = (id: string, error: Drawn): TemplateResult | typeof nothing =>
  error === nothing
    ? nothing
    : html`<p id=${id} class="error" part="error">
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1 19.5 18.5H.5ZM9 7v6h2V7Zm0 7.5v2h2v-2Z" /></svg>
        <span>${error}</span>
      </p>`;

/** A question with several controls. Only one of a radio group can be picked. */
export function drawGroup(
  drawing: Drawing,
  content: unknown,
  { radios = true, clearable = radios, hint = nothing }: { radios?: boolean; clearable?: boolean; hint?: Drawn } = {},
): TemplateResult {
  const { disabled, error } = drawing;
  return html`
    <fieldset
      role=${radios ? 'radiogroup' : nothing}
      ?disabled=${disabled}
      aria-describedby=${EXPLAINED_BY}
      aria-invalid=${radios && error !== nothing ? 'true' : nothing}
    >
      <legend class="head">${drawTitle(drawing)}</legend>
      ${drawNotes(drawing, hint)}${content}
    </fieldset>
    ${clearable ? drawClear(drawing) : nothing}
  `;
}

/** Takes the answer away again: a radio, once picked, cannot be unpicked by itself. */
function drawClear({ question, answer, words, disabled, reply }: Drawing): TemplateResult | typeof nothing {
  if (disabled || isRequired(question)) return nothing;
  const onClick = (event: Event) => {
    reply(undefined);
    // The button goes away from under the person's hands.
    (event.target as Element).parentElement?.querySelector<HTMLElement>('input, button')?.focus();
  };
  const idle = !isAnswered(answer);
  return html`<button type="button" class=${idle ? 'quiet clear idle' : 'quiet clear'} @click=${onClick}>
    ${words.field.clear}
  </button>`;
}

const isRequired = (question: Question): boolean => 'required' in question && question.required === true;
