import { checkShape, completeForm, type Form, type ShapeFault } from '@otklik/schema/engine';
import { FORM_SHAPE } from '@otklik/schema/form-schema';
import { SHAPE_FAULTS } from '../words/shape-faults.ts';
import type { Loaded, Unavailable } from './source.ts';

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
  return judgeFile(text);
}

function judgeFile(text: string): Loaded | Unavailable {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return broken([{ pointer: '', code: 'wrong-type' }]);
  }
  // A kind that is newer than this widget is explained in its place; the other questions can be answered.
  const faults = checkShape(FORM_SHAPE, data).filter(({ code }) => code !== 'unknown-kind');
  for (const { pointer, code } of faults) console.error(`<otklik-form> form file: ${pointer || '/'} ${code}`);
  return faults.length > 0 ? broken(faults) : complete(data as Form);
}

const broken = (faults: readonly ShapeFault[]): Unavailable => ({
  reason: 'broken',
  faults: faults.map(({ pointer, code }) => ({ pointer, what: SHAPE_FAULTS[code] })),
});

/** A form that no server has completed, with the words of the scales that it names. */
export const complete = (form: Form): Loaded => ({ form: completeForm(form, {}) });
