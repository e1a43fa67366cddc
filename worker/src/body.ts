import { escapePointer } from '@otklik/schema';
import type { z } from 'zod';
import type { AppContext } from './env.ts';
import { placesOf, ProblemError } from './problems.ts';

/** The largest body that is read, but for files of banks. */
export const MOST_BYTES = 256 * 1024;
/** Deeper than any form or answer, and shallow enough for whatever walks through it. */
const MOST_DEPTH = 100;

/** More values than a form of the largest size has. */
const MOST_VALUES = 50_000;

/**
 * Reads a JSON body of the given shape, or refuses it. Our own and not the
 * router's validator, because bytes have to be counted while they come, and
 * depth and width have to be known before a schema walks through them.
 */
export async function readBody<Schema extends z.ZodType>(
  c: AppContext,
  schema: Schema,
  { values = MOST_VALUES, bytes = MOST_BYTES }: { values?: number; bytes?: number } = {},
): Promise<z.output<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) throw new ProblemError('not-json');
  const value = parseJson(await readText(c, bytes));
  await c.var.admitAgain?.();
  const excess = findExcess(value, MOST_DEPTH, { left: values });
  if (excess) {
    const [code, limit] = excess.kind === 'deep' ? ['too-deep', MOST_DEPTH] : ['too-many-values', values];
    throw new ProblemError('malformed-request', {
      errors: [{ pointer: excess.pointer, code: String(code), limit: limit! }],
    });
  }

  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ProblemError('malformed-request', { errors: placesOf(parsed.error) });
  return parsed.data;
}

async function readText(c: AppContext, most: number): Promise<string> {
  const announced = Number(c.req.header('content-length') ?? 0);
  if (announced > most) throw tooLarge(most);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // What was announced in advance is held to that by HTTP itself.
  if (announced > 0) {
    const bytes = await c.req.arrayBuffer();
    c.set('bytes', bytes.byteLength);
    if (bytes.byteLength > most) throw tooLarge(most);
    return decode(() => decoder.decode(bytes));
  }
  return readChunks(c, decoder, most);
}

async function readChunks(c: AppContext, decoder: TextDecoder, most: number): Promise<string> {
  const reader = c.req.raw.body?.getReader();
  let bytes = 0;
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    bytes += chunk.value.byteLength;
    c.set('bytes', bytes);
    if (bytes > most) {
      await reader?.cancel();
      throw tooLarge(most);
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

interface Excess {
  kind: 'deep' | 'wide';
  pointer: string;
}

/** Where a value nests too deep or begins to hold too many others. Never goes further than that itself. */
function findExcess(value: unknown, levels: number, values: { left: number }): Excess | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return { kind: 'deep', pointer: '' };
  const keys = Object.keys(value);
  values.left -= keys.length;
  if (values.left < 0) return { kind: 'wide', pointer: '' };
  for (const key of keys) {
    const inside = (value as Record<string, unknown>)[key];
    // Most values are not containers, and this is walked for every answer.
    const excess = typeof inside === 'object' ? findExcess(inside, levels - 1, values) : undefined;
    if (excess) return { ...excess, pointer: `/${escapePointer(key)}${excess.pointer}` };
  }
  return undefined;
}

const tooLarge = (limit: number): ProblemError =>
  new ProblemError('too-large', { errors: [{ pointer: '', code: 'too-large', limit }] });
