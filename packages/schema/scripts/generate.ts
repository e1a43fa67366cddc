// Writes the JSON Schemas of what people write in files, from their zod nouns: form.schema.json for authors' editors,
// src/form-schema.ts for the browser. Run it after changing a noun; a test says when it was forgotten.
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Form } from '../src/form.ts';
import { PlanTemplate } from '../src/plan/plan-template.ts';
import { Plan } from '../src/plan/plan.ts';
import { WorkCalendar } from '../src/plan/work-calendar.ts';
import { BankFile } from '../src/practice/bank.ts';
import { Collection } from '../src/practice/collection.ts';
import { Practice } from '../src/practice/practice.ts';
import { PublishedPractice } from '../src/practice/published-practice.ts';
import { Rubric } from '../src/practice/rubric.ts';
import { Quiz } from '../src/quiz/quiz.ts';

/** Each noun with what it is called, in words and in names of files. */
const NOUNS: readonly [what: string, noun: z.ZodType][] = [
  ['form', Form],
  ['plan template', PlanTemplate],
  ['plan', Plan],
  ['work calendar', WorkCalendar],
  ['quiz', Quiz],
  ['practice', Practice],
  ['published practice', PublishedPractice],
  ['bank file', BankFile],
  ['collection', Collection],
  ['rubric', Rubric],
];

/** Every file that is made, by its place in the package. */
export const files: Readonly<Record<string, string>> = Object.fromEntries(
  NOUNS.flatMap(([what, noun]) => {
    const schema = { title: `Otklik ${what}`, ...z.toJSONSchema(noun, { reused: 'ref' }) };
    const name = what.replaceAll(' ', '-');
    const shape = `${what.replaceAll(' ', '_').toUpperCase()}_SHAPE`;
    const module = `import type { JsonSchema } from './shape.ts';

/** The shape of a ${what}, made from its zod noun by scripts/generate.ts. Do not edit. */
// prettier-ignore
export const ${shape}: JsonSchema = JSON.parse(${JSON.stringify(JSON.stringify(schema))});
`;
    return [
      [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`],
      [`src/${name}-schema.ts`, module],
    ];
  }),
);

if (process.argv[1] === import.meta.filename) {
  for (const [place, text] of Object.entries(files)) await writeFile(new URL(`../${place}`, import.meta.url), text);
}
