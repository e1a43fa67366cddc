import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Services } from './env.ts';
import { headersOf } from './headers.ts';

/** What every call of the API goes through: it is given what the app is built over, and the headers of its address. */
export const frame =
  (services: Services): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    c.set('services', services);
    // Set before the handler, so that a refusal carries them too, and a handler may say otherwise.
    const headers = headersOf(c.req.method, c.var.pattern);
    for (const name in headers) c.header(name, headers[name]);
    await next();
  };
