import { z } from 'zod';
import { Day, Id, RevisionId } from '../id.ts';
import { Lang } from '../text.ts';

const line = z.string().max(300);
const essay = z.string().max(20_000);

/**
 * «Сборник»: a list of versions of practices, frozen, with what a printed book
 * has around them. From the same collection and the same versions always the
 * same book comes, to the byte.
 */
export const Collection = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  locale: Lang,
  title: line.min(1),
  subtitle: line.optional(),
  /** Who publishes it. */
  publisher: line.optional(),
  /** The day on the imprint. Nothing in a book comes from the clock. */
  issuedOn: Day,
  copies: z.int().min(1).max(1_000_000).optional(),
  /** Where it stands on the web. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** An SPDX id; `CC-BY-4.0` when nothing is said. */
  licence: line.optional(),
  preface: essay.optional(),
  /** How the practices were chosen. */
  method: essay.optional(),
  /** Who chose them, as they want to be named. */
  experts: z.array(line).max(100).optional(),
  /** `short` is a page for each practice, `full` has all sections. */
  form: z.enum(['short', 'full']),
  /** In this order within each theme. */
  practices: z
    .array(z.strictObject({ id: Id, version: z.int().positive(), hash: RevisionId }))
    .min(1)
    .max(500),
  /** Ids of `lists/practice-themes.json` in the order of the sections; those that are not named follow in the order of the list. */
  themes: z.array(Id).max(50).optional(),
  /** Anybody may read it. */
  isOpen: z.boolean().optional(),
});
export type Collection = z.infer<typeof Collection>;

/** A collection in a list. */
export const CollectionSummary = z.strictObject({
  id: Id,
  title: line,
  issuedOn: Day,
  practices: z.int().positive(),
  isOpen: z.boolean(),
  changedOn: Day,
});
export type CollectionSummary = z.infer<typeof CollectionSummary>;
export const CollectionPage = z.strictObject({ collections: z.array(CollectionSummary) });
export type CollectionPage = z.infer<typeof CollectionPage>;
