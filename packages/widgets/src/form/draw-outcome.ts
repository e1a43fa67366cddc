import { html, nothing, type TemplateResult } from 'lit';
import type { SendingWords, Words } from '../words/words.ts';
import type { Course } from './course.ts';
import type { SendingState } from './sending.ts';

/** How sending goes: on the way, waiting for the network, or failed with what can be done. Nothing before it begins. */
export function drawOutcome(course: Course, { form: { tryAgain } }: Words): TemplateResult | undefined {
  const { sending, copied } = course;
  const { state } = sending;
  const say = course.words.sending;
  if (state.name === 'asking' || state.name === 'sent') return undefined;
  if (state.name === 'sending')
    return html`<p class="status" role="status">${(state.stored ? say.kept : say).sending}</p>`;

  const code = state.name === 'failed' ? state.code : 'offline';
  const waits = state.name === 'offline' || state.passes;
  const [again, words] =
    code === 'id-in-use'
      ? [sending.sendAsNew, say.sendAsNew]
      : [waits ? sending.retry : () => course.submit(), tryAgain];
  return html`
    <p class=${`status ${waits && state.stored ? '' : 'wrong'}`} role="status">
      ${describe(state, say, sending.isByHand)}${copied ? html`<br />${say.answersCopied}` : nothing}
    </p>
    <p class="actions">
      ${FINAL.has(code) ? nothing : html`<button type="button" class="primary" @click=${again}>${words}</button>`}
      <button type="button" @click=${() => course.copyAnswers()}>${say.copyAnswers}</button>
      ${waits && state.stored ? html`<button type="button" class="quiet" @click=${() => course.beginAnew()}>${say.beginAnew}</button>` : nothing}
    </p>
  `;
}

/** What happened and where the answers are. That they are on the device is said only when they are. */
function describe(state: SendingState & { stored: boolean }, say: SendingWords, isByHand: boolean): string {
  if (isByHand && state.stored) return say.keptByHand;
  const { offline, failed } = state.stored ? say.kept : say;
  if (state.name !== 'failed') return offline;
  return describeFailure(state.code, say) ?? failed;
}

/** What a refusal means for the person, where it means more than that sending did not work. */
export const describeFailure = (code: string, { failures }: SendingWords): string | undefined =>
  Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : undefined;

/** Trying again would give the same. */
const FINAL = new Set(['closed', 'not-yet-open', 'erased', 'no-form', 'too-large']);
