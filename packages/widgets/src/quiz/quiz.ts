import { type Form, type Quiz, quizForm, type QuizOutcome, type RawAnswers } from '@otklik/schema/engine';
import type { QuizClient } from '@otklik/sdk/quizzes';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { OtklikFailedEvent } from '../internal/failed-event.ts';
import type { OtklikBeforeSubmitEvent } from '../form/events-later.ts';
import { Focusing } from '../internal/focusing.ts';
import type { OtklikForm } from '../form/form.ts';
import { dress } from '../internal/dress.ts';
import { Dictionary } from '../internal/dictionary.ts';
import { calendarOf } from '../internal/home.ts';
import { Late } from '../internal/late.ts';
import { Locale } from '../internal/locale.ts';
import { showState } from '../internal/show-state.ts';
import { takeUp } from '../internal/take-up.ts';
import { quizRu } from '../words/quiz-ru.ts';
import type { Conduct } from './conduct.ts';
import styles from './quiz.styles.ts';
import { beginSitting, type Sitting } from './sitting.ts';
import { loadQuiz, type QuizUnavailable } from './source.ts';
import type { QuizStage } from './stage.ts';

const words = new Dictionary(quizRu, async () => (await import('../words/quiz-en.ts')).quizEn);
const late = new Late(() => import('./later.ts'));

/**
 * A self-diagnostic: statements to weigh, and what they come to. Own result first.
 *
 * The answers stay on the page. They are kept on the device, given to a team or
 * to a comparison only when the person says so. Works from a file with no API.
 *
 * @tag otklik-quiz
 *
 * @csspart form - The form that asks.
 * @csspart result - Everything that is said after the last statement.
 * @csspart level - What it came to.
 * @csspart cap - Why the level is not higher.
 * @csspart dimensions - The radar and the table.
 * @csspart missing - Statements without an answer.
 * @csspart strengths - What goes well.
 * @csspart steps - What to do next.
 * @csspart proofs - What would prove high answers.
 * @csspart line - How it went from time to time.
 * @csspart saving - The code, the link, the file.
 * @csspart code - The code of the result.
 * @csspart team - Answering together.
 * @csspart comparing - How organisations that are alike have come out.
 *
 * @cssstate loading - The quiz is on its way.
 * @cssstate unavailable - There is no quiz to take: not found, broken, or no connection.
 * @cssstate asking - Statements are on the screen.
 * @cssstate result - The result is.
 *
 * @fires {OtklikLoadedEvent} otklik-loaded - The quiz can be taken. Its `form` is the quiz's id.
 * @fires {OtklikAnsweredEvent} otklik-answered - A statement was answered. Which, not how.
 * @fires {OtklikScoredEvent} otklik-scored - There is a result; `outcome` has it.
 * @fires {OtklikFailedEvent} otklik-failed - The quiz could not be loaded.
 */
export class OtklikQuiz extends LitElement {
  static override styles = styles;

  static override properties = {
    quiz: {},
    src: {},
    api: {},
    express: { type: Boolean },
    calendar: {},
    definition: { attribute: false },
    client: { attribute: false },
    unavailable: { state: true },
    sitting: { state: true },
  };

  /** The id of a published quiz. */
  declare quiz?: string;

  /** The address of a quiz file, in place of `quiz`: works without any API. */
  declare src?: string;

  /** Where the API is. By default the origin from which this script came. */
  declare api?: string;

  /** Begins with the express version, where there is one. The person may change it. */
  declare express: boolean;

  /** The address of a calendar of days off, for the plan that the result leads to. By default that of Russia where the quiz comes from an API; else only weekends are. */
  declare calendar?: string;

  /** A quiz given as data, in place of `quiz` and `src`. */
  declare definition?: Quiz;

  /** What speaks to the API, in place of the one made from `api`. */
  declare client?: QuizClient;

  declare private unavailable?: QuizUnavailable | undefined;
  declare private sitting?: Sitting | undefined;

  readonly #locale = new Locale(this, words.bring);
  readonly #internals = this.attachInternals();
  readonly #focusing = new Focusing(this);
  #loading = new AbortController();
  #latest: Quiz | undefined;
  #conduct: Conduct | undefined;
  #asked: { key: string; form: Form } | undefined;
  /** Answers that the page has set, perhaps before the quiz was there. */
  #given: RawAnswers = takeUp(this, 'value') ?? {};

  constructor() {
    super();
    this.express = false;
  }

  /** What the answers have come to; nothing before there is a result. */
  get outcome(): QuizOutcome | undefined {
    return this.sitting?.stage === 'result' ? late.part?.outcomeOf(this.sitting) : undefined;
  }

  /** The answers so far, by statement. Setting them says no event. */
  get value(): RawAnswers {
    return this.#form?.value ?? this.sitting?.answers ?? this.#given;
  }

  set value(answers: RawAnswers) {
    this.#given = answers;
    if (this.sitting) this.#turn({ ...this.sitting, answers });
  }

  /** Shows what the answers come to, as the last button does. */
  submit(): Promise<void> {
    return this.#form?.submit() ?? Promise.resolve();
  }

