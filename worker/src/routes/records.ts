import { createRoute } from '@hono/zod-openapi';
import { lifeFault, PRACTICE_STATES } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { readMatch, requireSeen, staleAt } from '../condition.ts';
import type { AppContext } from '../env.ts';
import { quote } from '../etag.ts';
import { cannotMove } from '../move-practice.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { askerOf, findRecord, practiceIdOf, visibleVersions } from '../practice-access.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, OF_BODY, PageQuery } from '../router.ts';
import { addPractice, beginVersion, parsePractice, savePractice } from '../save-practice.ts';
import { toRecord, toSummary } from '../show-record.ts';
import { staff } from '../staff.ts';

/** Practices in the making, for those who write them and those who decide about them. */
export const records = createRouter();

/** The practice named in the address. Its shape is judged by `practiceIdOf`: a strange id is an unknown practice. */
export const PracticeParam = z.object({ practice: z.string() });

/** Which version is meant; without it the newest. */
export const VersionQuery = { version: z.coerce.number().int().min(1).max(100_000).optional() };

/** How a call about one practice may refuse. */
export const OF_RECORD = refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin', 'no-practice');

/** Shows a practice as it is now, with its tag. */
export async function showRecord(c: AppContext, version?: number) {
  const { kept, version: found, asker } = await findRecord(c, version);
  c.header('etag', quote(found.tag));
  return toRecord(c.var.services.storage, asker, kept, found);
}

/** Stands in a cursor for what is not due. */
const NEVER = '9999-12-31';

const listRecords = createRoute({
  method: 'get',
  path: '/v1/records',
  summary: 'List practices in the making',
  description:
    'Of each practice its newest version. `mine`, for authors: those of the organisation. `queue`, for moderators: those that were sent to the bank, first what is due first; what nobody is waited for comes last. Else those changed last come first.',
  security: BY_KEY,
  middleware: staff,
  request: {
    query: z.object({
      ...PageQuery,
      view: z.enum(['mine', 'queue']).optional(),
      state: z.enum(PRACTICE_STATES).optional(),
      cursor: z
        .string()
        .regex(/^(\d{4}-\d\d-\d\d\.){1,2}[a-z0-9_-]{1,64}$/)
        .optional(),
    }),
  },
  responses: {
    200: givesPage('records', 'RecordSummary', 'A page of them. `next` is the cursor of the page after it.'),
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin'),
  },
});

records.openapi(listRecords, async (c) => {
  const { limit, state, cursor, view = c.var.roles.includes('moderator') ? 'queue' : 'mine' } = c.req.valid('query');
  if (!c.var.roles.includes(view === 'queue' ? 'moderator' : 'author')) throw new ProblemError('forbidden');
  const { organisation, actor } = c.var;
  const [id, changedOn, dueOn] = cursor?.split('.').reverse() ?? [];
  const found = await c.var.services.storage.practices.list({
    ...{ of: view === 'queue' ? { bank: organisation } : { organisation }, actor: actor.id, state, limit: limit + 1 },
    ...(changedOn !== undefined && id !== undefined && { after: { dueOn, changedOn, id } }),
  });
  const asker = askerOf(c);
  const shown = found.slice(0, limit).map((each) => toSummary(asker, each));
  const last = shown.at(-1);
  const place = last && [...(view === 'queue' ? [last.dueOn ?? NEVER] : []), last.changedOn, last.id];
  const next = found.length > limit ? place?.join('.') : undefined;
  return c.json({ records: shown, next }, 200);
});

const readRecord = createRoute({
  method: 'get',
  path: '/v1/records/{practice}',
  summary: 'Read a practice in the making',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam, query: z.object(VersionQuery) },
  responses: {
    200: gives('PracticeRecord', 'Its newest version, or the given one. The tag is in `ETag`.'),
    ...OF_RECORD,
  },
});

records.openapi(readRecord, async (c) => c.json(await showRecord(c, c.req.valid('query').version), 200));

const saveRecord = createRoute({
  method: 'put',
  path: '/v1/records/{practice}',
  summary: 'Save the text of a practice',
  description:
    'Over the one whose tag is in `If-Match`, or as a new practice with `If-None-Match: *`. Half written texts are taken; what is wrong with one is said when it is sent. With `on-behalf=1` a new one is written for an organisation that has to confirm it before it is sent. Once it is accepted, authors and moderators may change its wording and nothing else.',
  security: BY_KEY,
  middleware: staff,
  request: {
    params: PracticeParam,
    query: z.object({ 'on-behalf': z.enum(['0', '1']).optional() }),
    body: takes('Practice'),
  },
  responses: {
    200: gives('PracticeRecord', 'It is saved. Its new tag is in `ETag`.'),
    201: gives('PracticeRecord', 'There is a new practice. Its tag is in `ETag`.'),
    ...OF_BODY,
    ...refuses('no-practice', 'cannot-move', 'stale', 'invalid-practice', 'condition-required'),
  },
});

records.openapi(saveRecord, async (c) => {
  const id = practiceIdOf(c);
  const isNew = c.req.header('if-match') === undefined && c.req.header('if-none-match')?.trim() === '*';
  const seen = isNew ? [] : readMatch(c);
  const body = await readBody(c, z.record(z.string(), z.unknown()));
  const asker = askerOf(c);
  if (isNew) {
    if (!asker.roles.includes('author')) throw new ProblemError('forbidden');
    const practice = parsePractice(body, id);
    const added = await addPractice(c.var.services, asker, practice, c.req.valid('query')['on-behalf'] === '1');
    // Ids are one for all organisations, so a new practice may meet another’s; of that one no more is said.
    if (added === 'stale') throw await staleRecord(c);
    c.header('location', `/v1/records/${id}`);
    return c.json(await showRecord(c), 201);
  }
  const { kept, version } = await findRecord(c);
  requireSeen(seen, version.tag);
  const practice = parsePractice(body, id);
  const saved = await savePractice(c.var.services, asker, { kept, version, practice });
  if (saved === 'stale') throw await staleRecord(c);
  return c.json(await showRecord(c), 200);
});

/** Somebody else was quicker: with the tag of what is there now, where whoever asks may see it. */
export async function staleRecord(c: AppContext, version?: number): Promise<ProblemError> {
  const kept = await c.var.services.storage.practices.find(practiceIdOf(c));
  const visible = kept ? visibleVersions(askerOf(c), kept) : [];
  const current = version === undefined ? visible.at(-1) : visible.find((each) => each.version === version);
  return current ? staleAt(current.tag) : new ProblemError('stale');
}

const beginNext = createRoute({
  method: 'post',
  path: '/v1/records/{practice}/versions',
  summary: 'Begin the next version of a practice',
  description:
    'With the text of the last one, which is published, archived, declined or withdrawn. What is public stays as it is until the new version is published.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam },
  responses: {
    201: gives('PracticeRecord', 'The new version, a draft. Its tag is in `ETag`.'),
    ...OF_RECORD,
    ...refuses('cannot-move'),
  },
});

records.openapi(beginNext, async (c) => {
  const { kept, asker } = await findRecord(c);
  // Whoever comes second finds a version that has been begun.
  if (!(await beginVersion(c.var.services, asker, kept))) throw cannotMove(lifeFault('no-such-move'));
  return c.json(await showRecord(c), 201);
});
