import type { PlanTemplate, Quiz, WorkCalendar } from '@otklik/schema/engine';
import type { Unavailable } from '../internal/draw-absent.ts';
import { endpointOf } from '../internal/home.ts';

/** What a plan follows, and the quiz that it belongs to, if there is one. */
export interface Loaded {
  template: PlanTemplate;
  quiz?: Quiz | undefined;
}

/** Where the page says that a template is: data, a file, or the id of a published quiz that has one. */
export interface Address {
  template?: PlanTemplate | Quiz | undefined;
  src?: string | undefined;
  quiz?: string | undefined;
  api?: string | undefined;
}

/** Loads what one element plans by. A later call stops the one before it. */
export class Source {
  #loading = new AbortController();

  /** Nothing where the page has not yet said which template, or has meanwhile asked for another. */
  async load(address: Address): Promise<Loaded | Unavailable | undefined> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    const loaded = await read(address, signal).catch((cause: unknown): Unavailable => {
      if (!signal.aborted) console.error('<otklik-plan>', cause);
      return { reason: 'unreachable' };
    });
    return signal.aborted ? undefined : loaded;
  }
}

async function read(address: Address, signal: AbortSignal): Promise<Loaded | Unavailable | undefined> {
  const { template, src, quiz } = address;
  if (template) return templateIn(template) ?? { reason: 'broken' };
  if (src) {
    const found = await readJson(src, signal);
    return 'data' in found ? (await import('./plan-file.ts')).judgeTemplate(found.data) : found;
  }
  if (!quiz) return undefined;
  const found = await readJson(`${endpointOf(address)}/v1/quizzes/${encodeURIComponent(quiz)}`, signal);
  // The API has judged it when it was published.
  if ('data' in found) return templateIn((found.data as { quiz: Quiz }).quiz) ?? { reason: 'not-found' };
  return found;
}

/** A template as it is, or the one of a quiz. */
export const templateIn = (data: PlanTemplate | Quiz): Loaded | undefined => {
  if ('steps' in data) return { template: data };
  return data.plan && { template: data.plan, quiz: data };
};

/** Reads a calendar. Without one, only weekends are days off. */
export async function readCalendar(address: string): Promise<WorkCalendar | undefined> {
  const found = await readJson(address);
  return 'data' in found ? (await import('./plan-file.ts')).judgeCalendar(found.data) : undefined;
}

/** What stands in a file beside the page. Text that is no JSON is judged like any other data that does not fit. */
async function readJson(address: string, signal?: AbortSignal): Promise<{ data: unknown } | Unavailable> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, TRY_TIMEOUT);
  const { href } = new URL(address, document.baseURI);
  const response = await fetch(href, { signal: limit.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) return { reason: response.status === 404 ? 'not-found' : 'unreachable' };
  const text = await response.text();
  clearTimeout(timer);
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { data: undefined };
  }
}

const TRY_TIMEOUT = 30_000;
