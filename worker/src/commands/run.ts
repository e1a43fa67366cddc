import { likelyName } from '../operation/likely-name.ts';
import { inBothLanguages, type Sentence, StartRefused } from '../operation/sentence.ts';
import { accessKeys } from './access-keys.ts';
import { admin } from './admin.ts';
import { exportAll, importAll } from './archive.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { type Command, type Surroundings, WrongUse } from './command.ts';
import { doctor } from './doctor.ts';
import { erase } from './erase.ts';
import { keys } from './keys.ts';
import { restore } from './restore.ts';

/** Everything that `otklik` can do, in the order of its help. */
export const COMMANDS: readonly Command[] = [
  ...[doctor, backup, restore, exportAll, importAll, keys, erase],
  ...[admin, accessKeys, audit],
];

const HELP_WORDS: readonly string[] = ['help', '--help', '-h'];

/** Runs what was typed after `otklik`. Gives the exit code: 0 done, 1 refused or found to be wrong, 2 not understood. */
export async function runCommand(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { say, complain } = surroundings;
  const [first, ...others] = words;
  try {
    if (first === undefined) return (say(overview()), 2);
    if (HELP_WORDS.includes(first)) return (say(others[0] === undefined ? overview() : helpOf(find(others[0]))), 0);
    const command = find(first);
    if (others.some((word) => word === '--help' || word === '-h')) return (say(helpOf(command)), 0);
    return await command.run(others, surroundings);
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    complain(error.sentences.map(inBothLanguages).join('\n'));
    if (!(error instanceof WrongUse)) return 1;
    const known = COMMANDS.find(({ name }) => name === first);
    if (known) complain(known.usage.map((usage) => `  otklik ${usage}`).join('\n'));
    return 2;
  }
}

function find(given: string): Command {
  const command = COMMANDS.find(({ name }) => name === given);
  if (command) return command;
  const names = COMMANDS.map(({ name }) => name);
  const likely = likelyName(given, names);
  throw new WrongUse({
    ru: `Команды ${JSON.stringify(given)} нет${likely ? `. Может быть, ${likely}?` : ''} Список: otklik help`,
    en: `There is no command ${JSON.stringify(given)}${likely ? `. Perhaps ${likely}?` : ''} The list: otklik help`,
  });
}

const INTRODUCTION: Sentence = {
  ru: 'otklik — команды для того, кто ведёт сервер. Настройки берутся из тех же переменных, что и у сервера.',
  en: 'otklik: commands for whoever runs a server. It reads the same variables as the server does.',
};

const MORE: Sentence = { ru: 'Подробно: otklik help КОМАНДА', en: 'More: otklik help COMMAND' };

function overview(): string {
  const widest = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.flatMap(({ name, summary }) => [
    `  ${name.padEnd(widest)}  ${summary.ru}`,
    `  ${''.padEnd(widest)}  ${summary.en}`,
  ]);
  return [inBothLanguages(INTRODUCTION), '', ...lines, '', inBothLanguages(MORE)].join('\n');
}

function helpOf({ usage, summary, help }: Command): string {
  const calls = usage.map((each) => `  otklik ${each}`).join('\n');
  return [summary.ru, summary.en, '', calls, '', help.ru, '', help.en].join('\n');
}
