import type { Role } from '@otklik/schema';

/**
 * The calls that views make, and the roles they ask for, as `worker/src/policy.ts`
 * has them: a test there compares. What somebody may not do is not offered to them;
 * that they cannot do it is the server's matter.
 */
export const RIGHTS = {
  'GET /v1/forms': ['admin', 'editor', 'analyst'],
  'PATCH /v1/forms/:form': ['editor'],
  'GET /v1/forms/:form/submissions': ['analyst'],
  'POST /v1/forms/:form/erasures': ['analyst'],
  'GET /v1/records': ['author', 'moderator'],
  'PUT /v1/records/:practice/confirmation': ['author'],
  'POST /v1/records/:practice/versions': ['author'],
  'POST /v1/records/:practice/links': ['author', 'moderator'],
  'GET /v1/records/:practice/experts': ['moderator'],
  'GET /v1/assignments': ['expert'],
  'GET /v1/collections': ['editor', 'moderator'],
  'POST /v1/bank': ['moderator'],
  'GET /v1/organisation': ['admin', 'editor', 'analyst', 'author', 'expert', 'moderator'],
  'PATCH /v1/organisation': ['admin'],
  'GET /v1/centre/organisations': ['admin', 'expert', 'moderator'],
  'GET /v1/members': ['admin'],
  'GET /v1/keys': ['admin'],
  'GET /v1/audit': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

/** Something that somebody may do or not. */
export type Call = keyof typeof RIGHTS;

/** Whether somebody with these roles may make that call. */
export const may = (roles: readonly Role[], call: Call): boolean =>
  roles.some((role) => (RIGHTS[call] as readonly Role[]).includes(role));
