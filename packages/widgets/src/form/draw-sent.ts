import type { Form, Voice } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../internal/groups-of.ts';
import { drawRich } from '../internal/rich.ts';
import type { Words } from '../words/words.ts';
import type { Course } from './course.ts';
import { drawHelp } from './draw-asking.ts';
import type { Sent } from './sending.ts';

/** After sending: thanks, the receipt, and the way to erase what was sent. */
export function drawSent(form: Form, sent: Sent, course: Course, words: Words, voice: Voice): TemplateResult {
  const say = course.words.sending;
  const { copyReceipt, askErase, cancelErase, erase } = course.sending;
  const { receipt, erasure, copied, answers } = sent;
  if (erasure === 'done') return html`<div class="state"><h2 tabindex="-1" id="end">${say.erased}</h2></div>`;

  return html`<div class="state sent" part="sent">
    <h2 tabindex="-1" id="end">${say.sent}</h2>
    ${form.thanks ? drawRich(form.thanks, voice, { form, answers: { ...answers } }) : html`<p>${say.thanks}</p>`}
    ${
      receipt === undefined
        ? nothing
        : html`<div class="receipt">
          <p>${say.receipt}:</p>
          <p><output part="receipt">${groupsOf(receipt)}</output></p>
          <p class="hint">${say.receiptWhy}</p>
          <p><a href=${course.erasePage} target="_blank" rel="noopener noreferrer">${say.eraseLater}</a></p>
          <p class="actions">
            <button type="button" @click=${copyReceipt}>${say.copyReceipt}</button>
            ${
              erasure === 'asked'
                ? nothing
                : html`<button type="button" class="quiet" id="erase" ?disabled=${erasure === 'going'} @click=${askErase}>${say.erase}</button>`
            }
          </p>
          ${
            erasure === 'asked'
              ? html`<div class="confirm" role="group" aria-labelledby="confirm">
                <p id="confirm" tabindex="-1">${say.eraseConfirm}</p>
                <p class="actions">
                  <button type="button" class="danger" @click=${erase}>${say.erase}</button>
                  <button type="button" @click=${cancelErase}>${say.eraseCancel}</button>
                </p>
              </div>`
              : nothing
          }
        </div>`
    }
    <p role="status">${erasure === 'going' ? say.erasing : erasure === 'failed' ? say.eraseFailed : copied ? say.copied : ''}</p>
    ${drawHelp(form, { voice, words })}
  </div>`;
}
