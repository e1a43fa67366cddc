import { createRoute } from '@hono/zod-openapi';
import { Id, type Photo, type PhotoSize, SubmissionId } from '@otklik/schema';
import { z } from 'zod';
import { dayOf } from '../day.ts';
import type { AppContext } from '../env.ts';
import { hasAlready, quote } from '../etag.ts';
import { gives, refuses } from '../openapi.ts';
import type { Photos } from '../photos/photos.ts';
import { readPicture } from '../photos/read-picture.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter } from '../router.ts';
import { staff } from '../staff.ts';
import type { PhotoRow } from '../storage/storage.ts';

/** Photos of practices: kept by who writes them, seen by who decides about them, and by anybody once published. */
export const photos = createRouter();

const PhotoParam = z.object({ practice: z.string(), photo: z.string() });
const SizeQuery = z.object({ size: z.enum(['full', 'small']).default('full') });
const PICTURE = { content: { 'image/jpeg': {}, 'image/webp': {} } };

const keepPhoto = createRoute({
  method: 'put',
  path: '/v1/records/{practice}/photos/{photo}',
  summary: 'Keep a photo of a practice',
  description:
    'The body is the file, JPEG, PNG or WebP, told by its bytes; the id is a UUID that the caller draws. It is made anew without anything but its pixels, at most 1600 of them on a side. Sent again it is still one; another file under the same id is refused. What no version names is removed after 30 days.',
  security: BY_KEY,
  middleware: staff,
  request: {
    params: PhotoParam,
    body: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
  },
  responses: {
    201: gives('Photo', 'It is kept, in this size. Put it into `photos` of the practice.'),
    200: gives('Photo', 'It was kept before.'),
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin', 'no-practice', 'no-photo'),
    ...refuses('no-photos-here', 'photo-in-use', 'not-a-picture', 'too-many-pixels', 'too-large'),
  },
});

photos.openapi(keepPhoto, async (c) => {
  const place = await findOwnPlace(c);
  const kept = photosHere(c);
  const bytes = await readPicture(c, kept.passedBy);
  await c.var.admitAgain?.();
  const now = c.var.services.now();
  // Here and not by a timer, which a Worker has not.
  await kept.clean(now);
  const { width, height, isNew } = await kept.keep(place, bytes, dayOf(now));
  return c.json({ id: place.id, width, height } satisfies Photo, isNew ? 201 : 200);
});

const seePhoto = createRoute({
  method: 'get',
  path: '/v1/records/{practice}/photos/{photo}',
  summary: 'See a photo of a practice in the making',
  description: 'For those who write it, for the moderators of its bank, and for who was asked to review it.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PhotoParam, query: SizeQuery },
  responses: {
    200: { description: 'The picture.', ...PICTURE },
    304: { description: 'The reader has it already.' },
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin', 'no-practice', 'no-photo'),
    ...refuses('no-photos-here'),
  },
});

photos.openapi(seePhoto, async (c) => {
  const { practice, id } = placeOf(c);
  if (!(await maySee(c, practice))) throw new ProblemError('no-practice');
  const row = await c.var.services.storage.photos.find(practice, id);
  return sendPhoto(c, row, c.req.valid('query').size);
});

const removePhoto = createRoute({
  method: 'delete',
  path: '/v1/records/{practice}/photos/{photo}',
  summary: 'Remove a photo of a practice',
  description: 'For good, and also where a published version shows it: there its alternative text is left.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PhotoParam },
  responses: {
    204: { description: 'It is gone.' },
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin', 'no-practice', 'no-photo'),
    ...refuses('no-photos-here'),
  },
});

photos.openapi(removePhoto, async (c) => {
  const place = await findOwnPlace(c);
  if (!(await photosHere(c).remove(place))) throw new ProblemError('no-photo');
  return c.body(null, 204);
});

const readPhoto = createRoute({
  method: 'get',
  path: '/v1/practices/{practice}/photos/{photo}',
  summary: 'Read a photo of a published practice',
  description: 'Open to pages of any site. It never changes under its id.',
  request: { params: PhotoParam, query: SizeQuery },
  responses: {
    200: { description: 'The picture.', ...PICTURE },
    304: { description: 'The reader has it already.' },
    ...refuses('malformed-request', 'no-photo', 'no-photos-here'),
  },
});

photos.openapi(readPhoto, async (c) => {
  const { practice, id } = placeOf(c);
  const row = await c.var.services.storage.photos.findPublic(practice, id);
  return sendPhoto(c, row, c.req.valid('query').size, 'public, max-age=31536000, immutable');
});

/** Sends the picture. A refusal is not kept by anybody, so for how long it may be is said last. */
async function sendPhoto(
  c: AppContext,
  row: PhotoRow | undefined,
  size: PhotoSize,
  cacheControl?: string,
): Promise<Response> {
  if (!row) throw new ProblemError('no-photo');
  const kept = photosHere(c);
  const etag = `${row.sent.slice(0, 32)}-${size}`;
  const headers = {
    etag: quote(etag),
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    ...(cacheControl && { 'cache-control': cacheControl }),
  };
  if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const bytes = await kept.read(row, size);
  // The row is there and the file is not: a folder that was lost, or one that is being removed just now.
  if (!bytes) throw new ProblemError('no-photo');
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': row.type });
}

/** The practice and the photo of the address. What cannot be an id names nothing. */
function placeOf(c: AppContext): { practice: string; id: string } {
  const practice = Id.safeParse(c.req.param('practice'));
  if (!practice.success) throw new ProblemError('no-practice');
  const id = SubmissionId.safeParse(c.req.param('photo'));
  if (!id.success) throw new ProblemError('no-photo');
  return { practice: practice.data, id: id.data };
}

/** The same, where the practice is of the organisation for which the call is made. */
async function findOwnPlace(c: AppContext): Promise<{ practice: string; id: string }> {
  const place = placeOf(c);
  const found = await c.var.services.storage.photos.findPlace(place.practice);
  if (found?.organisation !== c.var.organisation) throw new ProblemError('no-practice');
  return place;
}

async function maySee(c: AppContext, practice: string): Promise<boolean> {
  const { organisation, roles, actor, services } = c.var;
  const found = await services.storage.photos.findPlace(practice);
  if (!found) return false;
  if (roles.includes('author') && found.organisation === organisation) return true;
  if (found.bank !== organisation) return false;
  return roles.includes('moderator') || services.storage.photos.isReviewer(practice, actor.id);
}

function photosHere(c: AppContext): Photos {
  const { photos: kept } = c.var.services;
  if (!kept) throw new ProblemError('no-photos-here');
  return kept;
}
