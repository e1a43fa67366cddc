import { z } from 'zod';
import { Day, Id, RevisionId } from '../id.ts';
import { Name, OrganisationId } from '../people/organisation.ts';
import { EVIDENCE_LEVELS } from './codes.ts';
import { Practice } from './practice.ts';
import { PracticeEvent, Review } from './review.ts';
import { Rubric } from './rubric.ts';
import { PRACTICE_STATES } from './states.ts';

const State = z.enum(PRACTICE_STATES);
const party = z.strictObject({ id: OrganisationId, name: Name });

/** A practice in the making, as staff sees it in a list: one version, where it stands, and what is up to whom. */
export const RecordSummary = z.strictObject({
  id: Id,
  version: z.int().positive(),
  state: State,
  title: z.string(),
  /** Whose practice it is, */
  organisation: party,
  /** and who decides about it: the centre which that organisation has joined, or itself. */
  bank: party,
  /** Given when it is sent for the first time: 1, 2, 3… within the bank. */
  number: z.int().positive().optional(),
  changedOn: Day,
  submittedOn: Day.optional(),
  /** By when the next one has to act. */
  dueOn: Day.optional(),
  /** Whoever asks has written in it, so they cannot approve it. */
  isAuthor: z.boolean(),
  /** Where whoever asks may move it, as far as roles tell. */
  moves: z.array(State),
  /** What is published of it now. */
  published: z.strictObject({ version: z.int().positive(), on: Day }).optional(),
});
export type RecordSummary = z.infer<typeof RecordSummary>;

/** The same with its text and its history. */
export const PracticeRecord = RecordSummary.extend({
  practice: Practice,
  /** Of the text as it is now. */
  hash: RevisionId,
  /** Written for an organisation by somebody else; it is sent when the organisation has confirmed it. */
  onBehalf: z.boolean(),
  /** The hash that its author has confirmed last. */
  confirmed: RevisionId.optional(),
  /** The hash of which the experts spoke. */
  reviewed: RevisionId.optional(),
  /** Their text, where it was edited since: the author sees what an editor has changed before confirming. */
  reviewedText: Practice.optional(),
  /** Practices of the same bank that seem to be the same. */
  alike: z.array(z.strictObject({ id: Id, title: z.string() })),
  /** From the oldest. Reasons in it are answers to the author. */
  events: z.array(PracticeEvent),
  /** What the experts have written to the author, without their names and totals; there once it is decided. */
  advice: z.array(Review),
});
export type PracticeRecord = z.infer<typeof PracticeRecord>;

/** A page of records, those changed last first. */
export const RecordPage = z.strictObject({ records: z.array(RecordSummary), next: z.string().optional() });
export type RecordPage = z.infer<typeof RecordPage>;

/** A step that somebody takes. What each needs beside the state is said by `checkMove`. */
export const MoveDraft = z.strictObject({
  to: State,
  /** The written answer to the author, or the reason that stands in the log. */
  reason: z.string().max(4000).optional(),
  /** The moderator has seen that the theme suits the bank. */
  themeFits: z.literal(true).optional(),
  /** Who reviews it: members of the bank with the role of an expert. */
  experts: z.array(z.string().max(64)).max(3).optional(),
});
export type MoveDraft = z.infer<typeof MoveDraft>;

/** Somebody who can be asked to review, and what speaks against it. */
export const Expert = z.strictObject({
  id: z.string(),
  name: Name,
  /** How many reviews they have not handed in yet. */
  open: z.int().min(0),
  conflicts: z.array(z.enum(['own-practice', 'same-organisation', 'same-region'])),
});
export type Expert = z.infer<typeof Expert>;
export const ExpertPage = z.strictObject({ experts: z.array(Expert) });
export type ExpertPage = z.infer<typeof ExpertPage>;

/** A review that somebody was asked for, as they see it: no author, no organisation, no other review. */
export const Assignment = z.strictObject({
  practice: Id,
  version: z.int().positive(),
  title: z.string(),
  state: z.enum(['open', 'handed-in', 'conflict', 'closed']),
  assignedOn: Day,
  dueOn: Day,
});
export type Assignment = z.infer<typeof Assignment>;
export const AssignmentPage = z.strictObject({ assignments: z.array(Assignment) });
export type AssignmentPage = z.infer<typeof AssignmentPage>;

/** What an expert works with. */
export const ReviewSheet = Assignment.extend({
  /** Blind: see `blindPractice`. */
  practiceText: Practice,
  /** The blind text of which they spoke before, where it was revised since. */
  before: Practice.optional(),
  /** What the rules make of its evidence. The expert confirms it, or says another. */
  computed: z.enum(EVIDENCE_LEVELS),
  /** By which it is judged, whatever the rubric of the server becomes meanwhile. */
  rubric: Rubric.optional(),
  review: Review,
});
export type ReviewSheet = z.infer<typeof ReviewSheet>;

/** A review as it is saved, over and over, until it is handed in. After that it never changes. */
export const ReviewDraft = z.strictObject({ review: Review, handIn: z.boolean() });
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** One review, as a moderator sees it. */
export const ReviewOfExpert = z.strictObject({
  expert: z.strictObject({ id: z.string(), name: Name }),
  state: Assignment.shape.state,
  dueOn: Day,
  /** There once it is handed in; until then nobody sees it. */
  review: Review.optional(),
  total: z.number().optional(),
});
export type ReviewOfExpert = z.infer<typeof ReviewOfExpert>;

/** Where the reviews of a version stand. Totals are 0-100. Nobody can change a score: a moderator asks for a third review, or decides as the rule says. */
export const ReviewBoard = z.strictObject({
  reviews: z.array(ReviewOfExpert),
  state: z.enum(['waiting', 'third-needed', 'decided']),
  because: z.array(z.enum(['total', 'critical', 'verdict'])).optional(),
  total: z.number().optional(),
  verdict: z.enum(['publish', 'revise', 'decline', 'hold']).optional(),
  /** The lowest level of the reviews that count. */
  evidence: z.enum(EVIDENCE_LEVELS).optional(),
  /** Whose criteria the scores are of. */
  rubric: Rubric.optional(),
});
export type ReviewBoard = z.infer<typeof ReviewBoard>;

/** One more expert is asked, and why. */
export const ReviewerDraft = z.strictObject({ expert: z.string().max(64), reason: z.string().min(1).max(2000) });
export type ReviewerDraft = z.infer<typeof ReviewerDraft>;

/** Whoever has no account confirms by a link: what was written for them, what was edited, or that all is still so. */
export const ConfirmationDraft = z.strictObject({ hash: RevisionId });
export type ConfirmationDraft = z.infer<typeof ConfirmationDraft>;
export const NewConfirmationLink = z.strictObject({ url: z.url(), expiresOn: Day, sentTo: z.string().optional() });
export type NewConfirmationLink = z.infer<typeof NewConfirmationLink>;
export const ConfirmationToken = z.strictObject({ token: z.string().max(200) });
export type ConfirmationToken = z.infer<typeof ConfirmationToken>;
/** What the link shows. */
export const OpenConfirmation = z.strictObject({
  practice: Practice,
  /** What it was before an editor worked on it. */
  before: Practice.optional(),
  hash: RevisionId,
  purpose: z.enum(['text', 'still-true']),
  expiresOn: Day,
});
export type OpenConfirmation = z.infer<typeof OpenConfirmation>;
export const Confirmation = z.strictObject({ token: z.string().max(200), hash: RevisionId });
export type Confirmation = z.infer<typeof Confirmation>;
