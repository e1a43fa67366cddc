import type { Context } from 'hono';

/**
 * Whether a form was sent from a page of ours, as far as the browser says. One
 * that says nothing is let in: no cookie speaks for anybody here, so a page of
 * another site could gain no more than by sending the request itself.
 */
export function isFromOurPage(c: Context, ourOrigins: readonly string[]): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  // By host and port: a proxy that takes https off may not tell us that it did.
  const host = URL.parse(origin)?.host;
  return host !== undefined && ourOrigins.some((ours) => new URL(ours).host === host);
}
