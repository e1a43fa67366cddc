import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson } from './canonical.ts';
import { cleanText, normalizeAnswers } from './normalize.ts';

const faults = (json: string) =>
  normalizeAnswers(JSON.parse(json)).faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('normalizeAnswers', () => {
  it('writes the same letters in the same way', () => {
    const { answers } = normalizeAnswers({ a: '  ё\r\nй ', b: ['и\u0306'] });
    assert.deepEqual(answers, { a: 'ё\nй', b: ['й'] });
  });

  it('refuses what one of the databases could not keep', () => {
    assert.deepEqual(faults('{"a":"\\u0000","b":{"c":"\\ud800"},"d":1e400,"e":9007199254740993}'), [
      '/a malformed-text',
      '/b/c malformed-text',
      '/d unsafe-number',
      '/e unsafe-number',
    ]);
  });

  it('refuses answers that nest too deep, without running out of stack', () => {
    assert.deepEqual(
      faults(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`).map((it) => it.split(' ')[1]),
      ['too-deep'],
    );
  });

  it('refuses more values than any form asks for', () => {
    assert.deepEqual(faults(JSON.stringify({ a: Array.from({ length: 5000 }, () => 1) })), [' too-many-answers']);
  });

  it('keeps a key `__proto__` a key, so that it is refused as unknown', () => {
    const { answers } = normalizeAnswers(JSON.parse('{"__proto__":{"admin":true}}'));
    assert.deepEqual(Object.keys(answers), ['__proto__']);
    assert.equal(Object.getPrototypeOf(answers), Object.prototype);
  });

  it('keeps emoji whole', () => {
    assert.deepEqual(normalizeAnswers({ a: '👨‍👩‍👧' }), { answers: { a: '👨‍👩‍👧' }, faults: [] });
  });
});

describe('cleanText', () => {
  it('takes out of pasted text what no database keeps', () => {
    assert.equal(cleanText('a\u0000б\u0007\ud800\tв\n👍'), 'aб\ufffd\tв\n👍');
  });
});

describe('canonicalJson', () => {
  it('gives one text for equal data', () => {
    assert.equal(
      canonicalJson({ b: [1, { d: undefined, c: 'я' }], a: null }),
      canonicalJson({ a: null, b: [1, { c: 'я' }] }),
    );
    assert.equal(canonicalJson({ b: 1, a: [true, 0.5] }), '{"a":[true,0.5],"b":1}');
  });
});
