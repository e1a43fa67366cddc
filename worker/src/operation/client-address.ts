import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * The address of a client that reaches this server through so many proxies of
 * ours. Each of them writes behind the others' whom it was called by, so as
 * many addresses from the right are to be believed, and a client may write
 * whatever it likes before them.
 */
export const addressBehind =
  (proxies: number) =>
  (c: Context): string | undefined => {
    const written = c.req.header('x-forwarded-for')?.split(',') ?? [];
    const believed = proxies > 0 ? written.slice(-proxies) : [];
    return believed[0]?.trim() ?? (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
  };
