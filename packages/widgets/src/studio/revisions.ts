import type { Form } from '@otklik/schema/engine';
import type { Studio } from './view.ts';

/** The revisions of a form as people answered them. Each is read when the first answer to it is opened. */
export class Revisions {
  readonly #studio: Studio;
  readonly #form: string;
  #numbers = new Map<string, number>();
  readonly #read = new Map<string, Form | 'missing'>();

  constructor(studio: Studio, form: string) {
    this.#studio = studio;
    this.#form = form;
  }

  async load(): Promise<void> {
    const revisions = await this.#studio.call(() => this.#studio.client.forms.revisions(this.#form));
    this.#numbers = new Map(revisions.map(({ revision, number }) => [revision, number]));
  }

  /** Which in the order of publishing. */
  numberOf(revision: string): number | undefined {
    return this.#numbers.get(revision);
  }

  at(revision: string): Form | 'missing' | undefined {
    return this.#read.get(revision);
  }

  /** Reads it, unless it is there. One that did not come is asked for again. */
  async bring(revision: string): Promise<void> {
    const there = this.#read.get(revision);
    if (there && there !== 'missing') return;
    this.#read.delete(revision);
    try {
      const { form } = await this.#studio.client.forms.read(this.#form, { revision });
      this.#read.set(revision, form);
    } catch (cause) {
      console.error('<otklik-studio>', cause);
      this.#read.set(revision, 'missing');
    }
    this.#studio.requestUpdate();
  }
}
