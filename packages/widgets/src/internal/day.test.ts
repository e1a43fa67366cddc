import { expect } from '@open-wc/testing';
import { workdayAfter } from './day.ts';

describe('workdayAfter', () => {
  it('counts days of the calendar, and begins nothing on a weekend', () => {
    expect(workdayAfter('2026-11-26', 7)).to.equal('2026-12-03');
    expect(workdayAfter('2026-11-26', 30)).to.equal('2026-12-28');
    expect(workdayAfter('2026-12-26', 1)).to.equal('2026-12-28');
    expect(workdayAfter('2026-12-30', 2)).to.equal('2027-01-01');
  });
});
