import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type CodedResult, decodeResult, encodeResult, readCodeHead } from './code.ts';
import { answersBy, maturity } from './testing.ts';

const quiz = maturity({ version: 3 });
const taken = (more: Partial<CodedResult> = {}): CodedResult => ({
  on: '2026-11-26',
  express: false,
  answers: answersBy({ inclusion: '32n3', analysis: '2d-2' }, '1234'),
  proven: ['s3', 's8'],
  ...more,
});

describe('a code', () => {
  it('brings a result back: answers, day, and what could be proven', () => {
    assert.deepEqual(decodeResult(quiz, encodeResult(quiz, taken())), taken());
  });

  it('is short enough to write down, in groups of four', () => {
    const code = encodeResult(quiz, taken());
    assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{1,4}$/);
    const express = encodeResult(quiz, taken({ express: true, answers: answersBy({}, '3---'), proven: [] }));
    assert.ok(express.replaceAll('-', '').length <= 15, express);
  });

  it('brings back a result of the largest quiz that there may be', () => {
    const large = maturity();
    large.scale.steps = Array.from({ length: 10 }, (_, step) => String(step));
    large.scale.proof = { from: 1, without: 0, ask: 'Чем подтвердите?' };
    large.dimensions = Array.from({ length: 20 }, (_, at) => ({
      ...large.dimensions[0]!,
      id: `d${at}`,
      statements: Array.from({ length: 20 }, (__, each) => ({ id: `s${at}_${each}`, title: 'Утверждение' })),
    }));
    const statements = large.dimensions.flatMap((each) => each.statements.map(({ id }) => id));
    const result = taken({ answers: Object.fromEntries(statements.map((id) => [id, 9])), proven: statements });
    assert.deepEqual(decodeResult(large, encodeResult(large, result)), result);
  });

  it('is read as people write it: small letters, spaces, long dashes, o for 0, Russian letters', () => {
    const code = encodeResult(quiz, taken());
    const cyrillic = { A: 'а', B: 'В', E: 'е', K: 'К', M: 'М', H: 'Н', P: 'р', C: 'с', T: 'Т', X: 'х', 0: 'О', 1: 'l' };
    const written = code.replace(
      /./g,
      (letter) => (cyrillic as Record<string, string>)[letter] ?? letter.toLowerCase(),
    );
    assert.deepEqual(decodeResult(quiz, ` ${written.replaceAll('-', ' – ')}\n`), taken());
  });

  it('tells its version, day and kind without the quiz', () => {
    const head = readCodeHead(encodeResult(quiz, taken()));
    assert.ok(typeof head === 'object');
    assert.deepEqual([head.version, head.on, head.express], [3, '2026-11-26', false]);
  });

  it('is refused when it is of another quiz or version, mistyped, cut off or no code at all', () => {
    const code = encodeResult(quiz, taken());
    assert.equal(decodeResult(maturity({ id: 'other', version: 3 }), code), 'other-quiz');
    assert.equal(decodeResult(maturity({ version: 4 }), code), 'other-version');
    const [first] = code;
    assert.equal(decodeResult(quiz, `${first === '2' ? '3' : '2'}${code.slice(1)}`), 'mistyped');
    assert.equal(decodeResult(quiz, code.slice(0, -2)), 'mistyped');
    for (const none of ['', 'привет', '12', '!'.repeat(20), 'A'.repeat(500)]) {
      assert.equal(decodeResult(quiz, none), 'not-a-code', none);
    }
  });

  it('notices one wrong letter and two letters that have changed places, nearly always', () => {
    const code = encodeResult(quiz, taken()).replaceAll('-', '');
    let [tried, passed] = [0, 0];
    for (let at = 0; at < code.length; at++) {
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter === code[at]) continue;
        tried++;
        if (typeof decodeResult(quiz, code.slice(0, at) + letter + code.slice(at + 1)) === 'object') passed++;
      }
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at]! + code.slice(at + 2);
      if (swapped === code || at === code.length - 1) continue;
      tried++;
      if (typeof decodeResult(quiz, swapped) === 'object') passed++;
    }
    assert.ok(passed / tried < 0.005, `${passed} of ${tried}`);
  });

  it('comes back whatever was answered', () => {
    const answer = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('dk' as const, 'na' as const, undefined));
    const all = fc.array(answer, { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(all, fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }), (given, notes) => {
        const answers = Object.fromEntries(
          given.flatMap((each, at) => (each === undefined ? [] : [[`s${at + 1}`, each]])),
        );
        const proven = Object.keys(answers).filter((id, at) => Number(answers[id]) >= 3 && notes[at]);
        const back = decodeResult(quiz, encodeResult(quiz, { on: '2031-01-01', express: false, answers, proven }));
        assert.ok(typeof back === 'object');
        assert.deepEqual(back.answers, answers);
        assert.deepEqual([...back.proven].sort(), [...proven].sort());
      }),
    );
  });

  it('never throws at what somebody pastes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void decodeResult(quiz, text)));
  });
});
