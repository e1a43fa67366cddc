import { z } from 'zod';

/** The id of an organisation: drawn by the server, told to its own members and to those they give it to. */
export const OrganisationId = z.string().regex(/^[a-z0-9-]{1,64}$/);

/**
 * Nothing that would make a name look like something else in a list or a letter
 * (line ends, turned writing), and nothing that not every database keeps as it is.
 */
const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text);

/** A short text of one line, at most so long. */
export const Line = (most: number) => z.string().trim().max(most).refine(isOneLine, 'one line of plain characters');

/** The name of an organisation or a person, as it is shown. */
export const Name = Line(200).min(1);

/** An origin, such as `https://ngo.example.org`: without a path and without a slash at its end. */
export const Origin = z
  .string()
  .max(260)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/);

/** An organisation, as its own people see it. */
export const Organisation = z.object({
  id: OrganisationId,
  name: Name,
  /** A centre sees the list, the progress and what is published of the organisations that joined it. Never their answers. */
  isCentre: z.boolean(),
  /** The centre that it has joined. */
  centre: z.object({ id: OrganisationId, name: Name }).optional(),
  /** On pages of which sites its forms may stand in a frame. Nothing here: on any. */
  frameOrigins: z.array(Origin),
});
export type Organisation = z.infer<typeof Organisation>;

/** What its administrators may change. What is left out stays as it is. */
export const OrganisationSettings = z.strictObject({
  name: Name.optional(),
  isCentre: z.boolean().optional(),
  frameOrigins: z.array(Origin).max(50).optional(),
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

/** A new organisation on this server. */
export const OrganisationDraft = z.strictObject({ name: Name });
export type OrganisationDraft = z.infer<typeof OrganisationDraft>;

/** Which centre an organisation joins. The id is given by the centre itself. */
export const CentreChoice = z.strictObject({ centre: OrganisationId });
export type CentreChoice = z.infer<typeof CentreChoice>;

/** What a centre sees of an organisation that joined it. */
export const MemberOrganisation = z.object({
  id: OrganisationId,
  name: Name,
  /** How many forms there are in each state. */
  forms: z.object({ draft: z.int(), open: z.int(), closed: z.int() }),
  /** What anybody may read: its published forms. */
  published: z.array(z.object({ id: z.string(), title: z.string() })),
  /** How many answers came to all its forms, rounded down to tens. Absent below ten. */
  answers: z.int().optional(),
});
export type MemberOrganisation = z.infer<typeof MemberOrganisation>;
