import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkForm } from '../check-form.ts';
import { askedQuestions } from '../interview.ts';
import { nextSteps, strengths } from './advice.ts';
import { checkQuiz } from './check-quiz.ts';
import { lineOf, movesBetween, takenOf } from './line.ts';
import type { Quiz } from './quiz.ts';
import { isProven, quizForm, statementAnswers } from './quiz-form.ts';
import { scoreQuiz } from './score.ts';
import { answersBy, maturity } from './testing.ts';

const quiz = maturity();

describe('checkQuiz', () => {
  const faults = (broken: Quiz) => checkQuiz(broken).map(({ pointer, code }) => `${pointer} ${code}`);
  const changed = (change: (quiz: Quiz) => void): Quiz => {
    const copy = structuredClone(quiz);
    change(copy);
    return copy;
  };

  it('finds nothing wrong with a whole quiz', () => assert.deepEqual(checkQuiz(quiz), []));

  const broken: [string, (quiz: Quiz) => void, string][] = [
    ['a weight of nothing', (it) => (it.dimensions[0]!.weight = 0), '/dimensions/0/weight no-weight'],
    ['levels that do not rise', (it) => (it.levels[2]!.from = 20), '/levels/2/from not-rising'],
    ['a lowest level that is not at zero', (it) => (it.levels[0]!.from = 5), '/levels/0/from not-rising'],
    ['a level without an anchor', (it) => it.dimensions[1]!.anchors.pop(), '/dimensions/1/anchors not-every-level'],
    [
      'a level without a next step',
      (it) => it.dimensions[1]!.recommendations.pop(),
      '/dimensions/1/recommendations not-every-level',
    ],
    ['two dimensions of one id', (it) => (it.dimensions[1]!.id = 'culture'), '/dimensions/1/id duplicate-id'],
    [
      'two statements of one id',
      (it) => (it.dimensions[1]!.statements[0]!.id = 's1'),
      '/dimensions/1/statements/0/id duplicate-id',
    ],
    [
      'two core statements',
      (it) => (it.dimensions[0]!.statements[1]!.core = true),
      '/dimensions/0/statements several-cores',
    ],
    ['no core statement', (it) => delete it.dimensions[0]!.statements[0]!.core, '/dimensions/0/statements no-core'],
    [
      'a cap on a dimension that is not there',
      (it) => (it.caps![0] = { kind: 'dimension', dimension: 'luck', plus: 1, because: 'x' }),
      '/caps/0/dimension unknown-dimension',
    ],
    [
      'a cap on a statement that is not there',
      (it) => (it.caps![0] = { kind: 'answer', statement: 's99', atMost: 0, level: 1, because: 'x' }),
      '/caps/0/statement unknown-statement',
    ],
    [
      'a cap on a level that is not there',
      (it) => (it.caps![3] = { kind: 'insufficient', dimensions: ['ethics'], level: 6, because: 'x' }),
      '/caps/3/level no-such-level',
    ],
    [
      'a step that the scale has not',
      (it) => (it.caps![2] = { kind: 'answer', statement: 's17', atMost: 7, level: 1, because: 'x' }),
      '/caps/2/atMost no-such-step',
    ],
    ['a core cap over uneven steps', (it) => it.scale.steps.pop(), '/core core-needs-steps'],
    ['more answers than there are statements', (it) => (it.enough.answers = 5), '/enough/answers never-enough'],
    ['more dimensions than there are', (it) => (it.enough.dimensions = 9), '/enough/dimensions never-enough'],
    [
      'an aside without words',
      (it) => delete it.scale.notApplicable,
      '/dimensions/3/statements/2/notApplicable no-aside-words',
    ],
    ['a strict count that rewards', (it) => (it.scale.proof!.without = 3), '/scale/proof/without proof-backwards'],
    [
      'a plan that waits for nothing',
      (it) =>
        (it.plan = {
          id: 'p',
          title: 'План',
          sizes: [{ id: 's', title: 'мы' }],
          goal: 'a',
          steps: [{ id: 'a', title: 'Шаг', days: { s: 1 }, after: ['luck'] }],
        }),
      '/plan/steps/0/after/0 unknown-step',
    ],
    [
      'an earlier version that is later',
      (it) => (it.earlier = [{ version: 2, changes: 'x', comparable: true }]),
      '/earlier/0/version not-earlier',
    ],
    ['a promised language that is not there', (it) => (it.languages = ['en']), '/title missing-translation'],
    ['no Russian words', (it) => (it.dimensions[0]!.anchors[1] = ''), '/dimensions/0/anchors/1 missing-russian'],
  ];
  for (const [what, change, fault] of broken) {
    it(`names the place of ${what}, and says what to do in both languages`, () => {
      const found = changed(change);
      assert.ok(faults(found).includes(fault), faults(found).join('; '));
      for (const { message } of checkQuiz(found)) assert.ok(message.ru.length > 20 && message.en.length > 20);
    });
  }
});

