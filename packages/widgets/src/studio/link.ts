import { html, nothing, type TemplateResult } from 'lit';
import { Entry } from './entry.ts';
import { judgeNewPassword } from './judging.ts';
import { SignIn } from './sign-in.ts';
import { type Studio, View } from './view.ts';

/** Coming in by the link of a letter, and setting another password where one was lost. */
export class LinkView extends View {
  readonly #token: string;
  readonly #entry: Entry;
  readonly #signIn: SignIn;
  #wantsPassword = false;
  #needsCode = false;

  constructor(studio: Studio) {
    super(studio);
    this.#token = studio.token;
    this.#entry = new Entry(studio, 'link');
    this.#signIn = new SignIn(studio, (session) => studio.enter(session));
  }

  get title(): string {
    return this.#needsCode ? this.#signIn.title : this.words.link.title;
  }

  render(): TemplateResult {
    const { words } = this;
    if (!isSecureContext) return html`<p class="note">${words.signIn.notSecure}</p>`;
    if (!this.#token) return html`<p>${words.link.openAgain}</p>`;
    if (this.#needsCode) return this.#signIn.render();
    const onChange = ({ target }: Event) => {
      this.#wantsPassword = (target as HTMLInputElement).checked;
      this.studio.requestUpdate();
    };
    return html`<p>${words.link.lead}</p>
      ${this.#entry.form(
        () =>
          html`<div @change=${onChange}>${this.#entry.tick('another', words.link.another, words.link.anotherHint)}</div>
            ${
              this.#wantsPassword
                ? this.#entry.line({
                    name: 'newPassword',
                    label: words.newPassword,
                    hint: words.newPasswordHint,
                    type: 'password',
                    autocomplete: 'new-password',
                    judge: judgeNewPassword(words),
                  })
                : nothing
            }`,
        words.signIn.action,
        async ({ newPassword }) => {
          const visit = { token: this.#token, ...(newPassword && { newPassword }) };
          const { session, secondStep } = await this.studio.client.session.beginByLink(visit);
          if (session) return this.studio.enter(session);
          this.#needsCode = secondStep;
          this.#signIn.askCode();
        },
      )}`;
  }
}
