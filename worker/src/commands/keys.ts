import type { Config } from '../operation/config.ts';
import { addKey, createKeyFile, forgetKey, renewSeals } from '../operation/key-care.ts';
import { readKeyFile } from '../operation/key-file.ts';
import { openBeside } from '../operation/open-storage.ts';
import { inBothLanguages, type Sentence, StartRefused } from '../operation/sentence.ts';
import type { Storage } from '../storage/storage.ts';
import { currentOf } from '../vault/key-ring.ts';
import { type Command, readSettings, readWords, type Surroundings, WrongUse } from './command.ts';

type Act = (words: readonly string[], surroundings: Surroundings) => Promise<number>;

const NO_KEY_FILE: Sentence = {
  ru: 'Переменная OTKLIK_KEY_FILE не задана: назовите в ней файл с ключами. Новый делает otklik keys create ФАЙЛ',
  en: 'OTKLIK_KEY_FILE is not set: name the key file in it. otklik keys create FILE makes a new one',
};

function keyFileOf({ environment }: Surroundings): { config: Config; keyFile: string } {
  const config = readSettings(environment);
  if (config.keyFile === undefined) throw new StartRefused(NO_KEY_FILE);
  return { config, keyFile: config.keyFile };
}

async function withStorage<Result>(config: Config, work: (storage: Storage) => Promise<Result>): Promise<Result> {
  const storage = await openBeside(config);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

const create: Act = async (words, { say, now }) => {
  const [path] = readWords(words, { least: 1 }).positionals;
  const id = createKeyFile(path!, now());
  say(
    inBothLanguages({
      ru: `Ключ ${id} записан в ${path}. Дальше: 1) сохраните копию файла там, где нет копий базы: без него зашифрованные ответы не прочтёт никто; 2) пусть файл принадлежит пользователю сервера (chown); 3) задайте OTKLIK_KEY_FILE=${path} и запустите сервер снова; 4) зашифруйте то, что уже есть: otklik keys reseal`,
      en: `The key ${id} is in ${path}. Next: 1) keep a copy of the file where there are no copies of the database: without it nobody can read encrypted answers; 2) let the file belong to the user of the server (chown); 3) set OTKLIK_KEY_FILE=${path} and start the server again; 4) encrypt what is there already: otklik keys reseal`,
    }),
  );
  return 0;
};

const list: Act = async (words, surroundings) => {
  readWords(words, { least: 0 });
  const { config, keyFile } = keyFileOf(surroundings);
  const ring = readKeyFile(keyFile);
  const counts = await withStorage(config, (storage) => storage.seals.count());
  for (const { id, madeOn } of ring) {
    const isCurrent = currentOf(ring).id === id;
    surroundings.say(`${id}  ${madeOn}  ${counts.get(id) ?? 0}${isCurrent ? '  ← новое · new' : ''}`);
    counts.delete(id);
  }
  const plain = counts.get('') ?? 0;
  counts.delete('');
  if (plain > 0) surroundings.say(`—         ${plain}  не зашифровано · not encrypted: otklik keys reseal`);
  for (const [id, texts] of counts) surroundings.complain(`${id}  ${texts}  ключа нет · the key is missing`);
  return counts.size > 0 ? 1 : 0;
};

const renew = async (surroundings: Surroundings): Promise<number> => {
  const { config, keyFile } = keyFileOf(surroundings);
  const { renewed, broken } = await withStorage(config, (storage) => renewSeals(storage, keyFile));
  surroundings.say(
    inBothLanguages({ ru: `Переведено на нынешний ключ: ${renewed}`, en: `Brought under the current key: ${renewed}` }),
  );
  if (broken === 0) return 0;
  surroundings.complain(
    inBothLanguages({
      ru: `Не открылось записей: ${broken}. Они остались как были; какие именно, покажет otklik doctor`,
      en: `Records that could not be opened: ${broken}. They stay as they were; otklik doctor shows which`,
    }),
  );
  return 1;
};

const reseal: Act = async (words, surroundings) => {
  readWords(words, { least: 0 });
  return renew(surroundings);
};

const rotate: Act = async (words, surroundings) => {
  readWords(words, { least: 0 });
  const { config, keyFile } = keyFileOf(surroundings);
  // A key is added only where everything can be brought under it.
  await withStorage(config, (storage) => storage.secret());
  const id = addKey(keyFile, surroundings.now());
  surroundings.say(
    inBothLanguages({
      ru: `Новый ключ: ${id}. Обновите сохранённую копию файла с ключами.`,
      en: `The new key: ${id}. Renew the copy of the key file that you keep.`,
    }),
  );
  return renew(surroundings);
};

const forget: Act = async (words, surroundings) => {
  const id = readWords(words, { least: 1 }).positionals[0]!;
  const { config, keyFile } = keyFileOf(surroundings);
  await withStorage(config, (storage) => forgetKey(storage, keyFile, id));
  surroundings.say(
    inBothLanguages({
      ru: `Ключа ${id} в файле больше нет. Резервные копии, сделанные до перехода на новый ключ, без него не прочесть: храните его, пока хранятся они.`,
      en: `The key ${id} is in the file no more. Backups from before the change cannot be read without it: keep it as long as you keep them.`,
    }),
  );
  return 0;
};

const ACTS: Readonly<Record<string, Act>> = { create, list, rotate, reseal, forget };

/** `otklik keys`: the keys under which answers are encrypted. Keys of the API are `otklik access-keys`. */
export const keys: Command = {
  name: 'keys',
  usage: ['keys create FILE', 'keys list', 'keys rotate', 'keys reseal', 'keys forget ID'],
  summary: { ru: 'ключи, которыми зашифрованы ответы', en: 'the keys under which answers are encrypted' },
  help: {
    ru: [
      'create делает файл с первым ключом. list показывает ключи, день каждого и сколько записей им зашифровано.',
      'rotate добавляет в файл новый ключ и переводит на него всё, что есть; сервер работает и замечает ключ сам. Несколько серверов читают один и тот же файл; если у каждого свой, сначала впишите новый ключ всем предпоследней строкой, потом переставьте её последней и выполните reseal.',
      'reseal переводит на нынешний ключ то, что ещё под прежним или не зашифровано. forget убирает ключ, которым больше ничего не зашифровано.',
      'Ключи API здесь ни при чём.',
    ].join('\n'),
    en: [
      'create makes a file with the first key. list shows the keys, the day of each and how many records it seals.',
      'rotate adds a new key to the file and brings everything under it; the server goes on and notices the key by itself. Several servers read one file; if each has its own, first put the new key into all of them as the last line but one, then make it the last line and run reseal.',
      'reseal brings under the current key what is under an older one or not encrypted. forget takes out a key under which nothing is left.',
      'This is not about keys of the API.',
    ].join('\n'),
  },
  async run([act = '', ...words], surroundings) {
    const known = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (known) return known(words, surroundings);
    throw new WrongUse({
      ru: 'Скажите, что сделать с ключами: create, list, rotate, reseal или forget.',
      en: 'Say what to do with the keys: create, list, rotate, reseal or forget.',
    });
  },
};
