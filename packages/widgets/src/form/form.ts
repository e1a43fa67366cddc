import type { Form, Paging, Profile, RawAnswers, Voice } from '@otklik/schema/engine';
import { groupOf, putAnswer } from '@otklik/schema/engine';
import type { Respondent } from '@otklik/sdk/respondent';
import { html, LitElement, type PropertyValues } from 'lit';
import type { OtklikField } from '../field/field.ts';
import { bringLater, later } from '../internal/bring-later.ts';
import { dress } from '../internal/dress.ts';
import { Focusing } from '../internal/focusing.ts';
import type { FormNote } from '../internal/form-note.ts';
import { Locale } from '../internal/locale.ts';
import { showState } from '../internal/show-state.ts';
import type { Asking } from './asking.ts';
import type { Course } from './course.ts';
import { drawAbsent } from './draw-absent.ts';
import { around, drawAsking, drawHelp } from './draw-asking.ts';
import { OtklikAnsweredEvent, OtklikFailedEvent, OtklikLoadedEvent } from './events.ts';
import styles from './form.styles.ts';
import type { Isolation } from './isolation.ts';
import type { Leaving } from './leaving.ts';
import { begin, type Session, standingOf } from './session.ts';
import { Source, SOURCES, type Unavailable } from './source.ts';
import type { Stage } from './stage.ts';

/**
 * A questionnaire, asked and sent.
 *
 * Language is the nearest `lang`. What stands inside the tag is shown until this
 * element is defined, so a link there leads on when scripts are blocked.
 *
 * @tag otklik-form
 *
 * @slot lead - What the page has to say before the first question.
 *
 * @csspart head - The title and the settings.
 * @csspart title - The title.
 * @csspart settings - How to be asked: by pages, in which words, in which language.
 * @csspart progress - The number of the step.
 * @csspart summary - The list of what is to be corrected.
 * @csspart step - The questions on the screen.
 * @csspart group-title - The heading of a group of questions or of a repeat.
 * @csspart field - One question.
 * @csspart field-title - Its words.
 * @csspart field-mark - Whether it has to be answered.
 * @csspart field-hint - The hint under it.
 * @csspart field-error - What is wrong with the answer.
 * @csspart field-choice - One answer to pick.
 * @csspart notes - What the page has to say about an answer.
 * @csspart back - The button that goes one step back.
 * @csspart submit - The button that goes on, and at the end sends.
 * @csspart sent - What is said after sending.
 * @csspart receipt - The number of the receipt.
 * @csspart help - Numbers to call.
 * @csspart frame - The frame of an isolated form.
 * @csspart leave - The button that leaves a form on a dangerous topic at once.
 *
 * @cssstate loading - The form is on its way.
 * @cssstate unavailable - There is no form to ask: not found, closed, not yet open, broken, or no connection.
 * @cssstate asking - Questions are on the screen.
 * @cssstate sending - The answers are on their way.
 * @cssstate failed - They could not be sent.
 * @cssstate offline - There is no connection; they will be sent when there is.
 * @cssstate sent - They are kept.
 *
 * @fires {OtklikLoadedEvent} otklik-loaded - The form can be answered.
 * @fires {OtklikAnsweredEvent} otklik-answered - An answer was given or changed. Which question, not what.
 * @fires {OtklikTurnedEvent} otklik-turned - Another step is on the screen.
 * @fires {OtklikBeforeSubmitEvent} otklik-before-submit - About to send; `preventDefault()` keeps the answers here.
 * @fires {OtklikSubmittedEvent} otklik-submitted - The answers are kept.
 * @fires {OtklikKeptEvent} otklik-kept - They could not be sent yet, are on the person's device and will be sent from there.
 * @fires {OtklikLeaveEvent} otklik-leave - The person leaves a form on a dangerous topic at once.
 * @fires {OtklikFailedEvent} otklik-failed - The form could not be loaded, or the answers could not be sent.
 */
export class OtklikForm extends LitElement {
  static override styles = styles;

  static override properties = {
    form: {},
    src: {},
    api: {},
    paging: {},
    profile: {},
    submitTo: { attribute: 'submit-to' },
    definition: { attribute: false },
    respondent: { attribute: false },
    isolated: { type: Boolean },
    local: { type: Boolean },
    notes: { attribute: false },
    unavailable: { state: true },
    session: { state: true },
  };

