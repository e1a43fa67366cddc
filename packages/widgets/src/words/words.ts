import type { FaultCode, Mode, Paging, Profile, QuestionKind } from '@otklik/schema/engine';

/** What is known of a fault when its sentence is said. */
export interface AboutFault {
  /** The kind of question, or `repeat`. */
  kind?: QuestionKind | 'repeat' | undefined;
  /** The limit that was passed, as a number for plurals. */
  count: number;
  /** The same limit as people write it: «1 000», «1 сентября 2026 г.». */
  limit: string;
}

/** A sentence about a fault, the same for all questions or fitted to one. */
export type Sentence = string | ((about: AboutFault) => string);

/** Every word a widget says by itself. Words inside questions are content, not here. */
export interface Words {
  field: FieldWords;
  form: FormWords;
}

/** Words that are needed once somebody has begun to answer. They come behind the first drawing. */
export interface LaterWords {
  field: LaterFieldWords;
  form: LaterFormWords;
  sending: SendingWords;
  /** For every code a sentence that says what to do. */
  faults: Record<FaultCode, Sentence>;
}

/** What is said around one question. */
export interface FieldWords {
  required: string;
  optional: string;
  /** Takes the answer away again. */
  clear: string;
  yes: string;
  no: string;
  /** The label of the line for own words beside a choice. */
  ownWords: (choice: string) => string;
}

/** What is said around questions that take more to draw, and in place of those that cannot be drawn. */
export interface LaterFieldWords {
  /** The first line of a list to choose from. */
  notChosen: string;
  /** How many may be picked, where the author set a limit. */
  pick: (least: number | undefined, most: number | undefined) => string;
  /** These were unpicked because they cannot stand together with the one just picked. */
  unpicked: (choices: string) => string;
  lettersLeft: (count: number) => string;
  lettersOver: (count: number) => string;
  /** Said once when fewer than so many letters are left. */
  fewLettersLeft: (count: number) => string;
  up: string;
  down: string;
  rankHint: string;
  /** Takes the order as it stands for the answer. */
  rankAccept: string;
  rankTop: (top: number) => string;
  /** An item got a new place. */
  moved: (choice: string, place: number, total: number) => string;
  accepted: string;
  before: string;
  now: string;
  /** A computed value that has no number yet. */
  notKnown: string;
  /** The link to the text that is agreed to. */
  document: string;
  opensInNewTab: string;
  /** In place of a question that cannot be drawn, with the reason. */
  cannotShow: (reason: string) => string;
  unknownKind: (kind: string) => string;
  noChoices: string;
  badScale: string;
  malformed: string;
}

/** What the form says around its questions. */
export interface FormWords {
  send: string;
  next: string;
  back: string;
  stepOf: (step: number, total: number) => string;
  loading: string;
  /** The form, or a part of what draws it, could not be loaded. */
  unreachable: string;
  tryAgain: string;
  /** What is known of the person, in one sentence. */
  modes: Record<Mode, string>;
  help: string;
  /** The name of the frame in which an isolated form is asked. Says nothing of its topic. */
  frame: string;
}

/** What the person may set, and the buttons of repeats. */
export interface LaterFormWords {
  /** The button that leaves a form on a dangerous topic at once, and how to press it with the keyboard. */
  leave: string;
  leaveHint: string;
  /** The day on which somebody got through to a number to call. */
  checkedOn: (day: string) => string;
  settings: string;
  paging: string;
  pagings: Record<Paging, string>;
  profile: string;
  profiles: Record<Profile, string>;
  language: string;
  addFilling: string;
  removeFilling: (name: string) => string;
}

/** What the form says when there is nothing to ask, when something is to be corrected, and about sending. */
export interface SendingWords {
  notFound: string;
  closed: string;
  /** Not yet open, and nobody knows when. */
  notOpen: string;
  notYetOpen: (day: string) => string;
  sending: string;
  sent: string;
  thanks: string;
  failed: string;
  offline: string;
  /** The same when the answers are on the device: this page may be closed. */
  kept: { sending: string; failed: string; offline: string };
  /** They are on the device, and go only when the person says so: whoever takes them might keep them twice. */
  keptByHand: string;
  /** For the next person, while the answers of this one are on their way. */
  beginAnew: string;
  /** The answers on the screen were given on an earlier page. */
  restored: string;
  startOver: string;
  /** What earlier pages have left on the device. */
  left: { waiting: string; sent: string; refused: string; sendNow: string; remove: string };
  /** Failures that call for another act than trying again. */
  failures: Record<
    | 'closed'
    | 'not-yet-open'
    | 'erased'
    | 'id-in-use'
    | 'too-large'
    | 'invalid-answers'
    | 'no-form'
    | 'no-revision'
    | 'not-understood',
    string
  >;
  copyAnswers: string;
  answersCopied: string;
  sendAsNew: string;
  receipt: string;
  receiptWhy: string;
  /** The link to the page where the receipt is taken later. */
  eraseLater: string;
  copyReceipt: string;
  copied: string;
  erase: string;
  eraseConfirm: string;
  eraseCancel: string;
  erasing: string;
  erased: string;
  eraseFailed: string;
  errorSummary: (count: number) => string;
  /** A form file that cannot be read. */
  broken: string;
}
