import type { Entry } from '@otklik/sdk/device';
import { groupsOf } from '../internal/groups-of.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from './course.ts';
import { describeFailure } from './draw-outcome.ts';
import { outbox } from './sending.ts';

/** What is on the device from before: answers that were begun, and answers that were not sent. */
export function drawLeft(course: Course): TemplateResult {
  const { restored } = course.keeping;
  const { restored: begun, startOver } = course.words.sending;
  return html`
    <div role="status">
      ${
        restored
          ? html`<div class="left">
            <p>${begun}</p>
            <p class="actions"><button type="button" @click=${() => course.beginAnew()}>${startOver}</button></p>
          </div>`
          : nothing
      }
      ${course.others.map((entry) => drawEntry(entry, course))}
    </div>
  `;
}

function drawEntry({ parcel, fate }: Entry, course: Course): TemplateResult {
  const { sending: say } = course.words;
  const { id } = parcel;
  if (fate.name === 'sent')
    return html`<div class="left">
      <p>${say.left.sent}</p>
      ${
        // Whoever is at the device now need not be the one who answered: it is not shown unasked.
        fate.receipt
          ? html`<details><summary>${say.receipt}</summary><output>${groupsOf(fate.receipt)}</output></details>`
          : nothing
      }
    </div>`;
  if (fate.name === 'refused')
    return html`<div class="left">
      <p>${say.left.refused} ${describeFailure(fate.code, say)}</p>
      ${course.copied ? html`<p>${say.answersCopied}</p>` : nothing}
      <p class="actions">
        <button type="button" @click=${() => course.copyLeft(parcel)}>${say.copyAnswers}</button>
        <button type="button" @click=${() => outbox.remove(id)}>${say.left.remove}</button>
      </p>
    </div>`;
  return html`<div class="left">
    <p>${say.left.waiting}</p>
    <p class="actions">
      <button type="button" ?disabled=${fate.name === 'sending'} @click=${() => outbox.retry(id)}>${say.left.sendNow}</button>
    </p>
  </div>`;
}
