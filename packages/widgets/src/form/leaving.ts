import type { Form, Voice } from '@otklik/schema/engine';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { later } from '../internal/bring-later.ts';
import { laterWordsFor } from '../words/later.ts';
import type { Words } from '../words/words.ts';
import { drawHelp } from './draw-asking.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { ours } from './events.ts';

/** Two presses further apart are two presses, not one wish. */
const TWICE = 2_000;

/** The host as leaving sees it. */
interface Leaver extends ReactiveControllerHost {
  /** The form on the screen, if it is one that somebody may have to leave at once. */
  readonly leavable: Form | undefined;
  /** Takes everything off the screen. */
  clear(): void;
  dispatchEvent(event: Event): boolean;
}

/** The quick exit of forms on dangerous topics: one press, or Escape twice, and there is another page with no way back. */
export class Leaving implements ReactiveController {
  readonly #host: Leaver;
  #pressed = -TWICE;

  constructor(host: Leaver) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey, true);
  }

  /** The way out, and whom to call, before anything is asked. */
  draw(voice: Voice, words: Words): TemplateResult | typeof nothing {
    const { leavable } = this.#host;
    if (!leavable) return nothing;
    const say = laterWordsFor(voice.lang, voice.profile).form;
    return html`<p class="leave">
      <button type="button" part="leave" aria-describedby="leave" @click=${this.#leave}>${say.leave}</button>
        <small id="leave">${say.leaveHint}</small>
      </p>
      ${drawHelp(leavable, { voice, words })}`;
  }

  readonly #onKey = ({ key, repeat, timeStamp }: KeyboardEvent): void => {
    if (key !== 'Escape' || repeat || !this.#host.leavable) return;
    if (timeStamp - this.#pressed < TWICE) this.#leave();
    this.#pressed = timeStamp;
  };

  readonly #leave = (): void => {
    const { leaveTo = ELSEWHERE } = this.#host.leavable ?? {};
    this.#host.clear();
    void later?.wipe();
    // In a frame of ours the page around it has to go, and that is told to it.
    if (this.#host.dispatchEvent(new OtklikLeaveEvent(leaveTo))) location.replace(leaveTo);
  };
}

/** The person leaves at once, and everything is off the screen. Call `preventDefault()` only to lead them away yourself. */
export class OtklikLeaveEvent extends Event {
  /** Where to. */
  readonly to: string;

  constructor(to: string) {
    super('otklik-leave', { ...ours, cancelable: true });
    this.to = to;
  }
}
