import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expressOf } from './express.ts';
import { overallScore, scoreQuiz } from './score.ts';
import { answersBy, maturity } from './testing.ts';

const quiz = maturity();

/** Scores to one decimal and levels by dimension, as the golden vectors are written. */
const dimensions = (answers: Record<string, unknown>) =>
  scoreQuiz(quiz, answers).dimensions.map(({ score, level, state }) =>
    score === undefined ? state : `${(Math.floor(score * 10 + 0.5) / 10).toFixed(1)}/${level}`,
  );
const whole = (answers: Record<string, unknown>) => {
  const { score, rawLevel, level } = scoreQuiz(quiz, answers);
  return [score === undefined ? undefined : Number(score.toFixed(1)), rawLevel, level];
};

describe('the golden vectors of the maturity model', () => {
  it('A: everything at two', () => {
    const answers = answersBy({}, '2222');
    assert.deepEqual(dimensions(answers), Array(8).fill('50.0/2'));
    assert.deepEqual(whole(answers), [50, 2, 2]);
    assert.deepEqual(scoreQuiz(quiz, answers).caps, []);
  });

  it('B: good work, and nobody is told what came of it', () => {
    const answers = answersBy(
      {
        ...{ culture: '3332', design: '4333', collect: '4434', inclusion: '32n3' },
        ...{ ethics: '3343', analysis: '3334', dialogue: '2322', closeloop: '1101' },
      },
      '',
    );
    assert.deepEqual(dimensions(answers), [
      ...['68.8/3', '81.3/4', '93.8/4', '66.7/3'],
      ...['81.3/4', '81.3/4', '56.3/2', '18.8/0'],
    ]);
    assert.deepEqual(whole(answers), [65.7, 3, 1]);
    const holding = scoreQuiz(quiz, answers).caps.filter(({ holds }) => holds);
    assert.deepEqual(
      holding.map(({ dimensions: from, level, because }) => ({ from, level, because })),
      [{ from: ['closeloop'], level: 1, because: 'петля открыта' }],
    );
  });

  it('C: everything at four, and a refusal has consequences', () => {
    const answers = answersBy({ ethics: '0444' }, '4444');
    assert.equal(dimensions(answers)[4], '75.0/1');
    assert.deepEqual(whole(answers), [96.5, 4, 1]);
    const { caps, dimensions: all } = scoreQuiz(quiz, answers);
    assert.deepEqual(all[4]!.cap, { statement: 's17', level: 1, because: 'главное утверждение' });
    assert.deepEqual(
      caps.map(({ kind, level, holds, alarm }) => ({ kind, level, holds, alarm })),
      [
        { kind: 'dimension', level: 2, holds: false, alarm: false },
        { kind: 'answer', level: 1, holds: true, alarm: true },
      ],
    );
  });

  it('D: too few answers about one thing do not sink the whole', () => {
    const answers = answersBy({ analysis: '2d-2' }, '2222');
    assert.equal(dimensions(answers)[5], 'insufficient');
    assert.deepEqual(whole(answers), [50, 2, 2]);
    assert.deepEqual(scoreQuiz(quiz, answers).missing, ['s22', 's23']);
  });
});

describe('scoreQuiz', () => {
  it('says what can be said of half the answers, and what is missing', () => {
    const half = answersBy({ culture: '3333', design: '2222', collect: '1---' }, '----');
    const outcome = scoreQuiz(quiz, half);
    assert.deepEqual([outcome.score, outcome.level], [undefined, undefined]);
    assert.equal(outcome.dimensions[0]!.level, 3);
    assert.equal(outcome.missing.length, 3 + 5 * 4);
  });

  it('takes two answers where only three statements apply, when they are all there are', () => {
    const three = (answers: string) => {
      const [dimension] = maturity().dimensions;
      const statements = dimension!.statements.map((each, at) => ({ ...each, notApplicable: at > 1 }));
      const small = maturity({
        dimensions: [{ ...dimension!, statements }],
        caps: [],
        enough: { ...quiz.enough, dimensions: 1 },
      });
      return scoreQuiz(small, answersBy({ culture: answers }, '')).dimensions[0]!.state;
    };
    assert.equal(three('22nn'), 'scored');
    assert.equal(three('2dnn'), 'insufficient');
    assert.equal(three('22n-'), 'insufficient');
    assert.equal(three('dnnn'), 'insufficient');
  });

  it('leaves out what does not apply as a whole, and says so', () => {
    const dimensions = maturity().dimensions.map((each) => ({
      ...each,
      statements: each.statements.map((statement) => ({ ...statement, notApplicable: true })),
    }));
    const outcome = scoreQuiz(maturity({ dimensions }), answersBy({ inclusion: 'nnnn' }, '2222'));
    assert.equal(outcome.dimensions[3]!.state, 'not-applicable');
    assert.equal(outcome.score, 50);
  });

  it('does not take «не применимо» where the statement always applies', () => {
    assert.equal(dimensions(answersBy({ culture: 'n222' }, '2222'))[0], '50.0/2');
    assert.deepEqual(scoreQuiz(quiz, answersBy({ culture: 'n222' }, '2222')).missing, ['s1']);
  });

  it('holds the level where there is too little about what matters most', () => {
    const outcome = scoreQuiz(quiz, answersBy({ closeloop: '4---' }, '4444'));
    assert.deepEqual([outcome.rawLevel, outcome.level], [4, 2]);
    assert.equal(outcome.caps[0]!.kind, 'insufficient');
  });

  it('counts strictly: high answers that nothing proves are taken for less', () => {
    const answers = answersBy({}, '4444');
    const strict = (proven: string[]) =>
      scoreQuiz(quiz, answers, { strict: true, proven: (id) => proven.includes(id) }).dimensions[0]!.score;
    assert.equal(strict([]), 50);
    assert.equal(strict(['s1', 's2']), 75);
  });

  it('asks eight statements in the express version', () => {
    assert.equal(expressOf(quiz).dimensions.flatMap(({ statements }) => statements).length, 8);
    const outcome = scoreQuiz(quiz, answersBy({}, '3---'), { express: true });
    assert.deepEqual([outcome.score, outcome.level, outcome.missing.length], [75, 3, 0]);
  });

  it('takes medians between two steps', () => {
    const answers = { ...answersBy({}, '2222'), s1: 2.5 };
    assert.equal(scoreQuiz(quiz, answers).dimensions[0]!.score, 53.125);
  });

  it('reaches a level at its edge, whatever binary fractions do to it', () => {
    const weights = [0.1, 0.2, 0.7];
    const dimensions = maturity()
      .dimensions.slice(0, 3)
      .map((each, at) => ({ ...each, weight: weights[at]! }));
    const small = maturity({ dimensions, caps: [], enough: { answers: 1, dimensions: 1 } });
    const outcome = scoreQuiz(small, answersBy({ culture: '3222', design: '3222', collect: '3222' }, ''));
    assert.equal(outcome.score!.toFixed(4), '56.2500');
    assert.equal(
      overallScore({ ...small, dimensions }, { culture: 60, design: 60, collect: 60 })!.toFixed(6),
      '60.000000',
    );
  });

  it('takes a key of every object for no answer', () => {
    assert.equal(
      scoreQuiz(quiz, JSON.parse('{"__proto__":{"s1":4}}') as object as Record<string, unknown>).score,
      undefined,
    );
  });
});

