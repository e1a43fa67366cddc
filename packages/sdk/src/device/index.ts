/** What a person has typed and not yet handed over, kept on their own device: drafts, and answers on their way. */
export { wipe } from './store.ts';
export { Draft, type DraftContent } from './draft.ts';
export { type Deliver, type Entry, type Fate, type Outcome, type Parcel, Outbox } from './outbox.ts';
export { keep, putAway, recall } from './shelf.ts';
