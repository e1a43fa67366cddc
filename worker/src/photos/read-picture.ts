import type { AppContext } from '../env.ts';
import { tooLarge } from './photos.ts';

/** The largest file that is taken: a photo as a telephone makes it. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;

/**
 * Reads the body as bytes, counted while they come, and refuses what is too large: at once, or after so many bytes of it
 * where the runtime needs that. No byte of it is kept.
 */
export async function readPicture(c: AppContext, passedBy: number): Promise<Uint8Array> {
  const most = Math.max(MOST_PICTURE_BYTES, passedBy);
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge('too-large', MOST_PICTURE_BYTES);
  const reader = c.req.raw.body?.getReader();
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  while (bytes <= most) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    bytes += chunk.value.byteLength;
    c.set('bytes', bytes);
    if (bytes <= MOST_PICTURE_BYTES) chunks.push(chunk.value);
    else chunks = [];
  }
  if (bytes > MOST_PICTURE_BYTES) {
    await reader?.cancel();
    throw tooLarge('too-large', MOST_PICTURE_BYTES);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
