import { ROLES } from '@otklik/schema/engine';
import type { Role } from '@otklik/schema';
import type { TemplateResult } from 'lit';
import type { Entry } from './entry.ts';
import type { Studio } from './view.ts';

/** The roles to pick, each with what it may do. */
export const drawRolePicks = (
  { words }: Studio,
  entry: Entry,
  value: readonly Role[],
  offered: readonly Role[] = ROLES,
): TemplateResult =>
  entry.picks({
    name: 'roles',
    label: words.people.rolesHead,
    options: offered.map((id) => ({ id, ...words.roles[id] })),
    value,
    judge: (picked) => (picked.length > 0 ? undefined : words.people.rolesMissing),
  });

/** What was picked. The boxes have no other values. */
export const pickedRoles = (data: FormData): Role[] => data.getAll('roles') as Role[];
