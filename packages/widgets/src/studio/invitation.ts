import type { OpenInvitation, Role } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { Entry } from './entry.ts';
import { formatMoment } from './moments.ts';
import { judgeEmail, judgeNewPassword, judgePresent } from './judging.ts';
import { SignIn } from './sign-in.ts';
import { type Studio, View } from './view.ts';

/** Accepting an invitation: with a new account, or with the one that somebody has. */
export class InvitationView extends View {
  #invitation: OpenInvitation | undefined;
  readonly #token: string;
  readonly #entry: Entry;
  readonly #signIn: SignIn;
  #hasAccount = false;

  constructor(studio: Studio) {
    super(studio);
    this.#token = studio.token;
    this.#entry = new Entry(studio, 'accept');
    this.#signIn = new SignIn(studio, async (session) => {
      await this.#accept();
      // Accepting has told who it is now; failing that, they are in all the same.
      if (!this.studio.session) this.studio.enter(session);
    });
  }

  get title(): string {
    const { title, to } = this.words.invitation;
    return this.#invitation ? to(this.#invitation.organisation) : title;
  }

  override async load(): Promise<void> {
    if (this.#token) this.#invitation = await this.studio.client.invitation.look(this.#token);
  }

  render(): unknown {
    const { words } = this;
    if (!isSecureContext) return html`<p class="note">${words.signIn.notSecure}</p>`;
    if (!this.#token) return html`<p>${words.invitation.openAgain}</p>`;
    if (this.isLoading) return html`<p role="status">${words.loading}</p>`;
    if (!this.#invitation) return nothing;
    return html`<p>${words.invitation.lead}</p>
      ${this.#drawRoles(this.#invitation.roles)}
      <p class="hint">${words.invitation.until(formatMoment(this.#invitation.expiresAt, this.studio.lang))}</p>
      ${this.#drawAccepting()}`;
  }

  #drawRoles(roles: readonly Role[]): TemplateResult {
    return html`<dl class="roles">
      ${roles.map(
        (role) =>
          html`<div>
            <dt>${this.words.roles[role].title}</dt>
            <dd>${this.words.roles[role].about}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #drawAccepting(): TemplateResult {
    const { session } = this.studio;
    const { invitation } = this.words;
    const turn = (hasAccount: boolean) => () => {
      this.#hasAccount = hasAccount;
      if (hasAccount) void this.#signIn.start();
      this.studio.focus(hasAccount ? 'sign-in-email' : 'accept-name');
    };
    if (session)
      return html`<p>${invitation.signedInAs(session.person.name, session.person.email)}</p>
        ${this.#entry.form(
          () => nothing,
          invitation.accept,
          () => this.#accept(),
        )}`;
    if (this.#hasAccount)
      return html`<h2>${invitation.signInFirst}</h2>
        ${this.#signIn.render()}
        <button class="quiet" type="button" @click=${turn(false)}>${invitation.makeAccount}</button>`;
    return html`${this.#drawAccount()}
      <button class="quiet" type="button" @click=${turn(true)}>${invitation.haveAccount}</button>`;
  }

  #drawAccount(): TemplateResult {
    const { words } = this;
    const email = this.#invitation?.email;
    return this.#entry.form(
      () =>
        html`${this.#entry.line({
          name: 'name',
          label: words.invitation.name,
          hint: words.invitation.nameHint,
          autocomplete: 'name',
          maxlength: 200,
          judge: judgePresent(words.invitation.nameMissing),
        })}
        ${this.#entry.line({
          name: 'email',
          label: words.email,
          ...(email
            ? { hint: words.invitation.emailFixed, value: email, readonly: true }
            : { hint: words.invitation.emailHint }),
          type: 'email',
          autocomplete: 'username',
          judge: judgeEmail(words),
        })}
        ${this.#entry.line({
          name: 'password',
          label: words.newPassword,
          hint: words.newPasswordHint,
          type: 'password',
          autocomplete: 'new-password',
          judge: judgeNewPassword(words),
        })}`,
      words.invitation.accept,
      ({ name = '', email = '', password = '' }) => this.#accept({ name, email, password }),
    );
  }

  async #accept(account?: { name: string; email: string; password: string }): Promise<void> {
    const { client } = this.studio;
    const { session } = await client.invitation.accept({ token: this.#token, ...(account && { account }) });
    if (session) this.studio.enter(session);
  }
}
