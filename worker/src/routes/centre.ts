import { createRoute } from '@hono/zod-openapi';
import { OrganisationId } from '@otklik/schema';
import { z } from 'zod';
import { dayOf } from '../day.ts';
import { givesPage, refuses } from '../openapi.ts';
import { BY_KEY, createRouter } from '../router.ts';
import { staff } from '../staff.ts';

/** What a resource centre sees of the organisations that joined it. */
export const centre = createRouter();

/** Each is described with its published forms, so a page has fewer of them than other lists. */
const MOST = 50;

const listOrganisations = createRoute({
  method: 'get',
  path: '/v1/centre/organisations',
  summary: 'List the organisations that joined the centre',
  description:
    'How many forms they have in each state, which are published, and how many answered, rounded down to tens and not below ten. Never an answer, and no draft. Who is no centre sees nobody.',
  security: BY_KEY,
  middleware: staff,
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(MOST).default(20),
      cursor: OrganisationId.optional(),
    }),
  },
  responses: {
    200: givesPage('organisations', 'MemberOrganisation', 'A page of them. `next` is the cursor of the page after it.'),
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin'),
  },
});

centre.openapi(listOrganisations, async (c) => {
  const { storage, now } = c.var.services;
  const { limit, cursor } = c.req.valid('query');
  const found = await storage.organisations.listJoined(c.var.organisation, {
    ...{ limit: limit + 1, today: dayOf(now()) },
    ...(cursor !== undefined && { after: cursor }),
  });
  const shown = found.slice(0, limit);
  return c.json({ organisations: shown, next: found.length > limit ? shown.at(-1)?.id : undefined }, 200);
});
