import { z } from 'zod';

/**
 * What somebody may do in an organisation. A person or a key may have several.
 * None holds another: who administers people reads no answers unless they are
 * an analyst too.
 */
export const Role = z.enum([
  /** People, keys, the organisation itself and its log. */
  'admin',
  /** Writes and publishes forms and quizzes. */
  'editor',
  /** Reads, exports and erases answers. */
  'analyst',
  /** Writes practices. */
  'author',
  /** Reviews practices. */
  'expert',
  /** Decides about practices and publishes them. */
  'moderator',
]);
export type Role = z.infer<typeof Role>;

/** Every role, in the order in which people are shown them. */
export const ROLES: readonly Role[] = Role.options;

/** Roles as they are given: one or more, none of them twice. */
export const Roles = z
  .array(Role)
  .min(1)
  .max(ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, 'a role is given once');
