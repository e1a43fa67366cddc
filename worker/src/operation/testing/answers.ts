import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

export const FORM = 'after-lesson';

/** A submission about to be sent: the same bytes every time. */
export interface Sending {
  id: string;
  body: string;
}

/** The address of the demo form's newest revision. */
export async function revisionAt(origin: string): Promise<string> {
  const reply = await fetch(`${origin}/v1/forms/${FORM}`);
  const { revision } = (await reply.json()) as { revision: string };
  return revision;
}

/** Answers to the demo form that can be told from all others. */
export function newSending(revision: string, words = 'Было интересно'): Sending {
  const id = randomUUID();
  return { id, body: JSON.stringify({ revision, answers: { who: 'me', overall: 4, best: `${words} ${id}` } }) };
}

export const addressOf = (origin: string, { id }: Sending): string => `${origin}/v1/forms/${FORM}/submissions/${id}`;

/** Sends it as a widget does. */
export const send = (origin: string, sending: Sending): Promise<Response> =>
  fetch(addressOf(origin, sending), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: sending.body,
  });

/** What is in the database file: the answers by submission id, `null` for those erased. Fails on a damaged file. */
export function readKept(folder: string): Map<string, Record<string, unknown> | null> {
  const db = new DatabaseSync(join(folder, 'otklik.db'));
  try {
    const [verdict] = db.prepare('pragma integrity_check').all();
    if (verdict?.['integrity_check'] !== 'ok') throw new Error(`The database is damaged: ${JSON.stringify(verdict)}`);
    const rows = db.prepare('select id, answers from submission').all();
    if (new Set(rows.map(({ id }) => id)).size !== rows.length) throw new Error('A submission is there twice');
    return new Map(rows.map(({ id, answers }) => [String(id), JSON.parse(String(answers))]));
  } finally {
    db.close();
  }
}
