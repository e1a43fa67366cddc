import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PRACTICE_SHAPE } from '../practice-schema.ts';
import { checkShape } from '../shape.ts';
import { checkPractice, checkSending } from './check-practice.ts';
import { completenessOf, SECTION_WEIGHTS } from './completeness.ts';
import { evidenceOf } from './evidence.ts';
import { addMonths, addMonthsToDay } from './months.ts';
import { Practice } from './practice.ts';
import { freshnessOf, recencyOf } from './recency.ts';
import { isInn, isOgrn } from './state-numbers.ts';
import { practice, TODAY } from './testing.ts';

const full = practice();
const empty: Practice = { id: 'empty', locale: 'ru' };
const codes = (more: Partial<Practice>) =>
  checkPractice(practice(more), TODAY).map(({ pointer, code }) => `${pointer} ${code}`);

describe('Practice', () => {
  it('takes a full one, and one of which nothing is written yet', () => {
    assert.deepEqual(Practice.parse(full), full);
    assert.deepEqual(Practice.parse(empty), empty);
    assert.deepEqual([...checkShape(PRACTICE_SHAPE, full), ...checkShape(PRACTICE_SHAPE, empty)], []);
  });

  it('knows no other keys, at the top and inside', () => {
    assert.ok(!Practice.safeParse({ ...full, score: 100 }).success);
    assert.ok(!Practice.safeParse({ ...full, title: { ...full.title, colour: 'red' } }).success);
    assert.ok(!Practice.safeParse({ ...full, stages: [{ title: 'a', order: 1 }] }).success);
    assert.ok(!Practice.safeParse({ ...full, evidence: { level: 'E4' } }).success);
  });

  for (const [what, more] of [
    ['a title of 141 letters', { title: { text: 'т'.repeat(141) } }],
    ['a goal of 601 letters', { goal: 'т'.repeat(601) }],
    ['nine target groups', { targetGroups: Array(9).fill({ name: 'Соседи' }) }],
    ['21 stages', { stages: Array(21).fill({ title: 'Шаг' }) }],
    ['eleven technologies', { technologies: Array(11).fill({ name: 'Способ' }) }],
    ['prospects of 1501 letters', { prospects: 'т'.repeat(1501) }],
    ['a month that is none', { title: { startedOn: '2026-13' } }],
    ['a region of three digits', { organisation: { regionCode: '123' } }],
    ['a link that runs code', { technologies: [{ materials: [{ url: 'javascript:alert(1)' }] }] }],
  ] as const) {
    it(`refuses ${what}`, () => assert.ok(!Practice.safeParse({ ...full, ...more }).success));
  }
});

describe('completenessOf', () => {
  it('gives 100 to a full practice and nothing to an empty one', () => {
    assert.equal(completenessOf(full).score, 100);
    assert.equal(completenessOf(empty).score, 0);
  });

  it('weighs the sections to a hundred, and contacts not at all', () => {
    assert.equal(
      Object.values(SECTION_WEIGHTS).reduce((sum, weight) => sum + weight, 0),
      100,
    );
    assert.equal(completenessOf(practice({ contacts: {}, orgInfo: {} })).score, 100);
  });

  it('gives half for a section that is begun, and says what it still needs', () => {
    const { score, sections } = completenessOf(practice({ problem: { essence: 'Людям трудно.' } }));
    assert.equal(score, 95);
    assert.deepEqual(sections[3], {
      section: 'problem',
      filled: 0.5,
      needs: ['/problem/whereForWhom', '/problem/since', '/problem/consequences', '/problem/statistics'],
    });
  });

  it('asks for the last month only of a practice that has ended', () => {
    const ended = practice({ title: { ...full.title, state: 'finished' } });
    assert.deepEqual(completenessOf(ended).sections[0]!.needs, ['/title/finishedOn']);
  });

  it('takes «не требуется» for an answer about a kind of resource', () => {
    const others = full.resources!.filter(({ kind }) => kind !== 'financial');
    const needs = (resources: Practice['resources']) => completenessOf(practice({ resources })).sections[10]!.needs;
    assert.deepEqual(needs(others), ['/resources']);
    assert.deepEqual(needs([...others, { kind: 'financial', notNeeded: true }]), []);
  });
});

