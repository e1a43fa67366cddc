import {
  type Answers,
  type AskedRepeat,
  type Form,
  groupOf,
  type Paging,
  type Profile,
  putAnswer,
  type RawAnswers,
  type Voice,
} from '@otklik/schema/engine';
import type { Respondent } from '@otklik/sdk/respondent';
import { html, LitElement, type PropertyValues } from 'lit';
import type { OtklikField } from '../field/field.ts';
import { Locale } from '../internal/locale.ts';
import { showState } from '../internal/show-state.ts';
import type { Words } from '../words/words.ts';
import type { Asking } from './asking.ts';
import { answersAsText } from './answers-as-text.ts';
import { drawActions } from './draw-actions.ts';
import { drawAsking, drawHelp } from './draw-asking.ts';
import { idAt } from './draw-items.ts';
import { drawLoading, drawSent, drawUnavailable } from './draw-states.ts';
import {
  OtklikAnsweredEvent,
  OtklikBeforeSubmitEvent,
  OtklikFailedEvent,
  OtklikLoadedEvent,
  OtklikSubmittedEvent,
} from './events.ts';
import styles from './form.styles.ts';
import {
  addFilling,
  answersToSend,
  begin,
  goBack,
  goOn,
  goTo,
  judgeAll,
  removeFilling,
  repage,
  type Session,
  standingOf,
} from './session.ts';
import { copy, Sending, type SendingState } from './sending.ts';
import { destinationOf, Source, type Unavailable } from './source.ts';

