import { type AskedQuestion, canonicalJson, type Form, type Question, type Voice } from '@otklik/schema/engine';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { bringLater, later } from '../internal/bring-later.ts';
import type { DescribedFault } from '../internal/described-fault.ts';
import { dress } from '../internal/dress.ts';
import { Locale } from '../internal/locale.ts';
import { spoken } from '../internal/spoken.ts';
import type { Drawing } from './drawing.ts';
import { drawQuestion } from './drawings.ts';
import styles from './field.styles.ts';

const VOICE: Voice = { lang: 'ru', profile: 'standard' };

/**
 * One question, drawn. It is given everything and remembers nothing but what is
 * being typed: its form keeps the answers.
 *
 * @tag otklik-field
 *
 * @csspart title - The question.
 * @csspart mark - Whether it has to be answered.
 * @csspart hint - The author's hint under it.
 * @csspart error - What is wrong with the answer and what to do.
 * @csspart choice - One answer to pick: its radio or box and its words.
 *
 * @fires {Event} input - The person is typing. Read `answer`.
 * @fires {Event} change - The person has answered, or taken the answer away. Read `answer`.
 */
export class OtklikField extends LitElement {
  static override styles = styles;

  static override properties = {
    form: { attribute: false },
    asked: { attribute: false, hasChanged: asksAnew },
    voice: { attribute: false, hasChanged: differ },
    faults: { attribute: false, hasChanged: differ },
    disabled: { type: Boolean, reflect: true },
  };

  /** The form that the question is of. */
  declare form?: Form;

  /** The question, its answer so far, and the answers around it. Without one nothing is drawn. */
  declare asked?: AskedQuestion;

  /** To whom the question speaks. */
  declare voice: Voice;

  /** What is wrong with the answer, in words. */
  declare faults: readonly DescribedFault[];

  /** Shows the answer and takes no other. */
  declare disabled: boolean;

  readonly #locale = new Locale(this);
  readonly #typed = new Map<string, string>();
  #answer: unknown;
  #seen: AskedQuestion | undefined;
  #notice = '';
  #unreadable = false;
  #redraws = false;

  constructor() {
    super();
    this.voice = VOICE;
    this.faults = [];
    this.disabled = false;
  }

  /** The answer as the person has it now; `undefined` while there is none. */
  get answer(): unknown {
    return this.#answer;
  }