describe('whatever is answered', () => {
  const answer = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('dk' as const, 'na' as const, undefined));
  const answers = fc
    .array(answer, { minLength: 32, maxLength: 32 })
    .map((all) => Object.fromEntries(all.flatMap((each, at) => (each === undefined ? [] : [[`s${at + 1}`, each]]))));
  const statement = fc.integer({ min: 1, max: 32 }).map((at) => `s${at}`);

  it('raising an answer never lowers a score or a level', () => {
    fc.assert(
      fc.property(answers, statement, fc.integer({ min: 1, max: 4 }), (given, id, by) => {
        const now = given[id];
        fc.pre(typeof now === 'number');
        const [before, after] = [given, { ...given, [id]: Math.min(4, (now as number) + by) }].map((all) =>
          scoreQuiz(quiz, all),
        );
        assert.ok((after!.score ?? 0) >= (before!.score ?? 0) - 1e-9);
        assert.ok((after!.level ?? 0) >= (before!.level ?? 0));
        for (const [at, { level = 0 }] of before!.dimensions.entries())
          assert.ok((after!.dimensions[at]!.level ?? 0) >= level);
      }),
      { numRuns: 500 },
    );
  });

  it('caps only lower, and the level is that of the lowest', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { level, rawLevel, caps, dimensions: all } = scoreQuiz(quiz, given);
        for (const each of all) assert.ok((each.level ?? 0) <= (each.rawLevel ?? 0));
        if (level === undefined || rawLevel === undefined) return;
        assert.equal(level, Math.min(rawLevel, ...caps.map((cap) => cap.level)));
        assert.equal(
          level < rawLevel,
          caps.some(({ holds }) => holds),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('a missing answer is never a zero: with a zero in its place no score is higher', () => {
    fc.assert(
      fc.property(answers, statement, (given, id) => {
        const { [id]: _, ...without } = given;
        const [missing, zero] = [without, { ...without, [id]: 0 }].map((all) => scoreQuiz(quiz, all));
        for (const [at, { score }] of missing!.dimensions.entries())
          if (score !== undefined) assert.ok(zero!.dimensions[at]!.score! <= score);
      }),
      { numRuns: 500 },
    );
  });

  it('«не знаю» and no answer come to the same', () => {
    fc.assert(
      fc.property(answers, statement, (given, id) => {
        const { [id]: _, ...without } = given;
        assert.deepEqual(scoreQuiz(quiz, { ...without, [id]: 'dk' }), scoreQuiz(quiz, without));
      }),
    );
  });

  it('the strict count is never higher', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const usual = scoreQuiz(quiz, given).score ?? 0;
        assert.ok((scoreQuiz(quiz, given, { strict: true, proven: () => false }).score ?? 0) <= usual);
      }),
    );
  });
});

describe('what is not asked', () => {
  const capped = maturity({
    caps: [{ kind: 'answer', statement: 's18', atMost: 1, level: 0, because: 'нет правила' }],
  });
  const answers = { ...answersBy({}, '3333'), s18: 0 };

  it('holds nothing back: the express version knows only its own statements', () => {
    assert.equal(scoreQuiz(capped, answers).level, 0);
    assert.equal(scoreQuiz(capped, answers, { express: true }).level, 3);
  });

  it('is no answer either: a step that the scale does not have is missing', () => {
    for (const step of [4.5, 5, -1, NaN]) {
      const outcome = scoreQuiz(capped, { ...answers, s18: step });
      assert.deepEqual([outcome.missing, outcome.caps, outcome.level], [['s18'], [], 3], String(step));
    }
  });
});
