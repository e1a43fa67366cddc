import { createRoute } from '@hono/zod-openapi';
import {
  type Book,
  bookOf,
  checkCollection,
  type Collection,
  collectionJson,
  markdownOf,
  type PublishedPractice,
} from '@otklik/schema';
import { z } from 'zod';
import { BOOK_LISTS } from '../book/book-lists.ts';
import { BOOK_SIZES, htmlOf } from '../book/html.ts';
import type { AppContext } from '../env.ts';
import { hasAlready, quote } from '../etag.ts';
import { refuses } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { createRouter } from '../router.ts';
import { hashOf } from '../signing.ts';
import { CollectionParam, findReadable } from './collections.ts';

/** Collections as books: to print, to read, to edit, for programs. */
export const books = createRouter();

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const describe = <Path extends string>(path: Path, summary: string, type: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    description:
      'Of an open collection for anybody, of another for the organisation that made it. The same versions give the same book.',
    request: {
      params: CollectionParam,
      query: z.object({ size: z.enum(BOOK_SIZES).default('a4').describe('Of the pages, where there are any.') }),
    },
    responses: {
      200: { description: 'The book.', content: { [type]: { schema: { type: 'string' as const } } } },
      304: { description: 'The reader has it already.' },
      ...refuses('malformed-request', 'no-collection', 'invalid-collection'),
    },
  });

const readHtml = describe('/v1/collections/{collection}/book.html', 'Read a collection as pages to print', 'text/html');
const readMarkdown = describe('/v1/collections/{collection}/book.md', 'Read a collection as Markdown', 'text/markdown');
const readJson = describe('/v1/collections/{collection}/book.json', 'Read a collection as JSON', 'application/json');
const readDocx = describe('/v1/collections/{collection}/book.docx', 'Read a collection as a document', DOCX);

books.openapi(readHtml, async (c) => {
  const { collection, book } = await findBook(c);
  const address = `/v1/collections/${collection.id}/book`;
  const { size } = c.req.valid('query');
  const page = await htmlOf(book, { size, address });
  return respond(c, String(page), 'text/html; charset=utf-8');
});

books.openapi(readMarkdown, async (c) => {
  const { collection, book } = await findBook(c);
  const text = markdownOf(book);
  return respond(c, text, 'text/markdown; charset=utf-8', `${collection.id}.md`);
});

books.openapi(readJson, async (c) => {
  const { collection, practices } = await findBook(c);
  return respond(c, collectionJson(collection, practices), 'application/json', `${collection.id}.json`);
});

books.openapi(readDocx, async (c) => {
  const { collection, book } = await findBook(c);
  // Loaded when somebody asks: most servers start more often than they make a document.
  const { docxOf } = await import('../book/docx.ts');
  const bytes = await docxOf(book);
  return c.body(bytes, 200, {
    'content-type': DOCX,
    'content-disposition': `attachment; filename="${collection.id}.docx"`,
  });
});

/** A book and what it is made of, or why none can be made now. */
async function findBook(
  c: AppContext,
): Promise<{ collection: Collection; practices: PublishedPractice[]; book: Book }> {
  const { collection } = await findReadable(c);
  const { storage, originOf } = c.var.services;
  const faults = checkCollection(collection, await storage.collections.look(collection.practices));
  if (faults.length > 0) throw new ProblemError('invalid-collection', { errors: faults });
  const practices = await storage.collections.readPractices(collection.practices);
  return { collection, practices, book: bookOf(collection, practices, BOOK_LISTS, { origin: originOf(c) }) };
}

/** A text with the tag of its bytes. With a name it is kept as a file. */
function respond(c: AppContext, text: string, type: string, name?: string) {
  const etag = hashOf(text).slice(0, 32);
  c.header('etag', quote(etag));
  if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  if (name !== undefined) c.header('content-disposition', `inline; filename="${name}"`);
  return c.body(text, 200, { 'content-type': type });
}
