import { z } from 'zod';

/**
 * A short name, unique where it is used and never shown to people.
 *
 * `constructor` would be a property of every plain object, so it is nobody's id.
 */
export const Id = z
  .string()
  .regex(/^(?!constructor$)[a-z0-9][a-z0-9_-]{0,63}$/, 'small Latin letters, digits, - and _, 64 at most');
export type Id = z.infer<typeof Id>;

/** The UUID (version 4) under which a browser sends a submission. It tells nothing about time or place. */
export const SubmissionId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
export type SubmissionId = z.infer<typeof SubmissionId>;

/** The address of a published revision: the SHA-256 of its canonical JSON, in hex. */
export const RevisionId = z.string().regex(/^[0-9a-f]{64}$/);
export type RevisionId = z.infer<typeof RevisionId>;

/** A day of the Gregorian calendar, `2026-09-01`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
