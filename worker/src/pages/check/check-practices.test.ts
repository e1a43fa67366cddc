import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECK_WORDS } from './check-words.ts';
import { asksForPractices, checkSnippet } from './check-snippet.ts';
import type { FindingCode, SnippetFacts } from './findings.ts';

const facts: SnippetFacts = {
  origin: 'https://otklik.example.org',
  version: '1.2.0',
  releases: new Map([
    [
      '1.2.0',
      new Map([
        ['otklik.js', 'sha384-otklik'],
        ['otklik-practices.js', 'sha384-otklik-practices'],
        ['otklik-practice-form.js', 'sha384-otklik-practice-form'],
      ]),
    ],
  ]),
  forms: new Map(),
  quizzes: new Set(),
  practices: new Set(['helped-by-neighbours']),
};

const script = (name = 'otklik') =>
  `<script type="module" src="https://otklik.example.org/embed/1.2.0/${name}.js" integrity="sha384-${name}" crossorigin="anonymous"></script>`;
const BANK = '<otklik-practices><a href="https://otklik.example.org/p">Открыть банк практик</a></otklik-practices>';
const CARD =
  '<otklik-practice-card practice="helped-by-neighbours"><p>Практика загружается.</p></otklik-practice-card>';

const FORM = '<otklik-practice-form><p>Форма загружается.</p></otklik-practice-form>';

/** The script and a tag of which something was changed. */
const change = (tag: string, from: string | RegExp, to: string) => {
  const changed = tag.replaceAll(from, to);
  assert.notEqual(changed, tag);
  return `${script()}${changed}`;
};

const ROWS: readonly (readonly [what: string, html: string, codes: readonly FindingCode[]])[] = [
  ['a bank', `${script()}${BANK}`, []],
  ['a bank in one file', `${script('otklik-practices')}${BANK}`, []],
  [
    'every attribute of a bank',
    change(
      BANK,
      '<otklik-practices',
      '<otklik-practices src="bank.json" bank="centre" region="57" topic="sport" photos="{photo}.jpg" history per-page="9"',
    ),
    [],
  ],
  ['a card', `${script()}${CARD}`, []],
  ['all of a practice', change(CARD, /practice-card/g, 'practice'), []],
  ['a practice in a file', change(CARD, 'practice="helped-by-neighbours"', 'src="practice.json"'), []],
  ['a practice of another server', change(CARD, 'neighbours"', 'others" api="https://bank.example.com"'), []],
  ['a form for a practice', `${script()}${FORM}`, []],
  ['a form for a practice in one file', `${script('otklik-practice-form')}${FORM}`, []],
  [
    'every attribute of a form for a practice that is not public yet',
    change(
      FORM,
      '<otklik-practice-form',
      '<otklik-practice-form practice="begun" api="https://otklik.example.org" on-behalf',
    ),
    [],
  ],
  [
    'a file for a form for a practice',
    change(FORM, /^<otklik-practice-form/g, '<otklik-practice-form src="practice.json"'),
    ['unknown-attribute'],
  ],
  ['a form for a practice with an underscore', change(FORM, 'practice-form', 'practice_form'), ['misspelt-tag']],
  ['a bank in the file of the form', `${script('otklik-practice-form')}${BANK}`, ['script-of-another']],
  ['nothing inside a form for a practice', change(FORM, /<p>.*<\/p>/g, ''), ['nothing-inside']],
  ['an underscore in the tag of a bank', change(BANK, 'otklik-practices', 'otklik_practices'), ['misspelt-tag']],
  ['a practice written with k', change(BANK, 'otklik-practices', 'otklik-praktika'), ['misspelt-tag']],
  ['a comment around a bank', `${script()}<!-- ${BANK} -->`, ['in-comment']],
  ['a bank as text', `${script()}${BANK}`.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), ['escaped']],
  ['a bank without a script', BANK, ['no-script']],
  ['the file of another widget for a card', `${script('otklik-practices')}${CARD}`, ['script-of-another']],
  ['no practice', change(CARD, ' practice="helped-by-neighbours"', ''), ['no-practice']],
  ['a practice that is not there', change(CARD, 'neighbours', 'neighbors'), ['unknown-practice']],
  ['nothing inside a bank', change(BANK, /<a.*<\/a>/g, ''), ['nothing-inside']],
  ['theme for topic', change(BANK, '<otklik-practices', '<otklik-practices theme="sport"'), ['unknown-value']],
];

describe('checking pasted practices', () => {
  for (const [what, html, codes] of ROWS)
    it(`finds ${codes.length > 0 ? codes.join() : 'nothing'} in ${what}, and has words for it`, () => {
      const found = checkSnippet(html, facts);
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
      );
      for (const { code, details } of found)
        for (const words of Object.values(CHECK_WORDS)) {
          const say = words.findings[code] as (details: unknown) => { wrong: string; toDo: string };
          assert.doesNotMatch(Object.values(say(details)).join(' '), /undefined/);
        }
    });

  it('tells practices from forms, so that what should stand there is of the same kind', () => {
    assert.ok(asksForPractices(`${BANK}${CARD}`));
    assert.ok(!asksForPractices(`${BANK}<otklik-form form="after-lesson"></otklik-form>`));
    assert.ok(!asksForPractices('<p>x</p>'));
  });
});
