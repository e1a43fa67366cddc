// Writes what practices are found by, and its words, from the lists of @otklik/content into src/words: a widget may not
// bring all of that package along. Run it after changing a list; a test says when it was forgotten.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** Each file that is made: its words, by list, and from which file and member they come. */
const FILES = {
  'practice-names': {
    of: 'what a card says',
    lists: {
      theme: ['practice-themes'],
      targetGroup: ['practice-target-groups'],
      region: ['regions-ru'],
      evidence: ['evidence-levels'],
      evidenceAbout: ['evidence-levels', 'about'],
    },
  },
  'facet-names': {
    of: 'what else a bank is narrowed by',
    lists: {
      settlementType: ['settlement-types'],
      practiceStage: ['practice-stages'],
      resourceBand: ['resource-bands'],
      format: ['practice-formats'],
      durationBand: ['duration-bands'],
      adoptions: ['adoption-bands'],
    },
  },
  'section-names': {
    of: 'the sections of a practice, by the names of the lists',
    lists: Object.fromEntries(
      [
        ...['practice-scopes', 'legal-forms', 'health-bounds', 'technology-origins', 'resource-kinds'],
        ...['informants', 'evaluation-methods', 'evaluation-moments'],
      ].map((list) => [list, [list]]),
    ),
  },
};

const read = (name) => JSON.parse(readFileSync(new URL(`../../content/lists/${name}.json`, import.meta.url), 'utf8'));

const write = (words) =>
  Object.entries(words)
    .map(([id, text]) => `    ${JSON.stringify(id)}: ${JSON.stringify(text)},\n`)
    .join('');

const HEAD = 'made from lists of @otklik/content by scripts/lists.mjs. Do not edit. */\n// prettier-ignore\n';

/** Lists that are no names. */
const OTHERS = {
  'src/words/region-tiles.ts': `import type { RegionTile } from './names.ts';

/** Where each region stands on a map of tiles, ${HEAD}export const regionTiles: readonly RegionTile[] = [
${read('region-tiles-ru')
  .map(({ id, x, y, short }) => `  { id: '${id}', x: ${x}, y: ${y}, ru: '${short.ru}', en: '${short.en}' },\n`)
  .join('')}];
`,
  'src/words/synonyms-ru.ts': `import type { Synonyms } from '@otklik/schema/engine';

/** Other words for what people search, ${HEAD}export const synonymsRu: Synonyms = [
${read('search-synonyms-ru')
  .map(({ words }) => `  { words: ${JSON.stringify(words)} },\n`)
  .join('')}];
`,
};

/** Every file that is made, by its place in the package. */
export const files = {
  ...OTHERS,
  ...Object.fromEntries(
    Object.entries(FILES).flatMap(([file, { of, lists }]) =>
      ['ru', 'en'].map((lang) => {
        const name = `${file.replace(/-\w/g, (letter) => letter[1].toUpperCase())}${lang === 'ru' ? 'Ru' : 'En'}`;
        const wordsOf = ([list, member = 'title']) =>
          Object.fromEntries(read(list).map((entry) => [entry.id, entry[member][lang]]));
        const body = Object.entries(lists)
          .map(([list, from]) => `  ${/-/.test(list) ? `'${list}'` : list}: {\n${write(wordsOf(from))}  },\n`)
          .join('');
        const type = `${name.slice(0, -2).replace(/^./, (letter) => letter.toUpperCase())}`;
        return [
          `src/words/${file}-${lang}.ts`,
          `import type { ${type} } from './names.ts';

/** The words of ${of}, ${HEAD}export const ${name}: ${type} = {
${body}};
`,
        ];
      }),
    ),
  ),
};

if (process.argv[1] === import.meta.filename)
  for (const [place, text] of Object.entries(files)) await writeFile(new URL(`../${place}`, import.meta.url), text);
