import { Worker } from 'node:worker_threads';
import type { MadePhoto } from './make-photo.ts';
import type { PictureHead } from './picture-head.ts';

/** Longer than the largest photo takes on a slow machine. What takes longer was made to. */
const LONGEST_MS = 60_000;

/** Makes a photo on Node, in a thread that ends with it. Throws at what is damaged or takes too long. */
export function makeInThread(bytes: Uint8Array, head: PictureHead): Promise<MadePhoto> {
  const { promise, resolve, reject } = Promise.withResolvers<MadePhoto>();
  // What the codecs print of a damaged file is nobody's business.
  const options = { workerData: { bytes, head }, stdout: true, stderr: true };
  const thread = new Worker(new URL('./photo-thread.ts', import.meta.url), options);
  const timer = setTimeout(() => reject(new RangeError('The photo takes too long')), LONGEST_MS);
  thread.once('message', (made: MadePhoto) => resolve(made));
  thread.once('error', reject);
  thread.once('exit', () => reject(new Error('The thread ended without a photo')));
  return promise.finally(() => {
    clearTimeout(timer);
    return thread.terminate().then(() => undefined);
  });
}
