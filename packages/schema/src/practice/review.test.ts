import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { agreementOf, distanceFromKey, scorePairs } from './agreement.ts';
import { blindPractice, conflictsOf, isDuplicate, practiceContent } from './blind.ts';
import { PracticeEvent, Review } from './review.ts';
import { Rubric } from './rubric.ts';
import { checkReview, decideReviews, disagreementsOf, scoreReview } from './score-review.ts';
import { practice, review, rubric } from './testing.ts';

const criteria = rubric();
const [r1, r2, r3] = [review('3333233343'), review('3322223233'), review('4344434344')];
const score = (scores: string) => scoreReview(criteria, review(scores));
const decide = (...scores: string[]) => decideReviews(criteria, scores.map(review));

describe('the golden vectors of the rubric', () => {
  it('gives 73, 60 and 93.5', () => {
    assert.deepEqual(
      [r1, r2, r3].map((each) => scoreReview(criteria, each)),
      [
        { total: 73, verdict: 'publish' },
        { total: 60, verdict: 'revise' },
        { total: 93.5, verdict: 'publish' },
      ],
    );
  });

  it('asks a third expert for the first two: not for their totals, but because they come to different ends', () => {
    assert.deepEqual(disagreementsOf(criteria, r1, r2), ['verdict']);
    assert.deepEqual(decideReviews(criteria, [r1, r2]), { state: 'third-needed', because: ['verdict'] });
  });

  it('takes the mean of the closest pair: 66.5, for revision', () =>
    assert.deepEqual(decideReviews(criteria, [r1, r2, r3]), {
      ...{ state: 'decided', total: 66.5, verdict: 'revise', counted: [0, 1] },
    }));
});

describe('scoreReview', () => {
  it('goes from 0 to 100', () => {
    assert.equal(score('4444444444').total, 100);
    assert.equal(score('0000000000').total, 0);
  });

  it('draws the lines at 70 and 50', () => {
    // With threes in all: 75. One step less where the weight is 12, then 8: 72, 70.
    assert.deepEqual(score('3223333333'), { total: 70, verdict: 'publish' });
    assert.deepEqual(score('3223333332'), { total: 69, verdict: 'revise' });
    assert.deepEqual(score('2222222222'), { total: 50, verdict: 'revise' });
    assert.deepEqual(score('2222222221'), { total: 49, verdict: 'decline' });
  });

  it('publishes nothing with a critical criterion at 1, and declines one at 0', () => {
    assert.equal(score('4441444444').verdict, 'revise');
    assert.equal(score('4440444444').verdict, 'decline');
    assert.equal(score('4444440444').verdict, 'decline');
    assert.equal(score('4444404444').verdict, 'publish');
  });

  it('puts on hold at once where somebody may come to harm', () => assert.equal(score('4444444404').verdict, 'hold'));
});

describe('decideReviews', () => {
  it('waits for the second expert', () => {
    assert.deepEqual(decide(), { state: 'waiting' });
    assert.deepEqual(decide('4444444444'), { state: 'waiting' });
  });

  it('takes the mean of two that agree', () =>
    assert.deepEqual(decide('3333333333', '4333333333'), {
      ...{ state: 'decided', total: 76.25, verdict: 'publish', counted: [0, 1] },
    }));

  it('asks a third for more than 15 points, and not for 15', () => {
    assert.deepEqual(decide('4444444444', '3333333333'), { state: 'third-needed', because: ['total'] });
    const fifteen = '3334334443';
    assert.equal(score(fifteen).total, 85);
    assert.equal(decide('4444444444', fifteen).state, 'decided');
  });

  it('asks a third for two steps in a critical criterion', () =>
    assert.deepEqual(decide('4444444444', '4442444444'), { state: 'third-needed', because: ['critical'] }));

  it('holds as soon as one expert sees a danger, whoever else does not', () => {
    assert.deepEqual(decide('4444444404'), { state: 'decided', total: 94, verdict: 'hold', counted: [0] });
    assert.equal((decide('4444444444', '4444444444', '3333333303') as { verdict: string }).verdict, 'hold');
  });

  it('takes the middle one of three where both pairs are as close', () =>
    assert.deepEqual(decide('4444444444', '2222222222', '3333333333'), {
      ...{ state: 'decided', total: 75, verdict: 'publish', counted: [2] },
    }));

  it('comes to the same whatever the order of three reviews', () => {
    const any = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 10 }).map((all) => all.join(''));
    const ends = (...scores: string[]) => {
      const outcome = decide(...scores);
      return outcome.state === 'decided' ? `${outcome.total} ${outcome.verdict}` : outcome.state;
    };
    fc.assert(
      fc.property(any, any, any, (one, two, three) => {
        if ([one, two, three].some((each) => each[8] === '0')) return;
        assert.equal(ends(one, two, three), ends(three, one, two));
        assert.equal(ends(one, two, three), ends(two, one, three));
      }),
    );
  });
});

