import { practiceNamesEn } from './practice-names-en.ts';
import { sectionNamesEn } from './section-names-en.ts';
import { studioBankEn } from './studio-bank-en.ts';
import { studioFormsEn } from './studio-forms-en.ts';
import { studioPeopleEn } from './studio-people-en.ts';
import { studioPracticesEn } from './studio-practices-en.ts';
import { studioQueueEn } from './studio-queue-en.ts';
import { studioReviewingEn } from './studio-reviewing-en.ts';
import type { StudioWords } from './studio-words.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** English for the studio: its frame, signing in, being invited. */
export const studioEn: StudioWords = {
  ...studioFormsEn,
  ...studioPeopleEn,
  ...studioPracticesEn,
  ...studioQueueEn,
  ...studioReviewingEn,
  ...studioBankEn,
  names: practiceNamesEn,
  sectionNames: sectionNamesEn,
  roles: {
    admin: {
      title: 'Administrator',
      about: 'Invites people, gives out roles and keys, changes settings, reads the log. Sees no answers.',
    },
    editor: {
      title: 'Editor',
      about: 'Prepares and publishes forms and quizzes, opens and closes them. Sees no answers.',
    },
    analyst: { title: 'Analyst', about: 'Reads, downloads and erases answers.' },
    author: { title: 'Author', about: 'Writes practice cards.' },
    expert: { title: 'Expert', about: 'Reviews practices.' },
    moderator: { title: 'Moderator', about: 'Decides which practices are published, and publishes them.' },
  },

  studio: 'Otklik studio',
  menu: 'Menu',
  menuItems: {
    forms: 'Forms',
    practices: 'My practices',
    queue: 'Queue of practices',
    assignments: 'My reviews',
    collections: 'Collections',
    bank: 'Bank of practices',
    people: 'People and roles',
    keys: 'Keys for programs',
    audit: 'Log',
    centre: 'Members of the centre',
    organisation: 'Organisation',
  },
  organisationNow: 'For which organisation you are working now',
  signOut: 'Sign out',
  loading: 'Loading…',
  sending: 'Sending…',
  tryAgain: 'Try again',
  reload: 'Load again',
  reloaded: 'Loaded again. See what it is now, correct it if need be, and save.',
  more: 'Show more',
  cancel: 'Never mind',
  back: 'Back',
  close: 'Close',
  save: 'Save',
  actions: 'Actions',
  copy: 'Copy',
  copied: 'Copied.',
  saved: 'Saved.',
  toStart: 'To the start of the studio',

  unreachable: 'The server does not answer. Check your connection and try again. Everything you typed is still here.',
  notOurs: 'Another server has answered: that happens in hotel networks and after an upgrade. Reload the page.',
  stale: 'While you were changing this, somebody else has changed it. Load it again, look what it is now, and decide.',
  malformed:
    'The server did not understand one of the fields. Check that each is complete and has nothing extra in it.',
  broken: 'Something broke on this page. Reload it. If that does not help, tell whoever runs the server.',
  partMissing: 'A part of the studio did not load. Check your connection and reload the page.',
  unknownTitle: 'There is no such page',
  unknown: 'Check the address, or pick a section in the menu.',
  notAllowedTitle: 'This needs another role',
  notAllowed: (names) =>
    `This section opens with the role: ${names.map((name) => `“${name}”`).join(', ')}. An administrator of your organisation gives it.`,

  toCorrect: (count) => `Correct ${counted(count, 'field')}`,
  email: 'E-mail',
  emailMissing: 'Write an e-mail address',
  emailWrong: 'Write the whole address, such as anna@example.org',
  password: 'Password',
  passwordMissing: 'Enter the password',
  passwordShort: (least) => `A password needs ${least} characters or more`,
  newPassword: 'New password',
  newPasswordHint: '12 characters or more. Four random words are safer and easier to remember than mixed signs.',
  showPassword: 'Show',
  hidePassword: 'Hide',

  signIn: {
    title: 'Sign in to the studio',
    action: 'Sign in',
    againTitle: 'Sign in again',
    again: 'Your session is over or was ended on another device. Sign in, and everything goes on from where you were.',
    notSecure:
      'You cannot sign in here: the page came without https, and anybody on the network would see your password. Open the studio at an address that begins with https://, or on the computer where the server runs.',
    codeTitle: 'The second step',
    codeLead: 'Open the app with codes on your phone and enter the code for Otklik.',
    code: 'Code',
    codeHint: 'Six digits. Without your phone, enter one of the spare codes, with the same capital and small letters.',
    codeMissing: 'Enter the code of the app or a spare code',
    byPasskey: 'Sign in with a passkey',
    byLetter: 'Send me a link to sign in by e-mail',
    sentTitle: 'Check your mail',
    sent: 'If there is an account with this e-mail, a letter with a link is on its way. The link works once, within half an hour. If there is no letter, look into the spam folder.',
    forgotten:
      'Forgot your password? Ask whoever runs the server for a link to sign in by: the command is “otklik admin link”.',
    forgottenWithMail: 'Forgot your password? Ask for a link: with it you can sign in and set a new one.',
    noAccount: 'No account yet? It comes with an invitation, which an administrator of your organisation sends.',
  },

  invitation: {
    title: 'Invitation',
    to: (organisation) => `You are invited: ${organisation}`,
    lead: 'What you will be able to do in this organisation:',
    until: (moment) => `The invitation works until ${moment}`,
    openAgain:
      'Open the link of the invitation again: for safety it does not stay in the address bar. If it opens no more, ask for a new one.',
    name: 'Your name',
    nameHint: 'Colleagues will see it in the list of people and in the log',
    nameMissing: 'Write your name',
    emailHint: 'You will sign in with it',
    emailFixed: 'The invitation is for this address',
    accept: 'Accept the invitation',
    haveAccount: 'I have an account already',
    makeAccount: 'I have no account',
    signInFirst: 'Sign in, and the invitation is accepted',
    signedInAs: (name, email) => `You are signed in as ${name} (${email}). The organisation will be added to yours.`,
  },

  link: {
    title: 'Sign in by a link',
    lead: 'Press the button to sign in. The link works once.',
    another: 'Set a new password',
    anotherHint: 'If you forgot the old one. Other devices are signed out.',
    openAgain: 'Open the link of the letter again. If it opens no more, ask for a new one on the sign-in page.',
  },
};
