import { html, nothing, type TemplateResult } from 'lit';
import type { Asking } from './asking.ts';
import type { SendingState } from './sending.ts';
import type { FormWords } from '../words/words.ts';

/** What can be done about a failure. */
export interface Remedies {
  retry(): void;
  sendAsNew(): void;
  copyAnswers(): void;
}

/** The buttons under a step, and how sending goes. */
export function drawActions(
  { standing, words, locked, goBack }: Asking,
  state: SendingState,
  copied: boolean,
  remedies: Remedies,
): TemplateResult {
  const say = words.form;
  const { at, steps } = standing;
  const last = at >= steps.length - 1;
  const failed = state.name === 'failed' || state.name === 'offline';
  const sentence =
    state.name === 'sending'
      ? say.sending
      : state.name === 'offline'
        ? say.offline
        : state.name === 'failed'
          ? failure(state.code, say)
          : '';

  return html`
    <p class="actions">
      ${
        failed
          ? drawRemedies(state.name === 'failed' ? state.code : 'offline', say, remedies)
          : html`${at > 0 ? html`<button type="button" part="back" ?disabled=${locked} @click=${goBack}>${say.back}</button>` : nothing}
            <button type="submit" class="primary" part="submit" ?disabled=${locked}>${last ? say.send : say.next}</button>`
      }
    </p>
    <p class=${failed ? 'status wrong' : 'status'} role="status">${sentence}${failed && copied ? html`<br />${say.answersCopied}` : nothing}</p>
  `;
}

function drawRemedies(code: string, say: FormWords, { retry, sendAsNew, copyAnswers }: Remedies): TemplateResult {
  const again =
    code === 'id-in-use'
      ? html`<button type="button" class="primary" @click=${sendAsNew}>${say.sendAsNew}</button>`
      : FINAL.has(code)
        ? nothing
        : html`<button type="button" class="primary" @click=${retry}>${say.tryAgain}</button>`;
  return html`${again}<button type="button" @click=${copyAnswers}>${say.copyAnswers}</button>`;
}

/** Trying again would give the same. */
const FINAL = new Set(['closed', 'not-yet-open', 'erased', 'no-form', 'too-large']);

const failure = (code: string, say: FormWords): string =>
  Object.hasOwn(say.failures, code) ? say.failures[code as keyof FormWords['failures']] : say.failed;
