import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { givesPage, refuses } from '../openapi.ts';
import { BY_KEY, createRouter, PageQuery } from '../router.ts';
import { staff } from '../staff.ts';

/** The log of the organisation. */
export const audit = createRouter();

const listEntries = createRoute({
  method: 'get',
  path: '/v1/audit',
  summary: 'Read the log of the organisation',
  description:
    'Who has read, exported or erased answers, published, or changed rights, from newest to oldest. Nothing in it tells what anybody answered.',
  security: BY_KEY,
  middleware: staff,
  request: {
    query: z.object({ ...PageQuery, cursor: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional() }),
  },
  responses: {
    200: givesPage('entries', 'AuditEntry', 'A page of lines. `next` is the cursor of the page after it.'),
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin'),
  },
});

audit.openapi(listEntries, async (c) => {
  const { limit, cursor } = c.req.valid('query');
  const found = await c.var.services.storage.audit.list(c.var.organisation, {
    limit: limit + 1,
    ...(cursor !== undefined && { before: cursor }),
  });
  const entries = found.slice(0, limit);
  const next = found.length > limit ? String(entries.at(-1)!.number) : undefined;
  return c.json({ entries, next }, 200);
});
