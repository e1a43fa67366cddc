import { readFile } from 'node:fs/promises';
import { createClient, OtklikProblemError, type Tagged } from '@otklik/sdk';

const [file, endpoint = 'http://localhost:8787'] = process.argv.slice(2);
const key = process.env['OTKLIK_ADMIN_KEY'];
if (!file || !key) throw new TypeError('Usage: OTKLIK_ADMIN_KEY=… publish.ts form.json [https://otklik.example.org]');

const client = createClient({ endpoint, key });
const form = JSON.parse(await readFile(file, 'utf8')) as { id: string };

try {
  const draft = await client.forms.saveDraft(form.id, form, await savedBefore(form.id));
  const { number } = await client.forms.publish(form.id, draft);
  console.log(`Published as revision ${number}: ${endpoint}/f/${form.id}`);
} catch (error) {
  if (!(error instanceof OtklikProblemError)) throw error;
  const { title, detail, errors = [] } = error.problem;
  console.error(
    [title, detail, ...errors.map(({ pointer, code, message }) => `  ${pointer}: ${message?.ru ?? code}`)]
      .filter(Boolean)
      .join('\n'),
  );
  process.exitCode = 1;
}

/** The draft to write over, or `new` where there is none. */
async function savedBefore(id: string): Promise<Tagged | 'new'> {
  try {
    return await client.forms.readDraft(id);
  } catch (error) {
    if (error instanceof OtklikProblemError && error.problem.status === 404) return 'new';
    throw error;
  }
}