describe('checkSending', () => {
  const list = (given: Practice) => checkSending(given, TODAY).map(({ pointer, code }) => `${pointer} ${code}`);

  it('lets a full practice go', () => assert.deepEqual(list(full), []));

  it('holds back an empty one, section by section', () => {
    assert.deepEqual(list(empty), [
      ...['/title', '/organisation', '/summary', '/targetGroups', '/goal', '/results', '/contacts'].map(
        (pointer) => `${pointer} missing`,
      ),
      ' incomplete',
      '/authorsConsent no-consent',
    ]);
  });

  it('wants a description of every photo, for who cannot see it', () => {
    const [id, other] = ['6f0f9a3e-3c1b-4a53-9b8d-0a8f6d1f4f10', '6f0f9a3e-3c1b-4a53-9b8d-0a8f6d1f4f11'];
    const photos = [
      { id, alt: 'Двор' },
      { id: other, alt: ' ' },
    ];
    assert.deepEqual(list(practice({ photos })), ['/photos/1/alt no-alt']);
  });

  it('lets one go with exactly seventy points, and none with less', () => {
    const seventy = practice({ problem: {}, stages: [], technologies: [], prospects: '' });
    assert.equal(completenessOf(seventy).score, 70);
    assert.deepEqual(list(seventy), []);
    assert.deepEqual(list({ ...seventy, difficulties: [{ problem: 'Холодно.' }] }), [' incomplete']);
  });

  it('says in both languages what to do', () => {
    const [fault] = checkSending(practice({ authorsConsent: false }), TODAY);
    assert.deepEqual(fault!.message, {
      ru: 'Авторы ещё не\u00a0согласились на\u00a0публикацию. Отметьте согласие.',
      en: 'The authors have not agreed to publication yet. Tick the consent.',
    });
  });
});

describe('checkPractice', () => {
  it('finds nothing in what is not written yet', () => assert.deepEqual(checkPractice(empty, TODAY), []));

  it('keeps the least lengths and numbers', () => {
    assert.deepEqual(codes({ title: { text: 'Клуб' } }), ['/title/text too-short']);
    assert.deepEqual(codes({ goal: 'Научить людей.' }), ['/goal too-short']);
    assert.deepEqual(codes({ tasks: ['Найти людей'] }), ['/tasks too-few']);
    assert.deepEqual(codes({ tasks: Array<string>(13).fill('Найти людей') }), ['/tasks too-many']);
    assert.deepEqual(codes({ stages: [{ title: 'Начало' }] }), ['/stages too-few']);
  });

  it('checks the last digits of INN and OGRN', () => {
    assert.deepEqual(codes({ organisation: { inn: '7707083894', ogrn: '1027700132196' } }), [
      '/organisation/inn wrong-inn',
      '/organisation/ogrn wrong-ogrn',
    ]);
  });

  it('keeps months in their order and out of the future', () => {
    assert.deepEqual(codes({ title: { state: 'finished', startedOn: '2026-05', finishedOn: '2026-04' } }), [
      '/title/finishedOn ends-before-start',
    ]);
    assert.deepEqual(codes({ title: { startedOn: '2026-12' } }), ['/title/startedOn in-the-future']);
    assert.deepEqual(codes({ results: { quantitative: [{ period: { from: '2026-05', to: '2026-04' } }] } }), [
      '/results/quantitative/0/period/to ends-before-start',
    ]);
  });

  it('knows what may be picked where it is given the list, and never repeats the value', () => {
    const lists = { 'practice-themes': [{ id: 'sport' }], 'regions-ru': [{ id: '57' }] };
    const found = checkPractice(practice({ facets: { theme: ['sport', 'chess'], region: ['00'] } }), TODAY, lists);
    assert.deepEqual(
      found.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/facets/theme/1 not-in-list', '/facets/region/0 not-in-list'],
    );
    assert.doesNotMatch(JSON.stringify(found), /chess/);
  });
});

describe('INN and OGRN', () => {
  it('are told by their last digit', () => {
    for (const inn of ['7707083893', '7736050003', '7728168971']) assert.ok(isInn(inn), inn);
    for (const inn of ['7707083892', '770708389', '770708389а', '0000000000', '77070838931', ''])
      assert.ok(!isInn(inn), inn);
    for (const ogrn of ['1027700132195', '1027700070518', '1027739642281']) assert.ok(isOgrn(ogrn), ogrn);
    for (const ogrn of ['1027700132194', '102770013219', '0000000000000', '10277001321950', ''])
      assert.ok(!isOgrn(ogrn));
  });
});

