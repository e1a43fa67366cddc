import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BankQuery } from '../practice/bank.ts';
import { bankParameters, readBankParameters } from './parameters.ts';

const full: BankQuery = {
  q: 'наставник, рядом',
  filters: { theme: ['mentoring', 'sport'], region: ['57', '71100'], evidence: ['E2', 'E3'], verified: true },
  sort: 'evidence',
  archived: true,
};

describe('a query in an address', () => {
  it('is the same when it was written and read', () => {
    const { query, faults } = readBankParameters(bankParameters(full));
    assert.deepEqual([query, faults], [full, []]);
    assert.deepEqual(BankQuery.parse(query), full);
    assert.deepEqual(bankParameters({}), []);
    assert.deepEqual(readBankParameters([]), { query: {}, faults: [] });
  });

  it('is always written in one order, with commas', () => {
    assert.deepEqual(bankParameters(full), [
      ['q', 'наставник, рядом'],
      ['theme', 'mentoring,sport'],
      ['region', '57,71100'],
      ['evidence', 'E2,E3'],
      ['verified', '1'],
      ['sort', 'evidence'],
      ['archived', '1'],
    ]);
  });

  it('may repeat a facet, and have parameters of others', () => {
    const { query, faults } = readBankParameters([
      ['theme', 'sport'],
      ['theme', 'culture,sport'],
      ['utm_source', 'letter'],
      ['feedback', 'true'],
      ['hasMaterials', '0'],
    ]);
    assert.deepEqual([query, faults], [{ filters: { theme: ['sport', 'culture'], feedback: true } }, []]);
  });

  it('says which parameter is wrong, and never its value', () => {
    const { query, faults } = readBankParameters([
      ['q', 'а'.repeat(201)],
      ['theme', 'Наставничество'],
      ['region', '7'],
      ['evidence', 'E9'],
      ['verified', 'maybe'],
      ['sort', 'price'],
      ['format', Array.from({ length: 51 }, (_, at) => `f${at}`).join(',')],
    ]);
    assert.deepEqual(faults.map(({ pointer, code }) => `${pointer} ${code}`).sort(), [
      ...['/evidence not-a-choice', '/format too-big', '/q too-big', '/region wrong-format'],
      ...['/sort not-a-choice', '/theme wrong-format', '/verified not-a-choice'],
    ]);
    assert.deepEqual(query.filters, undefined);
  });
});
