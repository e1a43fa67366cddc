import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { describing } from './fixtures-describe.suite.ts';
import { wording } from './fixtures-wording.suite.ts';
import { working } from './fixtures-work.suite.ts';
import { findHints, hintsInTurn } from './find-hints.ts';
import { HINT_SEVERITIES, type HintId } from './hint.ts';
import { HINT_SENTENCES } from './hint-sentences.ts';
import { findPhrases, lexicon } from './lexicon.ts';
import { PERSONAL_PATTERNS } from './personal-data.ts';
import { Practice } from './practice.ts';
import { wordsOf } from './russian.ts';
import { practice, TODAY } from './testing.ts';

const fixtures = { ...describing, ...working, ...wording };
const IDS = Object.keys(HINT_SENTENCES) as HintId[];
const hintsOf = (more: Partial<Practice>) => findHints(practice(more), { today: TODAY });
const has = (id: HintId, more: Partial<Practice>) => hintsOf(more).some(({ hint }) => hint === id);
const sayOf = (id: HintId, more: Partial<Practice>) => hintsOf(more).find(({ hint }) => hint === id);

for (const id of IDS) {
  const { found = [], absent = [] } = fixtures[id] ?? {};
  describe(`the hint ${id}: ${HINT_SENTENCES[id]('…', '…').en}`, () => {
    it('has three practices with it and three without', () => assert.deepEqual([found.length, absent.length], [3, 3]));
    for (const [at, each] of found.entries())
      it(`is given to ${at + 1}: ${JSON.stringify(each).slice(0, 90)}`, () => assert.ok(has(id, each)));
    for (const [at, each] of absent.entries())
      it(`is not given to ${at + 1}: ${JSON.stringify(each).slice(0, 90)}`, () => assert.ok(!has(id, each)));
  });
}

