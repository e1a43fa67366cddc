import { z } from 'zod';
import { ROLES } from './roles.ts';

/**
 * What somebody may do in an organisation. A person or a key may have several.
 * None holds another: who administers people reads no answers unless they are
 * an analyst too.
 *
 * - `admin`: people, keys, the organisation itself and its log
 * - `editor`: writes and publishes forms and quizzes
 * - `analyst`: reads, exports and erases answers
 * - `author`: writes practices
 * - `expert`: reviews practices
 * - `moderator`: decides about practices and publishes them
 */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Roles as they are given: one or more, none of them twice. */
export const Roles = z
  .array(Role)
  .min(1)
  .max(ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, 'a role is given once');
