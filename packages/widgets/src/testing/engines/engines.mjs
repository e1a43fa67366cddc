import { chromium } from './chromium.mjs';
import { firefox } from './firefox.mjs';
import { findPrograms } from './programs.mjs';
import { webkit } from './webkit.mjs';

const ENGINES = { chromium, firefox, webkit };

/** The engine of that name, with what it takes to run tests in it. */
export function engineCalled(name) {
  const engine = ENGINES[name];
  if (!engine) throw new Error(`There is no engine “${name}”. Say one of: ${Object.keys(ENGINES).join(', ')}`);
  const { at, missing } = findPrograms(name);
  if (missing.length > 0) throw new Error(`${name} is not installed: apt-get install ${missing.join(' ')}`);
  return { name, ...engine(...at) };
}
