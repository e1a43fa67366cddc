import { z } from 'zod';
import { Id } from '../id.ts';
import { Lang } from '../text.ts';
import { Facets, Photo } from './practice.ts';
import { PublishedPractice } from './published-practice.ts';

/** What a bank shows of a practice in its list, and all that it is filtered and sorted by. */
export const PracticeBrief = PublishedPractice.omit({ practice: true }).extend({
  id: Id,
  locale: Lang,
  title: z.string().max(140),
  organisation: z.string().max(300),
  summary: z.string().max(6000),
  /** `region` is where it works; where nothing is said, where its organisation is. */
  facets: Facets,
  /** There is something to take along: a link of a technology. */
  hasMaterials: z.boolean(),
  /** How many stages can be taken over alone. */
  blocks: z.int().min(0),
  photo: Photo.optional(),
});
export type PracticeBrief = z.infer<typeof PracticeBrief>;
