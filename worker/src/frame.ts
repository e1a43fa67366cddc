import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppContext, AppEnv, Services } from './env.ts';
import { headersOf } from './headers.ts';
import { logLine } from './log.ts';

/** Methods that may stand in a log and a metric. A stranger’s invention may not. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);

/** What every request goes through: its id, the headers of its address, a line in the log, a count. */
export const frame =
  (services: Services, write: ((line: string) => void) | undefined): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const started = performance.now();
    const pattern = patternOf(c);
    c.set('services', services);
    c.set('requestId', services.newId());
    c.set('pattern', pattern);
    c.set('bytes', 0);
    // Set before the handler, so that a refusal carries them too, and a handler may say otherwise.
    const headers = headersOf(c.req.method, pattern);
    for (const name in headers) c.header(name, headers[name]);

    await next();

    const milliseconds = performance.now() - started;
    const method = METHODS.has(c.req.method) ? c.req.method : 'OTHER';
    const { requestId: request, bytes, failure, pattern: route } = c.var;
    const { status } = c.res;
    services.metrics?.observe({ route, method, status, seconds: milliseconds / 1000 });
    write?.(logLine({ time: services.now(), request, route, method, status, milliseconds, bytes, failure }));
  };

/** The declared address that answers, `/v1/forms/:form`; `-` when none does. */
const patternOf = (c: AppContext): string => matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '-';
