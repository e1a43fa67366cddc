import type { LitElement, ReactiveController } from 'lit';
import { printAlone } from '../internal/print-alone.ts';

/** Draws the workbook while it is printed, however that was begun. */
export class Printing implements ReactiveController {
  isOn = false;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
  }

  readonly print = (): void => printAlone(this.#host, 'A4');

  /** At once: the browser takes the page as it is when this returns. */
  readonly #begin = (): void => {
    this.isOn = true;
    this.#host.requestUpdate();
    // The compiler does not know that a host may be asked to draw at once.
    (this.#host as unknown as { performUpdate(): void }).performUpdate();
  };

  readonly #end = (): void => {
    this.isOn = false;
    this.#host.requestUpdate();
  };
}
