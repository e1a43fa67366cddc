import { randomUUID } from 'node:crypto';
import type { AppUnderTest } from '../app-under-test.ts';
import { png } from '../pictures.ts';

/** Keeps a photo of a practice, past whoever is tried. */
export async function addPhoto(app: AppUnderTest, practice: string, key: string): Promise<string> {
  const photo = randomUUID();
  const init = { method: 'PUT', key, body: new Uint8Array(png(8, 6)) };
  const reply = await app.staff(`/v1/records/${practice}/photos/${photo}`, init);
  if (!reply.ok) throw new Error(await reply.text());
  return photo;
}
