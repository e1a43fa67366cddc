import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { Form, Question } from '@otklik/schema';
import { choices, form, question } from '@otklik/schema/testing';
import { Hono } from 'hono';
import { z } from 'zod';
import { createApp } from '../app.ts';
import { describeDraft, toRevision } from '../draft.ts';
import { writeTogether } from '../log.ts';
import { createPressure, limitsOf } from '../pressure.ts';
import { createMetrics } from '../metrics.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { deed } from '../storage/testing/deed.ts';

/** What a server says when it can be loaded. */
export interface Ready {
  port: number;
  path: string;
  body: string;
}

export const ANSWERS = 30;

const KINDS: readonly ((id: string) => Question)[] = [
  (id) => question('scale', id, { scale: 'likert5', required: true }),
  (id) => question('single', id, { choices: choices('yes', 'no', 'so-so'), required: true }),
  (id) => question('multi', id, { choices: choices('a', 'b', 'c', 'd') }),
  (id) => question('number', id, { min: 0, max: 100 }),
  (id) => question('text', id),
];
const VALUES = [4, 'yes', ['a', 'c'], 42, 'Всё понравилось, спасибо'];

const asked: Form = form(
  Array.from({ length: ANSWERS }, (_, at) => KINDS[at % KINDS.length]!(`q${at}`)),
  { id: 'bench' },
);
const answers = Object.fromEntries(Array.from({ length: ANSWERS }, (_, at) => [`q${at}`, VALUES[at % VALUES.length]]));
const revision = toRevision(asked);
const body = JSON.stringify({ revision: revision.revision, lang: 'ru', answers });

/** The whole API as it is deployed, with its log and its metrics. */
async function ours(folder: string): Promise<Hono> {
  const storage = openSqlite(join(folder, 'ours.db'));
  await storage.migrate();
  const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Организация' });
  const draft = describeDraft(asked.id, asked);
  const on = '2026-11-26';
  await storage.forms.saveDraft({ organisation, id: asked.id, form: asked, ...draft, replaces: undefined, on });
  await storage.forms.publish(
    { organisation, form: asked.id, draftEtag: draft.etag, ...revision, on },
    deed('form-published', asked.id, { organisation }),
  );
  const log = writeTogether((lines) => void process.stdout.write(lines));
  // Watched as ever, and never too much.
  const door = { pressure: createPressure(limitsOf(1e9)), addressOf: () => '203.0.113.7' };
  return createApp({ storage, log, metrics: createMetrics(), ...door }) as unknown as Hono;
}

/** The plainest thing that keeps an answer: a schema, an insert, a commit. */
async function bare(folder: string): Promise<Hono> {
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  db.exec('create table submission (id text primary key, answers text not null)');
  const insert = db.prepare('insert into submission (id, answers) values (?, ?) on conflict do nothing');
  const value = z.union([z.string(), z.number(), z.array(z.string())]);
  const Draft = z.object({ revision: z.string(), lang: z.string(), answers: z.record(z.string(), value) });
  return new Hono().put('/v1/forms/:form/submissions/:id', async (c) => {
    const draft = Draft.parse(await c.req.json());
    insert.run(c.req.param('id'), JSON.stringify(draft.answers));
    return c.json({ id: c.req.param('id') }, 201);
  });
}

const [kind, folder] = process.argv.slice(2);
if (process.send && folder) {
  process.on('SIGTERM', () => process.exit());
  const app = await (kind === 'ours' ? ours : bare)(folder);
  const server: ServerType = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ port, path: `/v1/forms/${asked.id}/submissions/{id}`, body } satisfies Ready);
  });
}
