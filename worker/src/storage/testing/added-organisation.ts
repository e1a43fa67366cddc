import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Storage } from '../storage.ts';
import type { OpenedStorage } from '../submissions.suite.ts';

/** Adds an organisation in which nobody is yet, and gives its id. */
export async function addOrganisation(run: OpenedStorage['run'], name: string): Promise<string> {
  const id = randomUUID();
  await run(`insert into organisation (id, number, name) select '${id}', max(number) + 1, '${name}' from organisation`);
  return id;
}

/** What was done in an organisation, from the first to the last, by its log, which has to be whole. */
export async function listActions(storage: Storage, organisation: string): Promise<string[]> {
  const verdict = await storage.audit.verify(organisation);
  const all = await storage.audit.list(organisation, { limit: 1000 });
  assert.deepEqual(verdict, { lines: all.length });
  return all.map(({ action }) => action).reverse();
}
