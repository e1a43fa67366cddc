import { createRoute } from '@hono/zod-openapi';
import { ReviewDraft } from '@otklik/schema';
import { readBody } from '../body.ts';
import { readMatch, requireSeen, staleAt } from '../condition.ts';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { quote } from '../etag.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { listOwnReviews, type OwnReview, saveReview, toAssignment, toSheet } from '../review-practice.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { staff } from '../staff.ts';
import { PracticeParam } from './records.ts';

/** Reviews, for the experts who write them: blind, and each their own. */
export const assignments = createRouter();

const listAssignments = createRoute({
  method: 'get',
  path: '/v1/assignments',
  summary: 'List the reviews one was asked for',
  security: BY_KEY,
  middleware: staff,
  responses: {
    200: givesPage('assignments', 'Assignment', 'Those to be written first, by the day on which they are due.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin'),
  },
});

assignments.openapi(listAssignments, async (c) => {
  const all = (await listOwn(c)).map((own) => toAssignment(own.review, toSheet(own).practiceText));
  const rank = (state: string) => (state === 'open' ? 0 : 1);
  all.sort((one, other) => rank(one.state) - rank(other.state) || (one.dueOn < other.dueOn ? -1 : 1));
  return c.json({ assignments: all }, 200);
});

const readAssignment = createRoute({
  method: 'get',
  path: '/v1/assignments/{practice}',
  summary: 'Read what one was asked to review',
  description: 'Without its organisation, its contacts, and what other experts say.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam },
  responses: {
    200: gives('ReviewSheet', 'The blind text, and the review as it was saved last. Its tag is in `ETag`.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin', 'no-review'),
  },
});

assignments.openapi(readAssignment, async (c) => {
  const own = await findOwn(c);
  c.header('etag', quote(own.review.tag));
  return c.json(toSheet(own), 200);
});

const saveAssignment = createRoute({
  method: 'put',
  path: '/v1/assignments/{practice}',
  summary: 'Save a review, or hand it in',
  description:
    'Over the one whose tag is in `If-Match`. With `handIn` for the last time: it never changes after that. What is missing then is in `errors`, and the draft is saved. With a `conflict` another expert is asked instead.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam, body: takes('ReviewDraft') },
  responses: {
    200: gives('ReviewSheet', 'It is saved. Its new tag is in `ETag`.'),
    ...OF_BODY,
    ...refuses('no-review', 'review-closed', 'stale', 'invalid-review', 'condition-required'),
  },
});

assignments.openapi(saveAssignment, async (c) => {
  const seen = readMatch(c);
  const draft = await readBody(c, ReviewDraft);
  const own = await findOwn(c);
  requireSeen(seen, own.review.tag);
  const deed = deedOf(c, 'review-handed-in', own.review.practice);
  const tag = await saveReview(c.var.services, { own, draft, deed });
  const saved = await findOwn(c);
  if (tag === undefined) throw staleAt(saved.review.tag);
  c.header('etag', quote(saved.review.tag));
  return c.json(toSheet(saved), 200);
});

const listOwn = (c: AppContext): Promise<OwnReview[]> =>
  listOwnReviews(c.var.services, c.var.actor.id, c.var.organisation);

/** Only whoever was asked knows of it: everybody else is told that there is no such review. */
async function findOwn(c: AppContext): Promise<OwnReview> {
  const own = (await listOwn(c)).find(({ review }) => review.practice === c.req.param('practice'));
  if (!own) throw new ProblemError('no-review');
  return own;
}
