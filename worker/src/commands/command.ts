import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { type Config, readConfig } from '../operation/config.ts';
import { type Sentence, StartRefused } from '../operation/sentence.ts';

/** What a command works with. */
export interface Surroundings {
  environment: Readonly<Record<string, string | undefined>>;
  /** What was asked for: to the standard output. */
  say(line: string): void;
  /** What went wrong, or should be known: to the standard error. */
  complain(line: string): void;
  now(): Date;
}

/** One word after `otklik`. */
export interface Command {
  name: string;
  /** Every way to call it, without `otklik`. */
  usage: readonly string[];
  /** What it is for, in a line. */
  summary: Sentence;
  /** What else has to be known before it is called. */
  help: Sentence;
  /** Gives the exit code: 0, or 1 where something was found to be wrong. Refuses by `StartRefused` and `WrongUse`. */
  run(words: readonly string[], surroundings: Surroundings): Promise<number>;
}

/** The command was called in a way that it does not understand: exit code 2. */
export class WrongUse extends StartRefused {}

/** The words after a command: so many of them at least and at most, and its options. */
export function readWords<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  { least, most = least, options }: { least: number; most?: number; options?: Options },
) {
  const parsed = parse(words, options);
  const { length } = parsed.positionals;
  if (length >= least && length <= most) return parsed;
  throw new WrongUse(
    length < least
      ? { ru: 'Команде не хватает слов.', en: 'The command needs more words.' }
      : {
          ru: `Слово ${JSON.stringify(parsed.positionals[most])} здесь лишнее.`,
          en: `The word ${JSON.stringify(parsed.positionals[most])} is one too many.`,
        },
  );
}

function parse<const Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options | undefined) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, strict: true, options: options ?? ({} as Options) });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const option = words.find((word) => word.startsWith('-')) ?? '';
    throw new WrongUse({
      ru: `Ключ ${JSON.stringify(option)} этой команде неизвестен, или после него не то, что нужно.`,
      en: `The command does not know the option ${JSON.stringify(option)}, or what follows it is not what it needs.`,
    });
  }
}

/** The settings of the server, from the same variables. */
export function readSettings(environment: Surroundings['environment']): Config {
  const reading = readConfig(environment);
  if ('faults' in reading) throw new StartRefused(...reading.faults);
  return reading.config;
}
