import { createRoute } from '@hono/zod-openapi';
import { type Submission, SubmissionId } from '@otklik/schema';
import { z } from 'zod';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { givesPage, refuses } from '../openapi.ts';
import { BY_KEY, createRouter, FormParam, PageQuery } from '../router.ts';
import { findOwnForm, staff } from '../staff.ts';
import type { KeptSubmission } from '../storage/storage.ts';

/** What people answered, for the staff of the organisation that asked. */
export const answers = createRouter();

const MOST_IDS = 200;

const ids = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(SubmissionId).max(MOST_IDS));

const readSubmissions = createRoute({
  method: 'get',
  path: '/v1/forms/{form}/submissions',
  summary: 'Read answers',
  description:
    'In the order of ids, which are random, so that the order tells nothing about the people. Page by page, or those of the given ids.',
  security: BY_KEY,
  middleware: staff,
  request: {
    params: FormParam,
    query: z.object({ ...PageQuery, cursor: SubmissionId.optional(), ids: ids.optional() }),
  },
  responses: {
    200: givesPage('submissions', 'Submission', 'Answers. `next` is the cursor of the page after it.'),
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin', 'no-form'),
  },
});

answers.openapi(readSubmissions, async (c) => {
  const { storage } = c.var.services;
  const { cursor, limit, ids } = c.req.valid('query');
  const { id } = await findOwnForm(c);
  if (ids) {
    const found = await storage.submissions.find(id, ids);
    await noteReading(c, id, found.length);
    return c.json({ submissions: found.map(toSubmission) }, 200);
  }

  const found = await storage.submissions.list(id, {
    ...(cursor !== undefined && { after: cursor }),
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  await noteReading(c, id, shown.length);
  return c.json(
    { submissions: shown.map(toSubmission), next: found.length > limit ? shown.at(-1)?.id : undefined },
    200,
  );
});

/** Nobody is shown an answer before the log has the line of it on the disk. */
const noteReading = (c: AppContext, form: string, count: number): Promise<void> =>
  c.var.services.storage.audit.append(deedOf(c, 'answers-read', form, { count }));

const toSubmission = ({ form: _, ...kept }: KeptSubmission): Submission => kept;
