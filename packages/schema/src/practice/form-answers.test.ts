import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answersOf, practiceOf } from './form-answers.ts';
import { placeInForm } from './place-in-form.ts';
import { Practice } from './practice.ts';
import { practice } from './testing.ts';

const empty: Practice = { id: 'phone-lessons', locale: 'ru' };

const some = <Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) =>
  fc.record(shape, { requiredKeys: [], noNullPrototype: true });
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const month = fc.constantFrom('2023-09', '2026-01', '1999-12');
const url = fc.constantFrom('https://example.org/a?b=1', 'http://пример.рф');
const number = fc.constantFrom(0, -1.5, 41, 1e6);
const ids = fc.uniqueArray(fc.constantFrom('a', 'b-c', 'd'), { minLength: 1 });
const yes = fc.constant(true);
const several = <Value>(each: fc.Arbitrary<Value>) => fc.array(each, { minLength: 1, maxLength: 3 });
const filled = <Value extends object>(value: fc.Arbitrary<Value>) =>
  value.filter((each) => Object.keys(each).length > 0);

/** Everything that the form asks for, with anything in it. */
const anyPractice = some({
  title: filled(
    some({
      text: line,
      scope: fc.constant('project'),
      state: fc.constant('finished'),
      startedOn: month,
      finishedOn: month,
    }),
  ),
  organisation: filled(
    some({ legalForm: line, name: line, headName: line, regionCode: fc.constant('57'), inn: line, ogrn: line }),
  ),
  summary: line,
  problem: filled(
    some({
      ...{ essence: line, whereForWhom: line, since: line, consequences: line },
      statistics: several(
        some({ value: number, unit: line, what: line, territory: line, year: number, source: line, url }),
      ),
    }),
  ),
  targetGroups: several(
    some({
      ...{ name: line, kind: fc.constant('direct'), territory: line, ageFrom: number, ageTo: number, ageAny: yes },
      ...{ health: ids, other: line, count: number, countPeriod: line },
    }),
  ),
  goal: line,
  tasks: several(fc.oneof(line, fc.constant(''))),
  stages: several(
    some({
      ...{ title: line, what: line, input: line, durationDays: number, who: line, output: line },
      ...{ reusable: yes, core: yes },
    }),
  ),
  technologies: several(
    some({ name: line, how: line, origin: fc.constant('own'), materials: several(some({ title: line, url })) }),
  ),
  results: filled(
    some({
      qualitative: several(some({ group: line, change: line, evidenceRef: line, quote: line })),
      quantitative: several(
        some({
          ...{ indicator: line, unit: line, baseline: number, target: number, actual: number, n: number },
          ...{ period: filled(some({ from: month, to: month })), source: line, kind: fc.constant('outcome') },
        }),
      ),
      unintended: line,
    }),
  ),
  resources: several(
    some({
      ...{ kind: fc.constant('human'), what: line, amount: number, unit: line, source: line },
      ...{ essential: yes, notNeeded: yes },
    }),
  ),
  evaluation: several(
    some({
      ...{ methodKey: line, who: fc.constant('staff'), n: number, when: ids, instrumentId: line, finding: line },
      ...{ comparison: yes, followUpMonths: number, independent: yes, repeatedIn: line, noEffect: yes, response: line },
    }),
  ),
  difficulties: several(some({ problem: line, solution: line, advice: line })),
  prospects: line,
  contacts: filled(
    some({
      ...{ person: line, email: line, address: line, phone: line, fax: line, skype: line, messenger: line },
      ...{ website: line, publish: filled(some({ person: yes, email: yes, website: yes })) },
    }),
  ),
  orgInfo: filled(some({ achievements: line, awards: line, partners: line, projects: line })),
  facets: filled(
    some({
      ...{ theme: ids, targetGroup: ids, region: several(fc.constantFrom('57', '71100')), settlementType: ids },
      ...{ practiceStage: line, resourceBand: line, format: line, durationBand: line, hasMentorOffer: yes },
    }),
  ),
}) as fc.Arbitrary<Partial<Practice>>;

