// Writes the practice form of @otklik/content into src/practice-form, in one line: a widget may not bring all of that
// package along. Run it after changing the form; a test says when it was forgotten.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

const form = JSON.parse(
  readFileSync(new URL('../../content/packs/practice/forms/practice.json', import.meta.url), 'utf8'),
);

export const place = 'src/practice-form/questions.ts';

const text = JSON.stringify(form).replaceAll('\\', '\\\\').replaceAll("'", "\\'");

/** The module as it has to be. */
export const source = `import type { Form } from '@otklik/schema/engine';

/** The practice form of @otklik/content, made by scripts/practice-questions.mjs. Do not edit. As a text it is read faster than as code. */
// prettier-ignore
export const PRACTICE_FORM = JSON.parse('${text}') as Form;
`;

if (process.argv[1] === import.meta.filename) await writeFile(new URL(`../${place}`, import.meta.url), source);
