import type { AuditAction } from '@otklik/schema';
import type { Deed } from '../people.ts';

/** A deed of nobody in particular, for tests of something else. */
export const deed = (action: AuditAction, target: string, more: Partial<Deed> = {}): Deed => ({
  organisation: 'ours',
  actor: { kind: 'person', id: 'anna', name: 'Анна' },
  at: '2026-11-26T09:00:00Z',
  action,
  target,
  ...more,
});
