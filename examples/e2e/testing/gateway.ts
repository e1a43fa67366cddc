import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ends } from '../../../worker/src/operation/testing/running-server.ts';

/** What stands between a phone and the server, and what may go wrong there. */
export type Weather =
  | 'clear'
  /** The hotel's network answers everything with its log-in page, status 200. */
  | 'captive-portal'
  /** A proxy in front of a server that restarts. */
  | 'bad-gateway'
  /** The connection breaks before the server has heard anything. */
  | 'cut-before'
  /** The server has done its work, and the reply is lost. */
  | 'cut-after'
  /** Somebody has set up the proxy so that browsers may not read the replies. */
  | 'no-cors';

export interface Gateway {
  readonly origin: string;
  weather: Weather;
  /** Answers that came here, by method and path. */
  readonly passed: string[];
}

/** A way to the server on which the weather may change. Reading the form goes through in any weather. */
export async function openGateway(t: Ends, origin: string): Promise<Gateway> {
  const server = createServer((asked, reply) => {
    const weather = asked.method === 'PUT' || asked.method === 'OPTIONS' ? gateway.weather : 'clear';
    if (asked.method === 'PUT') gateway.passed.push(`${asked.method} ${asked.url}`);
    if (weather === 'cut-before') return void asked.socket.destroy();
    if (weather === 'captive-portal' && asked.method === 'PUT') {
      const headers = { 'content-type': 'text/html', 'access-control-allow-origin': '*' };
      return void reply.writeHead(200, headers).end('<!doctype html><title>Войдите в сеть</title>');
    }
    if (weather === 'bad-gateway' && asked.method === 'PUT') return void reply.writeHead(502).end('<h1>502</h1>');
    carry(asked, reply, origin, weather);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close() && server.closeAllConnections());
  const gateway: Gateway = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weather: 'clear',
    passed: [],
  };
  return gateway;
}

function carry(asked: IncomingMessage, reply: ServerResponse, origin: string, weather: Weather): void {
  const { method, url, headers } = asked;
  const onward = request(new URL(url!, origin), { method: method!, headers }, (answer) => {
    if (weather === 'cut-after' && method === 'PUT') return void asked.socket.destroy();
    const kept = Object.entries(answer.headers).filter(
      ([name]) => weather !== 'no-cors' || !name.startsWith('access-control-'),
    );
    reply.writeHead(answer.statusCode!, Object.fromEntries(kept));
    answer.pipe(reply);
  });
  onward.on('error', () => asked.socket.destroy());
  asked.pipe(onward);
}
