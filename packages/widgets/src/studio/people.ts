import type { Invitation, Member, NewInvitation } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { drawTable } from './draw-table.ts';
import { drawRolePicks, pickedRoles } from './draw-picks.ts';
import { Entry } from './entry.ts';
import { judgeEmailIfAny } from './judging.ts';
import { formatDate, formatMoment } from './moments.ts';
import { drawQr } from './qr.ts';
import { drawCopied } from './shown-once.ts';
import { View } from './view.ts';

/** Who works in the organisation, as what, and who is invited. */
export class People extends View {
  #members: Member[] | undefined;
  #invitations: Invitation[] = [];
  #made: NewInvitation | undefined;
  /** Every invitation begins with an empty form. */
  #round = 0;
  readonly #invite = new Entry(this.studio, 'invite');

  get title(): string {
    return this.words.people.title;
  }

  override async load(): Promise<void> {
    const { client } = this.studio;
    const [members, invitations] = await this.studio.call(() =>
      Promise.all([client.members.list(), client.invitations.list()]),
    );
    this.#members = members;
    this.#invitations = invitations;
  }

  render(): TemplateResult {
    const { words } = this;
    if (!this.#members) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    return html`<section aria-labelledby="members">
        <h2 id="members" tabindex="-1">${words.people.members}</h2>
        ${this.#drawMembers(this.#members)}
      </section>
      <section aria-labelledby="inviting">
        <h2 id="inviting">${words.people.invite}</h2>
        ${this.#made ? this.#drawMade(this.#made) : nothing} ${keyed(this.#round, this.#drawInvite())}
      </section>
      <section aria-labelledby="invitations">
        <h2 id="invitations" tabindex="-1">${words.people.invitations}</h2>
        ${
          this.#invitations.length === 0
            ? html`<p class="empty">${words.people.noInvitations}</p>`
            : html`<ul class="cards">
                ${this.#invitations.map((invitation) => this.#drawInvitation(invitation))}
              </ul>`
        }
      </section>`;
  }

  #drawMembers(members: readonly Member[]): TemplateResult {
    const { words, studio } = this;
    const isMe = ({ id }: Member) => id === studio.session?.person.id;
    return drawTable(
      words.people.members,
      [
        {
          head: words.people.person,
          isTitle: true,
          cell: (member) =>
            html`<strong>${member.name}</strong>${isMe(member) ? html`<span class="under">${words.people.you}</span>` : nothing}
              <span class="under">${member.email}</span>
              ${member.hasSecondStep ? html`<span class="under">${words.people.secondStep}</span>` : nothing}`,
        },
        { head: words.people.rolesHead, cell: ({ roles }) => roles.map((role) => words.roles[role].title).join(', ') },
        { head: words.people.since, cell: ({ joinedOn }) => formatDate(joinedOn, studio.lang) },
        {
          head: words.actions,
          isQuiet: true,
          cell: (member) =>
            html`<div class="small actions">
              <button type="button" @click=${() => this.#changeRoles(member)}>
                ${words.people.change}<span class="unseen">: ${member.name}</span>
              </button>
              <button class="danger" type="button" @click=${() => void this.#remove(member)}>
                ${words.people.remove}<span class="unseen">: ${member.name}</span>
              </button>
            </div>`,
        },
      ],
      members,
    );
  }

  #drawInvite(): TemplateResult {
    const { words, studio } = this;
    return this.#invite.form(
      () =>
        html`<p>${words.people.inviteLead}</p>
          ${drawRolePicks(studio, this.#invite, [])}
          ${this.#invite.line({ name: 'note', label: words.people.note, hint: words.people.noteHint, maxlength: 200 })}
          ${this.#invite.line({
            name: 'email',
            label: words.people.emailIfAny,
            hint: words.people.emailIfAnyHint,
            type: 'email',
            judge: judgeEmailIfAny(words),
          })}`,
      words.people.make,
      async ({ note = '', email }, data) => {
        const draft = { roles: pickedRoles(data), note, ...(email && { email }) };
        const made = await studio.call(() => studio.client.invitations.add(draft));
        this.#made = made;
        this.#invitations = [made, ...this.#invitations];
        this.#round++;
        studio.focus('made');
      },
    );
  }

  #drawMade({ link, mailed }: NewInvitation): TemplateResult {
    const { people } = this.words;
    return html`<div class="made">
      <h3 id="made" tabindex="-1">${people.made}</h3>
      <p>${mailed ? people.mailed : people.madeLead}</p>
      <div class="beside">
        ${drawQr(link, people.qr)}
        <div>${drawCopied(this.studio, { id: 'link', label: people.linkLabel, text: link })}</div>
      </div>
    </div>`;
  }

  #drawInvitation(invitation: Invitation): TemplateResult {
    const { words, studio } = this;
    const { note, roles, invitedBy, expiresAt } = invitation;
    return html`<li class="card">
      <div>
        <strong>${note || words.people.noNote}</strong>
        <span class="under">${roles.map((role) => words.roles[role].title).join(', ')}</span>
        <span class="under">${words.people.invitedBy(invitedBy)}. ${words.people.until(formatMoment(expiresAt, studio.lang))}</span>
      </div>
      <button class="danger small" type="button" @click=${() => void this.#revoke(invitation)}>
        ${words.people.revoke}<span class="unseen">: ${note || words.people.noNote}</span>
      </button>
    </li>`;
  }

  #changeRoles(member: Member): void {
    const { studio, words } = this;
    const entry = new Entry(studio, 'roles');
    studio.show({
      title: words.people.changeOf(member.name),
      draw: () =>
        html`${entry.form(
          () => drawRolePicks(studio, entry, member.roles),
          words.save,
          async (_, data) => {
            const change = { roles: pickedRoles(data) };
            const changed = await studio.call(() => studio.client.members.change(member, change));
            this.#members = this.#members?.map((each) => (each.id === changed.id ? changed : each));
            studio.close();
            studio.say(words.people.changed(changed.name));
            if (member.id === studio.session?.person.id) await studio.refresh();
          },
          async () => {
            await this.load();
            studio.close();
            const now = this.#members?.find(({ id }) => id === member.id);
            if (now) this.#changeRoles(now);
          },
        )}
          <button class="quiet" type="button" @click=${() => studio.close()}>${words.cancel}</button>`,
    });
  }

  async #remove(member: Member): Promise<void> {
    const { people } = this.words;
    const question = { title: people.removeTitle(member.name), text: people.removeText, action: people.removeAction };
    if (!(await this.studio.ask(question))) return;
    if (!(await this.attempt(() => this.studio.client.members.remove(member)))) return;
    this.#members = this.#members?.filter(({ id }) => id !== member.id);
    this.studio.say(people.removed(member.name));
    this.studio.focus('members');
    if (member.id === this.studio.session?.person.id) await this.studio.refresh();
  }

  async #revoke({ id }: Invitation): Promise<void> {
    const { revokeTitle: title, revokeText: text, revokeAction: action, revoked } = this.words.people;
    if (!(await this.studio.ask({ title, text, action }))) return;
    if (!(await this.attempt(() => this.studio.client.invitations.revoke(id)))) return;
    this.#invitations = this.#invitations.filter((each) => each.id !== id);
    if (this.#made?.id === id) this.#made = undefined;
    this.studio.say(revoked);
    this.studio.focus('invitations');
  }
}
