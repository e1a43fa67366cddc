import type { Practice, Voice } from '@otklik/schema/engine';
import { createRecordsClient, type RecordsClient } from '@otklik/sdk/records';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OtklikBeforeSubmitEvent, OtklikTurnedEvent } from '../form/events-later.ts';
import type { OtklikForm } from '../form/form.ts';
import { Dictionary } from '../internal/dictionary.ts';
import { dress } from '../internal/dress.ts';
import { Focusing } from '../internal/focusing.ts';
import { endpointOf } from '../internal/home.ts';
import { Late } from '../internal/late.ts';
import { Locale } from '../internal/locale.ts';
import { showState } from '../internal/show-state.ts';
import { practiceFormRu } from '../words/practice-form-ru.ts';
import type { PracticeFormWords } from '../words/practice-form-words.ts';
import type { Authoring } from './authoring.ts';
import { OtklikCheckedEvent, OtklikFailedEvent, OtklikPracticeSentEvent } from './events.ts';
import { firstOn, pageOf, SOURCES } from './pages.ts';
import styles from './practice-form.styles.ts';
import { Printing } from './printing.ts';
import type { PracticeFormView } from './view.ts';

const words = new Dictionary(practiceFormRu, async () => (await import('../words/practice-form-en.ts')).practiceFormEn);
const late = new Late(() => import('./later.ts'));

/**
 * Where a social practice is described, in sixteen sections, and sent to a bank.
 *
 * What is typed is kept on the device, and on the server where there is one and somebody has signed in. It is read over
 * as it is written. Without `api` and `practice` it works alone: the description is downloaded as a file. Language is the
 * nearest `lang`.
 *
 * @tag otklik-practice-form
 *
 * @csspart score - How full the description is.
 * @csspart sections - The list of sections.
 * @csspart keeping - Where what is typed is kept.
 * @csspart form - The form that asks.
 * @csspart preview - The card beside it.
 * @csspart files - Files and printing.
 * @csspart sending - The last page: photos, checking, sending.
 * @csspart submit - The button that sends, or says what is missing.
 * @csspart sent - What is said after sending.
 *
 * @cssstate loading - The description is on its way.
 * @cssstate unavailable - It cannot be had: not found, or no connection.
 * @cssstate writing - It can be written.
 * @cssstate sent - It is with the bank, and stands still.
 *
 * @fires {OtklikLoadedEvent} otklik-loaded - The description can be written.
 * @fires {OtklikAnsweredEvent} otklik-answered - A question was answered. Which, not what.
 * @fires {OtklikCheckedEvent} otklik-checked - The text was read over: how many remarks, by how much they matter.
 * @fires {OtklikPracticeSentEvent} otklik-practice-sent - The practice is with the bank.
 * @fires {OtklikFailedEvent} otklik-failed - The description could not be loaded.
 */
export class OtklikPracticeForm extends LitElement {
  static override styles = styles;

  static override properties = {
    practice: {},
    api: {},
    onBehalf: { type: Boolean, attribute: 'on-behalf' },
    client: { attribute: false },
    unavailable: { state: true },
    authoring: { state: true },
  };

  /** The id of the record to write on. Without one a new practice is begun. */
  declare practice?: string;

  /** Where the API is, on whose origin the author has signed in. Without it and `practice` nothing leaves the device. */
  declare api?: string;

  /** A coordinator writes for an organisation, which confirms the text by a link before it is sent. */
  declare onBehalf: boolean;

  /** What speaks to the API, in place of the one made from `api`. */
  declare client?: RecordsClient;

  declare private unavailable?: 'not-found' | 'unreachable' | undefined;
  declare private authoring?: Authoring | undefined;

  readonly #locale = new Locale(this, words.bring);
  readonly #internals = this.attachInternals();
  readonly #focusing = new Focusing(this);
  readonly #printing = new Printing(this);
  readonly #open = { sections: false, card: false };
  #parts: Pick<PracticeFormView, 'album' | 'handing' | 'papers'> | undefined;
  #given: Practice | undefined;
  #loads = 0;
  #told = '';
  #isListening = false;
  #texts = 0;

