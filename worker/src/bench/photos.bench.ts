import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import encodeJpeg, { init } from '@jsquash/jpeg/encode.js';
import { makeInThread } from '../photos/make-in-thread.ts';
import { MOST_PIXELS } from '../photos/photos.ts';
import { readPictureHead } from '../photos/picture-head.ts';
import { png } from '../testing/pictures.ts';

/**
 * How far a process grows while it makes one photo, by its pixels and kind, each in a process of its own. Of a machine of
 * 1 GB a server that is at work, the system and its cache leave about 400 MB.
 */
const SIZES = [
  [6000, 4000],
  [4000, 4000],
  [4000, 3000],
  [3000, 2000],
] as const;
const WANTED_MB = 400;

const [kind, width, height] = process.argv.slice(2);
if (kind === undefined) {
  for (const [wide, high] of SIZES) {
    for (const each of ['png', 'jpeg', 'turned']) {
      const args = [...process.execArgv, fileURLToPath(import.meta.url), each, String(wide), String(high)];
      const made = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const [grown, seconds] = made.stdout.trim().split(' ').map(Number) as [number, number];
      const allowed = wide * high <= MOST_PIXELS;
      const verdict = allowed ? (grown <= WANTED_MB ? 'ok' : 'OVER') : 'refused';
      const name = `${((wide * high) / 1e6).toFixed(0)} MP ${each}`;
      console.log(`${name}: ${grown} MB more at its peak, ${seconds} s (at most ${WANTED_MB} MB) ${verdict}`);
    }
  }
} else {
  // Drawn and packed in this process: what that leaves behind counts as its size before.
  const source = kind === 'png' ? png(Number(width), Number(height)) : await jpegOf(Number(width), Number(height));
  const head = { ...readPictureHead(source)!, ...(kind === 'turned' && { orientation: 6 }) };
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const start = performance.now();
  await makeInThread(source, head);
  clearInterval(watch);
  console.log(`${Math.round((most - before) / 1e6)} ${((performance.now() - start) / 1000).toFixed(1)}`);
}

async function jpegOf(wide: number, high: number): Promise<Uint8Array> {
  const codec = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm');
  await init((await WebAssembly.compile(readFileSync(codec))) as never);
  const data = new Uint8ClampedArray(wide * high * 4);
  for (let at = 0; at < data.length; at++) data[at] = at % 4 === 3 ? 255 : (at * 31) % 251;
  return new Uint8Array(await encodeJpeg({ data, width: wide, height: high } as never, { quality: 60 }));
}
