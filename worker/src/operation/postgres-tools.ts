import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { inUse, syncToDisk } from './backup.ts';
import { type Sentence, StartRefused } from './sentence.ts';

/** Copies a PostgreSQL database into a new file, in its own format, and checks that the file can be read. */
export async function dumpPostgres(url: string, copy: string, path: string | undefined): Promise<void> {
  const target = resolve(copy);
  if (existsSync(target)) throw new StartRefused(inUse(target));
  const part = `${target}.part`;
  try {
    await run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${part}`], { url, path });
    await run('pg_restore', ['--list', part], { path });
    syncToDisk(part);
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Loads such a file into a database that has nothing in it: whatever is there is never overwritten. */
export async function loadPostgres(url: string, copy: string, path: string | undefined): Promise<void> {
  const source = resolve(copy);
  if (!existsSync(source)) throw new StartRefused(missing(source));
  await run('pg_restore', ['--list', source], { path });
  if (!(await isEmpty(url))) throw new StartRefused(NOT_EMPTY);
  const args = ['--exit-on-error', '--single-transaction', '--no-owner', '--no-privileges', source];
  const { PGDATABASE = '' } = variablesOf(url);
  await run('pg_restore', [`--dbname=${PGDATABASE}`, ...args], { url, path });
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    const { rows } = await client.query(`select 1 from pg_tables where schemaname = 'public' limit 1`);
    return rows.length === 0;
  } catch (error) {
    throw new StartRefused({
      ru: `База PostgreSQL недоступна: ${(error as Error).message}. Проверьте DATABASE_URL.`,
      en: `The PostgreSQL database cannot be reached: ${(error as Error).message}. Check DATABASE_URL.`,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address goes by variables and not by words: those can be read in the list of processes, with the password. */
function variablesOf(url: string | undefined): Record<string, string> {
  if (url === undefined) return {};
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const given = {
    PGHOST: hostname.replace(/^\[|\]$/g, ''),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}

async function run(
  program: 'pg_dump' | 'pg_restore',
  args: readonly string[],
  { url, path }: { url?: string; path: string | undefined },
): Promise<void> {
  const env = { PATH: path, LC_MESSAGES: 'C', ...variablesOf(url) };
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said = (said + part).slice(-2000)));
  const ended = new Promise<number | null>((settle, reject) => child.on('error', reject).on('close', settle));
  const code = await ended.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new StartRefused(notInstalled(program));
  });
  if (code !== 0) throw new StartRefused(failed(program, said));
}

const missing = (source: string): Sentence => ({
  ru: `Файла ${source} нет. Назовите копию, которую сделал otklik backup.`,
  en: `There is no file ${source}. Name a copy that otklik backup has made.`,
});

const NOT_EMPTY: Sentence = {
  ru: 'В базе PostgreSQL уже что-то есть, а поверх я ничего не пишу. Создайте новую пустую базу (createdb), назовите её в DATABASE_URL и повторите; прежняя останется как была.',
  en: 'There is something in the PostgreSQL database, and I write over nothing. Make a new and empty one (createdb), name it in DATABASE_URL and try again; the old one stays as it was.',
};

const notInstalled = (program: string): Sentence => ({
  ru: `Для PostgreSQL нужна программа ${program}, а её нет. Поставьте клиент PostgreSQL той же версии, что и сервер: apt-get install postgresql-client`,
  en: `PostgreSQL needs the program ${program}, which is not here. Install the client of PostgreSQL in the version of its server: apt-get install postgresql-client`,
});

/** The tools say what is wrong with versions and addresses, and never repeat a password. */
const failed = (program: string, said: string): Sentence => {
  const why = said.trim().split('\n').slice(-3).join(' ');
  return {
    ru: `${program} не справилась: ${why}. Если дело в версии, поставьте клиент PostgreSQL той же версии, что и сервер.`,
    en: `${program} failed: ${why}. If the version is the reason, install the client of PostgreSQL in the version of its server.`,
  };
};
