import { readdirSync, readFileSync } from 'node:fs';
import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import targetGroups from '@otklik/content/lists/practice-target-groups.json' with { type: 'json' };
import themes from '@otklik/content/lists/practice-themes.json' with { type: 'json' };
import { EVIDENCE_LEVELS, type Practice, type PublishedPractice } from '@otklik/schema';

/** So many made-up words stand among the real ones, as names of places and people do. */
const MADE_UP = 40_000;
/** One word of so many is made up. */
const ONE_OF = 12;

const FOLDER = new URL('../../../packages/content/packs/practices/practices/', import.meta.url);
const EXAMPLES = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Practice);

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'ба ве го ди жу за ки ло му не по ри са ту фе ха це чи ша ля'.split(' ');

/** A word that does not exist; the small numbers come often, the great ones hardly ever. */
function madeUp(random: () => number): string {
  let number = Math.floor(MADE_UP ** random());
  let word = '';
  for (let syllable = 0; syllable < 4; syllable++) {
    word += SYLLABLES[number % SYLLABLES.length];
    number = Math.floor(number / SYLLABLES.length) + syllable * 7;
  }
  return `${word}нск`;
}

/**
 * As many practices as are asked for, of the size of the examples: each text is one of theirs that stands at the same
 * place, with made-up words in it. They are nobody's practices.
 */
export function manyPractices(count: number, seed = 6): PublishedPractice[] {
  const random = seeded(seed);
  const pick = <Each>(list: readonly Each[]): Each => list[Math.floor(random() * list.length)]!;
  const vary = (text: string): string =>
    text.replace(/\p{L}{4,}/gu, (word) => (random() * ONE_OF < 1 ? madeUp(random) : word));
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return /\p{Script=Cyrillic}/u.test(value) ? vary(value) : value;
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each)]));
  };
  return Array.from({ length: count }, (_, at): PublishedPractice => {
    const mixed = Object.fromEntries(
      Object.keys(pick(EXAMPLES)).map((key) => [key, pick(EXAMPLES)[key as keyof Practice]]),
    );
    // Each section is a section of a practice, and only letters of words have changed.
    const practice = { ...(visit(mixed) as Practice), id: `p${at}`, locale: 'ru' as const };
    practice.title = {
      ...practice.title,
      text: vary(`${pick(EXAMPLES).title?.text ?? ''} ${madeUp(random)}`).slice(0, 140),
    };
    practice.facets = {
      ...pick(EXAMPLES).facets,
      ...{
        theme: [pick(themes).id, pick(themes).id],
        targetGroup: [pick(targetGroups).id],
        region: [pick(regions).id],
      },
    };
    const day = (year: number) => `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-15`;
    return {
      ...{ practice, version: 1, hash: '0'.repeat(64), state: random() < 0.05 ? 'archived' : 'published' },
      ...{
        publishedOn: day(2025),
        verifiedOn: day(random() < 0.5 ? 2025 : 2026),
        adoptions: Math.floor(random() * 14),
      },
      evidence: { level: pick(EVIDENCE_LEVELS), feedback: random() < 0.5, noEffect: false },
    };
  });
}
