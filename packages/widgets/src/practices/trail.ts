import type { BankQuery } from '@otklik/schema/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readPlace, writePlace } from './address.ts';

/** A bank, as far as an address tells of it. */
interface Traveller extends ReactiveControllerHost {
  history?: string | null;
  query: BankQuery;
  opened?: string | undefined;
}

/** Keeps what is looked for in the address of the page, where the page wants that. Otherwise its history is left alone. */
export class Trail implements ReactiveController {
  readonly #host: Traveller;
  readonly #moved: (before: string | undefined) => void;

  /** `moved` is told when the reader has gone back or forth, with the practice that was open before. */
  constructor(host: Traveller, moved: (before: string | undefined) => void) {
    this.#host = host;
    this.#moved = moved;
    host.addController(this);
  }

  get isOn(): boolean {
    return typeof this.#host.history === 'string';
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** Takes over what the address says. */
  read(): boolean {
    if (!this.isOn) return false;
    const { query, practice } = readPlace(location.href, this.#prefix);
    this.#host.query = query;
    this.#host.opened = practice;
    return true;
  }

  /** Writes it there; with `push`, the way back leads to what was before. */
  write(push: boolean): void {
    if (!this.isOn) return;
    const { query, opened } = this.#host;
    const address = writePlace(location.href, this.#prefix, { query, practice: opened });
    if (address === location.href) return;
    if (push) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  }

  get #prefix(): string {
    return this.#host.history || 'otklik-';
  }

  readonly #onPopState = (): void => {
    const before = this.#host.opened;
    if (this.read()) this.#moved(before);
  };
}