describe('practiceOf and answersOf', () => {
  it('lead there and back, whatever is written', () => {
    fc.assert(
      fc.property(anyPractice, (written) => {
        const whole = { ...empty, ...written };
        assert.deepEqual(practiceOf(answersOf(whole), empty), whole);
      }),
    );
  });

  it('give the same answers again', () => {
    fc.assert(
      fc.property(anyPractice, (written) => {
        const answers = answersOf({ ...empty, ...written });
        assert.deepEqual(answersOf(practiceOf(answers, empty)), answers);
      }),
    );
  });

  it('make of a practice that nobody has changed exactly what it was, with all that the form does not ask', () => {
    const record = practice({
      licence: 'CC-BY-SA-4.0',
      source: { url: 'https://example.org/old', takenOn: '2026-01-02' },
      liveResultsFormId: 'after-lesson',
      photos: [{ id: '5a0c6a3e-6b1f-4f43-9f0a-0d7f3f6c1a11', alt: 'Урок' }],
      facets: { theme: [], hasMentorOffer: false },
      contacts: { person: 'Анна', publish: { person: false, email: true } },
      stages: [{ title: 'Первый', reusable: false }, {}],
      results: {},
    });
    assert.deepEqual(practiceOf(answersOf(record), record), record);
  });
});

describe('practiceOf', () => {
  it('makes a practice of the noun out of what people type', () => {
    const answers = {
      'title-text': 'Уроки телефона',
      'title-started': '9.2023',
      'task-list': [{ task: 'Найти добровольцев' }, {}],
      groups: [{ 'group-name': 'Пожилые соседи', 'group-age': ['age-any'] }],
      'contact-publish': ['email'],
      'facet-regions': [{ 'facet-region': '57' }, {}],
    };
    assert.deepEqual(Practice.parse(practiceOf(answers, empty)), {
      ...empty,
      title: { text: 'Уроки телефона', startedOn: '2023-09' },
      tasks: ['Найти добровольцев', ''],
      targetGroups: [{ name: 'Пожилые соседи', ageAny: true }],
      contacts: { publish: { email: true } },
      facets: { region: ['57'] },
    });
  });

  for (const [what, answers] of [
    ['half a month', { 'title-started': '09.20' }],
    ['a month that there is not', { 'title-started': '13.2023' }],
    ['a number in words', { statistics: [{ 'statistic-value': 'много' }] }],
    ['half an address', { technology: 1, 'technology-list': [{ materials: [{ 'material-url': 'https://' }] }] }],
    ['answers of another form', { children: [{ age: 4 }], groups: 'все' }],
  ] as const)
    it(`leaves out ${what}, and stays a practice`, () => {
      const { id, locale, ...rest } = practiceOf(answers, empty);
      Practice.parse({ id, locale, ...rest });
      assert.doesNotMatch(JSON.stringify(rest), /09|13|много|https|все|age/);
    });

  it('takes out what was taken out, and no section stays empty', () => {
    const { 'goal-text': _, ...answers } = answersOf(practice());
    const next = practiceOf({ ...answers, 'contact-publish': undefined, changes: [], numbers: [] }, practice());
    assert.equal('goal' in next, false);
    assert.equal('results' in next, false);
    assert.equal(next.contacts?.publish, undefined);
  });

  it('keeps things apart when one before them is taken out', () => {
    const record = practice({
      stages: [
        { title: 'Первый', reusable: true },
        { title: 'Второй', reusable: false },
      ],
    });
    const answers = { ...answersOf(record), 'stage-list': [{ 'stage-title': 'Второй' }] };
    assert.deepEqual(practiceOf(answers, record).stages, [{ title: 'Второй', reusable: false }]);
  });
});

describe('placeInForm', () => {
  for (const [pointer, page, place] of [
    ['/summary', 'summary', '/summary-text'],
    ['/title/finishedOn', 'title', '/title-finished'],
    ['/tasks', 'tasks', '/task-list'],
    ['/tasks/2', 'tasks', '/task-list/2/task'],
    ['/targetGroups/1', 'target-groups', '/groups/1'],
    ['/targetGroups/0/health/1', 'target-groups', '/groups/0/group-health'],
    ['/results/quantitative/3/period/from', 'results', '/numbers/3/number-from'],
    ['/technologies/0/materials/1/url', 'technologies', '/technology-list/0/materials/1/material-url'],
    ['/stages/0/core', 'stages', '/stage-list/0/stage-marks'],
    ['/contacts/publish', 'contacts', '/contact-publish'],
    ['/contacts', 'contacts', '/contact-person'],
    ['/organisation', 'organisation', '/organisation-form'],
    ['/facets/theme/0', 'facets', '/facet-theme'],
  ] as const)
    it(`finds ${pointer}`, () => assert.deepEqual(placeInForm(pointer), { page, pointer: place }));

  it('finds nothing that is not asked', () => {
    for (const pointer of ['', '/authorsConsent', '/photos/0/alt']) assert.equal(placeInForm(pointer), undefined);
  });
});
