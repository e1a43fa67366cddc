import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen } from '../testing.ts';

/** A file of the examples. */
export const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** Whether the plugin can be run here. */
export const hasPhp = spawnSync('php', ['--version']).status === 0;

/** What WordPress is to do, `testing/wordpress.php` says which. */
export interface Task {
  do: 'page' | 'editor' | 'settings' | 'save' | 'uninstall' | 'filter';
  [more: string]: unknown;
}

/** Runs the plugin in as much of WordPress as it calls. A warning of PHP is a failure. */
export async function wordpress(task: Task): Promise<string> {
  const settings = ['-d', 'error_reporting=-1', '-d', 'display_errors=stderr', '-d', 'log_errors=0'];
  const php = spawn('php', [...settings, at('testing/wordpress.php')]);
  php.stdin.end(JSON.stringify(task));
  const [said, complaints] = await Promise.all([text(php.stdout), text(php.stderr)]);
  assert.equal(complaints, '');
  return said;
}

/** What WordPress has done, where it draws nothing. */
export const tell = async (task: Task) => JSON.parse(await wordpress(task)) as Record<string, unknown>;

export const INTEGRITY = `sha384-${'A'.repeat(64)}`;
const SERVER = { address: 'https://otklik.example.org', version: '1.2.0', integrity: INTEGRITY };
/** As after the settings were saved. */
export const options = { otklik: SERVER };
/** What a page has where the plugin is set up. */
export const draw = (more: Record<string, unknown>) => wordpress({ do: 'page', options, ...more });

/** What the settings page sends. */
export const posted = (address: string, nonce = 'for otklik_save') => ({
  address,
  _wpnonce: nonce,
  action: 'otklik_save',
});

/** A site with one page. */
export const servePage = (t: TestContext, page: string): Promise<string> =>
  listen(t, (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
