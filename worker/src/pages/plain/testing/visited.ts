import { after } from 'node:test';
import { canonicalJson, type Form } from '@otklik/schema';
import { choices, question } from '@otklik/schema/testing';
import type { Pressure } from '../../../pressure.ts';
import { openSqlite } from '../../../storage/sqlite.ts';
import { deed } from '../../../storage/testing/deed.ts';
import { PlainVisitor } from '../../../testing/plain.suite.ts';
import { readAssets } from '../../assets.ts';
import { createPages } from '../../pages.ts';

/** An empty database in the memory of the test file. */
export const storage = openSqlite(':memory:');
after(() => storage.close());
await storage.migrate();
const { id: organisation } = await storage.organisations.addFirst({ id: 'sample', name: 'Sample' });

/** A clock that goes only when told to. */
export const clock = { seconds: 0 };
const now = () => new Date(Date.parse('2026-11-26T10:00:00Z') + clock.seconds * 1000);

const served = (more: { storage?: typeof storage; pressure?: Pressure } = {}) =>
  createPages({
    ...{ storage, now, loader: undefined, releases: [], assets: readAssets(), publicUrl: undefined },
    api: { fetch: () => new Response(null, { status: 404 }) },
    ...more,
  });

let published = 0;

/** Publishes a form and gives its id. */
async function publish(form: Form): Promise<string> {
  const id = `form-${published++}`;
  const on = '2026-11-26';
  const body = { ...form, id };
  const draft = { organisation, id, title: 'title', search: '', form: body, etag: 'e', replaces: undefined, on };
  await storage.forms.saveDraft(draft);
  const revision = `${published}`.padStart(64, 'a');
  await storage.forms.publish(
    { organisation, form: id, draftEtag: 'e', revision, body: canonicalJson(body), on },
    deed('form-published', id, { organisation }),
  );
  return id;
}

/** Opens a form that is published for it. A minute passes, as if somebody were reading. */
export async function visit(form: Form, more: Parameters<typeof served>[0] & { query?: string } = {}) {
  const pages = served(more);
  const id = await publish(form);
  const visitor = new PlainVisitor({ fetch: async (path, init) => pages.request(path, init) });
  await visitor.open(`/f/${id}${more.query ?? ''}`);
  clock.seconds += 60;
  return visitor;
}

/** A question that has to be answered. */
export const mood = question('single', 'mood', { choices: choices('good', 'bad'), required: true });
/** A page of questions, called as its id. */
export const page = (id: string, ...items: Form['items']): Form['items'][number] => ({
  id,
  kind: 'page',
  title: id,
  items,
});
/** The title of the window. */
export const titleIn = (text: string) => /<title>(.*?)<\/title>/.exec(text)?.[1];
