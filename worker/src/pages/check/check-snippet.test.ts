import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECK_WORDS } from './check-words.ts';
import { checkSnippet, idsNamedIn } from './check-snippet.ts';
import type { Finding, FindingCode, SnippetFacts } from './findings.ts';

const LOADER = 'sha384-loader';
const facts: SnippetFacts = {
  origin: 'https://otklik.example.org',
  version: '1.2.0',
  releases: new Map([
    ['1.1.0', new Map([['otklik.js', 'sha384-older']])],
    [
      '1.2.0',
      new Map([
        ['otklik.js', LOADER],
        ['otklik-form.js', 'sha384-form'],
        ['otklik-quiz.js', 'sha384-quiz'],
      ]),
    ],
  ]),
  forms: new Map([
    ['after-lesson', 'open'],
    ['last-year', 'closed'],
    ['next-year', 'not-yet-open'],
  ]),
  quizzes: new Set(['maturity']),
  practices: new Set(),
};

const SCRIPT = `<script type="module" src="https://otklik.example.org/embed/1.2.0/otklik.js" integrity="${LOADER}" crossorigin="anonymous"></script>`;
const TAG =
  '<otklik-form form="after-lesson"><a href="https://otklik.example.org/f/after-lesson">Открыть анкету</a></otklik-form>';
const QUIZ = '<otklik-quiz quiz="maturity"><p>Тест загружается.</p></otklik-quiz>';
const PLAN = '<otklik-plan quiz="maturity"><p>План загружается.</p></otklik-plan>';
const SNIPPET = `${SCRIPT}\n${TAG}`;

