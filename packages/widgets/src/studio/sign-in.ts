import type { Session, SignedIn, SignInWays } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { Entry } from './entry.ts';
import { judgeEmail, judgePresent, withoutSpaces } from './judging.ts';
import { canUsePasskeys, getPasskey } from './passkeys.ts';
import { type Studio, View } from './view.ts';

/** Signing in: e-mail and password, then a code where there is a second step; a passkey; a letter. */
export class SignIn extends View {
  /** As it is known, or was typed. */
  email = '';

  readonly #entered: (session: Session) => void | Promise<void>;
  readonly #credentials: Entry;
  readonly #code: Entry;
  #step: 'password' | 'code' | 'sent' = 'password';
  #ways: SignInWays | undefined;

  constructor(studio: Studio, entered: (session: Session) => void | Promise<void>) {
    super(studio);
    this.#entered = entered;
    this.#credentials = new Entry(studio, 'sign-in');
    this.#code = new Entry(studio, 'code');
  }

  get title(): string {
    const { title, codeTitle, sentTitle } = this.words.signIn;
    return { password: title, code: codeTitle, sent: sentTitle }[this.#step];
  }

  override async load(): Promise<void> {
    this.#ways = await this.studio.client.session.ways();
  }

  /** Goes on with the code, after a first step that was made elsewhere. */
  askCode(): void {
    this.#step = 'code';
    this.studio.focus('code-code');
  }

  /** In a window, to whoever was in the middle of something. */
  renderAgain(): TemplateResult {
    return html`<p>${this.words.signIn.again}</p>
      ${this.render()}`;
  }

  render(): TemplateResult {
    const { words } = this;
    if (!isSecureContext) return html`<p class="note">${words.signIn.notSecure}</p>`;
    if (this.#step === 'code') return this.#drawCode();
    if (this.#step === 'sent')
      return html`<p>${words.signIn.sent}</p>
        <div class="actions"><button type="button" @click=${() => this.#turn('password')}>${words.back}</button></div>`;
    return html`${
      this.failure
        ? html`<div class="summary" id="failure" tabindex="-1" role="alert"><p>${this.failure}</p></div>`
        : nothing
    }
    ${this.#credentials.form(
      () =>
        html`${this.#credentials.line({
          name: 'email',
          label: words.email,
          type: 'email',
          autocomplete: 'username',
          value: this.email,
          judge: judgeEmail(words),
        })}
        ${this.#credentials.line({
          name: 'password',
          label: words.password,
          type: 'password',
          autocomplete: 'current-password',
          autofocus: this.email !== '',
          judge: judgePresent(words.passwordMissing),
        })}`,
      words.signIn.action,
      async ({ email = '', password = '' }) => {
        this.email = email;
        await this.#took(await this.studio.client.session.begin({ email, password }));
      },
    )}
    ${this.#drawWays()}`;
  }

  #drawCode(): TemplateResult {
    const { words } = this;
    return html`<p>${words.signIn.codeLead}</p>
      ${this.#code.form(
        () =>
          this.#code.line({
            name: 'code',
            label: words.signIn.code,
            autocomplete: 'one-time-code',
            inputmode: 'numeric',
            hint: words.signIn.codeHint,
            judge: judgePresent(words.signIn.codeMissing),
          }),
        words.signIn.action,
        async ({ code = '' }) => this.#took(await this.studio.client.session.confirm(withoutSpaces(code))),
      )}
      <div class="actions">
        <button class="quiet" type="button" @click=${() => this.#turn('password')}>${words.back}</button>
      </div>`;
  }

  #drawWays(): TemplateResult {
    const { signIn } = this.words;
    return html`<div class="ways">
      ${
        this.#ways?.passkeys && canUsePasskeys()
          ? html`<button type="button" @click=${() => void this.#byPasskey()}>${signIn.byPasskey}</button>`
          : nothing
      }
      ${
        this.#ways?.mail
          ? html`<button type="button" @click=${(event: Event) => void this.#byLetter(event)}>${signIn.byLetter}</button>`
          : nothing
      }
      <p class="hint">${this.#ways?.mail ? signIn.forgottenWithMail : signIn.forgotten}</p>
      <p class="hint">${signIn.noAccount}</p>
    </div>`;
  }

  async #byPasskey(): Promise<void> {
    const { session } = this.studio.client;
    await this.#try(async () => {
      const response = await getPasskey(await session.passkeyOptions());
      if (response) await this.#took(await session.beginByPasskey({ response }));
    });
  }

  async #byLetter(event: Event): Promise<void> {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    const email = root.querySelector<HTMLInputElement>('#sign-in-email')!.value.trim();
    const fault = judgeEmail(this.words)(email);
    if (fault) {
      this.failure = fault;
      this.studio.focus('sign-in-email');
      this.studio.requestUpdate();
      return;
    }
    await this.#try(async () => {
      await this.studio.client.session.askForLink(email);
      this.email = email;
      this.#turn('sent');
    });
  }

  #turn(step: 'password' | 'code' | 'sent'): void {
    this.#step = step;
    this.failure = '';
    this.studio.focus(step === 'code' ? 'code-code' : step === 'password' ? 'sign-in-email' : 'heading');
  }

  async #took({ session, secondStep }: SignedIn): Promise<void> {
    if (session) {
      this.#step = 'password';
      await this.#entered(session);
    } else if (secondStep) this.#turn('code');
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.failure = '';
    try {
      await act();
    } catch (cause) {
      this.failure = this.studio.explain(cause);
      this.studio.focus('failure');
    }
    this.studio.requestUpdate();
  }
}
