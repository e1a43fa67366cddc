import { createRoute } from '@hono/zod-openapi';
import { ConfirmationDraft, lifeFault, MoveDraft } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { readMatch, requireSeen } from '../condition.ts';
import { confirmText } from '../confirm-practice.ts';
import { deedOf } from '../deed.ts';
import { cannotMove, movePractice } from '../move-practice.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { findRecord, writes } from '../practice-access.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { screenPractice } from '../screen-practice.ts';
import { staff } from '../staff.ts';
import { tellOfMove } from '../tell-of-move.ts';
import { PracticeParam, showRecord, staleRecord, VersionQuery } from './records.ts';

/** The steps of a practice from a draft to what everybody reads, and its author’s word for it. */
export const moves = createRouter();

const move = createRoute({
  method: 'post',
  path: '/v1/records/{practice}/moves',
  summary: 'Move a practice on',
  description:
    'The version whose tag is in `If-Match`. Of two who decide at once one comes second and is refused as `stale`. Everything that stands in the way is in `errors`, each with its sentence. What was sent is screened by the server in the same call.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam, query: z.object(VersionQuery), body: takes('MoveDraft') },
  responses: {
    200: gives('PracticeRecord', 'It has moved. Its new tag is in `ETag`.'),
    ...OF_BODY,
    ...refuses('no-practice', 'cannot-move', 'stale', 'invalid-practice', 'condition-required'),
  },
});

moves.openapi(move, async (c) => {
  const { services } = c.var;
  const { version: number } = c.req.valid('query');
  const seen = readMatch(c);
  const draft = await readBody(c, MoveDraft);
  const { kept, version, asker } = await findRecord(c, number);
  requireSeen(seen, version.tag);
  const deed = deedOf(c, 'practice-moved', kept.id);
  if (!(await movePractice(services, { kept, version, by: asker, draft, deed }))) throw await staleRecord(c, number);
  if (draft.to === 'submitted') await screenPractice(services, kept.id, version.version);
  tellOfMove(services, { kept, version, draft, origin: services.originOf(c) });
  return c.json(await showRecord(c, version.version), 200);
});

const confirm = createRoute({
  method: 'put',
  path: '/v1/records/{practice}/confirmation',
  summary: 'Confirm the text as its author',
  description:
    'As it is now, by its hash: what moderators have edited can be published then. A published practice is confirmed to be still so. What was written on behalf of somebody is confirmed by a link.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam, body: takes('ConfirmationDraft') },
  responses: {
    200: gives('PracticeRecord', 'It is confirmed.'),
    ...OF_BODY,
    ...refuses('no-practice', 'cannot-move', 'stale'),
  },
});

moves.openapi(confirm, async (c) => {
  const { hash } = await readBody(c, ConfirmationDraft);
  const { kept, version, asker } = await findRecord(c);
  if (!writes(asker, kept) || kept.onBehalf) throw cannotMove(lifeFault('not-yours'));
  const deed = deedOf(c, 'practice-confirmed', kept.id, { version: version.version, hash });
  if (!(await confirmText(c.var.services, { kept, version, hash, by: asker, deed }))) throw await staleRecord(c);
  return c.json(await showRecord(c), 200);
});
