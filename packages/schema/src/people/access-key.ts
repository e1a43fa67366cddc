import { z } from 'zod';
import { Day } from '../id.ts';
import { Name } from './organisation.ts';
import { Role, Roles } from './role.ts';

/** A key of the organisation, by which a program acts for it. */
export const AccessKey = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  madeOn: Day.optional(),
  /** The last day on which it works. A key of the server's environment has none. */
  expiresOn: Day.optional(),
});
export type AccessKey = z.infer<typeof AccessKey>;

/** A key to be made. It works for a year and a day at most. */
export const AccessKeyDraft = z.strictObject({ name: Name, roles: Roles, expiresOn: Day });
export type AccessKeyDraft = z.infer<typeof AccessKeyDraft>;

/** A key just made. `key` is shown once and kept nowhere: the server has its hash. */
export const NewAccessKey = AccessKey.extend({ key: z.string() });
export type NewAccessKey = z.infer<typeof NewAccessKey>;
