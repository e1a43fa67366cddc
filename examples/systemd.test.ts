import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../worker/src/operation/config.ts';
import { startServer, temporaryFolder } from '../worker/src/operation/testing/running-server.ts';
import { ask, freePort, NAME, read, run, settings, without } from './testing/proxies.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

describe('the environment file', () => {
  it('is understood by the server without a doubt', () => {
    const reading = readConfig(settings());
    assert.ok('config' in reading, JSON.stringify(reading));
    assert.deepEqual(reading.warnings, []);
    const { host, demo, proxies, publicUrl } = reading.config;
    assert.deepEqual(
      { host, demo, proxies, publicUrl },
      { host: '127.0.0.1', demo: false, proxies: 1, publicUrl: `https://${NAME}` },
    );
  });
});

const UNITS = ['otklik.service', 'otklik-backup.service', 'otklik-backup.timer'];
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

/** The units with the folders of this computer. */
function installUnits(t: TestContext): string[] {
  const folder = temporaryFolder(t);
  return UNITS.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, read(name).replaceAll('/opt/otklik', ROOT.replace(/\/$/, '')));
    return path;
  });
}

describe('the units of systemd', { skip: without('systemd', hasSystemd) }, () => {
  it('are sound', (t) => {
    const { stderr, status } = spawnSync('systemd-analyze', ['verify', '--man=no', ...installUnits(t)], {
      encoding: 'utf8',
    });
    const ours = stderr.split('\n').filter((line) => line.includes('otklik'));
    assert.deepEqual(ours, []);
    assert.equal(status, 0, stderr);
  });

  it('leave the server little to do harm with', (t) => {
    const [server] = installUnits(t);
    // 10 is a service that may do anything, 0 one that may do nothing. systemd itself calls up to 4 fine.
    const { stdout, status } = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', server!], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout.split('\n').at(-2));
  });
});

/** What a unit runs, as a shell would be told. */
const commandOf = (unit: string, name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(read(unit))![1]!;

describe('what the units run', () => {
  it('is the server', async (t) => {
    const port = await freePort();
    const [node, ...args] = commandOf('otklik.service', 'ExecStart').replaceAll('/opt/otklik/', ROOT).split(' ');
    const env = { ...settings(), PORT: String(port), OTKLIK_DATA: temporaryFolder(t), NODE_OPTIONS: '' };
    await run(t, port, node!, args, env);
    assert.equal((await ask(`http://127.0.0.1:${port}/readyz`)).status, 200);
  });

  it('is a copy of the database, made while the server works, and the end of old copies', async (t) => {
    const data = temporaryFolder(t);
    const copies = temporaryFolder(t);
    await startServer(t, { env: { OTKLIK_DATA: data } });
    const sh = (command: string) => {
      const [, script] = /^\/bin\/sh -c '(.*)'$/.exec(command) ?? [, command];
      const told = script!.replaceAll('$$', '$').replaceAll('%%', '%').replaceAll('/var/backups/otklik', copies);
      execFileSync('/bin/sh', ['-c', told], {
        cwd: ROOT,
        env: { ...process.env, OTKLIK_DATA: data, NODE_OPTIONS: '' },
      });
    };
    const old = join(copies, 'otklik-2020-01-01-000000.db');
    mkdirSync(`${old}.photos`);
    writeFileSync(join(`${old}.photos`, 'photo'), '');
    execFileSync('touch', ['-d', '40 days ago', old, `${old}.photos`]);
    sh(commandOf('otklik-backup.service', 'ExecStart'));
    sh(commandOf('otklik-backup.service', 'ExecStartPost'));
    const [copy, photos, ...others] = readdirSync(copies).sort();
    assert.match(copy!, /^otklik-\d{4}-\d\d-\d\d-\d{6}\.db$/);
    assert.equal(photos, `${copy}.photos`, 'the example of a practice has one');
    assert.deepEqual(others, []);
  });
});
