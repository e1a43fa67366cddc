import type { PublishedPractice } from '@otklik/schema/engine';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { today } from '../internal/day.ts';
import { pageOf, photoOf } from '../internal/practice-addresses.ts';
import { briefOfShown } from './brief-of-shown.ts';
import styles from './card.styles.ts';
import { drawCard } from '../internal/draw-card.ts';
import { OtklikPracticeChosenEvent } from './events.ts';
import { PracticeElement } from './practice-element.ts';
import type { Shown } from './source.ts';

/**
 * A practice in brief: what it is, who does it, where, and how well it is known that it works.
 *
 * Its title leads to all of it: to the page on the server, or, where there is no server, opens it in place. One
 * that is still being written, set as `value`, is shown as it will be, with the level that its answers amount to.
 * Language is the nearest `lang`.
 *
 * @tag otklik-practice-card
 *
 * @csspart card - All of it.
 * @csspart title - The title.
 * @csspart organisation - Whose practice it is.
 * @csspart summary - The summary.
 * @csspart standing - That nobody has confirmed it for long, or that it is archived.
 * @csspart evidence - The evidence level and what it means.
 *
 * @cssstate loading - The practice is on its way.
 * @cssstate unavailable - There is nothing to show: not found, broken, or no connection.
 * @cssstate shown - The card is on the screen.
 *
 * @fires {OtklikPracticeChosenEvent} otklik-practice-chosen - Somebody wants to read all of it. A page that prevents it shows it in its own way.
 * @fires {OtklikFailedEvent} otklik-failed - The practice could not be loaded.
 */
export class OtklikPracticeCard extends PracticeElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    brief: { type: Boolean, reflect: true },
    isOpen: { state: true },
  };

  /** Without picture, summary and groups: for the side of a page. */
  declare brief: boolean;

  declare private isOpen: boolean;

  constructor() {
    super();
    this.brief = this.isOpen = false;
  }

  protected override renderShown(shown: Shown): unknown {
    const brief = briefOfShown(shown);
    const isPreview = !shown.published;
    return drawCard(brief, {
      words: this.words,
      lang: this.locale.lang,
      today: today(),
      photo: brief.photo && photoOf(this, brief.id, brief.photo.id),
      page: isPreview ? undefined : pageOf(this, brief.id),
      open: isPreview ? undefined : this.#onOpen,
      isBrief: this.brief,
      isPreview,
      behind: this.isOpen ? this.#renderAll(shown.published!) : nothing,
    });
  }

  #renderAll(value: PublishedPractice): unknown {
    return html`<button type="button" @click=${this.#onOpen}>${this.words.close}</button>
      <otklik-practice .value=${value} .photos=${this.photos}></otklik-practice>`;
  }

  readonly #onOpen = (event: Event): void => {
    const id = this.shown!.practice.id;
    if (this.isOpen) this.isOpen = false;
    else if (!this.dispatchEvent(new OtklikPracticeChosenEvent(id))) event.preventDefault();
    else if (!pageOf(this, id)) void this.#openHere();
  };

  async #openHere(): Promise<void> {
    try {
      await import('./otklik-practice.ts');
      this.isOpen = true;
    } catch (cause) {
      console.error('<otklik-practice-card>', cause);
    }
  }
}
