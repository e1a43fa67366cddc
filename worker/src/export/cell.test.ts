import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeText } from './cell.ts';

describe('a cell', () => {
  for (const text of [
    '=1+1',
    '+7 900',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    'да\n=1',
    'да;=1',
    'да; -1',
    '\tx',
  ]) {
    it(`does not begin a formula with ${JSON.stringify(text)}`, () => {
      const safe = safeText(text);
      assert.equal(safe.replaceAll("'", ''), text);
      assert.doesNotMatch(safe, /(^|[\n\r\t;])[\s\u00a0]*[=+\-@＝＋－＠]/);
      assert.doesNotMatch(safe, /^[\t\r]/);
    });
  }

  it('leaves other words as they are', () => {
    for (const text of ['да', 'a=b', 'кто-то', 'почта@example.org', '5 - 3', '']) assert.equal(safeText(text), text);
  });
});
