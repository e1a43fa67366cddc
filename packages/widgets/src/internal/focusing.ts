import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus where an act of the person has led, once that is drawn. */
export class Focusing implements ReactiveController {
  readonly #host: LitElement;
  #id = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What has that id takes the focus after the next drawing. */
  readonly on = (id: string): void => void (this.#id = id);

  hostUpdated(): void {
    if (!this.#id) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement & Partial<LitElement>>(`#${CSS.escape(this.#id)}`);
    this.#id = '';
    const { activeElement } = document;
    // What happens by itself takes the focus from nobody who is elsewhere on the page. A window of the element has the
    // focus without `:focus-within`.
    const isHere = activeElement === this.#host || this.#host.matches(':focus-within');
    if (!target || !(isHere || activeElement === document.body)) return;
    const go = () => {
      target.focus();
      target.scrollIntoView({ block: 'nearest' });
    };
    // A field that has just come has nothing yet to be focused.
    if (target.hasUpdated === false) void target.updateComplete!.then(go);
    else go();
  }
}
