import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ends } from '../../../worker/src/operation/testing/running-server.ts';

/** Serves a page of somebody else from an origin of its own, under its own policy. Gives its address. */
export async function servePage(t: Ends, body: string, policy?: string): Promise<string> {
  const site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    response.end(`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Сайт</title><link rel="icon" href="data:,"></head>
<body><main><h1>Сайт</h1>${body}</main></body></html>`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  t.after(() => site.close() && site.closeAllConnections());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
}