describe('findHints', () => {
  it('has nothing to say about a full and clean practice', () => assert.deepEqual(hintsOf({}), []));

  it('keeps the practices of its own tests to the noun', () => {
    for (const { found, absent } of Object.values(fixtures))
      for (const each of [...found, ...absent])
        assert.ok(Practice.safeParse(practice(each)).success, JSON.stringify(each));
  });

  it('has 46 hints, of which seven block', () => {
    assert.equal(IDS.length, 46);
    assert.deepEqual(
      IDS.filter((id) => HINT_SEVERITIES[id] === 'block'),
      ['H01', 'H02', 'H03', 'H09', 'H24', 'H39', 'H40'],
    );
  });

  it('speaks Russian and English, with no-break spaces after short words', () => {
    for (const { found } of Object.values(fixtures)) {
      for (const { message } of found.flatMap(hintsOf)) {
        assert.doesNotMatch(message.ru, /(^|[\s(«])(в|к|с|о|у|и|а|на|по|за|от|до|из|об|не|ни) |"| —/i);
        assert.ok(message.en.length > 20 && message.ru.length > 20);
      }
    }
  });

  it('puts numbers and names into its sentences', () => {
    assert.equal(
      sayOf('H29', fixtures.H29!.found[0]!)!.message.ru,
      'При\u00a06 ответах лучше писать «5 из\u00a06», а\u00a0не\u00a0проценты.',
    );
    assert.match(sayOf('H42', fixtures.H42!.found[0]!)!.message.ru, /«люди с\u00a0инвалидностью»/);
    assert.match(sayOf('H04', { summary: 'Новый результат. Трудно.' })!.message.en, /not show: what you do\./);
    assert.match(sayOf('H44', fixtures.H44!.found[0]!)!.message.en, /repeats section 3/);
    assert.match(sayOf('H45', fixtures.H45!.found[0]!)!.message.ru, /: ТПМПК\./);
  });

  it('misses nothing in an English summary: the words that show what is new or hard are Russian', () => {
    const summary = 'Volunteers teach older neighbours to use a telephone at home, one lesson a week.';
    assert.equal(has('H04', { locale: 'en', summary }), false);
    assert.equal(has('H04', { locale: 'ru', summary }), true);
  });

  it('blocks more than twelve tasks, and only warns of more than seven', () => {
    assert.deepEqual(
      [8, 13].map((count) => sayOf('H19', { tasks: Array<string>(count).fill('Найти людей') })!.severity),
      ['warn', 'block'],
    );
  });

  it('points at the place, and the place is there', () => {
    for (const { found } of Object.values(fixtures)) {
      for (const each of found) {
        const given: Practice = practice(each);
        for (const { pointer } of hintsOf(each)) {
          const [section, ...path] = pointer.slice(1).split('/');
          assert.ok(section! in practice(), pointer);
          const place = path.filter((key) => /^\d+$/.test(key));
          if (place.length > 0) assert.match(JSON.stringify(given[section as keyof Practice]), /\{|"/);
        }
      }
    }
  });
});

/** Words and signs that the hints look at, in any order. */
const scraps = fc.constantFrom(
  ...[
    'Маша',
    ', ',
    '8',
    ' лет',
    '%',
    '80 %',
    '. ',
    '?!',
    '…',
    '\n',
    '\n\n',
    ' ',
    '\u00a0',
    'г.',
    'ул.',
    'д. 5',
    'т. е.',
  ],
  ...['уникальн', 'не имеет аналогов', 'синдром', 'дауна', 'ТПМПК', '(', ')', '+7 912 345-67-89', 'a@b.c', '8', '-'],
  ...[
    'Ивановна',
    'Петрова',
    'ё',
    'Ё',
    '\u0301',
    '👩‍👩‍👧',
    '\ud800',
    '\0',
    '<b>',
    '"',
    'constructor',
    'данный',
    'мы',
    'наш',
  ],
);
const anyText = fc.oneof(
  fc.array(scraps, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('for any text in any place', () => {
  it('hints never throw, and are the same when asked again', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat({ max: 1000 }), fc.double({ noNaN: true }), (one, other, whole, number) => {
        const given: Practice = {
          ...{ id: 'any', locale: 'ru', summary: one, goal: other, prospects: one, tasks: [one, other, ''] },
          title: { text: other, startedOn: one, finishedOn: other, state: 'finished' },
          organisation: { name: one, headName: other },
          problem: { essence: one, since: other, statistics: [{ value: number, source: one, year: whole }] },
          targetGroups: [{ name: one, ageFrom: whole, territory: other }, {}],
          stages: [{ title: one, what: other }],
          technologies: [{ name: one, how: other, origin: 'adapted' }],
          results: {
            qualitative: [{ change: one, quote: other }],
            quantitative: [
              { unit: one, actual: number, n: whole, kind: 'outcome' },
              { unit: '%', actual: number, n: whole },
            ],
          },
          resources: [{ what: one }],
          evaluation: [{ finding: other, n: whole }],
          difficulties: [{ problem: one }],
          contacts: { email: one, phone: other, publish: { email: true } },
          orgInfo: { awards: one },
        };
        assert.deepEqual(findHints(given, { today: TODAY }), findHints(given, { today: TODAY }));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });
});

describe('the time that hints take', () => {
  it('grows with the words of a text and no faster: each word is read so many times as the lexicon is long', () => {
    const phrases = lexicon('не имеет аналог*', 'уникальн*', 'a b c');
    const reads = (count: number): number => {
      let read = 0;
      const words = new Proxy(wordsOf('не имеет никаких аналогов '.repeat(count)), {
        get: (target, key, receiver) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) read++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
      findPhrases(words, phrases);
      return read;
    };
    assert.ok(Math.abs(reads(4000) / reads(1000) - 4) < 0.01, `${reads(1000)} and ${reads(4000)}`);
  });

  it('is shared out, so that a longer description has more pieces and no longer ones', () => {
    const what = 'Добровольцы приходят к соседям и показывают, как записаться к врачу и оплатить свет. '.repeat(5);
    const piecesOf = (count: number) => {
      const stages = Array.from({ length: count }, (_, at) => ({ title: `Этап ${at}`, what: `${at} ${what}` }));
      return [...hintsInTurn(practice({ stages }), { today: TODAY })].length;
    };
    // Of each stage: two texts that are read, two that are searched for acronyms, one paragraph that may be a repeat.
    assert.equal(piecesOf(15) - piecesOf(5), 10 * 5);
  });

  it('stays so in the patterns for numbers and addresses: none looks on without an end', () => {
    for (const { source } of Object.values(PERSONAL_PATTERNS))
      assert.doesNotMatch(source.replace(/\[[^\]]*\]/g, 'x').replace(/\\./g, 'x'), /[*+]|\{\d+,\}/);
  });
});