describe('checkReview', () => {
  const codes = (given: Review) => checkReview(criteria, given).map(({ pointer, code }) => `${pointer} ${code}`);

  it('wants every criterion scored and none besides', () => {
    assert.deepEqual(codes(review('3333333333')), []);
    assert.equal(codes({ scores: {}, evidence: 'E1' }).length, 10);
    assert.deepEqual(codes({ ...review('3333333333'), scores: { ...review('3333333333').scores, beauty: 4 } }), [
      '/scores/beauty unknown-criterion',
    ]);
  });

  it('wants the level of evidence, whatever was computed', () =>
    assert.deepEqual(codes({ scores: review('3333333333').scores }), ['/evidence no-evidence']));

  it('wants forty letters to the author with every 2 and less', () => {
    assert.deepEqual(codes(review('3333333332')), ['/comments/clarity comment-needed']);
    const said = (clarity: string) => codes({ ...review('3333333332'), comments: { clarity } });
    assert.deepEqual(said(' '.repeat(40)), ['/comments/clarity comment-needed']);
    assert.deepEqual(said('о'.repeat(39)), ['/comments/clarity comment-needed']);
    assert.deepEqual(said('о'.repeat(40)), []);
  });
});

describe('how well experts agree', () => {
  const twenty = (pair: readonly [number, number], other: readonly [number, number]) => [
    ...Array.from({ length: 10 }, () => pair),
    ...Array.from({ length: 10 }, () => other),
  ];

  it('is not said of fewer than twenty pairs, nor where nothing differs', () => {
    assert.equal(agreementOf(twenty([0, 0], [4, 4]).slice(1)), undefined);
    assert.equal(agreementOf(twenty([3, 3], [3, 3])), undefined);
  });

  it('is 1 for the same, 0 for chance, -1 for the opposite', () => {
    assert.equal(agreementOf(twenty([0, 0], [4, 4])), 1);
    assert.equal(agreementOf(twenty([0, 4], [4, 0])), -1);
    assert.equal(agreementOf([...twenty([0, 0], [4, 4]), ...twenty([0, 4], [4, 0])]), 0);
  });

  it('weighs a step less than four', () => {
    const near = agreementOf(twenty([2, 3], [4, 4]))!;
    const far = agreementOf(twenty([0, 4], [4, 4]))!;
    assert.ok(near > 0.6 && far <= 0, `${near} ${far}`);
  });

  it('is counted over what both have scored', () =>
    assert.deepEqual(scorePairs(criteria, r1, { scores: { ethics: 3, other: 1 } }), [[4, 3]]));

  it('tells how far an expert is from the key', () => {
    assert.equal(distanceFromKey(criteria, [r1, r3], [r1, r3]), 0);
    assert.equal(distanceFromKey(criteria, [review('3333333333')], [review('4444444444')]), 1);
    assert.equal(distanceFromKey(criteria, [r1], []), undefined);
  });
});

describe('a blind review', () => {
  const named = practice({ summary: 'Добрый двор учит соседей. С Добрым двором легче. Двор наш добрый.' });

  it('hides the organisation, the contacts and what it is proud of', () => {
    const blind = blindPractice(named);
    assert.deepEqual(
      ['organisation', 'contacts', 'orgInfo'].filter((key) => key in blind),
      [],
    );
    assert.equal(blind.title!.text, named.title!.text);
    assert.deepEqual(blind.facets, named.facets);
  });

  it('hides its name in the text, in every form, and nothing that only sounds like it', () =>
    assert.equal(blindPractice(named).summary, '[организация] учит соседей. С [организация] легче. Двор наш добрый.'));

  it('takes a name of one common word for a name only with a capital letter', () => {
    const given = practice({ organisation: { name: 'АНО «Берег»' }, goal: 'Вывести Берег и людей на берег.' });
    assert.equal(blindPractice(given).goal, 'Вывести [организация] и людей на берег.');
  });

  it('leaves the text alone where there is no name to hide', () => {
    const { summary } = blindPractice(practice({ organisation: { name: 'АНО «Центр»' } }));
    assert.equal(summary, practice().summary);
  });

  it('is not given to those who have a stake in it', () => {
    assert.deepEqual(conflictsOf({ isAuthor: true, inn: '5900000002', regionCode: '57' }, named), [
      ...['own-practice', 'same-organisation'],
    ]);
    assert.deepEqual(conflictsOf({ regionCode: '57' }, named, { countRegion: true }), ['same-region']);
    assert.deepEqual(conflictsOf({ inn: '' }, practice({ organisation: { inn: '' } })), []);
  });
});

describe('the content of a practice', () => {
  it('is one text for equal words, whatever the order of keys', () => {
    const given = practice();
    const turned = Object.fromEntries(Object.entries(given).reverse()) as typeof given;
    assert.equal(practiceContent(turned), practiceContent({ ...given, $schema: './practice.schema.json' }));
    assert.notEqual(practiceContent(given), practiceContent(practice({ goal: 'Иная цель.' })));
  });

  it('is told apart from another practice, and from a copy with a word changed', () => {
    assert.ok(isDuplicate(practice(), practice({ title: { text: 'Уроки телефона для пожилого соседа' } })));
    assert.ok(!isDuplicate(practice(), practice({ title: { text: 'Шахматы во дворе' } })));
  });
});

describe('Review, Rubric and PracticeEvent', () => {
  it('take what they should, and nothing else', () => {
    assert.ok(Rubric.safeParse(criteria).success);
    assert.ok(Review.safeParse(r1).success);
    assert.ok(!Review.safeParse({ scores: { problem: 5 } }).success);
    assert.ok(!Review.safeParse({ scores: { problem: 2.5 } }).success);
    const event = { at: '2026-11-20T10:00:00Z', actor: 'server', from: 'review', to: 'accepted' };
    assert.ok(PracticeEvent.safeParse(event).success);
    assert.ok(!PracticeEvent.safeParse({ ...event, to: 'sold' }).success);
  });
});
