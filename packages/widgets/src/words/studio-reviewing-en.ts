import type { studioReviewingRu } from './studio-reviewing-ru.ts';

/** English for the studio: reviews of an expert, and what people without an account confirm. */
export const studioReviewingEn: typeof studioReviewingRu = {
  assignments: {
    title: 'My reviews',
    none: 'Nobody asks you for a review now. When a moderator sends a practice, it stands here.',
    practice: 'Practice',
    state: 'Review',
    states: {
      open: 'Waits for you',
      'handed-in': 'Handed in',
      conflict: 'Conflict of interest',
      closed: 'Not needed any more',
    },
    due: 'Due',
    late: (day) => `was due on ${day}`,
    until: (day) => `by ${day}`,
  },

  review: {
    title: (practice) => `Review: ${practice}`,
    toAll: 'All my reviews',
    notFound: 'You have no such review.',
    blind:
      'You see neither whose practice it is nor other reviews. If you know it by its description, decide whether you can judge it fairly.',
    text: 'Description of the practice',
    before: 'What has changed since the last reviews',
    rubric: 'Scores',
    counted: (done, all) => `Scored: ${done} of\u00a0${all}`,
    total: (total) => `It comes to ${total} of\u00a0100 now`,
    critical: 'critical',
    weight: (weight) => `weight ${weight}`,
    scoreOf: (criterion) => `Score: ${criterion}`,
    anchor: (score) => `${score}\u00a0—`,
    comment: 'What the author can improve',
    commentOf: (criterion) => `What the author can improve: ${criterion}`,
    commentLeft: (left) => `${left} more ${left === 1 ? 'character is' : 'characters are'} needed`,
    commentEnough: 'Enough',
    commentFree: 'If you like',
    evidence: 'Level of evidence',
    computed: (level, title) => `The program has computed ${level}, “${title}”. Agree or pick another.`,
    lacking: 'What is lacking for the next level:',
    evidenceMissing: 'Pick the level of evidence',
    advice: 'Advice to the author as a whole',
    adviceHint: 'What to do first. The author reads it without your name',
    rubricMissing: 'The criteria did not load. Reload the page.',

    saving: 'Saving…',
    savedAt: (time) => `Saved at ${time}`,
    notSaved: 'Not on the server yet. Everything you typed is on this device.',
    saveNow: 'Save now',
    kept: 'This device had something typed that the server does not have. It is in its place.',
    staleTitle: 'The review was changed in another window',
    stale: 'It was saved in another tab or on another device. Here is what you have typed.',
    mine: 'Keep what is typed here',
    theirs: 'Take what the server has',

    handIn: 'Hand in the review',
    handInTitle: 'Hand in the review?',
    handInText:
      'It cannot be changed afterwards. A moderator sees the scores with your name, the author reads the advice without it.',
    handedIn: 'The review is handed in. Thank you.',
    toMend: (count) => `To hand it in, complete ${count} more ${count === 1 ? 'place' : 'places'}`,
    closed: 'This review is closed: it cannot be changed.',

    conflict: 'I cannot judge: conflict of interest',
    conflictTitle: 'Refuse the review?',
    conflictText:
      'That is right when the practice is yours, of people you know, or of competitors. Another expert is asked.',
    conflictReason: 'In short, what it is',
    conflictMissing: 'Write one sentence: a moderator reads it',
    conflictAction: 'Refuse',
    conflictDone: 'Recorded. The moderator asks another expert.',
  },

  confirmation: {
    title: 'Confirm the description of a practice',
    titleStill: 'Is all still so?',
    lead: 'This practice was described for you. Read it and decide whether all of it is right.',
    leadStill: 'A year has passed since it was confirmed last. Read it and say whether all is still so.',
    means: 'What confirming means',
    meansText:
      'You agree that what is written is right, and that it may be published in the bank of practices. Only the contacts that you see at the end are shown.',
    meansStill: 'The practice stays in the bank for another year, confirmed as of today.',
    wrong:
      'Is something wrong? Press nothing, and answer whoever sent you the link: they mend the text and send another.',
    changes: 'What a moderator has edited',
    text: 'Description',
    confirm: 'All is right, I confirm',
    still: 'All is still so',
    done: 'Thank you, it is recorded',
    doneText: 'There is nothing more to do. You can close this page.',
    until: (day) => `The link works until ${day}.`,
    openAgain: 'Open the link of the letter once more: for safety it does not stay in the address.',
    changed: 'While you were reading, the text has changed. Read it once more.',
  },
};
