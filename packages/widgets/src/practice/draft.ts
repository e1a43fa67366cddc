import { evidenceOf, type Practice } from '@otklik/schema/engine';
import type { Shown } from './source.ts';

/** A practice that is being written, with the level that its answers amount to. */
export function shownDraft(practice: Practice): Shown {
  const { level, feedback, noEffect } = evidenceOf(practice);
  return { practice, evidence: { level, feedback, noEffect } };
}
