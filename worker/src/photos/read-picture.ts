import type { AppContext } from '../env.ts';
import { tooLarge } from './photos.ts';

/** The largest file that is taken: a photo as a telephone makes it. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;

/** Reads the body as bytes, counted while they come. What says beforehand that it is larger is not read at all. */
export async function readPicture(c: AppContext): Promise<Uint8Array> {
  const announced = Number(c.req.header('content-length') ?? 0);
  if (announced > MOST_PICTURE_BYTES) throw tooLarge('too-large', MOST_PICTURE_BYTES);
  const reader = c.req.raw.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    bytes += chunk.value.byteLength;
    c.set('bytes', bytes);
    if (bytes > MOST_PICTURE_BYTES) {
      await reader?.cancel();
      throw tooLarge('too-large', MOST_PICTURE_BYTES);
    }
    chunks.push(chunk.value);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
