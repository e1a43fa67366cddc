import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { putAnswer } from './put-answer.ts';

describe('putAnswer', () => {
  it('changes one answer and leaves the given ones as they were', () => {
    const before = Object.freeze({ a: 1, kids: Object.freeze([Object.freeze({ age: 5 })]) });
    assert.deepEqual(putAnswer(before, '/a', 2), { a: 2, kids: [{ age: 5 }] });
    assert.deepEqual(putAnswer(before, '/kids/0/age', 6), { a: 1, kids: [{ age: 6 }] });
  });

  it('takes an answer out', () => {
    assert.deepEqual(putAnswer({ a: 1, b: 2 }, '/a', undefined), { b: 2 });
  });

  it('makes the fillings that are not there yet', () => {
    assert.deepEqual(putAnswer({}, '/kids/1/age', 6), { kids: [{}, { age: 6 }] });
    assert.deepEqual(putAnswer({ kids: [undefined, 7] }, '/kids/0/age', 6), { kids: [{ age: 6 }, 7] });
    assert.deepEqual(putAnswer({}, '/kids/0/toys/0/name', 'мяч'), { kids: [{ toys: [{ name: 'мяч' }] }] });
  });
});
