import { after, before, describe } from 'node:test';
import { answersSuite } from './testing/answers.suite.ts';
import { badPracticesSuite } from './testing/bad-practices.suite.ts';
import { bankSuite } from './testing/bank.suite.ts';
import { calendarsSuite } from './testing/calendars.suite.ts';
import { collectionsSuite } from './testing/collections.suite.ts';
import { AppUnderTest, type OpenedApp } from './testing/app-under-test.ts';
import { crossSiteSuite } from './testing/cross-site.suite.ts';
import { organisationSuite } from './testing/organisation.suite.ts';
import { peopleSuite } from './testing/people.suite.ts';
import { photosSuite } from './testing/photos.suite.ts';
import { plainSuite } from './testing/plain.suite.ts';
import { paritySuite } from './testing/parity.suite.ts';
import { practicesSuite } from './testing/practices.suite.ts';
import { quizzesSuite } from './testing/quizzes.suite.ts';
import { sessionsSuite } from './testing/sessions.suite.ts';
import { rightsSuite } from './testing/rights.suite.ts';
import { spamSuite } from './testing/spam.suite.ts';
import { staffSuite } from './testing/staff.suite.ts';
import { teamsSuite } from './testing/teams.suite.ts';

/** At this pace one network gets one submission free and five at all, and a form five free. */
const BUSY_PACE = 2;

/** What the whole app must do alike over every database. Each `app.*.test.ts` runs it over its own. */
export function appSuite(name: string, open: (pace?: number) => Promise<OpenedApp>) {
  describe(`the API over ${name}`, () => {
    let all: OpenedApp[];
    let app: AppUnderTest;
    let busy: AppUnderTest;
    before(async () => {
      all = [await open(), await open(BUSY_PACE)];
      [app, busy] = all.map((opened) => new AppUnderTest(opened)) as [AppUnderTest, AppUnderTest];
      await app.addOtherOrganisation();
    });
    after(() => Promise.all(all.map((opened) => opened.close())));

    answersSuite(() => app);
    staffSuite(() => app);
    sessionsSuite(() => app);
    plainSuite(() => app);
    photosSuite(() => app);
    paritySuite(() => app);
    quizzesSuite(() => app);
    peopleSuite(() => app);
    calendarsSuite(() => app);
    bankSuite(() => app);
    collectionsSuite(() => app);
    organisationSuite(() => app);
    crossSiteSuite(() => app);
    rightsSuite(() => app);
    practicesSuite(() => app);
    badPracticesSuite(() => app);
    teamsSuite(
      () => app,
      () => busy,
    );
    spamSuite(
      () => app,
      () => busy,
    );
  });
}
