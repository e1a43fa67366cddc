import type { Role } from '../people/role.ts';
import { type LifeFault, lifeFault, type LifeNeed } from './life-fault.ts';
import type { Verdict } from './score-review.ts';
import type { PracticeState } from './states.ts';

/** Who moves a practice on: its author, a moderator, or the server by rule and by clock. */
export type Mover = 'author' | 'moderator' | 'server';

/** What else happens with a move. Whoever keeps practices does it in the same step. */
export type LifeEffect =
  | 'freeze-version'
  | 'ask-moderator'
  | 'assign-reviewers'
  | 'show-difference-to-reviewers'
  | 'answer-author'
  | 'confirm-evidence'
  | 'make-public'
  | 'ask-author'
  | 'say-archived'
  | 'remove-contacts'
  | 'hide';

/** One way from a state to the next. */
export interface Transition {
  from: PracticeState;
  to: PracticeState;
  who: readonly Mover[];
  needs: readonly LifeNeed[];
  effects: readonly LifeEffect[];
  /** It is an approval, and so nobody gives it to their own. */
  approves?: boolean;
  /** What the reviews have to have come to. */
  verdict?: Verdict;
  /** For so many days the next one has time. */
  days?: number;
}

const WITHDRAWN_FROM = ['submitted', 'screening', 'review', 'revision', 'accepted'] as const;
const ARCHIVED_FROM = ['published', 'needs-update', 'hold'] as const;
const HELD_FROM = [...WITHDRAWN_FROM, 'draft', 'published', 'needs-update', 'archived', 'declined'] as const;

/** Every way that one version of a practice can go. What is not here cannot happen. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', to: 'submitted', who: ['author'], needs: ['sendable'], effects: ['freeze-version'] },
  { from: 'submitted', to: 'screening', who: ['server'], needs: ['screened'], effects: ['ask-moderator'] },
  {
    ...{ from: 'screening', to: 'review', who: ['moderator'], needs: ['recent', 'theme-fits'] },
    ...{ effects: ['assign-reviewers'], approves: true, days: 14 },
  },
  { from: 'screening', to: 'declined', who: ['moderator'], needs: ['written-answer'], effects: ['answer-author'] },
  {
    ...{ from: 'review', to: 'revision', who: ['server'], needs: ['verdict', 'written-answer'] },
    ...{ effects: ['answer-author'], verdict: 'revise', days: 30 },
  },
  {
    ...{ from: 'revision', to: 'submitted', who: ['author'], needs: ['sendable', 'changed'] },
    effects: ['freeze-version', 'show-difference-to-reviewers'],
  },
  {
    ...{ from: 'review', to: 'accepted', who: ['server'], needs: ['verdict', 'evidence-confirmed', 'written-answer'] },
    ...{ effects: ['confirm-evidence', 'answer-author'], verdict: 'publish' },
  },
  {
    ...{ from: 'review', to: 'declined', who: ['server'], needs: ['verdict', 'written-answer'] },
    ...{ effects: ['answer-author'], verdict: 'decline' },
  },
  {
    ...{ from: 'review', to: 'hold', who: ['server'], needs: ['verdict'] },
    ...{ effects: ['hide', 'ask-moderator'], verdict: 'hold' },
  },
  {
    ...{ from: 'accepted', to: 'published', who: ['moderator'] },
    needs: ['same-content', 'author-confirmed', 'contact-consent'],
    ...{ effects: ['make-public'], approves: true },
  },
  { from: 'published', to: 'needs-update', who: ['server'], needs: ['due'], effects: ['ask-author'] },
  { from: 'needs-update', to: 'published', who: ['author'], needs: ['same-content'], effects: ['make-public'] },
  ...ARCHIVED_FROM.map((from): Transition => {
    const effects = ['say-archived', 'remove-contacts'] as const;
    return { from, to: 'archived', who: ['moderator', 'author'], needs: ['reason'], effects };
  }),
  {
    from: 'needs-update',
    to: 'archived',
    who: ['server'],
    needs: ['due'],
    effects: ['say-archived', 'remove-contacts'],
  },
  ...WITHDRAWN_FROM.map((from): Transition => ({ from, to: 'withdrawn', who: ['author'], needs: [], effects: [] })),
  ...HELD_FROM.map((from): Transition => ({
    from,
    to: 'hold',
    who: ['moderator'],
    needs: ['reason'],
    effects: ['hide', 'answer-author'],
  })),
];

/** Somebody who wants to move a practice on, and what is known to be so. */
export interface Move {
  from: PracticeState;
  to: PracticeState;
  /** `server`, or a person: their roles, and whether they wrote it. */
  by: 'server' | { roles: readonly Role[]; isAuthor: boolean };
  met: readonly LifeNeed[];
  /** What the reviews have come to. */
  verdict?: Verdict;
  /** Where a practice on hold was before. It may go back there, and nowhere else but into the archive. */
  heldFrom?: PracticeState;
}

/** Where a person, or the server, may move a practice from a state; what it needs is said by `checkMove`. */
export const movesFrom = (from: PracticeState, by: Move['by'], heldFrom?: PracticeState): PracticeState[] => [
  ...new Set(
    waysFrom(from, heldFrom)
      .filter((way) => mayTake(way, by))
      .map(({ to }) => to),
  ),
];

/** Everything that keeps a practice from moving on. Nothing: it moves. */
export function checkMove({ from, to, by, met, verdict, heldFrom }: Move): LifeFault[] {
  const ways = waysFrom(from, heldFrom).filter((way) => way.to === to);
  if (ways.length === 0) return [lifeFault('no-such-move')];
  const own = ways.filter((way) => mayTake(way, by));
  if (own.length === 0) return [lifeFault(ways.some((way) => isBarredAsAuthor(way, by)) ? 'not-own' : 'not-yours')];
  const lacking = (way: Transition): LifeNeed[] =>
    way.needs.filter((need) => !met.includes(need) || (need === 'verdict' && way.verdict !== verdict));
  // The way that lacks least is the one that was meant.
  const [least] = own.map(lacking).sort((one, other) => one.length - other.length);
  return least!.map(lifeFault);
}

/** The ways of the table, and the one back from hold. */
function waysFrom(from: PracticeState, heldFrom?: PracticeState): Transition[] {
  const back: Transition[] =
    from === 'hold' && heldFrom !== undefined && heldFrom !== 'hold'
      ? [{ from, to: heldFrom, who: ['moderator'], needs: ['reason'], effects: ['answer-author'], approves: true }]
      : [];
  return [...TRANSITIONS.filter((way) => way.from === from), ...back];
}

/** Who a person is in the life of this practice. An author needs no role: the practice is theirs. */
const isMover = (who: Mover, by: Move['by']): boolean => {
  if (by === 'server' || who === 'server') return by === who;
  return who === 'author' ? by.isAuthor : by.roles.includes('moderator');
};

const mayTake = (way: Transition, by: Move['by']): boolean =>
  way.who.some((who) => isMover(who, by)) && !isBarredAsAuthor(way, by);

const isBarredAsAuthor = (way: Transition, by: Move['by']): boolean =>
  way.approves === true && by !== 'server' && by.isAuthor;
