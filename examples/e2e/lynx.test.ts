import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readKept } from '../../worker/src/operation/testing/answers.ts';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';

const hasLynx = spawnSync('lynx', ['-version']).status === 0;
const skip = hasLynx ? false : 'lynx is not installed here: apt-get install lynx';
const env = { ...process.env, LANG: 'C.UTF-8', TERM: 'xterm', LINES: '60', COLUMNS: '120' };

const file = { after };
const folder = temporaryFolder(file);
const { origin } = await startServer(file, { env: { OTKLIK_DATA: folder } });

/** What lynx shows of a page, as text. */
const show = (path: string): string =>
  execFileSync('lynx', ['-dump', '-nolist', '-display_charset=utf-8', origin + path], { env, encoding: 'utf8' });

/** Presses these keys one after another and gives what stood on the screen meanwhile. */
function walk(path: string, keys: readonly string[]): string {
  const place = mkdtempSync(join(tmpdir(), 'otklik-lynx-'));
  const script = join(place, 'keys');
  writeFileSync(script, [...keys, 'q', 'y'].map((key) => `key ${key}\n`).join(''));
  try {
    const args = [`-cmd_script=${script}`, '-display_charset=utf-8', origin + path];
    return spawnSync('lynx', args, { env, encoding: 'utf8', timeout: 120_000 }).stdout;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** How far a control is from the first one on a page. */
async function distanceTo(path: string, control: string): Promise<number> {
  const page = await (await fetch(origin + path)).text();
  const [form = ''] = /<form [^]*<\/form>/.exec(page) ?? [];
  const controls = [...form.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag);
  const reached = controls.filter((tag) => !tag.includes('type="hidden"')).findIndex((tag) => tag.includes(control));
  assert.notEqual(reached, -1, control);
  return reached;
}

describe('lynx', { skip }, () => {
  it('shows every answer on a line of its own, and has picked none', () => {
    const page = show('/f/after-lesson');
    assert.match(page, /Шаг 1 из 4/);
    assert.match(page, /\(\*\) Не выбрано\n\s*\( \) Я\n\s*\( \) Мой ребёнок\n/);
    assert.equal(page.match(/\(\*\)/g)?.length, page.match(/\(\*\) Не выбрано/g)?.length);
  });

  it('walks through a form, is asked to confirm, and sends the answers once', async () => {
    const path = '/f/after-lesson';
    const [who, overall, trap] = await Promise.all(
      ['name="/who" value="me"', 'name="/overall" value="4"', 'name="website"'].map((each) => distanceTo(path, each)),
    );
    const down = (times: number) => Array.from({ length: times }, () => 'Down Arrow');
    // From the top of a page the first control is the button that goes on.
    const goOn = ['^A', 'Right Arrow'];
    const screen = walk(path, [
      ...down(who!),
      'Right Arrow',
      ...down(overall! - who!),
      'Right Arrow',
      // Text browsers show the field that nobody should fill in: whoever does has to confirm.
      ...down(trap! - overall!),
      ...['x', 'Down Arrow', 'Right Arrow'],
      ...Array.from({ length: 4 }, () => goOn).flat(),
    ]);
    const kept = [...readKept(folder).values()];
    assert.deepEqual(kept, [{ who: 'me', overall: 4 }], screen);
  });
});
