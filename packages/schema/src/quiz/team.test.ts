import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkOutcomeDraft, checkStatementAnswers, quartilesOf } from './benchmark.ts';
import type { StatementAnswers } from './outcome.ts';
import { scoreQuiz } from './score.ts';
import { countTeam, splitStatements, teamAnswers } from './team.ts';
import { answersBy, maturity } from './testing.ts';

const quiz = maturity();
const everybody = (...answers: string[]) => answers.map((each) => answersBy({}, each) as StatementAnswers);

describe('a team', () => {
  it('has no result below three people', () => {
    assert.equal(countTeam(quiz, everybody('2222', '3333')), undefined);
    assert.equal(countTeam(quiz, everybody('2222', '3333', '1111'))!.people, 3);
  });

  it('is told by medians and by how far its answers lie apart, not by answers', () => {
    const { statements } = countTeam(quiz, everybody('0222', '3222', '4222', '1222', '2222'))!;
    assert.deepEqual(statements['s1'], { median: 2, isSplit: true, least: 0, most: 4, answers: 5 });
    assert.deepEqual(statements['s2'], { median: 2, isSplit: false, least: 2, most: 2, answers: 5 });
  });

  it('of fewer than five is told by medians and by whether they differ: three numbers of three people would be their answers', () => {
    const { statements } = countTeam(quiz, everybody('0222', '3222', '4222'))!;
    assert.deepEqual(statements['s1'], { median: 3, isSplit: true, answers: 3 });
    assert.deepEqual(statements['s2'], { median: 2, isSplit: false, answers: 3 });
  });

  it('says nothing of a statement that fewer than three have answered', () => {
    const { statements } = countTeam(quiz, everybody('2222', 'd222', '-222', '3222'))!;
    assert.equal(statements['s1'], undefined);
    assert.equal(statements['s2']!.answers, 4);
  });

  it('puts aside what most find not applicable', () => {
    const all = [...everybody('2222', '2222', '2222')].map((each) => ({ ...each, s15: 'na' as const }));
    assert.deepEqual(countTeam(quiz, all)!.notApplicable, ['s15']);
  });

  it('names what is seen differently, the widest first', () => {
    const result = countTeam(quiz, everybody('0211', '3222', '4223', '2222', '2222'))!;
    assert.deepEqual(splitStatements(result).slice(0, 9).includes('s1'), true);
    assert.ok(!splitStatements(result).includes('s2'));
    const widths = splitStatements(result).map((id) => result.statements[id]!.most! - result.statements[id]!.least!);
    assert.deepEqual(
      widths,
      [...widths].sort((left, right) => right - left),
    );
  });

  it('is scored as one by its medians', () => {
    const result = countTeam(quiz, everybody('1111', '2222', '3333'))!;
    assert.equal(scoreQuiz(quiz, teamAnswers(result)).score, 50);
  });
});

describe('the quarters of organisations', () => {
  it('are not told below ten', () => assert.equal(quartilesOf([1, 2, 3, 4, 5, 6, 7, 8, 9]), undefined));

  it('are told in whole points', () => {
    assert.deepEqual(quartilesOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]), { low: 33, median: 55, high: 78 });
  });
});

describe('checkOutcomeDraft', () => {
  const scores = { culture: 50, design: 50, collect: 50, inclusion: 50, ethics: 50, analysis: 50 };
  const draft = { version: 1, segment: { size: 's' }, scores };
  const faults = (more: object) =>
    checkOutcomeDraft(quiz, { ...draft, ...more }).map(({ pointer, code }) => [pointer, code]);

  it('takes scores of enough dimensions with a choice for every segment', () => assert.deepEqual(faults({}), []));

  it('names what does not fit', () => {
    assert.deepEqual(faults({ version: 2 }), [['/version', 'wrong-version']]);
    assert.deepEqual(faults({ segment: {} }), [['/segment/size', 'missing-segment']]);
    assert.deepEqual(faults({ segment: { size: 'xxl' } }), [['/segment/size', 'not-a-choice']]);
    assert.deepEqual(faults({ segment: { size: 's', city: 'x' } }), [['/segment/city', 'unknown-segment']]);
    assert.deepEqual(faults({ scores: { ...scores, luck: 1 } }), [['/scores/luck', 'unknown-dimension']]);
    assert.deepEqual(faults({ scores: { culture: 50 } }), [['/scores', 'too-few-dimensions']]);
  });
});

describe('checkStatementAnswers', () => {
  it('takes steps, «не знаю», and «не применимо» where it may be', () => {
    assert.deepEqual(checkStatementAnswers(quiz, { s1: 4, s2: 'dk', s15: 'na' }), []);
  });

  it('names what is no answer', () => {
    assert.deepEqual(checkStatementAnswers(quiz, { s1: 5, s2: 'na', s99: 1 }), [
      { pointer: '/answers/s1', code: 'not-an-answer' },
      { pointer: '/answers/s2', code: 'not-an-answer' },
      { pointer: '/answers/s99', code: 'unknown-statement' },
    ]);
  });
});
