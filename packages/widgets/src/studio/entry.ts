import { html, nothing, type TemplateResult } from 'lit';
import { isRefusal } from './explain.ts';
import type { Studio } from './view.ts';

/** One line that somebody fills in. */
export interface Line {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password' | 'date' | 'file' | 'url' | 'textarea';
  autocomplete?: AutoFill;
  inputmode?: 'numeric' | 'email';
  /** What stands there at first. */
  value?: string;
  /** Says what is wrong with what was typed. */
  judge?: (value: string, data: FormData) => string | undefined;
  readonly?: boolean;
  /** What the API has said of it. */
  fault?: string | undefined;
  /** Has the focus when its window opens. */
  autofocus?: boolean;
  maxlength?: number;
}

/** Several things of which some are picked, or one. */
export interface Picks {
  name: string;
  label: string;
  options: readonly { id: string; title: string; about?: string }[];
  value?: readonly string[];
  judge?: (picked: readonly string[]) => string | undefined;
  /** No more than one of them. */
  isOne?: boolean;
}

type Values = Readonly<Record<string, string>>;
type Judge = (data: FormData) => string | undefined;

/**
 * A small form: its lines, what is wrong with them, and what came of sending it.
 * What was typed stays in the page through every error.
 */
export class Entry {
  readonly #studio: Studio;
  readonly #id: string;
  #judges = new Map<string, Judge>();
  #faults = new Map<string, string>();
  #shown = new Set<string>();
  #failure = '';
  #isStale = false;
  #isSending = false;

  constructor(studio: Studio, id: string) {
    this.#studio = studio;
    this.#id = id;
  }

