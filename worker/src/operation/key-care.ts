import {
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dayOf } from '../day.ts';
import type { Storage } from '../storage/storage.ts';
import { currentOf, formatRingKey, newRingKey } from '../vault/key-ring.ts';
import { inUse } from './backup.ts';
import { LOOK_MS, readKeyFile } from './key-file.ts';
import { type Sentence, StartRefused } from './sentence.ts';

/**
 * After so long nothing comes under an older key any more: every server has
 * looked at the file, and what waited for the database has been written or refused.
 */
export const SETTLED_MS = LOOK_MS + 4000;

/** Makes a key file with one key, for its owner's eyes only. Gives the name of the key. */
export function createKeyFile(path: string, now: Date): string {
  const key = newRingKey(dayOf(now));
  try {
    writeFileSync(path, `${formatRingKey(key)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(code === 'EEXIST' ? inUse(resolve(path)) : cannotWrite(path, code));
  }
  return key.id;
}

/** Adds a new current key to the file. Servers at work notice it by themselves. */
export function addKey(path: string, now: Date): string {
  readKeyFile(path);
  const key = newRingKey(dayOf(now));
  const text = readFileSync(path, 'utf8').trimEnd();
  replaceFile(path, `${text}\n${formatRingKey(key)}\n`);
  return key.id;
}

/** Brings everything under the current key, and again until nothing older comes any more. */
export async function renewSeals(storage: Storage, keyFile: string): Promise<{ renewed: number; broken: number }> {
  let renewed = 0;
  for (;;) {
    const isLast = isSettled(keyFile);
    const round = await storage.seals.renew();
    renewed += round.renewed;
    if (isLast && round.renewed === 0) return { renewed, broken: round.broken };
    if (round.renewed === 0) await waitUntilSettled(keyFile);
  }
}

/** Takes a key out of the file that nothing needs any more. */
export async function forgetKey(storage: Storage, keyFile: string, id: string): Promise<void> {
  const ring = readKeyFile(keyFile);
  if (!ring.some((key) => key.id === id)) throw new StartRefused(unknownKey(id));
  if (currentOf(ring).id === id) throw new StartRefused(isCurrent(id));
  await waitUntilSettled(keyFile);
  const used = (await storage.seals.count()).get(id) ?? 0;
  if (used > 0) throw new StartRefused(isUsed(id, used));
  const lines = readFileSync(keyFile, 'utf8').split('\n');
  replaceFile(keyFile, lines.filter((line) => !line.trim().startsWith(`${id} `)).join('\n'));
}

const ageOf = (path: string): number => Date.now() - statSync(path).mtimeMs;
const isSettled = (path: string): boolean => ageOf(path) >= SETTLED_MS;
const waitUntilSettled = async (path: string): Promise<void> => {
  if (!isSettled(path)) await setTimeout(Math.min(SETTLED_MS, SETTLED_MS - ageOf(path)));
};

/** In one step, so that nobody reads half of it; for the same owner, so that the server can go on reading it. */
function replaceFile(path: string, text: string): void {
  const real = realpathSync(path);
  const { mode, uid, gid } = statSync(real);
  const next = `${real}.next`;
  try {
    writeFileSync(next, text, { mode: mode & 0o777, flush: true });
    if (process.getuid?.() === 0) chownSync(next, uid, gid);
    else if (process.getuid !== undefined && process.getuid() !== uid)
      throw Object.assign(new Error('owner'), { code: 'EPERM' });
    renameSync(next, real);
    const folder = openSync(resolve(real, '..'), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    throw new StartRefused(cannotWrite(path, (error as NodeJS.ErrnoException).code));
  }
}

const cannotWrite = (path: string, code: string | undefined): Sentence => ({
  ru: `Файл с ключами ${path} не получается записать (${code}). Выполните команду от имени его владельца или root.`,
  en: `The key file ${path} cannot be written (${code}). Run the command as its owner or as root.`,
});

const unknownKey = (id: string): Sentence => ({
  ru: `Ключа ${JSON.stringify(id)} в файле нет. Какие есть: otklik keys list`,
  en: `There is no key ${JSON.stringify(id)} in the file. Those that are: otklik keys list`,
});

const isCurrent = (id: string): Sentence => ({
  ru: `Ключом ${id} зашифровывается новое, и убрать его нельзя. Сначала добавьте другой: otklik keys rotate`,
  en: `The key ${id} seals what is new and cannot be taken out. Add another one first: otklik keys rotate`,
});

const isUsed = (id: string, used: number): Sentence => ({
  ru: `Ключом ${id} ещё зашифровано записей: ${used}. Без него их не прочесть, поэтому он остался. Сначала: otklik keys reseal`,
  en: `The key ${id} still seals records: ${used}. Without it nobody could read them, so it stays. First: otklik keys reseal`,
});