describe('the rule of three years', () => {
  const ended = (finishedOn: string) =>
    recencyOf(practice({ title: { state: 'finished', startedOn: '2010-01', finishedOn } }), TODAY);
  const result = (from: string, to?: string) =>
    recencyOf(practice({ results: { quantitative: [{ period: { from, ...(to && { to }) } }] } }), TODAY);

  it('takes a practice that ended 36 months ago, and none that ended earlier', () => {
    assert.equal(ended('2023-11'), 'recent');
    assert.equal(ended('2023-10'), 'too-old');
  });

  it('asks of one that goes on only for a result of the last 36 months', () => {
    assert.equal(result('2010-01', '2023-11'), 'recent');
    assert.equal(result('2010-01', '2023-10'), 'no-recent-result');
    assert.equal(result('2010-01'), 'recent');
    assert.equal(result('2027-01'), 'no-recent-result');
  });

  it('says nothing where it was not told enough', () => {
    assert.equal(recencyOf(empty, TODAY), 'unknown');
    assert.equal(recencyOf(practice({ title: { state: 'finished' } }), TODAY), 'unknown');
    assert.equal(recencyOf(practice({ results: {} }), TODAY), 'unknown');
  });

  it('has another length where a bank wants one', () =>
    assert.equal(recencyOf(practice({ title: { state: 'finished', finishedOn: '2025-01' } }), TODAY, 12), 'too-old'));

  it('asks for confirmation after a year and archives after three', () => {
    assert.equal(freshnessOf('2025-11-21', TODAY), 'fresh');
    assert.equal(freshnessOf('2025-11-20', TODAY), 'to-confirm');
    assert.equal(freshnessOf('2023-11-21', TODAY), 'to-confirm');
    assert.equal(freshnessOf('2023-11-20', TODAY), 'archive');
    assert.equal(freshnessOf('2024-02-29', '2025-02-28'), 'to-confirm');
  });

  it('counts months over years', () => {
    assert.equal(addMonths('2026-01', -1), '2025-12');
    assert.equal(addMonths('2026-12-31', 1), '2027-01');
    assert.equal(addMonthsToDay('2025-01-31', 1), '2025-02-28');
  });
});

describe('evidenceOf', () => {
  const [evaluation] = full.evaluation!;
  const level = (more: Partial<Practice>) => evidenceOf(practice(more)).level;
  const asked = (more: object) => level({ evaluation: [{ ...evaluation, ...more }] });

  it('gives E0 where the logic cannot be seen, and E1 where it can', () => {
    assert.equal(evidenceOf(empty).level, 'E0');
    assert.equal(level({ problem: {} }), 'E0');
    assert.equal(level({ evaluation: [] }), 'E1');
    assert.equal(asked({ when: ['post'] }), 'E1');
  });

  it('gives E2 for the same question before and after, of a known number of people, with a change in figures', () => {
    assert.equal(evidenceOf(full).level, 'E2');
    assert.equal(asked({ n: undefined }), 'E1');
    assert.equal(asked({ when: ['pre'] }), 'E1');
    const [outcome] = full.results!.quantitative!;
    assert.equal(level({ results: { ...full.results, quantitative: [{ ...outcome, baseline: undefined }] } }), 'E1');
  });

  it('gives E3 for a comparison, E4 for one that was repeated or judged from outside and lasts', () => {
    assert.equal(asked({ comparison: true }), 'E3');
    assert.equal(asked({ comparison: true, finding: '' }), 'E2');
    assert.equal(asked({ comparison: true, independent: true }), 'E3');
    assert.equal(asked({ comparison: true, independent: true, followUpMonths: 12 }), 'E4');
    assert.equal(asked({ comparison: true, repeatedIn: 'Тула', followUpMonths: 11 }), 'E3');
  });

  it('skips no level', () =>
    assert.equal(level({ goal: '', evaluation: [{ ...evaluation, comparison: true }] }), 'E0'));

  it('says what the next level needs, and nothing at the highest', () => {
    assert.deepEqual(
      evidenceOf(full).next.map(({ en }) => en),
      ['Compare those who took part with others who did not, and say what you found.'],
    );
    const top = { ...evaluation, comparison: true, independent: true, followUpMonths: 24 };
    assert.deepEqual(evidenceOf(practice({ evaluation: [top] })).next, []);
  });

  it('tells a good loop of feedback apart from proof', () => {
    assert.ok(evidenceOf(full).feedback);
    assert.ok(!evidenceOf(practice({ evaluation: [{ ...evaluation, response: '' }] })).feedback);
    assert.ok(!evidenceOf(practice({ evaluation: [{ ...evaluation, who: 'staff' }] })).feedback);
    const after = evidenceOf(practice({ evaluation: [{ ...evaluation, when: ['post'] }] }));
    assert.deepEqual([after.level, after.feedback], ['E1', true]);
  });

  it('shows honestly that no effect was found', () =>
    assert.ok(evidenceOf(practice({ evaluation: [{ ...evaluation, noEffect: true }] })).noEffect));
});