  /**
   * The form around its lines. `send` gets what was typed once nothing is wrong with it; what it throws is explained.
   * `reload` brings what somebody else has changed meanwhile: lines that nobody else has changed stay as they were typed.
   */
  form(
    lines: () => unknown,
    action: string,
    send: (values: Values, data: FormData) => Promise<void>,
    reload?: () => Promise<void>,
  ): TemplateResult {
    this.#judges = new Map();
    const inside = lines();
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#submit(event.target as HTMLFormElement, send);
    };
    return html`<form class="entry" id=${this.#id} tabindex="-1" novalidate @submit=${onSubmit}>
      ${this.#drawSummary(reload)} ${inside}
      <div class="actions">
        <button class="primary" type="submit" aria-disabled=${this.#isSending ? 'true' : nothing}>
          ${this.#isSending ? this.#studio.words.sending : action}
        </button>
      </div>
    </form>`;
  }

  /** A labelled line. */
  line(line: Line): TemplateResult {
    const { name, label, hint, type = 'text', judge } = line;
    this.#judges.set(name, (data) => judge?.(String(data.get(name) ?? '').trim(), data));
    const id = this.#idOf(name);
    const fault = this.#faults.get(name) ?? line.fault;
    const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
    return html`<div class="line">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
      ${fault ? html`<p class="error" id=${`${id}-fault`}>${fault}</p>` : nothing}
      ${
        type === 'textarea'
          ? html`<textarea
              id=${id}
              name=${name}
              rows="4"
              spellcheck="false"
              aria-describedby=${described || nothing}
              aria-invalid=${fault ? 'true' : nothing}
              .value=${line.value ?? ''}
            ></textarea>`
          : this.#drawInput(line, id, described, fault)
      }
      ${type === 'password' ? this.#drawShow(name, label) : nothing}
    </div>`;
  }

  /** Things to tick, each with a line on what it means. */
  picks({ name, label, options, value = [], judge, isOne = false }: Picks): TemplateResult {
    this.#judges.set(name, (data) => judge?.(data.getAll(name).map(String)));
    const id = this.#idOf(name);
    const fault = this.#faults.get(name);
    return html`<fieldset class="picks" id=${id} tabindex="-1" aria-describedby=${fault ? `${id}-fault` : nothing}>
      <legend>${label}</legend>
      ${fault ? html`<p class="error" id=${`${id}-fault`}>${fault}</p>` : nothing}
      ${options.map(
        (option) =>
          html`<div class="pick">
            <input
              type=${isOne ? 'radio' : 'checkbox'}
              id=${`${id}-${option.id}`}
              name=${name}
              value=${option.id}
              aria-describedby=${option.about ? `${id}-${option.id}-about` : nothing}
              ?checked=${value.includes(option.id)}
            />
            <label for=${`${id}-${option.id}`}>${option.title}</label>
            ${option.about ? html`<p class="hint" id=${`${id}-${option.id}-about`}>${option.about}</p>` : nothing}
          </div>`,
      )}
    </fieldset>`;
  }

  /** One thing to tick. */
  tick(name: string, label: string, hint = '', value = false): TemplateResult {
    const id = this.#idOf(name);
    return html`<div class="pick">
      <input
        type="checkbox"
        id=${id}
        name=${name}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        ?checked=${value}
      />
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    </div>`;
  }

  #drawInput(
    { name, type = 'text', autocomplete, inputmode, value, readonly, maxlength, autofocus }: Line,
    id: string,
    described: string,
    fault?: string,
  ) {
    return html`<input
      id=${id}
      name=${name}
      type=${this.#shown.has(name) ? 'text' : type}
      autocomplete=${autocomplete ?? 'off'}
      inputmode=${inputmode ?? nothing}
      maxlength=${maxlength ?? nothing}
      autocapitalize=${type === 'text' ? nothing : 'none'}
      spellcheck=${type === 'text' ? nothing : 'false'}
      ?readonly=${readonly}
      ?autofocus=${autofocus}
      aria-describedby=${described || nothing}
      aria-invalid=${fault ? 'true' : nothing}
      .value=${value ?? ''}
    />`;
  }

  #drawShow(name: string, label: string): TemplateResult {
    const isShown = this.#shown.has(name);
    const onClick = () => {
      if (isShown) this.#shown.delete(name);
      else this.#shown.add(name);
      this.#studio.requestUpdate();
    };
    const { hidePassword, showPassword } = this.#studio.words;
    return html`<button class="quiet show" type="button" aria-controls=${this.#idOf(name)} @click=${onClick}>
      ${isShown ? hidePassword : showPassword}<span class="unseen">: ${label}</span>
    </button>`;
  }

  #drawSummary(reload?: () => Promise<void>): TemplateResult | typeof nothing {
    const summary = `${this.#id}-summary`;
    if (this.#failure)
      return html`<div class="summary" id=${summary} tabindex="-1" role="alert">
        <p>${this.#failure}</p>
        ${
          this.#isStale && reload
            ? html`<button type="button" @click=${() => void this.#reload(reload)}>${this.#studio.words.reload}</button>`
            : nothing
        }
      </div>`;
    if (this.#faults.size === 0) return nothing;
    return html`<div class="summary" id=${summary} tabindex="-1" role="group" aria-labelledby=${`${summary}-title`}>
      <p class="title" id=${`${summary}-title`}>${this.#studio.words.toCorrect(this.#faults.size)}</p>
      <ul>
        ${[...this.#faults].map(([name, fault]) => {
          const onClick = (event: Event) => {
            event.preventDefault();
            this.#studio.focus(this.#idOf(name));
            this.#studio.requestUpdate();
          };
          return html`<li><a href=${`#${this.#idOf(name)}`} @click=${onClick}>${fault}</a></li>`;
        })}
      </ul>
    </div>`;
  }

  async #submit(form: HTMLFormElement, send: (values: Values, data: FormData) => Promise<void>): Promise<void> {
    if (this.#isSending) return;
    const data = new FormData(form);
    this.#failure = '';
    this.#faults = new Map(
      [...this.#judges].flatMap(([name, judge]) => {
        const fault = judge(data);
        return fault ? [[name, fault] as const] : [];
      }),
    );
    if (this.#faults.size === 0) {
      this.#isSending = true;
      this.#studio.requestUpdate();
      // Spaces around a password are its own.
      const values = [...data].map(([name, value]) => [
        name,
        /password/i.test(name) ? String(value) : String(value).trim(),
      ]);
      try {
        await send(Object.fromEntries(values) as Values, data);
      } catch (cause) {
        this.#fail(cause);
      }
      this.#isSending = false;
    }
    if (this.#failure || this.#faults.size > 0) this.#studio.focus(`${this.#id}-summary`);
    this.#studio.requestUpdate();
  }

  #fail(cause: unknown): void {
    this.#failure = this.#studio.explain(cause);
    this.#isStale = isRefusal(cause, 'stale');
  }

  async #reload(reload: () => Promise<void>): Promise<void> {
    this.#failure = '';
    try {
      await reload();
      this.#studio.say(this.#studio.words.reloaded);
      this.#studio.focus(this.#id);
    } catch (cause) {
      this.#fail(cause);
      this.#studio.focus(`${this.#id}-summary`);
    }
    this.#studio.requestUpdate();
  }

  #idOf = (name: string): string => `${this.#id}-${name}`;
}
