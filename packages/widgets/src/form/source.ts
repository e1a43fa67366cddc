import type { Form, FormState, ShapeFault } from '@otklik/schema/engine';
import { checkShape } from '@otklik/schema/engine';
import { FORM_SHAPE } from '@otklik/schema/form-schema';
import { OtklikProblemError, type Respondent } from '@otklik/sdk/respondent';

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

/** Reads a published form from the API. */
export async function readPublished(
  respondent: Respondent,
  id: string,
  signal: AbortSignal,
): Promise<Loaded | Unavailable> {
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
export async function readFile(address: string, signal: AbortSignal): Promise<Loaded | Unavailable> {
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
  return faults.length > 0 ? { reason: 'broken', faults } : { form: data as Form };
}
