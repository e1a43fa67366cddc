import type { AppContext } from './env.ts';
import { listTags, quote } from './etag.ts';
import { ProblemError } from './problems.ts';

/** The tags of which one has to be there (`If-Match`). Whoever says none has not looked and is refused. */
export function readMatch(c: AppContext): string[] {
  const match = c.req.header('if-match');
  if (match === undefined) throw new ProblemError('condition-required');
  return listTags(match).slice(0, 10);
}

/** Refuses who has seen something else than what is there now, with the tag of that. */
export function requireSeen(tags: readonly string[], current: string): void {
  if (!tags.includes(current) && !tags.includes('*')) throw staleAt(current);
}

/** Somebody else has changed it meanwhile. */
export const staleAt = (current: string): ProblemError =>
  new ProblemError('stale', { headers: { etag: quote(current) } });
