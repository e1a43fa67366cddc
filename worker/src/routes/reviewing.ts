import { createRoute } from '@hono/zod-openapi';
import { lifeFault, ReviewerDraft } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { listExperts } from '../experts.ts';
import { cannotMove } from '../move-practice.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { findRecord, judges } from '../practice-access.ts';
import { sendLetters } from '../practice-letters.ts';
import { ProblemError } from '../problems.ts';
import { askReviewer, readBoard } from '../review-practice.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { staff } from '../staff.ts';
import { reviewLetters } from '../tell-of-move.ts';
import { OF_RECORD, PracticeParam, VersionQuery } from './records.ts';

/** Reviews, for the moderators who ask for them. */
export const reviewing = createRouter();

/** A practice that this moderator’s bank decides about. */
async function findJudged(c: AppContext, version?: number) {
  const found = await findRecord(c, version);
  if (!judges(found.asker, found.kept)) throw new ProblemError('no-practice');
  return found;
}

const listOfExperts = createRoute({
  method: 'get',
  path: '/v1/records/{practice}/experts',
  summary: 'List who can be asked to review a practice',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam },
  responses: {
    200: givesPage('experts', 'Expert', 'The experts of the bank, and what speaks against each.'),
    ...OF_RECORD,
  },
});

reviewing.openapi(listOfExperts, async (c) => {
  const { kept } = await findJudged(c);
  return c.json({ experts: await listExperts(c.var.services.storage, kept) }, 200);
});

const readReviews = createRoute({
  method: 'get',
  path: '/v1/records/{practice}/reviews',
  summary: 'Read where the reviews of a practice stand',
  description:
    'Of the text that was sent last. A review that is not handed in is seen by nobody but its expert, and who still has to hand in one of their own sees no other.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam, query: z.object(VersionQuery) },
  responses: { 200: gives('ReviewBoard', 'The reviews, and what they amount to.'), ...OF_RECORD },
});

reviewing.openapi(readReviews, async (c) => {
  const { kept, version } = await findJudged(c, c.req.valid('query').version);
  return c.json(await readBoard(c.var.services, kept, version, c.var.actor.id), 200);
});

const ask = createRoute({
  method: 'post',
  path: '/v1/records/{practice}/reviewers',
  summary: 'Ask one more expert',
  description:
    'When two disagree, one has a conflict or is late, or there is another reason. Nobody can change a score. Three reviews count.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam, body: takes('ReviewerDraft') },
  responses: {
    201: gives('ReviewBoard', 'The expert was asked.'),
    ...OF_BODY,
    ...refuses('no-practice', 'cannot-move'),
  },
});

reviewing.openapi(ask, async (c) => {
  const { services } = c.var;
  const draft = await readBody(c, ReviewerDraft);
  const { kept, version } = await findJudged(c);
  if (version.state !== 'review') throw cannotMove(lifeFault('no-such-move'));
  if (kept.authors.includes(c.var.actor.id)) throw cannotMove(lifeFault('not-own'));
  await askReviewer(services, { kept, version, draft, deed: deedOf(c, 'reviewer-asked', kept.id) });
  sendLetters(services, () => reviewLetters(services, kept, [draft.expert], services.originOf(c)));
  return c.json(await readBoard(services, kept, version, c.var.actor.id), 201);
});