  /** The id of a published form. */
  declare form?: string;

  /** The address of a form file, in place of `form`: works without any API. */
  declare src?: string;

  /** Where the API is. By default the origin from which this script came. */
  declare api?: string;

  /** How much is shown at once: `page`, `question` or `all`. By default as the author set it. The person may change it. */
  declare paging?: Paging;

  /** In which words: `standard`, `child` or `plain`. By default as the author set it. The person may change it. */
  declare profile?: Profile;

  /** Where answers to a form from `src` go: an address that takes JSON by POST, or `download`, which is the default. */
  declare submitTo?: string;

  /** A form given as data, in place of `form` and `src`: for previews. */
  declare definition?: Form;

  /** What speaks to the API, in place of the one made from `api`: for pages with a way of their own. */
  declare respondent?: Respondent;

  /** Asks in a frame of the API's origin, so that no script of this page reads what is typed. For forms by `form`. */
  declare isolated?: boolean;

  /** Keeps the answers for the page: `otklik-before-submit` is where they go, and nothing is sent or kept. */
  declare local?: boolean;

  /** What there is to say about answers, beside their questions: for a page that reads along. */
  declare notes?: readonly FormNote[];

  declare private unavailable?: Unavailable | undefined;
  declare private session?: Session | undefined;

  readonly #locale = new Locale(this);
  readonly #internals = this.attachInternals();
  readonly #source = new Source();
  readonly #focusing = new Focusing(this);
  #isolation: Isolation | undefined;
  #leaving: Leaving | undefined;
  #course: Course | undefined;
  #revision: string | undefined;
  /** Answers that the page has set, perhaps before the form was there. */
  #given: RawAnswers = {};

  /** The answers so far, by question id. Setting them says no event. */
  get value(): RawAnswers {
    return this.session?.answers ?? this.#given;
  }

  set value(answers: RawAnswers) {
    this.#given = answers;
    if (this.session) this.session = { ...this.session, answers };
  }

