import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { centre } from './descriptions/centre.suite.ts';
import { crisis } from './descriptions/crisis.suite.ts';
import { earlyHelp } from './descriptions/early-help.suite.ts';
import { homeless } from './descriptions/homeless.suite.ts';
import { mentors } from './descriptions/mentors.suite.ts';
import { museum } from './descriptions/museum.suite.ts';
import { sport } from './descriptions/sport.suite.ts';
import { evidenceOf } from './evidence.ts';
import { findHints } from './find-hints.ts';
import { Practice } from './practice.ts';
import { countSentences } from './russian.ts';
import { TODAY } from './testing.ts';

const hintsOf = (practice: Practice) =>
  findHints(practice, { today: TODAY }).map(({ hint, pointer }) => `${hint} ${pointer}`);

/** Long descriptions as people write them, each with every hint that it is given. Another hint is noise, or a find. */
const CASES: readonly [what: string, practice: Practice, level: string, sentences: number, hints: string[]][] = [
  [
    'mentors of care leavers, in the words of grant reports',
    mentors,
    'E3',
    8,
    ['H06 /problem/statistics/1', 'H17 /tasks/3', 'H23 /technologies/1'],
  ],
  [
    'early help in villages, in the words of specialists',
    earlyHelp,
    'E1',
    7,
    [
      'H08 /problem/since',
      'H14 /goal',
      'H17 /tasks/0',
      'H23 /technologies/1',
      'H25 /results/quantitative',
      'H26 /results/quantitative/1',
      'H28 /results/qualitative/0/change',
      'H32 /resources',
      'H36 /evaluation',
      'H38 /prospects',
      'H40 /results/qualitative/1/change',
      'H41 /results/qualitative/1/change',
      'H45 /summary',
      'H46 /summary',
    ],
  ],
  [
    'a night shelter, as people talk',
    homeless,
    'E1',
    7,
    [
      'H04 /summary',
      'H12 /targetGroups/0',
      'H17 /tasks/4',
      'H20 /stages',
      'H21 /stages',
      'H22 /technologies',
      'H26 /results/quantitative/1',
      'H27 /results/quantitative/0',
      'H29 /results/quantitative/2',
      'H30 /summary',
      'H31 /summary',
      'H32 /resources',
      'H33 /resources',
      'H34 /evaluation',
      'H35 /evaluation',
      'H42 /summary',
      'H42 /problem/essence',
    ],
  ],
  [
    'a village museum, as an announcement',
    museum,
    'E1',
    12,
    [
      'H01 /title/text',
      'H02 /results/quantitative',
      'H03 /summary',
      'H04 /summary',
      'H06 /problem/statistics/0',
      'H10 /targetGroups',
      'H12 /targetGroups/0',
      'H14 /goal',
      'H15 /goal',
      'H16 /goal',
      'H17 /tasks/7',
      'H18 /tasks/7',
      'H19 /tasks',
      'H22 /technologies',
      'H25 /results/quantitative',
      'H30 /summary',
      'H32 /resources',
      'H34 /evaluation',
      'H37 /difficulties',
      'H39 /contacts/email',
      'H41 /results/qualitative/0/change',
    ],
  ],
  ['a crisis flat, careful and complete', crisis, 'E2', 7, []],
  ['an accelerator for villages', centre, 'E2', 6, []],
  [
    'an inclusive ice hockey club',
    sport,
    'E1',
    6,
    [
      'H04 /summary',
      'H14 /goal',
      'H17 /tasks/4',
      'H27 /results/quantitative/0',
      'H32 /resources',
      'H41 /results/qualitative/0/change',
      'H42 /summary',
      'H42 /summary',
    ],
  ],
];

for (const [what, practice, level, sentences, hints] of CASES) {
  describe(`a long description: ${what}`, () => {
    it('has the shape of a practice', () => assert.ok(Practice.safeParse(practice).success));

    it(`is at ${level}, and its summary has ${sentences} sentences`, () =>
      assert.deepEqual([evidenceOf(practice).level, countSentences(practice.summary!)], [level, sentences]));

    it('is given the hints that it deserves, and no others', () => assert.deepEqual(hintsOf(practice), hints));
  });
}
