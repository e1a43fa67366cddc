import type { Form, FormState, ShapeFault } from '@otklik/schema/engine';
import { createRespondent, OtklikProblemError, type Respondent } from '@otklik/sdk/respondent';
import { HOME } from './home.ts';

/** A form that can be asked. A form from a file has no revision. */
export interface Loaded {
  form: Form;
  revision?: string;
}

/** Why there is no form to ask. */
export interface Unavailable {
  reason: Exclude<FormState, 'open'> | 'not-found' | 'unreachable' | 'broken';
  /** The day on which it opens. */
  opensOn?: string | undefined;
  /** For the author: where the file is wrong. */
  faults?: readonly ShapeFault[];
}

/** Where the page says that a form is: data, a file, or the id of a published one. */
export interface Address {
  definition?: Form | undefined;
  src?: string | undefined;
  form?: string | undefined;
  api?: string | undefined;
  submitTo?: string | undefined;
  respondent?: Respondent | undefined;
}

/** Loads the form of one element. A later call stops the one before it. */
export class Source {
  #loading = new AbortController();

  /** Nothing where the page has not yet said which form, or has meanwhile asked for another. */
  async load(address: Address): Promise<Loaded | Unavailable | undefined> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    const { definition, src, form } = address;
    if (definition) return { form: definition };
    try {
      if (src) return await (await import('./form-file.ts')).readFile(new URL(src, document.baseURI).href, signal);
      return form ? await readPublished(respondentOf(address), form, signal) : undefined;
    } catch (error) {
      if (signal.aborted) return undefined;
      console.error('<otklik-form>', error);
      return { reason: 'unreachable' };
    }
  }
}

export const respondentOf = ({ api, respondent }: Address): Respondent =>
  respondent ?? createRespondent({ endpoint: api ? new URL(api, document.baseURI) : HOME });

/** Reads a published form from the API. */
async function readPublished(respondent: Respondent, id: string, signal: AbortSignal): Promise<Loaded | Unavailable> {
  try {
    const { form, revision, state, opensOn } = await respondent.readForm(id, { signal });
    return state === 'open' ? { form, revision } : { reason: state, opensOn };
  } catch (error) {
    signal.throwIfAborted();
    const gone = error instanceof OtklikProblemError && error.problem.status === 404;
    return { reason: gone ? 'not-found' : 'unreachable' };
  }
}