  /** Goes to the first control at which something is wrong, else to the picked or the first one. */
  override focus(options?: FocusOptions): void {
    const wrong = '[aria-invalid="true"]';
    const control =
      this.renderRoot.querySelector<HTMLElement>(`${wrong} :is(input, button), ${wrong}:not(fieldset)`) ??
      this.renderRoot.querySelector<HTMLElement>('input:checked') ??
      this.renderRoot.querySelector<HTMLElement>('input, select, textarea, button');
    if (control) control.focus(options);
    else super.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { asked } = this;
    if (!changed.has('asked') || !asked) return;
    const another = this.#seen?.pointer !== asked.pointer || this.#seen.question !== asked.question;
    // The form that draws again with the answer it had knows nothing of what is being typed meanwhile.
    if (another || differ(asked.answer, this.#seen?.answer)) {
      if (another || differ(asked.answer, this.#answer)) this.#typed.clear();
      this.#answer = asked.answer;
    }
    if (another) this.#notice = '';
    this.#unreadable = false;
    this.#seen = asked;
  }

  protected override update(changed: PropertyValues): void {
    const line = this.shadowRoot?.activeElement as HTMLInputElement | null | undefined;
    const caret = line?.selectionStart;
    this.#redraws = true;
    dress(this, later?.fieldStyles);
    try {
      super.update(changed);
      // A new value would send the caret to its end.
      if (typeof caret === 'number' && line?.selectionStart !== caret) line?.setSelectionRange(caret, caret);
    } catch (cause) {
      // A form from elsewhere may hold anything. One bad question must not take the others with it.
      console.error('<otklik-field>: a question cannot be drawn:', this.asked?.question?.id, cause);
      this.#unreadable = true;
      super.update(changed);
    } finally {
      this.#redraws = false;
    }
  }

  protected override render(): unknown {
    const { form, asked, voice } = this;
    if (!form || !asked) return nothing;
    const drawn = drawQuestion(this.#drawing(form, asked), !this.#unreadable);
    // A line for own words goes with such an answer, and comes with the other drawings.
    if (!later && (drawn === undefined || typeof this.#answer === 'object')) this.#awaitDrawings();
    return drawn === nothing
      ? nothing
      : html`<div class=${`field ${voice.profile}`} @input=${stop}
        >${drawn ?? this.#renderTitle(asked)}</div>`;
  }

  #awaitDrawings(): void {
    bringLater().then(
      () => this.requestUpdate(),
      (cause: unknown) => console.error('<otklik-field>: its drawing did not load:', this.asked?.question.kind, cause),
    );
  }

  /** While the drawing of this kind is on its way. */
  #renderTitle({ question, scope }: AskedQuestion): unknown {
    return !this.#unreadable && 'title' in question && question.title
      ? html`<p class="coming"><span class="title">${spoken(question.title, this.voice, scope)}</span></p>`
      : nothing;
  }

  #drawing(form: Form, { question, pointer, scope }: AskedQuestion): Drawing {
    const { voice, faults, disabled } = this;
    const words = this.#locale.wordsFor(voice.profile);
    const describe = (fault: DescribedFault | undefined) => fault?.sentence ?? nothing;
    const parts = partsOf(question).map((part) => `${pointer}/${part}`);
    return {
      form,
      question,
      answer: this.#answer,
      scope,
      voice,
      words,
      disabled,
      error: describe(faults.find((fault) => !parts.includes(fault.pointer))),
      notice: this.#notice,
      typed: this.#typed,
      errorIn: (part) => describe(faults.find((fault) => fault.pointer === `${pointer}/${part}`)),
      say: (text) => spoken(text, voice, scope),
      write: (answer) => this.#tell('input', answer),
      reply: (answer, notice = '') => this.#tell('change', answer, notice),
    };
  }

  #tell(type: 'input' | 'change', answer: unknown, notice = ''): void {
    // Chromium says `change` of a line that is taken away while the person is in it: nobody has answered that.
    if (this.#redraws) return;
    this.#answer = answer;
    this.#notice = notice;
    this.requestUpdate();
    this.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

/** Native events of the controls are ours to tell: `input` would carry the typed letter out to the page. */
const stop = (event: Event): void => event.stopPropagation();

/** The parts of a question that have a place for a fault of their own. */
const partsOf = (question: Question): string[] => {
  // A form from elsewhere may have no rows, which is told later.
  if (question.kind === 'matrix') return (question.rows ?? []).map(({ id }) => id);
  return question.kind === 'retro' ? ['now', 'before'] : [];
};

function differ(left: unknown, right: unknown): boolean {
  return left !== right && canonicalJson(left) !== canonicalJson(right);
}

/**
 * Whether a question has to be drawn again. A form asks all its questions anew
 * at every answer, and most of them stay as they are.
 */
function asksAnew(now: AskedQuestion | undefined, before: AskedQuestion | undefined): boolean {
  return (
    !now ||
    !before ||
    now.question !== before.question ||
    now.pointer !== before.pointer ||
    differ(now.answer, before.answer) ||
    speaksOfAnswers(now)
  );
}

const speaking = new WeakMap<Question, boolean>();

/** Whether the words of a question, or of the list that it takes its choices from, repeat earlier answers. */
function speaksOfAnswers({ question, scope }: AskedQuestion): boolean {
  let speaks = speaking.get(question);
  if (speaks === undefined) {
    const own = JSON.stringify(question);
    speaks = (own.includes('"list":') ? own + JSON.stringify(scope.form.lists) : own).includes('{{');
    speaking.set(question, speaks);
  }
  return speaks;
}
