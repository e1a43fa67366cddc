import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPressure, limitsOf, PACE, type Visitor } from './pressure.ts';

const MINUTE = 60_000;

/** A pressure at the usual pace, over a clock that a test moves. */
function setup(pace = PACE) {
  const clock = { now: 0 };
  const pressure = createPressure(limitsOf(pace), () => clock.now);
  const come = (visitor: Partial<Visitor> = {}) =>
    pressure.admit({ form: 'family', from: '203.0.113.7', hasProof: false, ...visitor });
  /** What becomes of so many who come at once. */
  const crowd = (count: number, visitor: Partial<Visitor> | ((at: number) => Partial<Visitor>) = {}) => {
    const outcomes = { admitted: 0, 'proof-required': 0, 'too-many': 0 };
    for (let at = 0; at < count; at++) outcomes[come(typeof visitor === 'function' ? visitor(at) : visitor).is]++;
    return outcomes;
  };
  return { clock, come, crowd };
}

/** Each from a network of its own. */
const everywhere = (at: number) => ({ from: `11.${at >> 8}.${at & 255}.1` });

describe('pressure', () => {
  it('lets a class of 30 behind one address in within a minute, and asks the last ten for a proof at most', () => {
    const { clock, come } = setup();
    let asked = 0;
    for (let child = 0; child < 30; child++) {
      clock.now += MINUTE / 30;
      if (come().is === 'admitted') continue;
      asked++;
      assert.equal(come({ hasProof: true }).is, 'admitted');
    }
    assert.ok(asked <= 10, `${asked} were asked`);
  });

  it('lets a school of 300 in at once, for a proof', () => {
    const { crowd } = setup();
    assert.deepEqual(crowd(300), { admitted: 20, 'proof-required': 280, 'too-many': 0 });
    assert.deepEqual(crowd(280, { hasProof: true }), { admitted: 280, 'proof-required': 0, 'too-many': 0 });
  });

  it('asks one network and leaves the others alone', () => {
    const { crowd, come } = setup();
    crowd(25);
    assert.equal(come().is, 'proof-required');
    assert.equal(come({ from: '203.0.113.99' }).is, 'proof-required');
    assert.equal(come({ from: '203.0.114.7' }).is, 'admitted');
    assert.equal(come({ form: 'other' }).is, 'admitted');
  });

  it('asks everybody when a form is flooded from everywhere, and nobody at another form', () => {
    const { crowd, come } = setup();
    assert.deepEqual(crowd(400, everywhere), { admitted: 300, 'proof-required': 100, 'too-many': 0 });
    assert.equal(come({ hasProof: true }).is, 'admitted');
    assert.equal(come({ form: 'other' }).is, 'admitted');
  });

  it('is over with time', () => {
    const { clock, crowd } = setup();
    crowd(20);
    clock.now += MINUTE;
    assert.deepEqual(crowd(20), { admitted: 10, 'proof-required': 10, 'too-many': 0 });
    clock.now += 10 * MINUTE;
    assert.equal(crowd(20).admitted, 20);
  });

  it('has a flood of proofs wait, as long as it says', () => {
    const { clock, crowd, come } = setup();
    assert.deepEqual(crowd(310, { hasProof: true }), { admitted: 300, 'proof-required': 0, 'too-many': 10 });
    const verdict = come({ hasProof: true });
    assert.ok(verdict.is === 'too-many');
    assert.equal(verdict.retryAfterSeconds, 1);
    clock.now += verdict.retryAfterSeconds * 1000;
    assert.equal(come({ hasProof: true }).is, 'admitted');
  });

  it('is not raised by those who are refused', () => {
    const { crowd, come } = setup();
    crowd(20);
    crowd(10_000);
    assert.equal(come({ hasProof: true }).is, 'admitted');
  });

  it('takes no place from who gives it back', () => {
    const { come, crowd } = setup();
    for (let count = 0; count < 1000; count++) {
      const verdict = come();
      assert.ok(verdict.is === 'admitted');
      verdict.giveBack();
    }
    assert.equal(crowd(20).admitted, 20);
  });

  it('asks a suspected one always', () => {
    const { come } = setup();
    assert.equal(come({ isSuspected: true }).is, 'proof-required');
    assert.equal(come({ isSuspected: true, hasProof: true }).is, 'admitted');
  });

  it('watches the form alone where no address is known', () => {
    const { crowd } = setup();
    for (const from of [undefined, '127.0.0.1']) assert.equal(crowd(150, { from }).admitted, 150);
    assert.equal(crowd(1, { from: undefined })['proof-required'], 1);
  });

  describe('remembering networks', () => {
    /** So slow that what is forgotten shows: a network gets one place in a year. */
    const slow = { atOnce: 1, perMinute: 1 / 525_600 };
    const plenty = { atOnce: 1e9, perMinute: 1e9 };
    const remembering = () => {
      const clock = { now: 0 };
      const limits = { form: { calm: plenty, most: plenty }, network: { calm: slow, most: plenty } };
      const pressure = createPressure(limits, () => clock.now);
      const isKnown = (from: string) =>
        pressure.admit({ form: 'family', from, hasProof: false }).is === 'proof-required';
      return { clock, isKnown };
    };

    it('ends after a day', () => {
      const { clock, isKnown } = remembering();
      assert.equal(isKnown('203.0.113.7'), false);
      clock.now += 24 * 60 * MINUTE - 1;
      assert.equal(isKnown('203.0.113.7'), true);
      clock.now += 1;
      assert.equal(isKnown('203.0.113.7'), false);
    });

    it('ends after a day in which nobody came, too', (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const { isKnown } = remembering();
      assert.equal(isKnown('203.0.113.7'), false);
      t.mock.timers.tick(24 * 60 * MINUTE - 1);
      assert.equal(isKnown('203.0.113.7'), true);
      t.mock.timers.tick(1);
      assert.equal(isKnown('203.0.113.7'), false);
    });

    it('has room for 20,000 of them, and lets go of those that were quiet longest', () => {
      const { isKnown } = remembering();
      for (let at = 0; at <= 20_000; at++) assert.equal(isKnown(everywhere(at).from), false);
      assert.equal(isKnown(everywhere(20_000).from), true);
      assert.equal(isKnown(everywhere(0).from), false);
    });
  });

  it('lets a process end that nobody comes to', async () => {
    setup().come();
    assert.deepEqual(
      process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout'),
      [],
    );
  });
});
