import { escapePointer } from '@otklik/schema';
import type { z } from 'zod';
import type { AppContext } from './env.ts';
import { placesOf, ProblemError } from './problems.ts';

/** The largest body that is read. */
export const MOST_BYTES = 256 * 1024;
/** Deeper than any form or answer, and shallow enough for whatever walks through it. */
const MOST_DEPTH = 100;

/**
 * Reads a JSON body of the given shape, or refuses it. Our own and not the
 * router's validator, because bytes have to be counted while they come, and
 * depth has to be known before a schema descends into it.
 */
export async function readBody<Schema extends z.ZodType>(c: AppContext, schema: Schema): Promise<z.output<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) throw new ProblemError('not-json');
  const value = parseJson(await readText(c));
  const deep = findTooDeep(value, MOST_DEPTH);
  if (deep !== undefined) throw malformed(deep, 'too-deep', MOST_DEPTH);

  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ProblemError('malformed-request', { errors: placesOf(parsed.error) });
  return parsed.data;
}

async function readText(c: AppContext): Promise<string> {
  const announced = Number(c.req.header('content-length') ?? 0);
  if (announced > MOST_BYTES) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // What was announced in advance is held to that by HTTP itself.
  if (announced > 0) {
    const bytes = await c.req.arrayBuffer();
    c.set('bytes', bytes.byteLength);
    if (bytes.byteLength > MOST_BYTES) throw tooLarge();
    return decode(() => decoder.decode(bytes));
  }
  return readChunks(c, decoder);
}

async function readChunks(c: AppContext, decoder: TextDecoder): Promise<string> {
  const reader = c.req.raw.body?.getReader();
  let bytes = 0;
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    bytes += chunk.value.byteLength;
    c.set('bytes', bytes);
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      throw tooLarge();
    }
    text += decode(() => decoder.decode(chunk.value, { stream: true }));
  }
  return text + decode(() => decoder.decode());
}

function decode(work: () => string): string {
  try {
    return work();
  } catch (cause) {
    throw Object.assign(new ProblemError('malformed-json'), { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw Object.assign(new ProblemError('malformed-json'), { cause });
  }
}

/** Where a value nests deeper than `left` levels. Never goes deeper than that itself. */
function findTooDeep(value: unknown, left: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (left === 0) return '';
  for (const key in value) {
    const deep = findTooDeep((value as Record<string, unknown>)[key], left - 1);
    if (deep !== undefined) return `/${escapePointer(key)}${deep}`;
  }
  return undefined;
}

const malformed = (pointer: string, code: string, limit: number): ProblemError =>
  new ProblemError('malformed-request', { errors: [{ pointer, code, limit }] });

const tooLarge = (): ProblemError =>
  new ProblemError('too-large', { errors: [{ pointer: '', code: 'too-large', limit: MOST_BYTES }] });
