// Writes the JSON Schema of a form from its zod noun: form.schema.json for authors' editors,
// src/form-schema.ts for the browser. Run it after changing a noun; a test says when it was forgotten.
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Form } from '../src/form.ts';

export const schema = { title: 'Otklik form', ...z.toJSONSchema(Form, { reused: 'ref' }) };
export const json = `${JSON.stringify(schema, null, 2)}\n`;
export const module = `import type { JsonSchema } from './shape.ts';

/** The shape of a form, made from its zod noun by scripts/generate.ts. Do not edit. */
// prettier-ignore
export const FORM_SHAPE: JsonSchema = JSON.parse(${JSON.stringify(JSON.stringify(schema))});
`;

if (process.argv[1] === import.meta.filename) {
  await writeFile(new URL('../form.schema.json', import.meta.url), json);
  await writeFile(new URL('../src/form-schema.ts', import.meta.url), module);
}
