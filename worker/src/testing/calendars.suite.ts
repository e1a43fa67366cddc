import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WorkCalendar } from '@otklik/schema';
import { type AppUnderTest, faceOf, problemOf } from './app-under-test.ts';

/** On which days people work, as a plan asks. */
export function calendarsSuite(open: () => AppUnderTest) {
  describe('a calendar', () => {
    it('is read by anybody, and not sent again to who has it', async () => {
      const first = await open().fetch('/v1/calendars/ru');
      assert.equal(first.status, 200);
      assert.equal(first.headers.get('access-control-allow-origin'), '*');
      const calendar = WorkCalendar.parse(await first.json());
      assert.ok(calendar.years['2026']!.off.includes('2026-01-07'));
      const again = await open().fetch('/v1/calendars/ru', {
        headers: { 'if-none-match': first.headers.get('etag')! },
      });
      assert.equal(again.status, 304);
    });

    it('of another country is not there, whatever it is called', async () => {
      const faces = [];
      for (const country of ['xx', '__proto__', 'constructor']) {
        const reply = await open().fetch(`/v1/calendars/${country}`);
        assert.equal((await problemOf(reply.clone())).code, 'no-calendar');
        faces.push(await faceOf(reply));
      }
      assert.deepEqual(faces[1], faces[0]);
    });
  });
}
