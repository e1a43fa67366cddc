import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suspicionOf } from './suspicion.ts';

const filling = (seconds: number | undefined, questions: number, hiddenField?: string) =>
  suspicionOf({ hiddenField, seconds, questions });

describe('suspicionOf', () => {
  it('finds nothing in how people fill in a form', () => {
    assert.equal(filling(1.5, 1), undefined, 'one face, tapped at once');
    assert.equal(filling(2, 6), undefined, 'name, address and telephone by the browser, a consent by hand');
    assert.equal(filling(10, 30), undefined, 'three taps a second down a scale');
    assert.equal(filling(90, 30), undefined, 'reading');
    assert.equal(filling(3, 0, ''), undefined, 'nothing answered, sent as it is');
  });

  it('notices what fills in an input that nobody sees', () => {
    assert.equal(filling(60, 3, 'https://buy.example'), 'hidden-field');
    assert.equal(filling(60, 3, ' '), 'hidden-field');
    assert.equal(filling(0.1, 3, 'x'), 'hidden-field');
  });

  it('notices answers that nobody could have given so fast', () => {
    assert.equal(filling(0.2, 1), 'too-fast');
    assert.equal(filling(3, 30), 'too-fast');
  });

  it('says nothing where the time is not known', () => {
    assert.equal(filling(undefined, 30), undefined);
    assert.equal(filling(Number.NaN, 30), undefined);
    assert.equal(filling(-3600, 30), undefined, 'a clock that was set back');
  });
});
