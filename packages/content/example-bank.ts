import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { BankFile, evidenceOf, Practice, publicContent, PublishedPractice, withOpenContacts } from '@otklik/schema';
import { z } from 'zod';

const folder = new URL('packs/practices/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** What is known of an example beside its text: as if it had been reviewed and published. */
const Publication = PublishedPractice.omit({ practice: true, hash: true, evidence: true }).extend({
  id: Practice.shape.id,
});

/** The example practices, as their files have them. */
export const examplePractices = (): Practice[] =>
  z
    .object({ practices: z.array(z.string()) })
    .parse(read('pack.json'))
    .practices.map((id) => Practice.parse(read(`practices/${id}.json`)));

/** The bank of all examples: levels by the rule, hashes of the content. The same file always comes of the same examples. */
export function exampleBank(): BankFile {
  const publications = z.array(Publication).parse(read('publications.json'));
  const practices = examplePractices().map((practice) => {
    const { id, ...publication } = publications.find((one) => one.id === practice.id)!;
    const { level, feedback, noEffect } = evidenceOf(practice);
    const hash = createHash('sha256').update(publicContent(practice)).digest('hex');
    const evidence = { level, feedback, noEffect, confirmedOn: publication.publishedOn };
    return withOpenContacts({ practice, ...publication, hash, evidence });
  });
  return BankFile.parse({ title: 'Пример: банк социальных практик', practices });
}

/** The file as it lies in the pack. */
export const bankText = (): string => `${JSON.stringify(exampleBank(), null, 2)}\n`;

// node --conditions=@otklik/source packages/content/example-bank.ts
if (import.meta.main) writeFileSync(new URL('bank.json', folder), bankText());
