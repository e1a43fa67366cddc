import { backUp } from '../operation/backup.ts';
import { readConfig } from '../operation/config.ts';
import { inBothLanguages, type Sentence, StartRefused } from '../operation/sentence.ts';

const USAGE: Sentence = {
  ru: 'Назовите файл для копии: node_modules/.bin/node worker/src/entries/backup.ts /куда/otklik-2026-11-22.db',
  en: 'Name the file for the copy: node_modules/.bin/node worker/src/entries/backup.ts /where/to/otklik-2026-11-22.db',
};

process.umask(0o077);
try {
  const copy = process.argv[2];
  const reading = readConfig(process.env);
  if ('faults' in reading) throw new StartRefused(...reading.faults);
  if (copy === undefined) throw new StartRefused(USAGE);
  backUp(reading.config.folder, copy);
  console.log(
    inBothLanguages({ ru: `Копия готова и проверена: ${copy}`, en: `The copy is made and checked: ${copy}` }),
  );
} catch (error) {
  console.error(error instanceof StartRefused ? error.sentences.map(inBothLanguages).join('\n') : error);
  process.exitCode = 1;
}
