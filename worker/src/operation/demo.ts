import { readFileSync } from 'node:fs';
import { Form, Id } from '@otklik/schema';
import { z } from 'zod';
import { StorageUnavailable } from '../storage/storage.ts';

/** Asks the API as a request from outside would. */
export type Ask = (path: string, init: RequestInit) => Response | Promise<Response>;

const Pack = z.object({ forms: z.array(Id).min(1) });

/** The forms of a pack, read from its folder. Throws on a file that is not a form: packs are ours. */
export function readPack(folder: URL): Form[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return Pack.parse(read('pack.json')).forms.map((id) => Form.parse(read(`forms/${id}.json`)));
}

/** What the API says when the database takes nothing: a full disk, or somebody else holds it. */
export const UNAVAILABLE = 503;
/** The draft is there already: another server over the same database is doing this too. */
const DRAFTED_ELSEWHERE = 412;

/** Drafts and publishes forms through the API, so every rule about forms holds for ours too. Gives their ids. */
export async function publishForms(forms: readonly Form[], ask: Ask, key: string): Promise<string[]> {
  const authorised = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  for (const form of forms) {
    const draft = await ask(`/v1/forms/${form.id}/draft`, {
      method: 'PUT',
      headers: { ...authorised, 'If-None-Match': '*' },
      body: JSON.stringify(form),
    });
    if (draft.status !== DRAFTED_ELSEWHERE) await expectOk(draft, form);
    const published = await ask(`/v1/forms/${form.id}/revisions`, {
      method: 'POST',
      headers: { ...authorised, 'If-Match': draft.headers.get('etag') ?? '' },
    });
    await expectOk(published, form);
  }
  return forms.map(({ id }) => id);
}

async function expectOk(reply: Response, form: Form): Promise<void> {
  if (reply.ok) return;
  if (reply.status === UNAVAILABLE) throw new StorageUnavailable(`The form ${form.id} could not be written`);
  throw new Error(`The API refused the form ${form.id} with ${reply.status}: ${await reply.text()}`);
}
