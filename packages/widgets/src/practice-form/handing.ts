import type { NewConfirmationLink, Problem } from '@otklik/schema/engine';
import { copy } from '../internal/copy.ts';
import type { Authoring } from './authoring.ts';

/** Handing a description over: to the organisation that confirms it, and to the bank. */
export class Handing {
  state: 'idle' | 'sending' | 'failed' | 'sent' = 'idle';
  /** What the bank has said against it. */
  problem: Problem | undefined;
  link: NewConfirmationLink | undefined;
  isCopied = false;
  readonly #authoring: Authoring;
  readonly #onTurn: (focus?: string) => void;
  readonly #onSent: () => void;

  constructor(authoring: Authoring, onTurn: (focus?: string) => void, onSent: () => void) {
    this.#authoring = authoring;
    this.#onTurn = onTurn;
    this.#onSent = onSent;
  }

  /** Whether it is written for an organisation that has to confirm it. */
  get isOnBehalf(): boolean {
    return this.#authoring.saving?.record?.onBehalf ?? this.#authoring.desk.onBehalf;
  }

  /** Whether that organisation has confirmed the text as it is. */
  get isConfirmed(): boolean {
    const record = this.#authoring.saving?.record;
    return record !== undefined && record.confirmed === record.hash;
  }

  async send(): Promise<void> {
    if (this.state === 'sending') return;
    this.#turn('sending');
    try {
      const record = await this.#authoring.send();
      // Where it is with the bank, there is nothing to send any more.
      this.#turn(record ? 'sent' : 'failed', record || !this.#authoring.isWritable ? 'sent' : 'outcome');
      if (record) this.#onSent();
    } catch (error) {
      console.error('<otklik-practice-form>', error);
      this.problem = (error as { problem?: Problem }).problem;
      this.#turn('failed', 'outcome');
    }
  }

  async makeLink(): Promise<void> {
    const { desk, saving } = this.#authoring;
    this.isCopied = false;
    this.#authoring.settle();
    try {
      if (!desk.client || !saving || !(await saving.flush())) return this.#turn('failed', 'outcome');
      this.link = await desk.client.addLink(this.#authoring.practice.id);
      this.#turn('idle', 'link');
    } catch (error) {
      console.error('<otklik-practice-form>', error);
      this.problem = (error as { problem?: Problem }).problem;
      this.#turn('failed', 'outcome');
    }
  }

  async copyLink(): Promise<void> {
    if (!this.link) return;
    await copy(this.link.url);
    this.isCopied = true;
    this.#onTurn();
  }

  #turn(state: Handing['state'], focus?: string): void {
    if (state === 'sending') this.problem = undefined;
    this.state = state;
    this.#onTurn(focus);
  }
}
