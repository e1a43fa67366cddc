import type { NewOrganisation, Organisation } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Entry } from './entry.ts';
import { judgePresent } from './judging.ts';
import { drawCopied } from './shown-once.ts';
import { View } from './view.ts';

/** The organisation itself: its name, on which sites its forms may stand, its centre. */
export class OrganisationView extends View {
  #organisation: (Organisation & { etag: string }) | undefined;
  #made: NewOrganisation | undefined;
  #round = 0;
  readonly #settings = new Entry(this.studio, 'settings');
  readonly #join = new Entry(this.studio, 'join');
  readonly #another = new Entry(this.studio, 'another');

  get title(): string {
    return this.words.organisation.title;
  }

  override async load(): Promise<void> {
    this.#organisation = await this.studio.call(() => this.studio.client.organisation.read());
  }

  render(): TemplateResult {
    const { words, studio } = this;
    const organisation = this.#organisation;
    if (!organisation) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    if (!studio.can('PATCH /v1/organisation'))
      return html`<p><strong>${organisation.name}</strong></p>
        ${organisation.centre ? html`<p>${words.organisation.inCentre(organisation.centre.name)}</p>` : nothing}
        <p class="hint">${words.organisation.onlyAdmin}</p>`;
    return html`${this.#drawSettings(organisation)}
      ${
        organisation.isCentre
          ? html`<section>
              ${drawCopied(studio, { id: 'id', label: words.organisation.id, text: organisation.id })}
              <p class="hint">${words.organisation.idHint}</p>
            </section>`
          : nothing
      }
      <section aria-labelledby="centre">
        <h2 id="centre" tabindex="-1">${words.organisation.centre}</h2>
        ${organisation.centre ? this.#drawCentre(organisation.centre.name) : this.#drawJoin()}
      </section>
      <section aria-labelledby="another-title">
        <h2 id="another-title">${words.organisation.another}</h2>
        <p>${words.organisation.anotherLead}</p>
        ${this.#made ? this.#drawMade(this.#made) : nothing}
        ${keyed(this.#round, this.#drawAnother())}
      </section>`;
  }

  #drawSettings(organisation: Organisation & { etag: string }): TemplateResult {
    const { words, studio } = this;
    return this.#settings.form(
      () =>
        html`${this.#settings.line({
          name: 'name',
          label: words.organisation.name,
          autocomplete: 'organization',
          value: organisation.name,
          maxlength: 200,
          judge: judgePresent(words.organisation.nameMissing),
        })}
        ${this.#settings.line({
          name: 'frames',
          label: words.organisation.frames,
          hint: words.organisation.framesHint,
          type: 'textarea',
          value: organisation.frameOrigins.join('\n'),
          judge: (text) => {
            const wrong = linesOf(text).find((line) => !ORIGIN.test(line));
            return wrong === undefined ? undefined : words.organisation.framesWrong(wrong);
          },
        })}
        ${this.#settings.tick('isCentre', words.organisation.isCentre, words.organisation.isCentreHint, organisation.isCentre)}`,
      words.save,
      async ({ name = '', frames = '', isCentre }) => {
        const settings = { name, frameOrigins: linesOf(frames), isCentre: isCentre !== undefined };
        this.#organisation = await studio.call(() => studio.client.organisation.change(organisation, settings));
        await studio.refresh();
        studio.say(words.saved);
      },
      () => this.load(),
    );
  }

  #drawCentre(name: string): TemplateResult {
    const { organisation } = this.words;
    return html`<p>${organisation.inCentre(name)}</p>
      <div class="actions">
        <button class="danger" type="button" @click=${() => void this.#leave()}>${organisation.leave}</button>
      </div>`;
  }

  #drawJoin(): TemplateResult {
    const { words, studio } = this;
    return html`<p>${words.organisation.joinLead}</p>
      ${this.#join.form(
        () =>
          this.#join.line({
            name: 'centre',
            label: words.organisation.centreCode,
            judge: judgePresent(words.organisation.centreCodeMissing),
          }),
        words.organisation.join,
        async ({ centre = '' }) => {
          this.#organisation = await studio.call(() => studio.client.organisation.join(centre));
          studio.say(words.organisation.joined);
          studio.focus('centre');
        },
      )}`;
  }

  #drawAnother(): TemplateResult {
    const { words, studio } = this;
    return this.#another.form(
      () =>
        this.#another.line({
          name: 'name',
          label: words.organisation.anotherName,
          maxlength: 200,
          judge: judgePresent(words.organisation.nameMissing),
        }),
      words.organisation.make,
      async ({ name = '' }) => {
        this.#made = await studio.call(() => studio.client.organisation.add(name));
        this.#round++;
        studio.focus('made');
      },
    );
  }

  #drawMade({ organisation: { name }, invitation: { link } }: NewOrganisation): TemplateResult {
    const { organisation, people } = this.words;
    return html`<div class="made">
      <h3 id="made" tabindex="-1">${organisation.made(name)}</h3>
      <p>${organisation.madeLead}</p>
      ${drawCopied(this.studio, { id: 'link', label: people.linkLabel, text: link })}
    </div>`;
  }

  async #leave(): Promise<void> {
    const { leaveTitle: title, leaveText: text, leave: action, left } = this.words.organisation;
    if (!(await this.studio.ask({ title, text, action }))) return;
    if (!(await this.attempt(() => this.studio.client.organisation.leave()))) return;
    await this.start();
    this.studio.say(left);
    this.studio.focus('centre');
  }
}

/** As the API takes them: a site, without a page and without a slash at its end. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, '').toLowerCase())
    .filter(Boolean);
