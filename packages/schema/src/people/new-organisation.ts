import { z } from 'zod';
import { NewInvitation } from './member.ts';
import { Organisation } from './organisation.ts';

/** An organisation just made, with the invitation for its first administrator: whoever made it is not in it. */
export const NewOrganisation = z.object({ organisation: Organisation, invitation: NewInvitation });
export type NewOrganisation = z.infer<typeof NewOrganisation>;
