import type { RawAnswers } from '@otklik/schema/engine';
import type { Respondent } from '@otklik/sdk/respondent';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deliver, type Destination, drawId, type Parcel } from './delivery.ts';

/** Where sending stands. */
export type SendingState =
  | { name: 'asking' }
  | { name: 'sending' }
  | { name: 'failed'; code: string }
  | { name: 'offline' }
  | ({ name: 'sent' } & Sent);

/** What is known after sending. */
export interface Sent {
  receipt?: string | undefined;
  answers: RawAnswers;
  /** Where erasing stands. */
  erasure: 'none' | 'asked' | 'going' | 'done' | 'failed';
  copied: boolean;
}

/** Failures after which nothing is kept for certain, so the answers may be changed and sent anew. */
const REFUSALS = new Set([
  'invalid-answers',
  'malformed-request',
  'malformed-json',
  'too-large',
  'no-revision',
  'refused',
]);

/**
 * Sends the answers of one form, and erases them again.
 *
 * The bytes and their id are fixed at the first try and sent unchanged until it
 * is known what became of them: a reply may be lost after the answers were kept.
 */
export class Sending implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tell: (state: SendingState, before: SendingState) => void;
  #state: SendingState = { name: 'asking' };
  #parcel: Parcel | undefined;
  #destination: Destination = 'download';
  #answers: RawAnswers = {};

  /** `tell` hears of every turn: it says the events and moves the focus. */
  constructor(host: ReactiveControllerHost, tell: (state: SendingState, before: SendingState) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  get state(): SendingState {
    return this.#state;
  }

  /** Whether the answers may be there already, or be on their way: then they stand still. */
  get isLocked(): boolean {
    return this.#state.name !== 'asking' && !(this.#state.name === 'failed' && REFUSALS.has(this.#state.code));
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  /** Begins anew, with another id. */
  reset(): void {
    this.#parcel = undefined;
    this.#turn({ name: 'asking' });
  }

  async send(form: string, draft: { answers: RawAnswers }, destination: Destination): Promise<void> {
    this.#parcel = { id: drawId(), form, body: JSON.stringify(draft) };
    this.#answers = draft.answers;
    this.#destination = destination;
    await this.retry();
  }

  /** Sends the same bytes under the same id. */
  readonly retry = async (): Promise<void> => {
    const parcel = this.#parcel;
    if (!parcel || this.#state.name === 'sending') return;
    this.#turn({ name: 'sending' });
    const outcome = await deliver(parcel, this.#destination);
    if (parcel !== this.#parcel) return;
    if (outcome.kept)
      this.#turn({ name: 'sent', receipt: outcome.receipt, answers: this.#answers, erasure: 'none', copied: false });
    else if (outcome.code === 'offline') this.#turn({ name: 'offline' });
    else this.#turn({ name: 'failed', code: outcome.code });
  };

  /** The id is taken by other answers: the person has decided to send these as well. */
  readonly sendAsNew = (): void => {
    if (this.#parcel) this.#parcel = { ...this.#parcel, id: drawId() };
    void this.retry();
  };

  readonly copyReceipt = async (): Promise<void> => {
    if (this.#state.name !== 'sent' || this.#state.receipt === undefined) return;
    await copy(this.#state.receipt);
    this.#amend({ copied: true });
  };

  readonly askErase = (): void => this.#amend({ erasure: 'asked', copied: false });
  readonly cancelErase = (): void => this.#amend({ erasure: 'none' });

  readonly erase = async (): Promise<void> => {
    const { receipt } = this.#state as Sent;
    const api = this.#api;
    if (!api || !this.#parcel || receipt === undefined) return;
    this.#amend({ erasure: 'going' });
    try {
      await api.erase(this.#parcel.form, this.#parcel.id, receipt);
      this.#amend({ erasure: 'done' });
    } catch {
      // Whatever it was, the answers are still there and the person is told to try again.
      this.#amend({ erasure: 'failed' });
    }
  };

  get #api(): Respondent | undefined {
    return typeof this.#destination === 'object' && 'api' in this.#destination ? this.#destination.api : undefined;
  }

  #amend(more: Partial<Sent>): void {
    if (this.#state.name === 'sent') this.#turn({ ...this.#state, ...more });
  }

  #turn(state: SendingState): void {
    const before = this.#state;
    this.#state = state;
    this.#tell(state, before);
    this.#host.requestUpdate();
  }

  readonly #onOnline = (): void => {
    if (this.#state.name === 'offline') void this.retry();
  };
}

/** Puts words on the clipboard, also on pages without https, where there is no clipboard API. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