  constructor() {
    super();
    this.onBehalf = false;
  }

  /** The practice as it is described so far. To set another one is to open it: what was there can be brought back. */
  get value(): Practice | undefined {
    this.authoring?.settle();
    return this.authoring?.practice;
  }

  set value(practice: Practice | undefined) {
    this.#given = practice;
    void this.updateComplete.then(this.#openGiven);
  }

  /** What a page gives before the description is there waits for it. */
  readonly #openGiven = (): void => {
    if (this.#given) this.authoring?.replace(this.#given);
    if (this.authoring) this.#given = undefined;
  };

  /** Saves at once what has been typed, as before one leads away from it. Resolves to whether the server has all of it. */
  save(): Promise<boolean> {
    return this.authoring?.save() ?? Promise.resolve(false);
  }

  /** Leads to a question by its id, or to one in a repeat by its pointer, `groups/0/group-name`. */
  show(question: string): void {
    this.#show({ pointer: `/${question}` });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#onPageHide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#onPageHide);
    // It may only be moved to another place: what is on the screen stays.
    this.authoring?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (SOURCES.some((name) => changed.has(name)) || !this.hasUpdated) void this.#load();
    const isSent = this.authoring && !this.authoring.isWritable;
    const state = this.authoring ? (isSent ? 'sent' : 'writing') : 'loading';
    showState(this.#internals, this.unavailable ? 'unavailable' : state);
  }

  protected override update(changed: PropertyValues): void {
    dress(this, late.part && [late.part.deskStyles, late.part.sendingStyles, late.part.paperStyles]);
    super.update(changed);
    this.#listen();
  }

  protected override render(): unknown {
    return html`<div class=${`form desk ${this.#printing.isOn ? 'printing' : ''}`} lang=${this.#locale.lang}>${this.#renderInside()}</div>`;
  }

  #renderInside(): unknown {
    const say = words.for(this.#locale.lang);
    const view = this.#viewOf(say);
    if (this.unavailable)
      return html`<div class="state" role="status">
        <p>${this.unavailable === 'not-found' ? say.notFound : say.unreachable}</p>
        ${this.unavailable === 'unreachable' ? html`<button type="button" @click=${() => void this.#load()}>${say.tryAgain}</button>` : nothing}
      </div>`;
    if (!view || !late.part)
      return html`<p class="state" role="status">${this.#locale.isReady ? say.loading : nothing}</p>`;
    const { part } = late;
    if (!view.authoring.isWritable) return part.drawStill(view, this.#printing.isOn);
    return part.drawDesk(view, this.#printing.isOn, {
      definition: part.unnumbered(view.form),
      onAnswer: this.#onAnswer,
      onTurned: this.#onTurned,
      onBeforeSubmit: this.#onBeforeSubmit,
    });
  }

  #viewOf(say: PracticeFormWords): PracticeFormView | undefined {
    const { authoring } = this;
    if (!authoring || !late.part || !this.#parts) return undefined;
    const voice: Voice = { lang: this.#locale.lang, profile: 'standard' };
    const { form } = authoring.desk;
    const { practice, judged, hinting } = authoring;
    const outlook = late.part.outlookOf({ form, practice, hints: hinting.hints, judged }, say, voice);
    const [open, toggle, show, print] = [this.#open, this.#toggle, this.#show, this.#printing.print];
    return { ...this.#parts, authoring, outlook, form, words: say, voice, open, toggle, show, print };
  }

  get #form(): OtklikForm | null {
    return this.renderRoot.querySelector('otklik-form');
  }

  async #load(): Promise<void> {
    const mine = ++this.#loads;
    this.authoring?.stop();
    this.authoring = this.unavailable = this.#parts = undefined;
    try {
      const [part] = await Promise.all([late.bring(), this.#locale.ready]);
      const { practice, onBehalf } = this;
      const isServed = this.client !== undefined || this.api !== undefined || practice !== undefined;
      const endpoint = isServed ? endpointOf(this) : 'device';
      const client = this.client ?? (isServed ? createRecordsClient({ endpoint }) : undefined);
      const [lang = 'ru'] = this.#locale.lang.split('-');
      const desk = { form: part.PRACTICE_FORM, client, endpoint, practice, onBehalf, lang };
      const authoring = new part.Authoring(desk, this.#onTurn, this.#onRead);
      await authoring.begin();
      if (mine !== this.#loads || !this.isConnected) return authoring.stop();
      this.#parts = {
        album: new part.Album(authoring, this.#onTurn),
        handing: new part.Handing(authoring, this.#onTurn, () =>
          this.dispatchEvent(new OtklikPracticeSentEvent(authoring.practice.id)),
        ),
        papers: new part.Papers(authoring, this.#onTurn),
      };
      this.authoring = authoring;
      await this.updateComplete;
      this.#restorePage(authoring);
      this.#openGiven();
      void import('../practice/otklik-practice-card.ts').then(() => this.requestUpdate(), console.error);
    } catch (error) {
      if (mine !== this.#loads) return;
      console.error('<otklik-practice-form>', error);
      const { status } = (error as { problem?: { status?: number } }).problem ?? {};
      this.unavailable = status === 404 ? 'not-found' : 'unreachable';
      this.dispatchEvent(new OtklikFailedEvent(this.unavailable));
    }
  }

  #restorePage({ page, answers, texts, desk }: Authoring): void {
    const form = this.#form;
    if (!form) return;
    this.#texts = texts;
    form.value = answers;
    const first = firstOn(desk.form, page);
    if (first && page !== 'title') void form.updateComplete.then(() => form.show(first));
  }

  /** What is typed is heard before it is answered: `input` of a field stays inside its form. */
  #listen(): void {
    const form = this.#form;
    if (!form || this.#isListening) return;
    this.#isListening = true;
    void form.updateComplete.then(() => form.renderRoot.addEventListener('input', this.#onAnswer));
  }

  readonly #onTurn = (focus = ''): void => {
    this.requestUpdate();
    if (focus) this.#focusing.on(focus);
    const [form, { authoring }] = [this.#form, this];
    if (!authoring || !form || authoring.texts === this.#texts) return;
    // Another text is there: the form is told of it. Of what is typed it has told us.
    this.#texts = authoring.texts;
    form.value = authoring.answers;
  };

  readonly #onRead = (): void => {
    this.requestUpdate();
    const { counts = { block: 0, warn: 0, tip: 0 } } = this.authoring?.hinting ?? {};
    if (this.#told !== (this.#told = JSON.stringify(counts))) this.dispatchEvent(new OtklikCheckedEvent(counts));
  };

  readonly #onAnswer = (): void => {
    const form = this.#form;
    if (form) this.authoring?.note(form.value);
  };

  readonly #onTurned = ({ page }: OtklikTurnedEvent): void => {
    if (page !== undefined) this.authoring?.turn(page);
  };

  readonly #onBeforeSubmit = (event: OtklikBeforeSubmitEvent): void => {
    // The page has nothing to ask or to learn here: nothing is sent yet.
    event.stopPropagation();
    this.#show({ page: 'sending' });
  };

  readonly #show: PracticeFormView['show'] = (at) => {
    const { authoring } = this;
    if (!authoring) return;
    this.#open.sections = false;
    if ('id' in at) {
      this.#focusing.on(at.id);
      return this.requestUpdate();
    }
    if ('page' in at && at.page === 'sending') {
      authoring.turn('sending');
      this.#focusing.on('check');
      return;
    }
    const { form } = authoring.desk;
    const question = 'pointer' in at ? at.pointer.slice(1) : firstOn(form, at.page);
    const page = ('pointer' in at ? pageOf(form, at.pointer) : at.page) ?? authoring.page;
    if (page !== authoring.page) authoring.turn(page);
    void this.updateComplete.then(() => this.#form?.show(question ?? ''));
  };

  readonly #toggle = (what: 'sections' | 'card'): void => {
    this.#open[what] = !this.#open[what];
    this.requestUpdate();
  };

  readonly #onPageHide = (): void => this.authoring?.flush();
}