const check = (html: string) => checkSnippet(html, facts).map(({ code }) => code);
const change = (from: string | RegExp, to: string) => {
  const changed = SNIPPET.replace(from, to);
  assert.notEqual(changed, SNIPPET);
  return changed;
};
const curly = (html: string) => html.replaceAll(/="([^"]*)"/g, '=“$1”');
/** The script and a quiz, or a plan, of which something was changed. */
const changeTag = (tag: string, from: string | RegExp, to: string) => {
  const changed = tag.replaceAll(from, to);
  assert.notEqual(changed, tag);
  return `${SCRIPT}${changed}`;
};
const ONE_FILE = (name: string) =>
  SCRIPT.replace(/otklik\.js" integrity="[^"]+"/, `otklik-${name}.js" integrity="sha384-${name}"`);
const escape = (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Row = readonly [what: string, html: string, codes: readonly FindingCode[]];

const FINE: readonly Row[] = [
  ['the snippet as it is copied', SNIPPET, []],
  ['the tag before the script', `${TAG}${SCRIPT}`, []],
  [
    'a whole page with scripts of others',
    `<!doctype html><head><script src="/jquery.js"></script>${SCRIPT}</head><body><!-- news --><p>x</p>${TAG}</body>`,
    [],
  ],
  ['the short address without integrity', change(/1\.2\.0\/otklik.js" integrity="[^"]+"/, 'v1/otklik.js"'), []],
  ['the one file', change(/otklik\.js" integrity="[^"]+"/, 'otklik-form.js" integrity="sha384-form"'), []],
  ['an older version that is still served', change(/1\.2\.0(.*)sha384-loader/, '1.1.0$1sha384-older'), []],
  ['several hashes', change(LOADER, `sha512-other ${LOADER}`), []],
  ['a query that a site builder has added', change('otklik.js"', 'otklik.js?ver=6.8"'), []],
  ['the script twice', `${SCRIPT}${SNIPPET}`, []],
  ['several forms', `${SNIPPET}${TAG}`, []],
  ['a quiz', `${SCRIPT}${QUIZ}`, []],
  ['a plan', `${SCRIPT}${PLAN}`, []],
  ['a form, a quiz and a plan', `${SNIPPET}${QUIZ}${PLAN}`, []],
  ['a quiz in one file, with a form beside it', `${ONE_FILE('quiz')}${QUIZ}${TAG}`, []],
  [
    'everything that can be said of a quiz',
    changeTag(QUIZ, '<otklik-quiz', '<otklik-quiz express calendar="days.json" theme="dark" lang="en"'),
    [],
  ],
  [
    'everything that can be said of a plan',
    changeTag(PLAN, '<otklik-plan', '<otklik-plan calendar="days.json" theme="light" lang="en"'),
    [],
  ],
  ['a quiz in a file', changeTag(QUIZ, 'quiz="maturity"', 'src="quiz.json"'), []],
  ['a quiz of another server', changeTag(QUIZ, 'maturity"', 'other" api="https://forms.example.com"'), []],
  ['a link in place of words', changeTag(QUIZ, /<p>.*<\/p>/g, '<a href="/about"></a>'), []],
  [
    'settings and whatever any element may have',
    change(
      '<otklik-form',
      '<otklik-form id="a" class="b" data-x="1" aria-label="c" paging="all" theme="dark" lang="en"',
    ),
    [],
  ],
  ['a link in English', change('/f/after-lesson"', '/f/after-lesson?lang=en"'), []],
  [
    'a file with a destination',
    change(/<otklik-form.*$/, '<otklik-form src="form.json" submit-to="download"></otklik-form>'),
    [],
  ],
  [
    'capital letters, as some editors write',
    SNIPPET.replace('<script type', '<SCRIPT TYPE').replace('</otklik-form>', '</OTKLIK-FORM>'),
    [],
  ],
];

const WRONG: readonly Row[] = [
  ['nothing of ours', '<p>Здравствуйте</p>', ['nothing-of-ours']],
  ['the script dropped', TAG, ['no-script']],
  ['the tag dropped', SCRIPT, ['no-tag']],
  [
    'all but the link dropped',
    '<a href="https://otklik.example.org/f/after-lesson">Открыть анкету</a>',
    ['nothing-of-ours'],
  ],
  ['the code as text', escape(SNIPPET), ['escaped']],
  ['the code as text in a paragraph', `<p>${escape(SCRIPT)}</p><p>${escape(TAG)}</p>`, ['escaped']],
  ['the script as text and the tag as a tag', `<p>${escape(SCRIPT)}</p>${TAG}`, ['escaped']],
  ['a comment around it', `<!-- ${SNIPPET} -->`, ['in-comment']],
  ['a comment around the script', `<!-- ${SCRIPT} -->${TAG}`, ['in-comment']],
  ['noscript around it', `<noscript>${SNIPPET}</noscript>`, ['inert']],
  ['a text area around it', `<textarea>${SNIPPET}</textarea>`, ['inert']],
  ['a template around it', `<template>${SNIPPET}</template>`, ['inert']],
  ['curly quotes in the tag', `${SCRIPT}${curly(TAG)}`, ['curly-quotes']],
  ['quotes as in Russian texts', `${SCRIPT}${TAG.replace('"after-lesson"', '«after-lesson»')}`, ['curly-quotes']],
  ['no-break spaces', change('<otklik-form form', '<otklik-form\u00a0form'), ['hard-spaces']],
  ['a tag cut short', `${SCRIPT}<otklik-form form="after-lesson`, ['unfinished']],
  ['an underscore in the tag', SNIPPET.replaceAll('otklik-form', 'otklik_form'), ['misspelt-tag']],
  ['no hyphen in the tag', SNIPPET.replaceAll('otklik-form', 'otklikform'), ['misspelt-tag']],
  ['letters in another order', SNIPPET.replaceAll('otklik-form', 'otklik-from'), ['misspelt-tag']],
  ['a Cyrillic letter in the tag', SNIPPET.replaceAll('otklik-form', 'оtklik-form'), ['misspelt-tag']],
  ['no type', change(' type="module"', ''), ['not-module']],
  ['the classic type', change('"module"', '"text/javascript"'), ['not-module']],
  ['a type of a consent plugin', change('"module"', '"text/plain"'), ['put-off']],
  ['a type of an optimiser', change('"module"', '"rocketlazyloadscript"'), ['put-off']],
  ['a type with a number before it', change('"module"', '"8f2a1c-module"'), ['put-off']],
  ['the address in another attribute', change(' src=', ' data-rocket-src='), ['put-off']],
  ['an address without a server', change('https://otklik.example.org/embed', '/embed'), ['relative-address']],
  ['no address at all', change('https://otklik.example.org/embed', 'javascript:/embed'), ['not-an-address']],
  ['no https', change('https://otklik.example.org/embed', 'http://otklik.example.org/embed'), ['insecure']],
  [
    'the address of the trial',
    change('https://otklik.example.org/embed', 'http://localhost:8787/embed'),
    ['only-here', 'elsewhere'],
  ],
  ['another server', change('https://otklik.example.org/embed', 'https://forms.example.com/embed'), ['elsewhere']],
  ['a version that is not there', change('1.2.0', '1.3.0'), ['no-such-file']],
  ['a major version that is not there', change('1.2.0', 'v2'), ['no-such-file']],
  ['a file that is not there', change('/otklik.js', '/otklik-chart.js'), ['no-such-file']],
  ['an address from another folder', change('/embed/1.2.0/', '/js/'), ['no-such-file']],
  ['another hash', change(LOADER, 'sha384-other'), ['wrong-integrity']],
  ['the hash of another version', change('1.2.0', '1.1.0'), ['wrong-integrity']],
  ['a hash for what is updated', change('1.2.0', 'v1'), ['integrity-of-moving']],
  ['no hash', change(/ integrity="[^"]+"/, ''), ['no-integrity']],
  ['no crossorigin', change(' crossorigin="anonymous"', ''), ['no-crossorigin']],
  ['two versions', `${SNIPPET}${SCRIPT.replace('1.2.0', '1.1.0').replace(LOADER, 'sha384-older')}`, ['two-versions']],
  ['a slash in place of the end', change(/(<otklik-form[^>]*)>.*$/, '$1 />'), ['closes-itself']],
  ['no end', change('</otklik-form>', ''), ['unclosed']],
  ['no form', change(' form="after-lesson"', ''), ['no-form']],
  ['an empty name', change('form="after-lesson"', 'form=""'), ['no-form']],
  ['a form that is not there', SNIPPET.replaceAll('after-lesson', 'before-lesson'), ['unknown-form']],
  ['a Cyrillic letter in the name', change('form="after', 'form="аfter'), ['unknown-form', 'link-elsewhere']],
  ['a closed form', SNIPPET.replaceAll('after-lesson', 'last-year'), ['closed-form']],
  ['a form of the future', SNIPPET.replaceAll('after-lesson', 'next-year'), ['not-yet-open']],
  ['no link inside', change(/<a .*<\/a>/, ''), ['no-link']],
  ['a link to another form', change('/f/after-lesson', '/f/last-year'), ['link-elsewhere']],
  ['a link to another site', change('https://otklik.example.org/f', 'https://example.com/f'), ['link-elsewhere']],
  ['a misspelt attribute', change('<otklik-form', '<otklik-form profle="child"'), ['unknown-attribute']],
  ['an attribute that means nothing', change('<otklik-form', '<otklik-form background="red"'), ['unknown-attribute']],
  ['a value that means nothing', change('<otklik-form', '<otklik-form paging="one"'), ['unknown-value']],
  ['the file of another widget', `${ONE_FILE('form')}${QUIZ}`, ['script-of-another']],
  ['the file of a quiz for a plan', `${ONE_FILE('quiz')}${PLAN}`, ['script-of-another']],
  ['no hyphen in the tag of a quiz', changeTag(QUIZ, 'otklik-quiz', 'otklikquiz'), ['misspelt-tag']],
  ['letters in another order in it', changeTag(QUIZ, 'otklik-quiz', 'otklik-qiuz'), ['misspelt-tag']],
  ['a quiz called a test', changeTag(QUIZ, 'otklik-quiz', 'otklik-test'), ['misspelt-tag']],
  ['a Cyrillic letter in the tag of a plan', changeTag(PLAN, 'otklik-plan', 'otklik-plаn'), ['misspelt-tag']],
  ['a comment around a quiz', `${SCRIPT}<!-- ${QUIZ} -->`, ['in-comment']],
  ['a quiz as text', escape(QUIZ), ['escaped']],
  ['a quiz without a script', QUIZ, ['no-script']],
  ['a quiz cut short', `${SCRIPT}<otklik-quiz quiz="maturity`, ['unfinished']],
  ['a quiz that is not closed', changeTag(QUIZ, '</otklik-quiz>', ''), ['unclosed']],
  ['a slash in place of the end of a quiz', `${SCRIPT}<otklik-quiz quiz="maturity" />`, ['closes-itself']],
  ['curly quotes around a quiz', `${SCRIPT}${curly(QUIZ)}`, ['curly-quotes']],
  ['no quiz', changeTag(QUIZ, ' quiz="maturity"', ''), ['no-quiz']],
  ['a plan of nothing', changeTag(PLAN, ' quiz="maturity"', ''), ['no-quiz']],
  ['a quiz that is not there', changeTag(QUIZ, 'maturity', 'maturty'), ['unknown-quiz']],
  ['a plan of a quiz that is not there', changeTag(PLAN, 'maturity', 'maturty'), ['unknown-quiz']],
  ['a form in place of a quiz', changeTag(QUIZ, 'maturity', 'after-lesson'), ['form-as-quiz']],
  ['a quiz in place of a form', `${SCRIPT}${TAG.replaceAll('after-lesson', 'maturity')}`, ['quiz-as-form']],
  ['nothing inside a quiz', changeTag(QUIZ, /<p>.*<\/p>/g, ' '), ['nothing-inside']],
  ['a misspelt attribute of a quiz', changeTag(QUIZ, '<otklik-quiz', '<otklik-quiz expres'), ['unknown-attribute']],
  [
    'an attribute of a form on a quiz',
    changeTag(QUIZ, '<otklik-quiz', '<otklik-quiz paging="all"'),
    ['unknown-attribute'],
  ],
  ['an attribute of a quiz on a plan', changeTag(PLAN, '<otklik-plan', '<otklik-plan express'), ['unknown-attribute']],
  [
    'a value that means nothing to a quiz',
    changeTag(QUIZ, '<otklik-quiz', '<otklik-quiz theme="blue"'),
    ['unknown-value'],
  ],
  ['a file and no destination', change('form="after-lesson"', 'src="form.json"'), ['file-without-destination']],
];

describe('checkSnippet', () => {
  for (const [what, html] of FINE) {
    it(`finds nothing wrong with ${what}`, () => {
      assert.deepEqual(check(html), []);
    });
  }

  for (const [what, html, codes] of WRONG) {
    it(`finds ${what}`, () => {
      assert.deepEqual(check(html), codes);
    });
  }

  it('says errors first, and where each stands', () => {
    const findings = checkSnippet(
      `<p>\n${TAG.replace(/<a.*<\/a>/, '')}\n</p>\n${SCRIPT.replace('"module"', '""')}`,
      facts,
    );
    assert.deepEqual(
      findings.map(({ code, weight, line }) => [code, weight, line]),
      [
        ['not-module', 'error', 4],
        ['no-link', 'advice', 2],
      ],
    );
  });

  it('suggests what was probably meant', () => {
    const [finding] = checkSnippet(change('<otklik-form', '<otklik-form profle="child"'), facts);
    assert.deepEqual(finding!.details, { element: 'otklik-form', given: 'profle', likely: 'profile' });
    const [tag] = checkSnippet(changeTag(PLAN, 'otklik-plan', 'otklik_plan'), facts);
    assert.deepEqual(tag!.details, { given: 'otklik_plan', meant: 'otklik-plan' });
  });

  it('says the same thing once, and not more than anybody reads', () => {
    assert.deepEqual(check(TAG.repeat(1000)), ['no-script']);
    const many = Array.from({ length: 500 }, (_, at) => `<otklik-form form="f${at}"><a href="/"></a></otklik-form>`);
    assert.equal(check(many.join('')).length, 40);
  });

  it('has an example of everything that it can find', () => {
    // Those of practices are in check-practices.test.ts.
    const found = new Set([...WRONG.flatMap(([, , codes]) => codes), 'no-practice', 'unknown-practice']);
    assert.deepEqual(Object.keys(CHECK_WORDS.ru.findings).sort(), [...found].sort());
  });

  it('is not led astray by deep, broken or hostile pages', () => {
    for (const html of [
      '<div>'.repeat(100_000),
      '<otklik-form>'.repeat(20_000),
      `${'<otklik-form form='.repeat(20_000)}`,
    ])
      assert.ok(check(html).length > 0);
  });
});

describe('idsNamedIn', () => {
  it('gives the names that can be those of forms and quizzes, each once, without quotes that an editor has put around them', () => {
    const html = `${SNIPPET}${TAG}${curly(TAG.replaceAll('after-lesson', 'other'))}<otklik-form form="NOT AN ID"><otklik-form>${QUIZ}${PLAN}`;
    assert.deepEqual(idsNamedIn(html), ['after-lesson', 'other', 'maturity']);
  });

  it('gives no more than anybody has on a page', () => {
    const many = Array.from({ length: 100 }, (_, at) => `<otklik-form form="f${at}"></otklik-form>`);
    assert.equal(idsNamedIn(many.join('')).length, 20);
  });
});

describe('the words for what is wrong', () => {
  const findings = WRONG.flatMap(([, html]) => checkSnippet(html, facts));
  const say = (lang: 'ru' | 'en', { code, details }: Finding) => {
    const words = CHECK_WORDS[lang].findings[code] as (each: typeof details) => { wrong: string; toDo: string };
    return Object.values(words(details)).join(' ');
  };

  it('are whole sentences in both languages', () => {
    for (const finding of findings)
      for (const lang of ['ru', 'en'] as const) {
        const said = say(lang, finding);
        assert.doesNotMatch(said, /undefined|\[object/, said);
        assert.match(said, /^[А-ЯA-Z]/, said);
      }
  });

  it('are Russian in Russian and English in English', () => {
    for (const finding of findings) {
      assert.match(say('ru', finding), /[а-яё]{3}/, finding.code);
      if (!/[а-яё]/.test(JSON.stringify(finding.details)))
        assert.doesNotMatch(say('en', finding), /[а-яё]/i, finding.code);
    }
  });
});