  /** Checks the answers and sends them, as the button does. Resolves when it is known what became of them. */
  async submit(): Promise<void> {
    await (await this.#bringCourse())?.submit();
  }

  /** Takes all answers out and begins anew. */
  reset(): void {
    if (!this.session) return;
    this.#given = {};
    if (this.#course) this.#course.beginAnew('');
    else this.session = begin(this.session.form, this.session.paging, {});
  }

  /** Moves to a question: its step, then the focus. A question in a repeat goes by its pointer, `children/0/age`. */
  async show(question: string): Promise<void> {
    (await this.#bringCourse())?.show(`/${question}`);
  }

  /** The form, while it is one that somebody may have to leave at once. */
  get leavable(): Form | undefined {
    return this.session?.form.sensitive ? this.session.form : undefined;
  }

  /** Takes everything off the screen. */
  clear(): void {
    this.#given = {};
    this.#course?.sending.reset();
    this.session = undefined;
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (SOURCES.some((name) => changed.has(name))) void this.#load();
    if (changed.has('paging') && this.session && this.paging) this.session = { ...this.session, paging: this.paging };
    showState(this.#internals, this.#stateName);
  }

  protected override update(changed: PropertyValues): void {
    dress(this, later?.formStyles);
    super.update(changed);
  }

  protected override render(): unknown {
    return html`<div class=${`form ${this.#voice.profile}`} lang=${this.#locale.lang}>${this.#renderInside()}</div>`;
  }

  #renderInside(): unknown {
    const { session } = this;
    const [voice, course] = [this.#voice, this.#course];
    const words = this.#locale.wordsFor(voice.profile);
    if (this.#isolation && this.isolated) return this.#isolation.draw(voice.lang, words);
    if (!session) return drawAbsent(this.unavailable, this.#locale, words, () => void this.#load());
    const at = { session, faults: session.faults, standing: standingOf(session), voice, words, course };
    const { local = false, notes = [] } = this;
    const asking: Asking = { ...at, local, notes, locked: course?.sending.isLocked ?? false };
    if (!later || !course) return around(undefined, this.#renderForm(asking));
    const [{ state }, left] = [course.sending, later.drawLeft(course)];
    if (state.name === 'sent')
      return html`${this.#leaving?.draw(voice, words)} ${left} ${later.drawSent(session.form, state, course, words, voice)}`;
    const settings = later.drawSettings(asking, course, this);
    const [summary, outcome] = [later.drawSummary(asking, course), later.drawOutcome(course, words)];
    return around(left, this.#renderForm(asking, settings, summary, outcome));
  }

  #renderForm(asking: Asking, settings?: unknown, summary?: unknown, outcome?: unknown): unknown {
    return html`<form novalidate autocomplete="off" @submit=${this.#onSubmit} @input=${this.#onAnswer} @change=${this.#onAnswer}>
        ${drawAsking(asking, this.#leaving?.draw(asking.voice, asking.words), settings, summary, outcome)}
      </form>
      ${this.leavable ? '' : drawHelp(asking.session.form, asking)}`;
  }

  get #voice(): Voice {
    const { form, answers } = this.session ?? {};
    const profile = this.profile ?? form?.profile ?? 'standard';
    return { lang: this.#locale.lang, profile, group: form && groupOf(form, answers ?? {}) };
  }

  get #stateName(): string {
    if (this.unavailable) return 'unavailable';
    return this.session ? (this.#course?.sending.state.name ?? 'asking') : 'loading';
  }

  async #load(): Promise<void> {
    this.session = this.unavailable = undefined;
    if (this.isolated) {
      this.#isolation ??= new (await import('./isolation.ts')).Isolation(this);
      return this.requestUpdate();
    }
    const loading = Promise.all([this.#source.load(this), this.#locale.ready]);
    // On its way beside the form, so that what it draws comes soon, and answers can be sent when the network has gone.
    const course = this.#bringCourse();
    const [loaded] = await loading;
    if (!loaded) return;
    if ('reason' in loaded) {
      // Its words come with the later part.
      await course;
      this.unavailable = loaded;
      this.dispatchEvent(new OtklikFailedEvent(loaded.reason));
      return;
    }
    this.#revision = loaded.revision;
    if (loaded.Leaving) this.#leaving ??= new loaded.Leaving(this);
    this.#course?.sending.reset();
    this.session = begin(loaded.form, this.paging ?? loaded.form.paging ?? 'page', this.#given);
    void this.#course?.keeping.begin();
    this.dispatchEvent(new OtklikLoadedEvent(loaded.form.id));
  }

  /** Brings what judges and sends. Where the network fails, the next act tries again. */
  async #bringCourse(): Promise<Course | undefined> {
    if (this.#course) return this.#course;
    try {
      const { Course } = await bringLater();
      return (this.#course ??= new Course(this.#stage));
    } catch (cause) {
      console.error('<otklik-form>', cause);
      return undefined;
    } finally {
      this.requestUpdate();
    }
  }

  /** This element as its later part sees it. */
  readonly #stage: Stage = {
    host: this,
    look: () => ({ session: this.session, revision: this.#revision, voice: this.#voice, address: this }),
    turn: (session, focus = '') => {
      this.session = session;
      this.#focusing.on(focus);
    },
    takeRevision: (revision) => void (this.#revision = revision),
    focusOn: this.#focusing.on,
    readTrap: () => this.renderRoot.querySelector<HTMLInputElement>('.trap input')?.value,
    tell: (event) => this.dispatchEvent(event),
  };

  #onSubmit(event: Event): void {
    event.preventDefault();
    void this.#bringCourse().then((course) => course?.goOn());
  }

  /** A field tells its answer by `input` while it is typed, by `change` when it is given. */
  #onAnswer(event: Event): void {
    const { asked, answer } = event.target as OtklikField;
    const { session } = this;
    if (!session || !asked) return;
    const next = { ...session, answers: putAnswer(session.answers, asked.pointer, answer) };
    this.session = this.#course?.rejudge(next) ?? next;
    this.#course?.keeping.note();
    if (event.type === 'change') this.dispatchEvent(new OtklikAnsweredEvent(asked.question.id));
  }
}
