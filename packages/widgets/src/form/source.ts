import type { Form, FormState, ShapeFault } from '@otklik/schema/engine';
import { checkShape } from '@otklik/schema/engine';
import { FORM_SHAPE } from '@otklik/schema/form-schema';
import { createRespondent, OtklikProblemError, type Respondent } from '@otklik/sdk/respondent';
import type { Destination } from './delivery.ts';
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
      if (src) return await readFile(new URL(src, document.baseURI).href, signal);
      return form ? await readPublished(respondentOf(address), form, signal) : undefined;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }
}

const respondentOf = ({ api, respondent }: Address): Respondent =>
  respondent ?? createRespondent({ endpoint: api ? new URL(api, document.baseURI) : HOME });

/** Where the answers go: to the API that published the form, else where the page says. */
export function destinationOf(address: Address, published: boolean): Destination {
  if (published) return { api: respondentOf(address) };
  const { submitTo = 'download' } = address;
  return submitTo === 'download' ? submitTo : { address: new URL(submitTo, document.baseURI).href };
}

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

/** Reads a form from a file beside the page. What it says is judged here, since no server has done it. */
async function readFile(address: string, signal: AbortSignal): Promise<Loaded | Unavailable> {
  let text: string;
  try {
    const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return { reason: response.status === 404 ? 'not-found' : 'unreachable' };
    text = await response.text();
  } catch {
    signal.throwIfAborted();
    return { reason: 'unreachable' };
  }
  return judge(text);
}

function judge(text: string): Loaded | Unavailable {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { reason: 'broken', faults: [{ pointer: '', code: 'wrong-type' }] };
  }
  // A kind that is newer than this widget is explained in its place; the other questions can be answered.
  const faults = checkShape(FORM_SHAPE, data).filter(({ code }) => code !== 'unknown-kind');
  for (const { pointer, code } of faults) console.error(`<otklik-form> form file: ${pointer || '/'} ${code}`);
  return faults.length > 0 ? { reason: 'broken', faults } : { form: data as Form };
}
