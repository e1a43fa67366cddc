import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Ends, temporaryFolder } from './running-server.ts';

/** Where the server stands that belongs to the pg_dump of this machine; the one of the other tests brings none. */
function findPrograms(): string | undefined {
  const { stdout, status } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folder = stdout?.trim();
  return status === 0 && ['initdb', 'pg_ctl', 'pg_dump'].every((it) => existsSync(join(folder, it)))
    ? folder
    : undefined;
}

const programs = findPrograms();

/** Why these tests cannot run here, for the log; false where they can. */
export const withoutPostgres: string | false =
  programs === undefined && 'there is no PostgreSQL server with pg_dump here';

/** A PostgreSQL of this machine with two empty databases, whose addresses it gives. */
export async function startSystemPostgres(t: Ends): Promise<[string, string]> {
  // What ends first is named first: the server, then its folder.
  let stop = () => undefined as unknown;
  t.after(() => stop());
  const folder = temporaryFolder(t);
  const port = await freePort();
  // PostgreSQL refuses to run as root.
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const as = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (as.uid !== undefined) for (const path of [folder, data]) chownSync(path, as.uid, as.gid);
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs!, program), args, { ...as, cwd: folder, stdio: 'ignore' });
  run('initdb', '-D', data, '-U', 'otklik', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8');
  run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder} -h 127.0.0.1 -F`);
  stop = () => run('pg_ctl', 'stop', '-m', 'immediate', '-D', data);
  for (const name of ['one', 'other']) run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'otklik', name);
  const addressOf = (name: string) => `postgres://otklik:unused@127.0.0.1:${port}/${name}`;
  return [addressOf('one'), addressOf('other')];
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
