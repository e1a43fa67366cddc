import { createRoute } from '@hono/zod-openapi';
import {
  type BankPage,
  Id,
  isBankCursor,
  PICKED_FACETS,
  type PublishedPractice,
  SWITCHED_FACETS,
  withOpenContacts,
} from '@otklik/schema';
import { z } from 'zod';
import { readBankQuery } from '../bank-query.ts';
import { dayOf } from '../day.ts';
import type { AppContext } from '../env.ts';
import { hasAlready, quote } from '../etag.ts';
import { gives, refuses } from '../openapi.ts';
import { jsonFeed, type PracticeFeed, rssFeed } from '../practice-feeds.ts';
import { ProblemError } from '../problems.ts';
import { createRouter, PracticeParam } from '../router.ts';
import { hashOf } from '../signing.ts';
import { streamBank } from '../stream-bank.ts';

/** Published practices, for anybody: found, read, followed, and taken along as one file. */
export const practices = createRouter();

const OPEN = 'Open to pages of any site.';
const Bank = z
  .string()
  .max(64)
  .optional()
  .describe('The organisation that decides about them, where there are several.');
const several = z.union([z.string(), z.array(z.string())]).optional();

const search = createRoute({
  method: 'get',
  path: '/v1/practices',
  summary: 'Find practices',
  description: `By words in whatever form and by facets, with their counts. Several values of a facet are repeated or stand with commas: any of them will do; several facets have all to fit. ${OPEN}`,
  request: {
    query: z.object({
      q: several.describe('Words. All have to be there; where no practice has all, those with some are found.'),
      ...Object.fromEntries([...PICKED_FACETS, ...SWITCHED_FACETS].map((facet) => [facet, several])),
      ...{ sort: several, archived: several, bank: Bank },
      cursor: z.string().refine(isBankCursor).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: {
    200: gives('BankPage', 'One page of them.'),
    304: { description: 'The reader has it already.' },
    ...refuses('malformed-request'),
  },
});

practices.openapi(search, async (c) => {
  const { searchedBank, now } = c.var.services;
  const { bank: of, cursor, limit } = c.req.valid('query');
  const { bank, change } = await searchedBank.current();
  const query = readBankQuery(new URL(c.req.url), bank);
  const today = dayOf(now());
  if (isKnown(c, [change, today, query, of, cursor, limit])) return c.body(null, 304);
  return c.json(bank.search(query, { today, limit, cursor, bank: of }) satisfies BankPage, 200);
});

const readPractice = createRoute({
  method: 'get',
  path: '/v1/practices/{practice}',
  summary: 'Read a published practice',
  description: `The version that is public now, or another one that was. Of its contacts only what its author lets be shown; in the archive none. ${OPEN}`,
  request: { params: PracticeParam, query: z.object({ version: z.string().optional() }) },
  responses: {
    200: gives('PublishedPractice', 'The practice.'),
    304: { description: 'The reader has it already.' },
    ...refuses('no-practice', 'no-version'),
  },
});

practices.openapi(readPractice, async (c) => {
  const { bank } = c.var.services.storage;
  const id = Id.safeParse(c.req.param('practice'));
  const { version } = c.req.valid('query');
  const current = id.success ? await bank.find(id.data) : undefined;
  if (!current) throw new ProblemError('no-practice');
  if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version)) throw new ProblemError('no-version');
  const found =
    version === undefined || Number(version) === current.published.version
      ? current
      : await bank.find(current.published.practice.id, Number(version));
  if (!found) throw new ProblemError('no-version');
  const shown = withOpenContacts(found.published);
  if (isKnown(c, shown)) return c.body(null, 304);
  return c.json(shown satisfies PublishedPractice, 200);
});

const readFile = createRoute({
  method: 'get',
  path: '/v1/bank.json',
  summary: 'Take the whole bank as one file',
  description: `Everything that is published, in the order of ids: to keep, to show without an API, or to take over elsewhere. ${OPEN}`,
  request: { query: z.object({ bank: Bank }) },
  responses: {
    200: gives('BankFile', 'The file.'),
    304: { description: 'The reader has it already.' },
    ...refuses('malformed-request'),
  },
});

practices.openapi(readFile, async (c) => {
  const { storage } = c.var.services;
  const { bank } = c.req.valid('query');
  if (isKnown(c, [await storage.bank.lastChange(), bank])) return c.body(null, 304);
  c.header('content-type', 'application/json');
  // What streams is a file of that noun, which the compiler cannot see through bytes.
  return c.body(streamBank(storage, bank)) as never;
});

const FEED_LENGTH = 50;
const feedRequest = { query: z.object({ bank: Bank, lang: z.enum(['ru', 'en']).default('ru') }) };
const feedDescription = `The ${FEED_LENGTH} that were published last, with stable ids. ${OPEN}`;
const feedOf = (type: string) => ({
  200: { description: 'The feed.', content: { [type]: { schema: { type: 'string' as const } } } },
  304: { description: 'The reader has it already.' },
  ...refuses('malformed-request'),
});

const readJsonFeed = createRoute({
  method: 'get',
  path: '/v1/practices.feed.json',
  summary: 'Follow what is published, as JSON Feed',
  description: feedDescription,
  request: feedRequest,
  responses: feedOf('application/feed+json'),
});

practices.openapi(readJsonFeed, async (c) => {
  const feed = await readFeed(c, c.req.valid('query'));
  if (isKnown(c, feed)) return c.body(null, 304);
  return c.body(JSON.stringify(jsonFeed(feed)), 200, { 'content-type': 'application/feed+json; charset=utf-8' });
});

const readRssFeed = createRoute({
  method: 'get',
  path: '/v1/practices.feed.xml',
  summary: 'Follow what is published, as RSS',
  description: feedDescription,
  request: feedRequest,
  responses: feedOf('application/rss+xml'),
});

practices.openapi(readRssFeed, async (c) => {
  const feed = await readFeed(c, c.req.valid('query'));
  if (isKnown(c, feed)) return c.body(null, 304);
  return c.body(rssFeed(feed), 200, { 'content-type': 'application/rss+xml; charset=utf-8' });
});

async function readFeed(
  c: AppContext,
  { bank, lang }: { bank?: string | undefined; lang: 'ru' | 'en' },
): Promise<PracticeFeed> {
  const { storage, originOf } = c.var.services;
  const origin = originOf(c);
  const { pathname, search } = new URL(c.req.url);
  const newest = await storage.bank.list({ bank, order: 'newest', limit: FEED_LENGTH });
  return { address: origin + pathname + search, origin, lang, practices: newest.map(withOpenContacts) };
}

/** Tags the reply by what it is made of, and says whether the reader has it. */
function isKnown(c: AppContext, made: unknown): boolean {
  const etag = hashOf(JSON.stringify([c.var.services.version, made])).slice(0, 32);
  c.header('etag', quote(etag));
  return hasAlready(c.req.header('if-none-match'), etag);
}
