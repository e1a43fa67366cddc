import type { Context } from 'hono';

/** A host name with a port, or an address in brackets: nothing that could be more than that in a page. */
const HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

/**
 * The origin as the visitor sees it. A proxy that takes https off says so in
 * X-Forwarded-Proto; a visitor who lies there spoils only their own page.
 */
export function originSeenBy(c: Context): string {
  const url = new URL(c.req.url);
  const host = c.req.header('host') ?? url.host;
  if (!HOST.test(host)) return url.origin;
  const isSecure = url.protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  return `${isSecure ? 'https' : 'http'}://${host}`;
}

/**
 * Whether a call was made by a page of ours, and by nobody else: a session is in
 * a cookie, which a browser sends along with whatever a page of another site asks
 * for. Both things that browsers say have to be right, and one has to be said.
 */
export function isFromOurOrigin(c: Context, ours: string): boolean {
  const [site, origin] = [c.req.header('sec-fetch-site'), c.req.header('origin')];
  if (site === undefined && origin === undefined) return false;
  // By host and port: a proxy that takes https off may not tell us that it did.
  const isOurs = origin === undefined || URL.parse(origin)?.host === new URL(ours).host;
  return isOurs && (site === undefined || site === 'same-origin');
}
