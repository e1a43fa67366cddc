import type { Passkey, SecondStepSetup, SignInWays } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Entry } from './entry.ts';
import { judgeNewPassword, judgePresent } from './judging.ts';
import { formatDate } from './moments.ts';
import { canUsePasskeys, makePasskey } from './passkeys.ts';
import { drawSecondStep } from './second-step.ts';
import { View } from './view.ts';

/** One's own account: the password, a second step, passkeys, other devices. */
export class Account extends View {
  /** A second step that is being set up. Shown once. */
  setup: SecondStepSetup | undefined;
  readonly second = new Entry(this.studio, 'second');
  #ways: SignInWays | undefined;
  #passkeys: Passkey[] = [];
  /** Every change begins with empty lines. */
  #round = 0;
  readonly #password = new Entry(this.studio, 'password');
  readonly #passkey = new Entry(this.studio, 'passkey');

  get title(): string {
    return this.words.account.title;
  }

  override async load(): Promise<void> {
    const { client } = this.studio;
    this.#ways = await client.session.ways();
    if (this.#ways.passkeys) this.#passkeys = await this.studio.call(() => client.person.passkeys());
  }

  render(): unknown {
    const { words, studio } = this;
    if (!studio.session) return nothing;
    const { person, current } = studio.session;
    return html`<p><strong>${person.name}</strong><span class="under">${person.email}</span></p>
      ${
        current
          ? html`<dl class="roles">
              ${current.roles.map(
                (role) =>
                  html`<div>
                    <dt>${words.roles[role].title}</dt>
                    <dd>${words.roles[role].about}</dd>
                  </div>`,
              )}
            </dl>`
          : html`<p class="note">${words.account.noOrganisation}</p>`
      }
      <section aria-labelledby="password-title">
        <h2 id="password-title">${words.account.passwordTitle}</h2>
        ${keyed(this.#round, this.#drawPassword())}
      </section>
      ${drawSecondStep(this)} ${this.#ways?.passkeys && canUsePasskeys() ? this.#drawPasskeys() : nothing}
      <section aria-labelledby="devices">
        <h2 id="devices">${words.account.devicesTitle}</h2>
        <p>${words.account.devicesAbout}</p>
        <div class="actions">
          <button class="danger" type="button" @click=${() => void this.#endAll()}>${words.account.endAll}</button>
        </div>
      </section>`;
  }

  #drawPassword(): TemplateResult {
    const { words, studio } = this;
    return this.#password.form(
      () =>
        html`<input class="unseen" type="text" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .value=${studio.session?.person.email ?? ''} />
          ${this.#password.line({
            name: 'password',
            label: words.account.current,
            type: 'password',
            autocomplete: 'current-password',
            judge: judgePresent(words.passwordMissing),
          })}
          ${this.#password.line({
            name: 'newPassword',
            label: words.newPassword,
            hint: words.newPasswordHint,
            type: 'password',
            autocomplete: 'new-password',
            judge: judgeNewPassword(words),
          })}`,
      words.account.changePassword,
      async ({ password = '', newPassword = '' }) => {
        await studio.call(() => studio.client.person.changePassword({ password, newPassword }));
        this.#round++;
        studio.say(words.account.passwordChanged);
        studio.focus('heading');
      },
    );
  }

  #drawPasskeys(): TemplateResult {
    const { words, studio } = this;
    const { account } = words;
    return html`<section aria-labelledby="passkeys">
      <h2 id="passkeys" tabindex="-1">${account.passkeysTitle}</h2>
      <p>${account.passkeysAbout}</p>
      ${
        this.#passkeys.length === 0
          ? html`<p class="empty">${account.noPasskeys}</p>`
          : html`<ul class="cards">
              ${this.#passkeys.map(
                (passkey) =>
                  html`<li class="card">
                    <div>
                      <strong>${passkey.name}</strong>
                      ${
                        passkey.madeOn
                          ? html`<span class="under">${account.passkeyMade(formatDate(passkey.madeOn.slice(0, 10), studio.lang))}</span>`
                          : nothing
                      }
                    </div>
                    <button class="danger small" type="button" @click=${() => void this.#removePasskey(passkey)}>
                      ${account.removePasskey}<span class="unseen">: ${passkey.name}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
      }
      ${keyed(
        this.#passkeys.length,
        this.#passkey.form(
          () => html`${this.#passkey.line({
            name: 'name',
            label: account.passkeyName,
            hint: account.passkeyNameHint,
            maxlength: 100,
            judge: judgePresent(account.passkeyNameMissing),
          })}
          ${this.#passkey.line({
            name: 'password',
            label: account.passwordAgain,
            type: 'password',
            autocomplete: 'current-password',
            judge: judgePresent(this.words.passwordMissing),
          })}`,
          account.addPasskey,
          async ({ name = '', password = '' }) => {
            const options = await studio.call(() => studio.client.person.passkeyOptions(password));
            const response = await makePasskey(options);
            if (!response) return;
            const added = await studio.call(() => studio.client.person.addPasskey({ response, name }));
            this.#passkeys = [...this.#passkeys, added];
            studio.say(account.passkeyAdded);
            studio.focus('passkeys');
          },
        ),
      )}
    </section>`;
  }

  async #removePasskey({ id, name }: Passkey): Promise<void> {
    const { removePasskeyTitle, removePasskeyText: text, removePasskey: action, passkeyRemoved } = this.words.account;
    if (!(await this.studio.ask({ title: removePasskeyTitle(name), text, action }))) return;
    if (!(await this.attempt(() => this.studio.client.person.removePasskey(id)))) return;
    this.#passkeys = this.#passkeys.filter((each) => each.id !== id);
    this.studio.say(passkeyRemoved);
    this.studio.focus('passkeys');
  }

  async #endAll(): Promise<void> {
    const { endAllTitle: title, endAllText: text, endAll: action } = this.words.account;
    if (!(await this.studio.ask({ title, text, action }))) return;
    if (await this.attempt(() => this.studio.client.session.endAll())) this.studio.leave();
  }
}