/**
 * A questionnaire, asked and sent.
 *
 * Language is the nearest `lang`. What stands inside the tag is shown until this
 * element is defined, so a link there leads on when scripts are blocked.
 *
 * @tag otklik-form
 *
 * @csspart title - The form's title.
 * @csspart settings - How to be asked: by pages, in which words, in which language.
 * @csspart progress - The number of the step.
 * @csspart summary - The list of what is to be corrected.
 * @csspart step - The questions on the screen.
 * @csspart group-title - The heading of a group of questions or of a repeat.
 * @csspart field - One question.
 * @csspart field-title - Its words.
 * @csspart field-hint - The hint under it.
 * @csspart field-error - What is wrong with the answer.
 * @csspart field-choice - One answer to pick.
 * @csspart back - The button that goes one step back.
 * @csspart submit - The button that goes on, and at the end sends.
 * @csspart sent - What is said after sending.
 * @csspart receipt - The number of the receipt.
 * @csspart help - Numbers to call.
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
 * @fires {OtklikBeforeSubmitEvent} otklik-before-submit - About to send; `preventDefault()` keeps the answers here.
 * @fires {OtklikSubmittedEvent} otklik-submitted - The answers are kept.
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
    unavailable: { state: true },
    session: { state: true },
    copied: { state: true },
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

  declare private unavailable?: Unavailable | undefined;
  declare private session?: Session | undefined;
  declare private copied: boolean;

  readonly #locale = new Locale(this);
  readonly #internals = this.attachInternals();
  readonly #sending = new Sending(this, (state, before) => this.#onTurn(state, before));
  readonly #source = new Source();
  #revision: string | undefined;
  /** Answers that the page has set, perhaps before the form was there. */
  #given: RawAnswers = {};
  /** The id of what takes the focus after the next drawing. */
  #focus = '';

  constructor() {
    super();
    this.copied = false;
  }

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
    if (!this.session || this.#sending.isLocked) return;
    const session = judgeAll(this.session);
    this.session = session;
    if (standingOf(session).faults.length > 0) {
      this.#focus = 'summary';
      return;
    }
    const answers = answersToSend(session.form, session.answers);
    if (!this.dispatchEvent(new OtklikBeforeSubmitEvent(answers as Answers))) return;
    const { lang, profile } = this.#voice;
    const draft = {
      ...(this.#revision !== undefined && { revision: this.#revision }),
      answers,
      ...languageOf(lang),
      profile,
    };
    await this.#sending.send(session.form.id, draft, destinationOf(this, this.#revision !== undefined));
  }

  /** Takes all answers out and begins anew. */
  reset(): void {
    if (!this.session) return;
    this.#given = {};
    this.session = begin(this.session.form, this.session.paging);
    this.#sending.reset();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['form', 'src', 'api', 'definition', 'respondent'].some((name) => changed.has(name))) void this.#load();
    if (changed.has('paging') && this.session && this.paging) this.session = { ...this.session, paging: this.paging };
    showState(this.#internals, this.unavailable ? 'unavailable' : this.session ? this.#sending.state.name : 'loading');
  }

  protected override updated(): void {
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.#focus)}`);
    this.#focus = '';
    target?.focus();
    target?.scrollIntoView?.({ block: 'nearest' });
  }

  protected override render(): unknown {
    const words = this.#words;
    return html`<div class=${`form ${this.#voice.profile}`} lang=${this.#locale.lang}>${this.#renderView(words)}</div>`;
  }

  #renderView(words: Words): unknown {
    const { session, unavailable } = this;
    const { state } = this.#sending;
    if (unavailable) return drawUnavailable(unavailable, words.form, this.#locale.lang, () => void this.#load());
    if (!session) return drawLoading(words.form);
    if (state.name === 'sent') return drawSent(session.form, state, words, this.#voice, this.#sending);

    const asking = this.#asking(session, words);
    const remedies = {
      retry: this.#sending.retry,
      sendAsNew: this.#sending.sendAsNew,
      copyAnswers: this.#onCopyAnswers,
    };
    return html`<form novalidate autocomplete="off" @submit=${this.#onSubmit} @input=${this.#onAnswer} @change=${this.#onAnswer}>
        ${drawAsking(asking)} ${drawActions(asking, state, this.copied, remedies)}
      </form>
      ${drawHelp(session.form, asking)}`;
  }

  #asking(session: Session, words: Words): Asking {
    const standing = standingOf(session);
    return {
      session,
      standing,
      shown: standing.shown,
      voice: this.#voice,
      words,
      locked: this.#sending.isLocked,
      addFilling: this.#onAdd,
      removeFilling: this.#onRemove,
      goBack: () => this.#turn(goBack(session), 'step'),
      show: (pointer) => this.#turn(goTo(session, pointer), idAt(pointer)),
      setPaging: (paging) => this.#turn(repage(session, paging)),
      setProfile: (profile) => (this.profile = profile),
      setLang: (lang) => (this.lang = lang),
    };
  }

  get #words(): Words {
    return this.#locale.wordsFor(this.#voice.profile);
  }

  get #voice(): Voice {
    const { form, answers } = this.session ?? {};
    const profile = this.profile ?? form?.profile ?? 'standard';
    return { lang: this.#locale.lang, profile, group: form && groupOf(form, answers ?? {}) };
  }

  #turn(session: Session, focus = ''): void {
    this.session = session;
    this.#focus = focus;
  }

  async #load(): Promise<void> {
    this.session = this.unavailable = undefined;
    const loaded = await this.#source.load(this);
    if (!loaded) return;
    if ('reason' in loaded) {
      this.unavailable = loaded;
      this.dispatchEvent(new OtklikFailedEvent(loaded.reason));
      return;
    }
    this.#revision = loaded.revision;
    this.session = { ...begin(loaded.form, this.paging ?? loaded.form.paging ?? 'page'), answers: this.#given };
    this.#sending.reset();
    this.dispatchEvent(new OtklikLoadedEvent(loaded.form.id));
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.session) return;
    const { at, steps } = standingOf(this.session);
    if (at >= steps.length - 1) {
      void this.submit();
      return;
    }
    const next = goOn(this.session);
    this.#turn(next, standingOf(next).at === at ? 'summary' : 'step');
  }

  /** A field tells its answer by `input` while it is typed, by `change` when it is given. */
  #onAnswer(event: Event): void {
    const field = event.target as OtklikField;
    if (!this.session || !field.asked) return;
    this.session = { ...this.session, answers: putAnswer(this.session.answers, field.asked.pointer, field.answer) };
    this.copied = false;
    if (event.type === 'change') this.dispatchEvent(new OtklikAnsweredEvent(field.asked.question.id));
  }

  readonly #onAdd = ({ pointer, fillings }: AskedRepeat): void => {
    if (this.session)
      this.#turn(addFilling(this.session, pointer, fillings.length), idAt(`${pointer}/${fillings.length}`));
  };

  readonly #onRemove = (asked: AskedRepeat, at: number): void => {
    const { pointer, fillings } = asked;
    const next = fillings.length > 1 ? idAt(`${pointer}/${Math.max(0, at - 1)}`) : `${idAt(pointer)}-place`;
    if (this.session) this.#turn(removeFilling(this.session, asked, at), next);
  };

  readonly #onCopyAnswers = async (): Promise<void> => {
    if (!this.session) return;
    await copy(answersAsText(this.session, this.#voice));
    this.copied = true;
  };

  #onTurn(state: SendingState, before: SendingState): void {
    if (state.name === 'offline') this.dispatchEvent(new OtklikFailedEvent('offline'));
    if (state.name === 'failed') this.dispatchEvent(new OtklikFailedEvent(state.code));
    if (state.name !== 'sent') return;
    if (before.name !== 'sent') this.dispatchEvent(new OtklikSubmittedEvent(this.session!.form.id));
    if (before.name !== 'sent' || state.erasure === 'done') this.#focus = 'end';
    else if (state.erasure === 'asked') this.#focus = 'confirm';
    else if (before.erasure === 'asked') this.#focus = 'erase';
  }
}

/** The language in which the form was read; what a page writes in `lang` may be anything. */
const languageOf = (lang: string): { lang?: string } => {
  const [base = ''] = lang.toLowerCase().split(/[-_]/);
  return /^[a-z]{2,3}$/.test(base) ? { lang: base } : {};
};
