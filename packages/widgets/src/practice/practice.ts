import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { today } from '../internal/day.ts';
import { Dictionary } from '../internal/dictionary.ts';
import { printAlone } from '../internal/print-alone.ts';
import { practiceFullRu } from '../words/practice-full-ru.ts';
import { photoOf } from '../internal/practice-addresses.ts';
import { briefOfShown } from './brief-of-shown.ts';
import { type Copying, drawFull, licenceOf } from './draw-full.ts';
import { standingOf } from '../internal/draw-standing.ts';
import { PracticeElement } from './practice-element.ts';
import { dictionary } from '../internal/card-words.ts';
import styles from './practice.styles.ts';
import { type Part, sectionsOf } from './sections.ts';
import type { Shown } from './source.ts';

const fullWords = new Dictionary(
  practiceFullRu,
  async () => (await import('../words/practice-full-en.ts')).practiceFullEn,
);
const bringAll = async (lang: string): Promise<void> =>
  void (await Promise.all([dictionary.bring(lang), fullWords.bring(lang)]));

/**
 * All of a practice in its sixteen sections, with building blocks that can be copied one by one.
 *
 * Contacts are shown only where their owners have ticked them, and never in the archive. Language is the nearest `lang`;
 * the text of the practice stays in its own.
 *
 * @tag otklik-practice
 *
 * @csspart title - The title.
 * @csspart organisation - Whose practice it is.
 * @csspart standing - That nobody has confirmed it for long, or that it is archived.
 * @csspart evidence - The evidence level and what it means.
 * @csspart contents - The list of sections.
 * @csspart section - One section.
 * @csspart block - A step that can be copied.
 *
 * @cssstate loading - The practice is on its way.
 * @cssstate unavailable - There is nothing to show: not found, broken, or no connection.
 * @cssstate shown - The practice is on the screen.
 *
 * @fires {OtklikFailedEvent} otklik-failed - The practice could not be loaded.
 */
export class OtklikPractice extends PracticeElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    structured: { type: Boolean },
    copying: { state: true },
  };

  /** Tells search engines what this is, as JSON-LD inside the tag. For a page that is about this practice alone. */
  declare structured: boolean;

  declare private copying?: Copying | undefined;

  constructor() {
    super();
    this.structured = false;
  }

  /** Moves the reader to the beginning. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  protected override get bringWords(): (lang: string) => Promise<void> {
    return bringAll;
  }

  protected override renderShown(shown: Shown): unknown {
    const { practice } = shown;
    const { lang } = this.locale;
    const brief = briefOfShown(shown);
    const full = fullWords.for(lang);
    const isPreview = !shown.published;
    // Old files may still have contacts; the day decides.
    const isArchived = !isPreview && standingOf(brief, today()) === 'archive';
    const open = isArchived ? { ...practice, contacts: undefined } : practice;
    return html`${drawFull({
      ...{ practice: open, brief, full, lang, isPreview, words: this.words, today: today(), copying: this.copying },
      sections: sectionsOf(open, lang, this.words.names, full.names),
      photoOf: (photo) => photoOf(this, practice.id, photo),
      goTo: (anchor) => this.#goTo(anchor),
      copy: (block) => void this.#copy(block),
      print: () => printAlone(this, 'A4'),
    })}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('structured') || changed.has('shown')) void this.#tellStructure();
  }

  #goTo(anchor: string): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  async #copy({ order, text }: NonNullable<Part['block']>): Promise<void> {
    const { practice } = this.shown!;
    const full = fullWords.for(this.locale.lang);
    const from = full.from(practice.title?.text ?? '', practice.organisation?.name ?? '', licenceOf(practice, full));
    const whole = `${text}\n\n${from}`;
    this.copying = undefined;
    try {
      await navigator.clipboard.writeText(whole);
      this.copying = { order };
    } catch {
      // No https, or the reader has forbidden it: the text stands there, picked, so that one key is left to press.
      this.copying = { order, text: whole };
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  async #tellStructure(): Promise<void> {
    const told = this.querySelector('script[type="application/ld+json"]');
    if (!this.structured || !this.shown?.published) return told?.remove();
    const { structureOf } = await import('./structured.ts');
    const script = told ?? document.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.replaceChildren(document.createTextNode(structureOf(this.shown.published)));
    if (!told) this.append(script);
  }
}
