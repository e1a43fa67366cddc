import type { Collection } from '@otklik/schema';
import type { BookFormat, BookSize, TaggedCollection } from '@otklik/sdk/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../internal/day.ts';
import { Choosing } from './choosing.ts';
import { NEW_COLLECTION } from './collections.ts';
import { Entry } from './entry.ts';
import { isRefusal, placesOf, sayPlace } from './explain.ts';
import { judgePresent } from './judging.ts';
import { pathTo } from './places.ts';
import { View } from './view.ts';

/** One collection in the making: what stands around the practices, which they are, and the book that comes of them. */
export class CollectionPage extends View {
  #saved: TaggedCollection | undefined;
  #isRead = false;
  #faults: ReadonlyMap<string, string> = new Map();
  readonly #entry = new Entry(this.studio, 'collection');
  readonly #choosing = new Choosing(this.studio);

  get title(): string {
    return this.#saved?.title ?? this.words.collections.titleNew;
  }

  get #isNew(): boolean {
    return this.studio.place.id === NEW_COLLECTION;
  }

  override async load(): Promise<void> {
    const { client, place } = this.studio;
    if (!this.#isNew) {
      try {
        this.#saved = await this.studio.call(() => client.collections.read(place.id ?? ''));
        await this.#choosing.nameAll(this.#saved.practices);
      } catch (cause) {
        if (!isRefusal(cause, 'no-collection')) throw cause;
      }
    }
    this.#isRead = true;
  }

  render(): TemplateResult {
    const { words } = this;
    const toAll = html`<p><a href=${pathTo({ name: 'collections' })} data-place>${words.collections.toAll}</a></p>`;
    if (!this.#isRead) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    if (!this.#isNew && !this.#saved) return html`<p role="status">${words.collections.notFound}</p>${toAll}`;
    this.#choosing.faultAt = (at) =>
      [...this.#faults].find(
        ([pointer]) => pointer === `/practices/${at}` || pointer.startsWith(`/practices/${at}/`),
      )?.[1];
    return html`${toAll} ${this.#saved ? this.#drawDownload(this.#saved) : nothing}
      ${this.#choosing.draw(this.#faults.get('/practices'))}
      <section aria-labelledby="around">
        <h2 id="around">${words.collections.around}</h2>
        ${this.#drawEntry()}
      </section>
      ${
        this.#saved
          ? html`<div class="actions">
              <button class="danger" type="button" @click=${() => void this.#delete()}>${words.collections.delete}</button>
            </div>`
          : nothing
      }`;
  }

  #drawEntry(): TemplateResult {
    const { collections } = this.words;
    const entry = this.#entry;
    const saved: Partial<Collection> = this.#saved ?? {};
    // What was refused stands at its place until it is sent again.
    const refused = (name: string) => this.#faults.get(`/${name}`);
    const line = (name: 'subtitle' | 'publisher', label: string) =>
      entry.line({ name, label, value: saved[name] ?? '', maxlength: 300, fault: refused(name) });
    const essay = (name: 'preface' | 'method', label: string) =>
      entry.line({ name, label, type: 'textarea', value: saved[name] ?? '', fault: refused(name) });
    return html`${entry.form(
      () =>
        html`${
          this.#isNew && !this.#saved
            ? entry.line({
                ...{ name: 'id', label: collections.id, hint: collections.idHint, fault: refused('id') },
                judge: (typed) =>
                  /^[a-z0-9][a-z0-9-]{0,63}$/.test(typed) && typed !== NEW_COLLECTION ? undefined : collections.idWrong,
              })
            : nothing
        }
        ${entry.line({ ...{ name: 'title', label: collections.bookTitle, value: saved.title ?? '', maxlength: 300 }, fault: refused('title'), judge: judgePresent(collections.titleMissing) })}
        ${line('subtitle', collections.subtitle)} ${line('publisher', collections.publisher)}
        ${entry.line({ ...{ name: 'issuedOn', label: collections.issued, type: 'date', value: saved.issuedOn ?? today() }, fault: refused('issuedOn'), judge: judgePresent(collections.issuedMissing) })}
        ${essay('preface', collections.preface)} ${essay('method', collections.method)}
        ${entry.line({ name: 'experts', label: collections.experts, hint: collections.expertsHint, type: 'textarea', value: (saved.experts ?? []).join('\n'), fault: refused('experts') })}
        ${entry.picks({
          ...{ name: 'form', label: collections.form, isOne: true, value: [saved.form ?? 'short'] },
          options: [
            { id: 'short', title: collections.short },
            { id: 'full', title: collections.full },
          ],
        })}
        ${entry.tick('isOpen', collections.openLabel, '', saved.isOpen === true)}`,
      collections.save,
      (typed, data) => this.#save(typed, data),
      () => this.load(),
    )}`;
  }

  async #save(typed: Readonly<Record<string, string>>, data: FormData): Promise<void> {
    const { studio, words } = this;
    this.#faults = new Map();
    if (this.#choosing.chosen.length === 0) {
      this.#faults = new Map([['/practices', words.collections.practicesMissing]]);
      return studio.focus('chosen');
    }
    const experts = (typed['experts'] ?? '').split('\n').map((name) => name.trim());
    const { etag: _, ...before }: Partial<TaggedCollection> = this.#saved ?? {};
    const collection: Collection = {
      ...before,
      id: before.id ?? typed['id'] ?? '',
      locale: before.locale ?? (studio.lang.startsWith('en') ? 'en' : 'ru'),
      title: typed['title'] ?? '',
      subtitle: typed['subtitle'] || undefined,
      publisher: typed['publisher'] || undefined,
      issuedOn: typed['issuedOn'] ?? '',
      preface: typed['preface'] || undefined,
      method: typed['method'] || undefined,
      experts: experts.filter(Boolean),
      form: data.get('form') === 'full' ? 'full' : 'short',
      practices: this.#choosing.chosen.map(({ id, version, hash }) => ({ id, version, hash })),
      isOpen: data.get('isOpen') !== null,
    };
    try {
      this.#saved = await studio.call(() => studio.client.collections.save(collection, this.#saved ?? 'new'));
    } catch (cause) {
      this.#faults = new Map(
        placesOf(cause).map((place) => [place.pointer, sayPlace(place, studio.lang) ?? studio.explain(cause)]),
      );
      throw cause;
    }
    // First to its own address: what was said is forgotten on the way.
    if (this.#isNew) studio.go({ name: 'collection', id: this.#saved.id });
    studio.say(words.collections.savedBook);
    studio.focus('heading');
  }

  #drawDownload({ id }: TaggedCollection): TemplateResult {
    const { studio } = this;
    const { collections, form } = this.words;
    const address = (format: BookFormat, size?: BookSize) => studio.client.collections.bookAddress(id, format, size);
    const paper = (size: BookSize) =>
      html`<li>
        <a href=${address('html', size)} target="_blank" rel="noopener">${collections.paper(size)}<span class="unseen">, ${form.newTab}</span></a>
      </li>`;
    const file = (format: BookFormat, label: string) => html`<li><a href=${address(format)} download>${label}</a></li>`;
    return html`<section aria-labelledby="download">
      <h2 id="download">${collections.download}</h2>
      <p class="hint">${collections.downloadHint}</p>
      <ul>
        ${paper('a4')} ${paper('a5')} ${file('docx', collections.docx)} ${file('md', collections.markdown)} ${file('json', collections.json)}
      </ul>
    </section>`;
  }

  async #delete(): Promise<void> {
    const { studio, words } = this;
    const { deleteTitle: title, deleteText: text, delete: action, deleted } = words.collections;
    const saved = this.#saved;
    if (!saved || !(await studio.ask({ title, text, action }))) return;
    if (!(await this.attempt(() => studio.client.collections.remove(saved.id, saved)))) return;
    studio.go({ name: 'collections' });
    studio.say(deleted);
  }
}
