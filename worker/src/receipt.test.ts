import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReceipt } from './receipt.ts';

describe('a receipt', () => {
  it('is read however its digits were grouped', () => {
    const ways = [
      '1234567812345678',
      '1234 5678 1234 5678',
      ' 1234-5678-1234-5678\n',
      '1234\u00a05678\u202f1234–5678',
      '１２３４５６７８１２３４５６７８',
    ];
    for (const given of ways) assert.equal(readReceipt(given), '1234567812345678', given);
  });

  it('is nothing else', () => {
    for (const given of [
      undefined,
      '',
      '123456781234567',
      '12345678123456789',
      '1234 5678 1234 567O',
      '0x12'.repeat(4),
    ])
      assert.equal(readReceipt(given), undefined, given);
  });
});
