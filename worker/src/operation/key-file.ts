import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type KeyRing, parseKeyRing, type RingFault } from '../vault/key-ring.ts';
import type { KeySource } from '../vault/vault.ts';
import { type Sentence, StartRefused } from './sentence.ts';

/** Whoever is not of the owner's group. */
const OTHERS = 0o007n;
/** How often a server looks whether the file has changed. A rotation waits for it. */
export const LOOK_MS = 1000;

/** Reads the key ring of a file. Refuses in words, and never repeats a line of it. */
export function readKeyFile(path: string): KeyRing {
  let stats: BigIntStats;
  let text: string;
  try {
    stats = statSync(path, { bigint: true });
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartRefused(unreadable(path, (error as NodeJS.ErrnoException).code ?? 'unknown'));
  }
  if ((stats.mode & OTHERS) !== 0n && process.platform !== 'win32') throw new StartRefused(openToAll(path));
  const ring = parseKeyRing(text);
  if ('fault' in ring) throw new StartRefused(malformed(path, ring));
  return ring;
}

/**
 * The keys of a file that may be changed while the server is at work: it looks
 * at it once a second at most, and when it meets a key that it does not know.
 * A file that has become unreadable leaves the keys as they were, and is told of.
 */
export function watchKeyFile(path: string, tell: (sentence: Sentence) => void): KeySource {
  let seen = markOf(path);
  let ring = readKeyFile(path);
  let lookedAt = performance.now();

  const look = (): KeyRing => {
    lookedAt = performance.now();
    const mark = markOf(path);
    if (mark === seen) return ring;
    // Taken first: what is written after this is another change.
    seen = mark;
    try {
      ring = readKeyFile(path);
    } catch (error) {
      if (!(error instanceof StartRefused)) throw error;
      for (const sentence of error.sentences) tell(sentence);
    }
    return ring;
  };
  return { ring: () => (performance.now() - lookedAt < LOOK_MS ? ring : look()), ringNow: look };
}

/** Tells one state of a file from another, also when both are of one moment or one size. */
function markOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? [stats.ino, stats.mtimeNs, stats.size, stats.mode].join() : '';
}

/** Whether the key lies where the answers lie: who copies the folder has both. */
export function isBesideData(keyFile: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(keyFile));
  return !way.startsWith('..');
}

/** What a server says that has its key beside its answers. */
export const besideData = (keyFile: string): Sentence => ({
  ru: `Файл с ключами ${keyFile} лежит в папке с базой, и тот, кто её скопирует, прочтёт ответы. Переложите его в другое место, например в /etc/otklik, и поправьте OTKLIK_KEY_FILE.`,
  en: `The key file ${keyFile} is in the folder of the database, and whoever copies it can read the answers. Move it elsewhere, to /etc/otklik for example, and correct OTKLIK_KEY_FILE.`,
});

const unreadable = (path: string, code: string): Sentence => ({
  ru: `OTKLIK_KEY_FILE: файл с ключами ${path} не читается (${code}). Проверьте путь и права. Нового не создавайте, если ответы уже зашифрованы: без старых ключей их не прочесть. Если ключей ещё не было: otklik keys create ${path}`,
  en: `OTKLIK_KEY_FILE: the key file ${path} cannot be read (${code}). Check its path and permissions. Do not make a new one if there are encrypted answers: without the old keys nobody can read them. If there were no keys yet: otklik keys create ${path}`,
});

const openToAll = (path: string): Sentence => ({
  ru: `OTKLIK_KEY_FILE: файл с ключами ${path} открыт всем пользователям этого компьютера. Закройте его: chmod 600 ${path}`,
  en: `OTKLIK_KEY_FILE: the key file ${path} is open to every user of this computer. Close it: chmod 600 ${path}`,
});

const WHY: Readonly<Record<RingFault['fault'], Sentence>> = {
  empty: { ru: 'в нём нет ни одного ключа', en: 'there is no key in it' },
  malformed: {
    ru: 'нужны через пробел имя из восьми латинских букв и цифр, день ГГГГ-ММ-ДД и ключ',
    en: 'it has to be a name of eight small letters and digits, a day YYYY-MM-DD and a key, with spaces between them',
  },
  short: {
    ru: 'в ключе должно быть 32 байта, 43 знака base64url',
    en: 'a key has 32 bytes, 43 characters of base64url',
  },
  doubled: { ru: 'этот ключ или его имя уже есть выше', en: 'this key or its name is there already' },
};

const malformed = (path: string, { fault, line }: RingFault): Sentence => ({
  ru: `OTKLIK_KEY_FILE: файл с ключами ${path}, строка ${line}: ${WHY[fault].ru}. Верните файл из копии; новый делает otklik keys create.`,
  en: `OTKLIK_KEY_FILE: the key file ${path}, line ${line}: ${WHY[fault].en}. Restore the file from its copy; otklik keys create makes a new one.`,
});
