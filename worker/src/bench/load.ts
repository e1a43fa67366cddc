import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

interface Load {
  port: number;
  /** The address of a submission; `{id}` in it is drawn anew for each. */
  path: string;
  body: string;
  connections: number;
  seconds: number;
}

/**
 * Sends submissions over that many connections, one after another on each, and
 * gives how many were kept a second. By hand over sockets: a client that costs
 * as much as the server would measure itself.
 */
export async function measure({ port, path, body, connections, seconds }: Load): Promise<number> {
  let kept = 0;
  let stopping = false;
  const tail = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const request = (): string => `PUT ${path.replace('{id}', randomUUID())} HTTP/1.1\r\nhost: 127.0.0.1\r\n${tail}`;

  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(request()));
      socket.setNoDelay(true).setEncoding('latin1');
      let reply = '';
      socket.on('data', (chunk: string) => {
        reply += chunk;
        if (!isWhole(reply)) return;
        if (!reply.startsWith('HTTP/1.1 201')) return reject(new Error(reply.slice(0, 500)));
        reply = '';
        if (stopping) return socket.end();
        kept++;
        socket.write(request());
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });

  const start = performance.now();
  const all = Promise.all(Array.from({ length: connections }, one));
  const timer = setTimeout(() => (stopping = true), seconds * 1000);
  await all.finally(() => clearTimeout(timer));
  return kept / ((performance.now() - start) / 1000);
}

/** Whether a reply has come to its end, by its length or by the last of its chunks. */
function isWhole(reply: string): boolean {
  const head = reply.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(reply.slice(0, head + 2))?.[1];
  return length === undefined ? reply.endsWith('\r\n0\r\n\r\n') : reply.length >= head + 4 + Number(length);
}
