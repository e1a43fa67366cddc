import { Collection, Id, PublishedPractice } from '@otklik/schema';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { WatchedEnv } from '../../watch.ts';
import { messagePage } from '../layout.ts';
import type { PageHeaders } from '../page-headers.ts';
import { collectionPage } from './collection-page.ts';
import { COLLECTION_WORDS } from './collection-words.ts';
import { PRACTICE_WORDS, readerLang } from './practice-words.ts';

interface CollectionsSetting {
  api: { fetch(request: Request, env?: unknown): Response | Promise<Response> };
  headers: PageHeaders;
  originOf(c: Context): string;
}

const Book = z.object({ collection: Collection, practices: z.array(PublishedPractice) });

/** The pages of open collections, over the call that anybody may make: nobody is let in here who is not there. */
export const collectionPages = ({ api, headers, originOf }: CollectionsSetting): Hono<WatchedEnv> =>
  new Hono<WatchedEnv>().get('/:collection', async (c) => {
    const lang = readerLang(c.req.query('lang'), c.req.header('accept-language'));
    const id = Id.safeParse(c.req.param('collection'));
    const reply = id.success
      ? await api.fetch(new Request(new URL(`/v1/collections/${id.data}/book.json`, c.req.url)), c.env)
      : undefined;
    if (reply && reply.status >= 500) throw new Error(`Status ${reply.status} of our own API`);
    if (!reply?.ok) {
      const { notFoundTitle: title, notFound: text } = COLLECTION_WORDS[lang];
      const link = { href: lang === 'ru' ? '/p' : '/p?lang=en', text: PRACTICE_WORDS[lang].bank };
      return c.html(messagePage({ lang, title, text, link }), 404, headers.text);
    }
    const page = collectionPage(Book.parse(await reply.json()), { lang, origin: originOf(c) });
    return c.html(page, 200, { ...headers.practice, Vary: 'Accept-Language' });
  });
