import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkExpert, checkExperts } from './check-experts.ts';

const known = [
  { id: 'anna', conflicts: [] },
  { id: 'boris', conflicts: [] },
  { id: 'vera', conflicts: ['own-practice', 'same-organisation'] as const },
];
const faults = (...chosen: string[]) => checkExperts(chosen, known).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the experts who review a practice', () => {
  it('are two at least, and not one twice', () => {
    assert.deepEqual(faults('anna', 'boris'), []);
    assert.deepEqual(faults(), ['/experts two-experts']);
    assert.deepEqual(faults('anna'), ['/experts two-experts']);
    assert.deepEqual(faults('anna', 'anna'), ['/experts two-experts']);
    assert.deepEqual(faults('anna', 'boris', 'anna'), ['/experts two-experts']);
  });

  it('are experts of the bank, and none of them has written it or works where it was written', () => {
    assert.deepEqual(faults('anna', 'gleb'), ['/experts/1 no-expert']);
    assert.deepEqual(faults('anna', 'vera'), ['/experts/1 own-practice', '/experts/1 same-organisation']);
  });

  it('are told so in a sentence, also one who is asked besides', () => {
    const [fault] = checkExpert('/expert', 'vera', known);
    assert.equal(fault!.pointer, '/expert');
    assert.match(fault!.message.ru, /свою практику не\u00a0рецензируют/);
  });
});
