import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { StartRefused } from './sentence.ts';

/** Answers one request. */
export type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A server that listens. */
export interface HttpServer {
  readonly port: number;
  /** Takes no new connections, lets the requests in hand finish, and cuts those that take too long. */
  stop(): Promise<void>;
}

/** Slow senders are cut off: with Node's own limits one could hold a connection for five minutes. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
};
const MOST_CONNECTIONS = 2000;
const MOST_REQUESTS_A_CONNECTION = 1000;
const LONGEST_GOODBYE_MS = 15_000;

/** Opens the port. Refuses in words when it cannot. */
export async function listen(fetch: Fetch, { host, port }: { host: string; port: number }): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch, serverOptions: LIMITS }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.maxRequestsPerSocket = MOST_REQUESTS_A_CONNECTION;

  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new StartRefused(explain(error as NodeJS.ErrnoException, host, port));
  }

  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  // A kept-alive connection is idle only after its reply: until then it would hold the server.
  server.on('request', (_request, response) => response.setHeader('Connection', 'close'));
  const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), LONGEST_GOODBYE_MS);
  const closed = once(server, 'close');
  server.close();
  await closed;
  clearInterval(closeIdle);
  clearTimeout(cut);
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number) {
  if (code === 'EADDRINUSE') {
    return {
      ru: `Порт ${port} занят другой программой. Остановите её или выберите другой порт: PORT=${port + 1} npm start.`,
      en: `Port ${port} is taken by another program. Stop it or choose another port: PORT=${port + 1} npm start.`,
    };
  }
  if (code === 'EACCES') {
    return {
      ru: `Открыть порт ${port} не разрешает система: порты меньше 1024 обычно доступны только администратору. Выберите PORT от 1024.`,
      en: `The system does not allow port ${port}: ports below 1024 are usually for the administrator only. Choose a PORT from 1024 on.`,
    };
  }
  return {
    ru: `Не получилось открыть ${host}:${port} (${code ?? message}). Проверьте HOST и PORT.`,
    en: `Cannot open ${host}:${port} (${code ?? message}). Check HOST and PORT.`,
  };
}
