import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { Pace } from './retry.ts';

/** What a server that misbehaves on purpose does with one request. */
export type Act = (response: ServerResponse, request: IncomingMessage) => void;

/** A request as the server saw it. */
export interface Seen {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real server on a free port. The last act is repeated for every further request. */
export async function serve(t: TestContext, ...acts: Act[]): Promise<{ endpoint: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      const act = acts[Math.min(seen.length, acts.length - 1)]!;
      seen.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
      act(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Act =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const refuse = (status: number, code: string, headers: Record<string, string> = {}): Act =>
  json(
    status,
    { type: 'about:blank', code, title: `Refused: ${code}`, status, detail: 'Try something else.', retryable: false },
    { 'content-type': 'application/problem+json', ...headers },
  );

/** The log-in page of a hotel's network, with the status of a success. */
export const captivePortal: Act = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Wi-Fi</title><form>Room?</form>');

export const badGateway: Act = (response) =>
  response.writeHead(502, { 'content-type': 'text/html' }).end('<center><h1>502 Bad Gateway</h1></center>');

export const cut: Act = (response) => response.socket!.destroy();

/** Promises a long reply and hangs up in the middle of it. */
export const cutHalfway: Act = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"form":', () => response.socket!.destroy());
};

/** Chance and time held still: jitter is at its limit, waits are over at once and kept in order. */
export function stillPace(): Pace & { delays: number[] } {
  const delays: number[] = [];
  return {
    delays,
    random: () => 1,
    wait: async (milliseconds) => void delays.push(milliseconds),
  };
}
