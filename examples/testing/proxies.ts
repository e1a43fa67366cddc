import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';

/** A file of the example. */
export const read = (name: string): string => readFileSync(new URL(`../self-hosting/${name}`, import.meta.url), 'utf8');

/** The name that the files are written with. */
export const NAME = 'otklik.example.org';

/** The variables of the environment file. */
export function settings(): Record<string, string> {
  const lines = read('otklik.env')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2) as [string, string]));
}

/** Why a test is skipped where a program is missing. */
export const without = (command: string, present: boolean): string | false =>
  !present && `there is no ${command} here: apt-get install ${command}`;

/** A port that was free a moment ago, for programs that cannot be told to choose. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a proxy until the test ends; ready when it takes connections. */
export async function run(
  t: TestContext,
  port: number,
  command: string,
  args: string[],
  env: Record<string, string> = {},
) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const ended = new Promise((resolve) => child.once('close', resolve));
  t.after(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  // Neither says when it is ready, so it is asked.
  while (!(await takesConnections(port))) {
    assert.equal(child.exitCode, null, said);
    await setTimeout(50);
  }
  return () => said;
}

const takesConnections = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** The file as it is written, but for what only a real server has: its name, its certificate, its ports and folders. */
export function nginxConf(folder: string, ports: { http: number; https: number; otklik: string }): string {
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  if (!existsSync(key))
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        `/CN=${NAME}`,
        '-keyout',
        key,
        '-out',
        certificate,
      ],
      { stdio: 'ignore' },
    );
  const site = read('nginx.conf')
    .replaceAll(`/etc/letsencrypt/live/${NAME}/fullchain.pem`, certificate)
    .replaceAll(`/etc/letsencrypt/live/${NAME}/privkey.pem`, key)
    .replace(/listen \[::\].*\n/g, '')
    .replace('listen 80;', `listen 127.0.0.1:${ports.http};`)
    .replace('listen 443', `listen 127.0.0.1:${ports.https}`)
    .replaceAll(`https://${NAME}`, `https://127.0.0.1:${ports.https}`)
    .replace('http://127.0.0.1:8787', ports.otklik)
    .replaceAll('/var/log/nginx', folder);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/tmp-${each};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const conf = `${user} daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http { ${temporary.join(' ')} access_log ${folder}/access.log;
${site}
}`;
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, conf);
  return path;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks as a visitor does. The certificate is one of the test's own. */
export const ask = (url: string, { body, method = body ? 'PUT' : 'GET', headers = {} }: Asked = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? secureRequest : plainRequest;
    const sent = send(url, { method, headers, rejectUnauthorized: false, agent: false }, (reply) => {
      buffer(reply).then(
        (bytes) => resolve({ status: reply.statusCode!, headers: reply.headers, body: bytes }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A proxy as it is configured here, before whatever stands behind it. */
export interface Proxy {
  origin: string;
  /** The address without https, if it has one. */
  plain?: string;
  /** Everything that it has written down. */
  logs(): string;
}

export type Start = (t: TestContext, otklik: string, port: number) => Promise<Proxy>;

export const startNginx: Start = async (t, otklik, https) => {
  const folder = temporaryFolder(t);
  const http = await freePort();
  await run(t, https, 'nginx', ['-p', folder, '-c', nginxConf(folder, { http, https, otklik })]);
  const logs = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.log') && name !== 'error.log')
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  return { origin: `https://127.0.0.1:${https}`, plain: `http://127.0.0.1:${http}`, logs };
};

/** Without the certificate, which Caddy would ask the world for. */
export const startCaddy: Start = async (t, otklik, port) => {
  const folder = temporaryFolder(t);
  const conf = join(folder, 'Caddyfile');
  const text = read('Caddyfile')
    .replace('\n{\n', '\n{\n\tadmin off\n')
    .replace(`${NAME} {`, `http://127.0.0.1:${port} {`)
    .replace('reverse_proxy 127.0.0.1:8787', `reverse_proxy ${otklik.replace('http://', '')}`);
  writeFileSync(conf, text);
  const env = { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const logs = await run(t, port, 'caddy', ['run', '--config', conf, '--adapter', 'caddyfile'], env);
  return { origin: `http://127.0.0.1:${port}`, logs };
};
