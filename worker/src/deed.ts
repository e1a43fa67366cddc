import type { AuditAction, AuditEntry } from '@otklik/schema';
import type { AppContext } from './env.ts';
import type { Deed } from './storage/people.ts';

/** What whoever makes this call is about to do, for the log of their organisation. Details are numbers and ids alone. */
export const deedOf = (
  c: AppContext,
  action: AuditAction,
  target: string,
  details?: AuditEntry['details'],
  by: Pick<Deed, 'organisation' | 'actor'> = c.var,
): Deed => ({
  organisation: by.organisation,
  actor: by.actor,
  at: toSecond(c.var.services.now()),
  action,
  target,
  ...(details && { details }),
});

/** A moment as it stands in the log and on what expires: ISO, to the second. */
export const toSecond = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
