/** The states of one version of a practice, in the order of its life; the last three are its ways out. */
export const PRACTICE_STATES = [
  'draft',
  'submitted',
  'screening',
  'review',
  'revision',
  'accepted',
  'published',
  'needs-update',
  'archived',
  'declined',
  'withdrawn',
  'hold',
] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];
