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

/** Asks everybody of an organisation to review a practice, past the API: only who was asked sees its photos. */
export async function askEverybody(app: AppUnderTest, practice: string, organisation: string): Promise<void> {
  await app.run(`insert into practice_review
    (practice, version, expert, round, state, reviewed, review, tag, assigned_on, due_on)
    select '${practice}', 1, id, 1, 'assigned', 'x', '{}', 'x', '2026-11-27', '2026-12-11' from (
      select id from access_key where organisation = '${organisation}'
      union select person as id from member where organisation = '${organisation}'
    ) somebody where id not in (select expert from practice_review where practice = '${practice}')`);
}
