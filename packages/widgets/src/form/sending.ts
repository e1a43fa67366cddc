import type { RawAnswers } from '@otklik/schema/engine';
import { type Entry, Outbox } from '@otklik/sdk/device';
import type { Respondent } from '@otklik/sdk/respondent';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { copy } from '../internal/copy.ts';
import { drawId } from '../internal/draw-id.ts';
import { deliver, type Destination } from './delivery.ts';

/** Where sending stands. `stored`: the answers are on the device for certain, and this page may be closed. */
export type SendingState =
  | { name: 'asking' }
  | { name: 'sending'; stored: boolean }
  | { name: 'failed'; code: string; stored: boolean; passes: boolean }
  | { name: 'offline'; stored: boolean }
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

/** What all forms of a page have on its way. */
export const outbox = new Outbox();

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
  #id: string | undefined;
  #destination: Destination = 'download';
  #answers: RawAnswers = {};
  readonly #past = new Set<string>();
  #stop: (() => void) | undefined;

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

  /** Whether they go to a site that may keep them twice: then only a person sends them again. */
  get isByHand(): boolean {
    return !this.#api;
  }

  hostConnected(): void {
    this.#stop ??= outbox.watch(this.#look);
    window.addEventListener('beforeunload', this.#warn);
    this.#look();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    window.removeEventListener('beforeunload', this.#warn);
  }

  /** Begins anew. What is on its way goes on, and its end is told here. */
  reset(): void {
    const id = this.#id;
    const isDone = this.#state.name === 'sent';
    this.#id = undefined;
    this.#turn({ name: 'asking' });
    if (id && isDone) void outbox.remove(id);
    else if (id) this.#past.add(id);
  }

  /** Whether answers on their way were left by an earlier page or person here, and not by another form of this page. */
  isPast({ parcel: { id }, left }: Entry): boolean {
    return id !== this.#id && (left || this.#past.has(id));
  }

  /** `keep`: whether the answers may be put on the device until they are taken. */
  async send(form: string, draft: { answers: RawAnswers }, destination: Destination, keep: boolean): Promise<void> {
    const refused = this.#id;
    this.#answers = draft.answers;
    this.#destination = destination;
    await this.#add(form, JSON.stringify(draft), keep);
    if (refused) void outbox.remove(refused);
  }

  async #add(form: string, body: string, keep: boolean): Promise<void> {
    const destination = this.#destination;
    const to = typeof destination === 'object' ? destination.to : '';
    this.#id = drawId();
    const parcel = { id: this.#id, form, to, api: this.#api !== undefined, body };
    await outbox.add(parcel, (each) => deliver(each, destination), keep);
  }

  /** Sends the same bytes under the same id. */
  readonly retry = async (): Promise<void> => {
    if (this.#id) await outbox.retry(this.#id);
  };

  /** The id is taken by other answers: the person has decided to send these as well. */
  readonly sendAsNew = async (): Promise<void> => {
    const entry = outbox.find(this.#id);
    if (!entry) return;
    const { form, body, id } = entry.parcel;
    await this.#add(form, body, entry.stored);
    void outbox.remove(id);
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
    const { parcel } = outbox.find(this.#id) ?? {};
    const api = this.#api;
    if (!api || !parcel || receipt === undefined) return;
    this.#amend({ erasure: 'going' });
    try {
      await api.erase(parcel.form, parcel.id, receipt);
      this.#amend({ erasure: 'done' });
    } catch {
      // Whatever it was, the answers are still there and the person is told to try again.
      this.#amend({ erasure: 'failed' });
    }
  };

  get #api(): Respondent | undefined {
    return typeof this.#destination === 'object' && 'api' in this.#destination ? this.#destination.api : undefined;
  }

  /** What the outbox knows of these answers, as far as it is news. */
  readonly #look = (): void => {
    const entry = outbox.find(this.#id);
    // Its other forms' parcels are shown by whoever draws this one.
    this.#host.requestUpdate();
    if (!entry || this.#state.name === 'sent') return;
    const { fate, stored } = entry;
    if (fate.name === 'sending') this.#turn({ name: 'sending', stored });
    else if (fate.name === 'sent')
      this.#turn({ name: 'sent', receipt: fate.receipt, answers: this.#answers, erasure: 'none', copied: false });
    else if (fate.code === 'offline') this.#turn({ name: 'offline', stored });
    else this.#turn({ name: 'failed', code: fate.code, stored, passes: fate.name === 'waiting' });
  };

  #amend(more: Partial<Sent>): void {
    if (this.#state.name === 'sent') this.#turn({ ...this.#state, ...more });
  }

  #turn(state: SendingState): void {
    const before = this.#state;
    // The outbox tells of every parcel; a turn is a turn of these answers.
    if (JSON.stringify(before) === JSON.stringify(state)) return;
    this.#state = state;
    this.#tell(state, before);
    this.#host.requestUpdate();
  }

  /** Where the device would not keep the answers, the browser asks before it lets the page go. */
  readonly #warn = (event: Event): void => {
    const { state } = this;
    if ((state.name === 'sending' || state.name === 'failed' || state.name === 'offline') && !state.stored)
      event.preventDefault();
  };
}
