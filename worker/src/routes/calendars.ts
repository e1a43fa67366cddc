import { createRoute } from '@hono/zod-openapi';
import type { WorkCalendar } from '@otklik/schema';
import { z } from 'zod';
import { hasAlready, quote } from '../etag.ts';
import { gives, refuses } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { createRouter } from '../router.ts';
import { hashOf } from '../signing.ts';

/** On which days people work, for plans. */
export const calendars = createRouter();

const readCalendar = createRoute({
  method: 'get',
  path: '/v1/calendars/{country}',
  summary: 'Read on which days a country works',
  description: 'Days off and weekends on which people work, by years; `ru`. Open to pages of any site.',
  request: { params: z.object({ country: z.string() }) },
  responses: {
    200: gives('WorkCalendar', 'The calendar.'),
    304: { description: 'The reader has it already.' },
    ...refuses('no-calendar'),
  },
});

calendars.openapi(readCalendar, (c) => {
  const { country } = c.req.valid('param');
  const known = c.var.services.calendars;
  if (!Object.hasOwn(known, country)) throw new ProblemError('no-calendar');
  const calendar = known[country]!;
  const etag = hashOf(JSON.stringify(calendar)).slice(0, 32);
  c.header('etag', quote(etag));
  if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.json(calendar satisfies WorkCalendar, 200);
});
