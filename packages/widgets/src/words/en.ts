import type { AboutFault, LaterWords, Words } from './words.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** English, for grown-ups and children alike. */
export const en: Words = {
  field: {
    required: 'needs an answer',
    optional: 'can be skipped',
    clear: 'Clear the answer',
    yes: 'Yes',
    no: 'No',
    ownWords: (choice) => `${choice}: write it in your own words`,
  },

  form: {
    send: 'Send',
    next: 'Next',
    back: 'Back',
    stepOf: (step, total) => `Step ${step} of ${total}`,
    loading: 'Loading the questionnaire…',
    unreachable: 'The questionnaire could not be loaded. Check the connection and try again.',
    tryAgain: 'Try again',
    modes: {
      anonymous: 'Answers carry no name: we do not learn who you are and cannot reply to you.',
      confidential: 'Only named members of staff know who answered. Nobody else is shown your answer with your name.',
      named: 'Answers are kept together with your name, so that you can be contacted.',
    },
    help: 'If you feel bad or are in danger, the questionnaire will not help quickly. Call:',
    frame: 'Questionnaire',
  },
};

/** English for the rest of the way. */
export const enLater: LaterWords = {
  field: {
    notChosen: 'Nothing chosen',
    pick: (least, most) => {
      if (!most) return least && least > 1 ? `Choose at least ${least}.` : 'You can choose several.';
      if (least === most) return `Choose ${most}.`;
      return least && least > 1 ? `Choose ${least} to ${most}.` : `You can choose up to ${most}.`;
    },
    unpicked: (choices) => `No longer chosen: ${choices}.`,
    lettersLeft: (count) => `${plural(count, 'character')} left`,
    lettersOver: (count) => `${plural(count, 'character')} too many`,
    fewLettersLeft: (count) => `No more than ${plural(count, 'character')} left.`,
    up: 'Up',
    down: 'Down',
    rankHint: 'Put what matters most on top. The buttons “Up” and “Down” change the order.',
    rankAccept: 'The order is right already',
    rankTop: (top) => (top === 1 ? 'Only the first place counts.' : `Only the first ${top} places count.`),
    moved: (choice, place, total) => `${choice}: now ${place} of ${total}.`,
    accepted: 'The order is accepted.',
    before: 'Before',
    now: 'Now',
    notKnown: 'not known yet',
    document: 'Read the document',
    opensInNewTab: 'opens in a new tab',
    cannotShow: (reason) => `This question cannot be shown: ${reason} You can answer the others.`,
    unknownKind: (kind) => `questions of the kind “${kind}” are not known here.`,
    noChoices: 'it has no answers to choose from.',
    badScale: 'its scale has no steps.',
    malformed: 'there is a mistake in how it is written.',
  },

  form: {
    leave: 'Leave quickly',
    leaveHint: 'Or press Esc twice: an ordinary search page opens.',
    checkedOn: (day) => `number checked on ${day}`,
    settings: 'Adjust the questionnaire',
    paging: 'How questions are shown',
    pagings: { page: 'Page by page', question: 'One at a time', all: 'All at once' },
    profile: 'In which words',
    profiles: { standard: 'Usual', child: 'For children', plain: 'Simple' },
    language: 'Language',
    addFilling: 'Add',
    removeFilling: (name) => `Remove: ${name}`,
  },

  sending: {
    notFound: 'There is no such questionnaire. It may have been removed, or its address has a mistake.',
    closed: 'The questionnaire is closed: no more answers are taken.',
    notOpen: 'The questionnaire is not open yet. Please come back later.',
    notYetOpen: (day) => `The questionnaire is not open yet. Answers are taken from ${day}.`,
    sending: 'Sending…',
    sent: 'Your answers are sent and kept.',
    thanks: 'Thank you!',
    failed: 'Sending did not work. Your answers are still here: keep this page open and try again in a minute.',
    offline:
      'There is no connection now. Your answers are on this page: keep it open, and they will be sent when the connection is back.',
    kept: {
      sending: 'Your answers are kept on this device, sending…',
      failed:
        'They could not be sent yet. Your answers are kept on this device, and we will try again. You may close the page: they go when you open it again.',
      offline:
        'There is no connection now. Your answers are kept on this device and go by themselves when it is back. You may close the page: then open it again when there is a connection.',
    },
    keptByHand:
      'Sending did not work. Your answers are kept on this device. Try again, now or later when you open this page again.',
    beginAnew: 'Fill in once more',
    restored: 'These answers were begun on this device before. You can go on.',
    startOver: 'Start over',
    left: {
      waiting: 'There are earlier answers on this device that are not sent yet.',
      sent: 'The earlier answers are sent and kept.',
      refused: 'Earlier answers that are kept on this device were not accepted.',
      sendNow: 'Send now',
      remove: 'Remove from the device',
    },
    failures: {
      closed:
        'The questionnaire closed before your answers came and takes no more answers. Copy them so that they are not lost, and hand them to those who gave you the questionnaire.',
      'not-yet-open':
        'The questionnaire does not take answers yet. Copy them so that they are not lost, and come back later.',
      erased: 'These answers were erased before, so they are not kept a second time.',
      'id-in-use': 'Other answers are kept under this number already. You can send these as new ones.',
      'too-large':
        'The answers are too long to be taken. Shorten the texts, or copy the answers so that they are not lost.',
      'invalid-answers':
        'Some answers were not accepted. Copy the answers first, then reload the page: the questionnaire may have changed.',
      'no-form':
        'This questionnaire is gone. Copy the answers so that they are not lost, and hand them to those who gave you the questionnaire.',
      'no-revision': 'The questionnaire has changed. Copy the answers and reload the page.',
      'not-understood':
        'Somebody else replied in place of our server: perhaps the network wants you to sign in. Your answers are still here: open any other page, then try again.',
    },
    copyAnswers: 'Copy my answers',
    answersCopied: 'The answers are copied: you can paste them into a letter or a note.',
    sendAsNew: 'Send as new',
    receipt: 'Receipt number',
    receiptWhy:
      'With this number you can erase your answers. We do not know whose they are, so the number cannot be restored.',
    eraseLater: 'Erase later, on a page of its own',
    copyReceipt: 'Copy the number',
    copied: 'The number is copied.',
    erase: 'Erase my answers',
    eraseConfirm: 'Erase the answers for good? They cannot be brought back.',
    eraseCancel: 'Do not erase',
    erasing: 'Erasing…',
    erased: 'The answers are erased.',
    eraseFailed: 'Erasing did not work. Try again in a minute.',
    errorSummary: (count) => `Check ${plural(count, 'answer')}`,
    broken: 'The questionnaire cannot be read: its file has a mistake. Please tell those who gave it to you.',
  },

  faults: {
    missing: ({ kind }) => missing(kind),
    'wrong-type': ({ kind }) =>
      kind === 'number'
        ? 'Write a number in digits, such as 12 or 3.5'
        : 'The answer does not fit the question. Answer again',
    'malformed-text': 'There are characters here that cannot be kept. Type the text again',
    'unsafe-number': 'The number is too long. Write a shorter one',
    'too-deep': 'The answer is too complex. Give a shorter one',
    'too-many-answers': 'There are too many answers to keep. Remove some',
    'unknown-question': 'The questionnaire no longer has this question. Reload the page',
    'not-asked': 'You are not asked this question. Reload the page',
    'too-short': ({ count }) => `Write more: at least ${plural(count, 'character')}`,
    'too-long': ({ count }) => `Shorten it to ${plural(count, 'character')}`,
    'below-min': ({ kind, limit }) => bound(kind, 'of at least', 'not before', limit),
    'above-max': ({ kind, limit }) => bound(kind, 'of at most', 'not after', limit),
    'not-whole': 'Write a whole number, without a fraction',
    'not-a-choice': 'This answer is no longer offered. Choose another one',
    'text-missing': 'Write your own answer in the line beside it',
    'too-few': ({ kind, count }) => {
      if (kind === 'repeat') return `Add more: at least ${count} are needed`;
      return kind === 'rank' ? `Put ${plural(count, 'answer')} in order` : `Choose at least ${plural(count, 'answer')}`;
    },
    'too-many': ({ kind, count }) =>
      kind === 'repeat' ? `Remove some: at most ${count} are allowed` : `Choose at most ${plural(count, 'answer')}`,
    exclusive: 'These answers contradict each other. Keep one of them',
    repeated: 'One answer is chosen twice. Remove one of the two',
    pattern: 'Check how the answer is written',
    'not-an-email': 'Check the e-mail address. It looks like name@example.org',
    'not-a-phone': 'Check the number: it has 5 to 15 digits',
    'not-a-url': 'Check the address of the page. It begins with https://',
    'not-a-date': 'Give the whole date: day, month and year',
    'not-a-time': 'Give the whole time: hours and minutes',
  },
};

function missing(kind: AboutFault['kind']): string {
  switch (kind) {
    case 'text':
    case 'longtext':
    case 'email':
    case 'phone':
    case 'url':
      return 'Write an answer';
    case 'number':
      return 'Write a number';
    case 'date':
      return 'Give a date';
    case 'time':
      return 'Give a time';
    case 'multi':
      return 'Choose at least one answer';
    case 'rank':
      return 'Put them in order, or confirm that the order is right';
    case 'consent':
      return 'Tick the box to go on';
    default:
      return 'Choose an answer';
  }
}

function bound(kind: AboutFault['kind'], number: string, moment: string, limit: string): string {
  if (kind === 'date') return `Give a date ${moment} ${limit}`;
  if (kind === 'time') return `Give a time ${moment} ${limit}`;
  return `Write a number ${number} ${limit}`;
}
