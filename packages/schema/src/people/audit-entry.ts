import { z } from 'zod';
import { SubmissionId } from '../id.ts';

/** What is written into the log of an organisation. */
export const AuditAction = z.enum([
  'answers-read',
  'answers-exported',
  'answers-erased',
  'form-published',
  'form-settings-changed',
  'quiz-published',
  'member-joined',
  'member-changed',
  'member-removed',
  'invitation-made',
  'invitation-revoked',
  'key-made',
  'key-revoked',
  'organisation-changed',
  'organisation-made',
  'centre-joined',
  'centre-left',
  'link-made',
  'archive-exported',
  'archive-imported',
  'practice-moved',
  'practice-confirmed',
  'confirmation-link-made',
  'reviewer-asked',
  'review-handed-in',
  'bank-imported',
  'collection-saved',
  'collection-removed',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/**
 * One line of the log of an organisation: who did what with what. There is
 * nothing in it of what people answered. Each line is signed together with the
 * one before it, so that none can be changed, taken out or moved unnoticed.
 */
export const AuditEntry = z.object({
  /** 1, 2, 3… within the organisation, without a gap. */
  number: z.int().positive(),
  at: z.iso.datetime(),
  /** A member, a key, or the server itself (at its command line). */
  actor: z.object({ kind: z.enum(['person', 'key', 'server']), id: z.string(), name: z.string() }),
  action: AuditAction,
  /** The id of the form, quiz, member, key, invitation or organisation. */
  target: z.string(),
  /** Numbers and ids alone: how many answers, which revision, which roles. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Of this line and the one before it. 64 hexadecimal digits. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Which submission staff erases, for good. */
export const Erasure = z.strictObject({ id: SubmissionId });
export type Erasure = z.infer<typeof Erasure>;
