import type { Form, FormState, PublishedForm, Text } from '@otklik/schema/engine';
import type { Respondent } from '@otklik/sdk/respondent';
import { bringLater } from '../internal/bring-later.ts';
import { endpointOf } from '../internal/home.ts';

/** A form that can be asked. A form from a file has no revision. */
export interface Loaded {
  form: Form;
  revision?: string;
  /** The way out, without which nobody is asked on a dangerous topic. */
  Leaving?: typeof import('./leaving.ts').Leaving;
}

/** Why there is no form to ask. */
export interface Unavailable {
  reason: Exclude<FormState, 'open'> | 'not-found' | 'unreachable' | 'broken';
  /** The day on which it opens. */
  opensOn?: string | undefined;
  /** For the author: where the file is wrong. */
  faults?: readonly { pointer: string; what: Text }[];
}

/** Where the page says that a form is: data, a file, or the id of a published one. */
export interface Address {
  definition?: Form | undefined;
  src?: string | undefined;
  form?: string | undefined;
  api?: string | undefined;
  submitTo?: string | undefined;
  /** Whether the answers are for the page that asks, and go nowhere. */
  local?: boolean | undefined;
  respondent?: Respondent | undefined;
}

/** The properties that make another form of an element. */
export const SOURCES = ['form', 'src', 'api', 'definition', 'respondent', 'isolated'];

/** Loads the form of one element. A later call stops the one before it. */
export class Source {
  #loading = new AbortController();

  /** Nothing where the page has not yet said which form, or has meanwhile asked for another. */
  async load(address: Address): Promise<Loaded | Unavailable | undefined> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      const loaded = await read(address, signal);
      const isSensitive = loaded && 'form' in loaded && loaded.form.sensitive;
      // Quick exit wipes the device too, and what does that is in the later part.
      if (isSensitive) await bringLater();
      const found = isSensitive ? { ...loaded, ...(await import('./leaving.ts')) } : loaded;
      return signal.aborted ? undefined : found;
    } catch (error) {
      if (signal.aborted) return undefined;
      console.error('<otklik-form>', error);
      return { reason: 'unreachable' };
    }
  }
}

async function read(address: Address, signal: AbortSignal): Promise<Loaded | Unavailable | undefined> {
  const { definition, src, form } = address;
  if (form && !definition && !src) return readPublished(address, form, signal);
  if (!definition && !src) return undefined;
  // A page that keeps the answers for itself gives a form that needs nothing from outside.
  if (definition && address.local) return { form: definition };
  const { complete, readFile } = await import('./form-file.ts');
  return definition ? complete(definition) : readFile(new URL(src!, document.baseURI).href, signal);
}

/**
 * Reads a published form from the API. The first try takes no more than `fetch`.
 * Where it fails, the client that comes later goes on from the reply that it got.
 */
async function readPublished(address: Address, id: string, signal: AbortSignal): Promise<Loaded | Unavailable> {
  const first = address.respondent ? undefined : fetchForm(endpointOf(address), id, signal);
  const found = await first?.then((response) => (response.ok ? response.clone().json() : undefined)).catch(() => {});
  return isPublished(found) ? asLoaded(found) : (await bringLater()).readForm(address, id, signal, first);
}

/** Whether there is something to ask of what the API has given. */
export const asLoaded = ({ form, revision, state, opensOn }: PublishedForm): Loaded | Unavailable =>
  state === 'open' ? { form, revision } : { reason: state, opensOn };

function fetchForm(endpoint: string, id: string, signal: AbortSignal): Promise<Response> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  signal.addEventListener('abort', stop);
  setTimeout(stop, TRY_TIMEOUT);
  return fetch(`${endpoint}/v1/forms/${encodeURIComponent(id)}`, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: limit.signal,
  });
}

/** As long as any try of the client. */
const TRY_TIMEOUT = 30_000;

const isPublished = (body: Partial<PublishedForm> | undefined | null | void): body is PublishedForm =>
  Array.isArray(body?.form?.items) && typeof body.revision === 'string' && typeof body.state === 'string';