describe('the form of a quiz', () => {
  it('could be published as it is', () => assert.deepEqual(checkForm(quizForm(quiz)), []));

  it('has a page for each dimension, and asks for proof only behind a high answer', () => {
    const form = quizForm(quiz);
    assert.deepEqual(
      form.items.map(({ kind }) => kind),
      Array(8).fill('page'),
    );
    const asked = (answer: number) => askedQuestions(form, { s1: answer }).map(({ question }) => question.id);
    assert.ok(!asked(2).includes('s1_proof'));
    assert.ok(asked(3).includes('s1_proof'));
  });

  it('offers «не применимо» only where that may be', () => {
    const asides = askedQuestions(quizForm(quiz), {}).map(({ question }) =>
      'aside' in question ? question.aside : [],
    );
    assert.deepEqual(
      asides[14]!.map(({ id }) => id),
      ['na', 'dk'],
    );
    assert.deepEqual(
      asides[0]!.map(({ id }) => id),
      ['dk'],
    );
  });

  it('has one page and eight questions in the express version', () => {
    const { items } = quizForm(quiz, { express: true });
    assert.deepEqual(
      items.filter(({ kind }) => kind === 'scale').map(({ id }) => id),
      ['s1', 's5', 's9', 's13', 's17', 's21', 's25', 's29'],
    );
  });

  it('gives its answers to the count, without notes', () => {
    const answers = { s1: 3, s1_proof: 'протокол', s2: 'dk', s3: 'чужое', other: 1 };
    assert.deepEqual(statementAnswers(quiz, answers), { s1: 3, s2: 'dk' });
    assert.deepEqual(['s1', 's2'].map(isProven(answers)), [true, false]);
  });
});

describe('next steps', () => {
  it('begin with what holds the ceiling, then go by weight and gap', () => {
    const outcome = scoreQuiz(quiz, answersBy({ closeloop: '1101', culture: '0000', dialogue: '2222' }, '4444'));
    assert.deepEqual(
      nextSteps(quiz, outcome).map(({ dimension }) => dimension),
      ['closeloop', 'culture', 'dialogue'],
    );
    assert.equal(nextSteps(quiz, outcome)[0]!.recommendation.action, 'closeloop: шаг с уровня 0');
  });

  it('begin with the dimension of the answer that holds it', () => {
    const outcome = scoreQuiz(quiz, answersBy({ ethics: '0444', culture: '0000' }, '4444'));
    assert.equal(nextSteps(quiz, outcome)[0]!.dimension, 'ethics');
  });

  it('are none where everything is at the top', () => {
    assert.deepEqual(nextSteps(quiz, scoreQuiz(quiz, answersBy({}, '4444'))), []);
  });
});

describe('strengths', () => {
  const named = (answers: Record<string, string>, otherwise: string) =>
    strengths(quiz, scoreQuiz(quiz, answersBy(answers, otherwise))).map(({ id }) => id);

  it('are the upper levels, three at most', () => {
    assert.deepEqual(named({ culture: '4444', design: '3333' }, '1111'), ['culture', 'design']);
    assert.equal(named({}, '3333').length, 3);
  });

  it('are the best there are, where none is high', () =>
    assert.deepEqual(named({ culture: '2222' }, '1111').slice(0, 1), ['culture']));

  it('are none where everything is at zero: nobody is praised for nothing', () =>
    assert.deepEqual(named({}, '0000'), []));
});

describe('a line of progress', () => {
  const earlier = [
    { version: 1, changes: 'Добавили направление', comparable: true, renamed: { sharing: 'dialogue' } },
    { version: 2, changes: 'Пересмотрели шкалу', comparable: false },
  ];
  const now = maturity({ version: 3, earlier });
  const point = (version: number, on: string, scores = {}, express = false) => ({
    version,
    on,
    express,
    score: 50,
    level: 2,
    scores,
  });

  it('goes by days, and survives an upgrade of the model with its dimensions under the names of today', () => {
    const line = lineOf(maturity({ version: 2, earlier: earlier.slice(0, 1) }), [
      point(2, '2026-11-26', { dialogue: 60 }),
      point(1, '2025-11-26', { sharing: 40 }),
    ]);
    assert.deepEqual(
      line.map(({ on, comparable }) => [on, comparable]),
      [
        ['2025-11-26', true],
        ['2026-11-26', true],
      ],
    );
    assert.deepEqual(movesBetween(line[0]!, line[1]!), { dialogue: 20 });
    assert.deepEqual(line[0]!.changes, ['Добавили направление']);
  });

  it('says where numbers may not be compared, and why', () => {
    const [first] = lineOf(now, [point(1, '2025-01-01')]);
    assert.equal(first!.comparable, false);
    assert.deepEqual(first!.changes, ['Добавили направление', 'Пересмотрели шкалу']);
  });

  it('does not compare the express version, nor a version that the quiz does not know', () => {
    assert.equal(lineOf(now, [point(3, '2025-01-01', {}, true)])[0]!.comparable, false);
    assert.equal(lineOf(maturity({ version: 3 }), [point(2, '2025-01-01')])[0]!.comparable, false);
  });

  it('remembers of an outcome what a line needs', () => {
    const taken = takenOf(scoreQuiz(quiz, answersBy({ analysis: '----' }, '2222')), '2026-11-26');
    assert.deepEqual([taken.on, taken.score, taken.level, Object.keys(taken.scores).length], ['2026-11-26', 50, 2, 7]);
  });
});
