import type { AccessKey, NewAccessKey } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { today } from '../internal/day.ts';
import { drawRolePicks, pickedRoles } from './draw-picks.ts';
import { drawTable } from './draw-table.ts';
import { Entry } from './entry.ts';
import { judgePresent } from './judging.ts';
import { formatDate } from './moments.ts';
import { drawCopied } from './shown-once.ts';
import { View } from './view.ts';

/** Keys by which programs act for the organisation. */
export class Keys extends View {
  #keys: AccessKey[] | undefined;
  #made: NewAccessKey | undefined;
  #round = 0;
  readonly #entry = new Entry(this.studio, 'key');

  get title(): string {
    return this.words.keys.title;
  }

  override async load(): Promise<void> {
    this.#keys = await this.studio.call(() => this.studio.client.keys.list());
  }

  render(): TemplateResult {
    const { words } = this;
    if (!this.#keys) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    return html`<p>${words.keys.lead}</p>
      ${this.#made ? this.#drawMade(this.#made) : nothing}
      ${this.#keys.length === 0 ? html`<p class="empty">${words.keys.none}</p>` : this.#drawKeys(this.#keys)}
      <section aria-labelledby="add">
        <h2 id="add">${words.keys.add}</h2>
        ${keyed(this.#round, this.#drawAdd())}
      </section>`;
  }

  #drawKeys(keys: readonly AccessKey[]): TemplateResult {
    const { words, studio } = this;
    const day = (given: string | undefined, otherwise: string) => (given ? formatDate(given, studio.lang) : otherwise);
    return drawTable(
      words.keys.title,
      [
        { head: words.keys.key, isTitle: true, cell: ({ name }) => html`<strong>${name}</strong>` },
        { head: words.people.rolesHead, cell: ({ roles }) => roles.map((role) => words.roles[role].title).join(', ') },
        { head: words.keys.made, cell: ({ madeOn }) => day(madeOn, words.keys.fromServer) },
        { head: words.keys.expires, cell: ({ expiresOn }) => day(expiresOn, words.keys.forever) },
        {
          head: words.actions,
          isQuiet: true,
          cell: (key) =>
            html`<div class="small actions">
              <button class="danger" type="button" @click=${() => void this.#revoke(key)}>
                ${words.keys.revoke}<span class="unseen">: ${key.name}</span>
              </button>
            </div>`,
        },
      ],
      keys,
    );
  }

  #drawMade({ key }: NewAccessKey): TemplateResult {
    const { keys } = this.words;
    return html`<div class="made">
      <h2 id="made" tabindex="-1">${keys.newTitle}</h2>
      <p>${keys.newLead}</p>
      ${drawCopied(this.studio, { id: 'new-key', label: keys.label, text: key })}
    </div>`;
  }

  #drawAdd(): TemplateResult {
    const { words, studio } = this;
    return this.#entry.form(
      () =>
        html`${this.#entry.line({
          name: 'name',
          label: words.keys.name,
          hint: words.keys.nameHint,
          maxlength: 200,
          judge: judgePresent(words.keys.nameMissing),
        })}
        ${drawRolePicks(studio, this.#entry, [], studio.session?.current?.roles)}
        <p class="hint">${words.keys.ownRoles}</p>
        ${this.#entry.line({
          name: 'expiresOn',
          label: words.keys.expiresOn,
          hint: words.keys.expiresOnHint,
          type: 'date',
          value: inAYear(),
          judge: (day) => this.#judgeDay(day),
        })}`,
      words.keys.make,
      async ({ name = '', expiresOn = '' }, data) => {
        const draft = { name, roles: pickedRoles(data), expiresOn };
        const made = await studio.call(() => studio.client.keys.add(draft));
        const { key: _, ...listed } = (this.#made = made);
        this.#keys = [listed, ...(this.#keys ?? [])];
        this.#round++;
        studio.focus('made');
      },
    );
  }

  #judgeDay(day: string): string | undefined {
    const { dayMissing, dayPast, dayFar } = this.words.keys;
    if (!day) return dayMissing;
    if (day < today()) return dayPast;
    return day > inAYear() ? dayFar : undefined;
  }

  async #revoke({ id, name }: AccessKey): Promise<void> {
    const { revokeTitle, revokeText: text, revokeAction: action, revoked } = this.words.keys;
    if (!(await this.studio.ask({ title: revokeTitle(name), text, action }))) return;
    if (!(await this.attempt(() => this.studio.client.keys.revoke(id)))) return;
    this.#keys = this.#keys?.filter((each) => each.id !== id);
    if (this.#made?.id === id) this.#made = undefined;
    this.studio.say(revoked);
    this.studio.focus('heading');
  }
}

/** The last day that a key made today may have. */
function inAYear(): string {
  const now = today();
  const day = `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`;
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day;
}
