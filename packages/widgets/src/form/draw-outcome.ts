import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/words.ts';
import type { Course } from './course.ts';

/** How sending goes: on the way, waiting for the network, or failed with what can be done. Nothing before it begins. */
export function drawOutcome(course: Course, { form: { tryAgain } }: Words): TemplateResult | undefined {
  const { sending, copied } = course;
  const { state } = sending;
  const say = course.words.sending;
  if (state.name === 'asking' || state.name === 'sent') return undefined;
  if (state.name === 'sending') return html`<p class="status" role="status">${say.sending}</p>`;

  const code = state.name === 'failed' ? state.code : 'offline';
  const sentence =
    code === 'offline'
      ? say.offline
      : Object.hasOwn(say.failures, code)
        ? say.failures[code as keyof typeof say.failures]
        : say.failed;
  const [again, words] = code === 'id-in-use' ? [sending.sendAsNew, say.sendAsNew] : [sending.retry, tryAgain];
  return html`
    <p class="status wrong" role="status">${sentence}${copied ? html`<br />${say.answersCopied}` : nothing}</p>
    <p class="actions">
      ${FINAL.has(code) ? nothing : html`<button type="button" class="primary" @click=${again}>${words}</button>`}
      <button type="button" @click=${() => course.copyAnswers()}>${say.copyAnswers}</button>
    </p>
  `;
}

/** Trying again would give the same. */
const FINAL = new Set(['closed', 'not-yet-open', 'erased', 'no-form', 'too-large']);
