import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { writeCsv } from '../export/csv.ts';
import { openTable } from '../export/table.ts';
import { refuses } from '../openapi.ts';
import { BY_KEY, createRouter, FormParam } from '../router.ts';
import { findOwnForm, staff } from '../staff.ts';

/** All answers to a form as one file, for spreadsheets and statistics. */
export const exports = createRouter();

const request = {
  params: FormParam,
  query: z.object({ words: z.literal('1').optional().describe('The words of choices in place of their ids.') }),
};
const description =
  'A row for each submission, in the order of random ids; a column for each question, row of a matrix and part of a pair. Two lines of head: ids and titles.';
const refusals = refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin', 'no-form', 'too-large');
const file = (type: string) => ({
  description: 'The file.',
  content: { [type]: { schema: { type: 'string' as const } } },
});

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const exportCsv = createRoute({
  method: 'get',
  path: '/v1/forms/{form}/submissions.csv',
  summary: 'Take all answers as CSV',
  description,
  security: BY_KEY,
  middleware: staff,
  request,
  responses: { 200: file('text/csv'), ...refusals },
});

exports.openapi(exportCsv, async (c) => {
  const { id } = await findOwnForm(c);
  await noteExport(c, id, 'csv');
  const table = await openTable(c.var.services.storage, id, c.req.valid('query').words ? 'words' : 'codes');
  return c.body(writeCsv(table), 200, {
    'content-type': CSV,
    'content-disposition': `attachment; filename="${id}.csv"`,
  });
});

const exportXlsx = createRoute({
  method: 'get',
  path: '/v1/forms/{form}/submissions.xlsx',
  summary: 'Take all answers as XLSX',
  description,
  security: BY_KEY,
  middleware: staff,
  request,
  responses: { 200: file(XLSX), ...refusals },
});

exports.openapi(exportXlsx, async (c) => {
  const { id } = await findOwnForm(c);
  await noteExport(c, id, 'xlsx');
  const table = await openTable(c.var.services.storage, id, c.req.valid('query').words ? 'words' : 'codes');
  // Loaded when somebody asks: most servers start more often than they export.
  const { writeXlsx } = await import('../export/xlsx.ts');
  const content = await writeXlsx(table);
  return c.body(content as Uint8Array<ArrayBuffer>, 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="${id}.xlsx"`,
  });
});

/** Before anything is read, so that nobody takes answers without a line in the log. */
const noteExport = (c: AppContext, form: string, format: string): Promise<void> =>
  c.var.services.storage.audit.append(deedOf(c, 'answers-exported', form, { format }));
