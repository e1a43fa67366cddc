import { after, before, describe } from 'node:test';
import { answersSuite } from './testing/answers.suite.ts';
import { AppUnderTest, type OpenedApp } from './testing/app-under-test.ts';
import { paritySuite } from './testing/parity.suite.ts';
import { staffSuite } from './testing/staff.suite.ts';

/** What the whole app must do alike over every database. Each `app.*.test.ts` runs it over its own. */
export function appSuite(name: string, open: () => Promise<OpenedApp>) {
  describe(`the API over ${name}`, () => {
    let opened: OpenedApp;
    let app: AppUnderTest;
    before(async () => {
      opened = await open();
      app = new AppUnderTest(opened);
      await app.addOtherOrganisation();
    });
    after(() => opened.close());

    answersSuite(() => app);
    staffSuite(() => app);
    paritySuite(() => app);
  });
}
