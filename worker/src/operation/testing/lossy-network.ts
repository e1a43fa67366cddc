import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { TestContext } from 'node:test';

/** A network that carries every request to the server whole and loses every reply. Gives its address. */
export async function lossyNetwork(t: TestContext, origin: string): Promise<string> {
  const network = createServer((client) => {
    const server = connect(Number(new URL(origin).port), '127.0.0.1');
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    client.on('error', cut).pipe(server);
    // The first byte of a reply proves that the server has done its work.
    server.on('error', cut).once('data', cut);
  });
  network.listen(0, '127.0.0.1');
  await once(network, 'listening');
  t.after(() => void network.close());
  return `http://127.0.0.1:${(network.address() as AddressInfo).port}`;
}