  /** Takes all answers out and begins anew. What came of it earlier stays in the line. */
  reset(): void {
    this.#given = {};
    if (this.#latest) this.#turn(beginSitting(this.#latest, this.express, this.sitting?.past));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (SOURCES.some((name) => changed.has(name))) void this.#load();
    const { sitting } = this;
    showState(this.#internals, this.unavailable ? 'unavailable' : (sitting?.stage ?? 'loading'));
  }

  protected override update(changed: PropertyValues): void {
    dress(this, late.part?.resultStyles);
    super.update(changed);
  }

  protected override render(): unknown {
    return html`<div class="form quiz" lang=${this.#locale.lang}>${this.#renderInside()}</div>`;
  }

  #renderInside(): unknown {
    const { sitting, unavailable } = this;
    const say = words.for(this.#locale.lang);
    const { part } = late;
    if (unavailable && part)
      return part.drawUnavailableQuiz(unavailable, say, this.#locale.lang, () => void this.#load());
    const conduct = this.#conduct;
    if (!sitting || !part || !conduct)
      return html`<p class="state" role="status">${this.#locale.isReady ? (unavailable ? say.unreachable : say.loading) : nothing}</p>`;

    const voice = { lang: this.#locale.lang, profile: 'standard' } as const;
    const outcome = part.outcomeOf(sitting);
    const view = part.viewOf({ sitting, latest: this.#latest!, outcome, words: say, voice, conduct });
    const isAsking = sitting.stage === 'asking';
    return html`
      <div class="asking" ?hidden=${!isAsking}>
        <otklik-form
          part="form"
          local
          exportparts="title, settings, progress, summary, step, field, field-title, field-mark, field-hint, field-error, field-choice, back, submit"
          .definition=${this.#formOf(sitting, say.asking.finish)}
          @otklik-answered=${this.#onAnswered}
          @otklik-before-submit=${this.#onBeforeSubmit}
          >${part.drawBefore(view)}</otklik-form
        >
        ${part.drawBehind(view, (lang) => (this.lang = lang))}
      </div>
      ${isAsking ? nothing : part.drawResult(view, conduct.way.draw(view, this.#calendar))}
    `;
  }

  /** The form of a sitting, the same one as long as it asks the same. */
  #formOf({ quiz, express }: Sitting, finish: string): Form {
    const key = JSON.stringify([quiz.id, quiz.version, express, quiz.finish ?? finish]);
    if (this.#asked?.key !== key) {
      this.#asked = { key, form: quizForm({ finish, ...quiz }, { express }) };
      // Another form begins with no answers.
      void this.updateComplete.then(() => this.#form && this.sitting && (this.#form.value = this.sitting.answers));
    }
    return this.#asked.form;
  }

  /** Where the days off are, for a plan. */
  get #calendar(): string | undefined {
    return this.calendar ?? (this.quiz && !this.src && !this.definition ? calendarOf(this) : undefined);
  }

  get #form(): OtklikForm | null {
    return this.renderRoot.querySelector('otklik-form');
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.sitting = this.unavailable = this.#conduct = this.#asked = undefined;
    try {
      const [found] = await Promise.all([loadQuiz(this, signal), late.bring(), this.#locale.ready]);
      if (!found || signal.aborted) return;
      if ('reason' in found) return this.#fail(found);
      this.#latest = found.quiz;
      this.sitting = { ...beginSitting(found.quiz, this.express), answers: this.#given };
      this.#conduct = new late.part!.Conduct(this.#stage);
      // What the device or a link cannot bring keeps nobody from the quiz.
      void this.#conduct.begin().catch((cause: unknown) => console.error('<otklik-quiz>', cause));
    } catch (error) {
      if (signal.aborted) return;
      console.error('<otklik-quiz>', error);
      this.#fail({ reason: 'unreachable' });
    }
  }

  #fail(unavailable: QuizUnavailable): void {
    this.unavailable = unavailable;
    this.dispatchEvent(new OtklikFailedEvent(unavailable.reason));
  }

  readonly #stage: QuizStage = {
    host: this,
    look: () => ({ sitting: this.sitting, latest: this.#latest, address: this, words: words.for(this.#locale.lang) }),
    turn: (sitting, focus = '') => {
      this.#turn(sitting);
      this.#focusing.on(focus);
    },
    ask: (statement) => void this.updateComplete.then(() => this.#ask(statement)),
    tell: (event) => void this.dispatchEvent(event),
  };

  /** The form keeps what is typed; it is told only of answers that come from elsewhere. */
  #turn(sitting: Sitting): void {
    this.sitting = sitting;
    void this.updateComplete.then(() => {
      const form = this.#form;
      if (form && this.sitting === sitting && form.value !== sitting.answers) form.value = sitting.answers;
    });
  }

  async #ask(statement?: string): Promise<void> {
    const first = statement ?? this.sitting?.quiz.dimensions[0]?.statements[0]?.id;
    if (first) await this.#form?.show(first);
  }

  readonly #onHashChange = (): void => void this.#conduct?.readFragment();

  #onAnswered(): void {
    const form = this.#form;
    if (form && this.sitting) this.#conduct?.note(form.value);
  }

  #onBeforeSubmit(event: OtklikBeforeSubmitEvent): void {
    // The page has nothing to ask or to learn here: nothing is sent.
    event.stopPropagation();
    this.#conduct?.finish(event.answers);
  }
}

/** What makes another quiz of it. */
const SOURCES = ['quiz', 'src', 'api', 'definition', 'client'];
