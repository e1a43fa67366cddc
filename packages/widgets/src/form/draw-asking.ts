import type { Form } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { drawRich } from '../internal/rich.ts';
import { later } from '../internal/bring-later.ts';
import { spoken } from '../internal/spoken.ts';
import type { Asking } from './asking.ts';
import { drawItems } from './draw-items.ts';

/** Draws the step on the screen. What comes later has its places: settings, the summary of mistakes, what became of sending. */
export function drawAsking(
  asking: Asking,
  leave: unknown,
  settings: unknown,
  summary: unknown,
  outcome: unknown,
): TemplateResult {
  const { session, standing, voice, words } = asking;
  const { form } = session;
  const { at, steps, step } = standing;
  const scope = { form, answers: standing.interview.answers as Record<string, unknown> };
  const say = words.form;

  return html`
    ${leave}
    <header part="head">
      ${form.asks ? html`<p class="asks">${spoken(form.asks, voice)}</p>` : nothing}
      <h2 part="title">${spoken(form.title, voice)}</h2>
      <div class="aside">${settings}</div>
    </header>
    ${
      at === 0
        ? html`<div class="lead">
            ${form.lead ? drawRich(form.lead, voice) : nothing}
            ${asking.local ? nothing : html`<p class="mode">${say.modes[form.mode ?? 'anonymous']}</p>`}
            <slot name="lead"></slot>
          </div>`
        : nothing
    }
    ${
      steps.length > 1
        ? html`<div class="progress" part="progress">
            <h3 id="step" tabindex="-1">
              ${say.stepOf(at + 1, steps.length)}${step.page?.title ? html`: ${spoken(step.page.title, voice, scope)}` : nothing}
            </h3>
            <progress max=${steps.length} .value=${at + 1} aria-labelledby="step"></progress>
          </div>`
        : nothing
    }
    ${step.page?.hint ? html`<p class="hint">${spoken(step.page.hint, voice, scope)}</p>` : nothing} ${summary}
    <div class="items" part="step">${drawItems(asking, step.items)}</div>
    ${outcome || drawButtons(asking)}
  `;
}

/** One template before and after the later part has come: with two, all questions would be made anew and lose the focus. */
export const around = (left: unknown, form: unknown): unknown => html`${left} ${form}`;

function drawButtons({
  session: { form },
  standing: { at, steps },
  voice,
  words,
  locked,
  course,
}: Asking): TemplateResult {
  const last = at >= steps.length - 1;
  const { back, next, send } = words.form;
  return html`<p class="actions">
    ${at > 0 ? html`<button type="button" part="back" ?disabled=${locked} @click=${() => course?.goBack()}>${back}</button>` : nothing}
    <button type="submit" class="primary" part="submit" ?disabled=${locked}>${last ? (form.send ? spoken(form.send, voice) : send) : next}</button>
  </p>`;
}

/** Where to call when one feels bad. On every step and after sending. */
export function drawHelp(
  { help = [] }: Form,
  { voice, words }: Pick<Asking, 'voice' | 'words'>,
): TemplateResult | typeof nothing {
  if (help.length === 0) return nothing;
  return html`<aside class="help" part="help">
    <p>${words.form.help}</p>
    <ul>
      ${help.map(
        ({ title, phone, note, checkedOn }) => html`<li>
          ${spoken(title, voice)}: <a href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${phone}</a><br /><small
            >${note ? html`${spoken(note, voice)}<br />` : nothing}${later?.sayChecked(checkedOn, voice)}</small
          >
        </li>`,
      )}
    </ul>
  </aside>`;
}
