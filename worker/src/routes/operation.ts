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
      200: says('The database answers and is up to date.', { ready: z.boolean() }),
      503: says('It is starting, stopping, or has no database.', { ready: z.boolean() }),
    },
  }),
  async (c) => {
    const { storage, draining } = c.var.services;
    const ready = !draining() && (await storage.isReady());
    return c.json({ ready }, ready ? 200 : 503);
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
