import { toSecond } from '../deed.ts';
import type { Deed } from '../storage/people.ts';

/** A line for the log of what an operator does at the command line. */
export const byServer = ({ at, ...deed }: Omit<Deed, 'actor' | 'at'> & { at: Date }): Deed => ({
  ...deed,
  actor: { kind: 'server', id: 'server', name: 'otklik' },
  at: toSecond(at),
});
