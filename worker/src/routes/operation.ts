import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { createRouter } from '../router.ts';

/** For whoever runs the server: does it live, may it be given work, which version is it. */
export const operation = createRouter();

const says = <Shape extends z.ZodRawShape>(description: string, shape: Shape) => ({
  description,
  content: { 'application/json': { schema: z.object(shape) } },
});

operation.openapi(
  createRoute({
    method: 'get',
    path: '/livez',
    summary: 'Whether the process answers',
    responses: { 200: says('It does. The database is not asked.', { live: z.boolean() }) },
  }),
  (c) => c.json({ live: true }, 200),
);

operation.openapi(
  createRoute({
    method: 'get',
    path: '/readyz',
    summary: 'Whether it may be given work',
    responses: {
      200: says('The database answers and is up to date, and the disk has room.', { ready: z.literal(true) }),
      503: says('It is stopping, or the disk is nearly full, or the database is not up to date or away.', {
        ready: z.literal(false),
        because: z.enum(['stopping', 'disk', 'database']),
      }),
    },
  }),
  async (c) => {
    const { storage, draining, hasRoom } = c.var.services;
    if (draining()) return c.json({ ready: false as const, because: 'stopping' as const }, 503);
    if (!hasRoom()) return c.json({ ready: false as const, because: 'disk' as const }, 503);
    if (!(await storage.isReady())) return c.json({ ready: false as const, because: 'database' as const }, 503);
    return c.json({ ready: true as const }, 200);
  },
);

operation.openapi(
  createRoute({
    method: 'get',
    path: '/version',
    summary: 'Which version it is',
    responses: { 200: says('The version.', { version: z.string() }) },
  }),
  (c) => c.json({ version: c.var.services.version }, 200),
);
