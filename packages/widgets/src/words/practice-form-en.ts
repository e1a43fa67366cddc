import type { PracticeFormWords } from './practice-form-words.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** English for the practice form. */
export const practiceFormEn: PracticeFormWords = {
  title: 'Description of a practice',
  loading: 'Opening the description…',
  notFound: 'There is no such practice, or it is another organisation’s. Check the address.',
  unreachable: 'The description did not open. Check the connection and try again.',
  tryAgain: 'Try again',

  sections: 'Sections',
  facets: 'So that the practice is found',
  sending: 'Photos, checking, sending',
  states: { 0: 'not begun', 0.5: 'begun', 1: 'done' },
  needs: (names) => `still needed: ${names}`,
  remarks: ({ block, warn, tip }) =>
    [
      block > 0 && `keeps you from sending: ${block}`,
      warn > 0 && `worth changing: ${warn}`,
      tip > 0 && many(tip, 'tip', 'tips'),
    ]
      .filter(Boolean)
      .join(', '),
  severities: { block: 'Keeps you from sending', warn: 'Worth changing', tip: 'Tip' },
  announced: (count) =>
    count === 0
      ? 'There are no remarks on this section.'
      : `There ${count === 1 ? 'is' : 'are'} ${many(count, 'remark', 'remarks')} on this section, below the questions.`,
  filling: (name, at) => `${name} ${at}`,
  score: (points, least) => `${points} of 100 filled in. Sending takes ${least}.`,
  enough: 'That is enough for sending.',

  keeping: {
    device: 'The draft is on this device, for 14 days after the last change. Download the file so as not to lose it.',
    refused: 'The browser did not let us keep anything. Download the file before you close the page.',
    saving: 'Saving…',
    saved: 'Saved on the server.',
    waiting: 'Kept on this device, and about to go to the server.',
    offline: 'There is no connection. Everything is on this device and goes to the server when there is.',
    'signed-out': 'You are not signed in. Everything is on this device; sign in to save it on the server.',
    'too-long':
      'The server still has the text of before: one answer is longer than it may be. All of it is on this device.',
    untitled: 'Kept on this device. It is saved on the server as soon as the practice has a title.',
    conflict: 'Not saved on the server: somebody else has changed the description.',
    rejected:
      'The server did not take the text. All of it is on this device. Download the file and show it to those who run the bank.',
  },
  signIn: 'I have signed in, save it',
  conflict: {
    title: 'Somebody else has changed the description',
    text: 'While you were writing, another text came to the server. Yours is still here. Decide which one stays.',
    mine: 'Keep my text',
    mineHint: 'It takes the place of the text on the server.',
    theirs: 'Take the text of the server',
    theirsHint: 'Yours stays on this page: you can bring it back or download it.',
    kept: 'The screen shows the text of the server. Yours is put aside.',
    bringBack: 'Bring my text back',
    download: 'Download my text',
  },

  preview: 'What the card will look like',
  showPreview: 'Show the card',
  hidePreview: 'Hide the card',
  previewEmpty: 'The card comes when you have written the title of the practice.',

  files: {
    title: 'Files and printing',
    json: 'Download the file',
    text: 'Download as text',
    open: 'Open a file',
    print: 'Print',
    hint: 'The file can be opened here again, on any computer.',
    opened: 'The description in the file is open.',
    broken: 'The file cannot be read. It takes the one that “Download the file” has given here.',
    notAPractice:
      'There is no description of a practice in this file, or it is wrong. It takes one that was downloaded here.',
    other: 'The text of before is put aside. You can bring it back.',
  },

  photos: {
    title: 'Photos',
    hint: 'Up to 12 pictures, JPEG, PNG or WebP. The first one goes on the card. We remove where and when it was taken.',
    add: 'Add a photo',
    alt: 'What is in the picture?',
    altHint:
      'For those who cannot see it: “A volunteer shows a neighbour how to book a doctor”. The practice cannot be sent without.',
    caption: 'Caption',
    remove: (at) => `Remove photo ${at}`,
    of: (at) => `Photo ${at}`,
    faults: {
      'not-a-picture': 'This does not look like a picture. JPEG, PNG and WebP files will do.',
      'too-large': 'The picture is too large: up to 40 MB will do. Make it smaller and try again.',
      'too-many-pixels': 'The picture has too many pixels. Make it smaller and try again.',
      unreachable: 'The picture did not reach the server. Check the connection and try again.',
    },
    sending: 'Sending the picture…',
    localOnly:
      'Photos are kept by a server, and this page works without one. Add them when you open the file in a bank of practices.',
    unsaved: 'Photos can be added once the description is saved on the server.',
    most: 'There can be no more than 12 pictures.',
  },

  check: {
    title: 'Checking and sending',
    lead: 'A moderator of the bank reads the practice, and then two experts who do not know who sent it. You get a written answer in any case.',
    back: 'Back to the sections',
    ready: 'Everything that sending needs is there.',
    missing: (count) => `To put right before sending: ${count}`,
    wrong: 'look at this answer again.',
    section: (name) => `Section “${name}”`,
    altMissing: 'A photo has no description for those who cannot see it.',
    consent: 'The authors agree that the practice is published',
    consentHint:
      'Only what is in the description is published, under CC BY 4.0. Of the contacts, only those that you have ticked.',
    send: 'Send the practice',
    sendBlocked: (what) => `It cannot be sent yet. ${what}`,
    sendingNow: 'Sending…',
    failed: 'It could not be sent. Everything is kept. Try again.',
    local:
      'This page has no bank behind it, so nothing can be sent from here. Download the file and pass it to your coordinator, who will open it.',
    advice: (count) =>
      `There ${count === 1 ? 'is' : 'are'} ${many(count, 'remark', 'remarks')} more that ${count === 1 ? 'does' : 'do'} not keep you from sending:`,
    behalf: 'You write for an organisation',
    behalfHint: 'Before it is sent, the organisation reads and confirms the text by a link. It needs no account.',
    makeLink: 'Make a link for the organisation',
    link: 'Link',
    linkHint: (day) => `Pass it to the organisation. It works until ${day}. After changes it takes a new one.`,
    copy: 'Copy',
    copied: 'Copied.',
    confirmed: 'The organisation has confirmed this text.',
    unconfirmed: 'The organisation has not confirmed this text yet.',
  },

  sent: (number) => (number === undefined ? 'The practice is sent.' : `The practice is sent. Its number is ${number}.`),
  sentHint: 'A moderator checks it and passes it to experts. You will be told what they decide.',
  locked: (state) => `The text cannot be changed now: the practice is “${state}”.`,
  stateNames: {
    draft: 'Draft',
    submitted: 'Sent',
    screening: 'With the moderator',
    review: 'With the experts',
    revision: 'To be revised',
    accepted: 'Accepted',
    published: 'Published',
    'needs-update': 'To be confirmed',
    archived: 'Archived',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    hold: 'On hold',
  },
  empty: 'not filled in',
  printed: (day) => `Printed on ${day}`,
};
