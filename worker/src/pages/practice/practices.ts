import { BankPage, Id, PublishedPractice } from '@otklik/schema';
import { type Context, Hono } from 'hono';
import { dayOf } from '../../day.ts';
import type { WatchedEnv } from '../../watch.ts';
import { messagePage } from '../layout.ts';
import type { PageHeaders } from '../page-headers.ts';
import type { Loader } from '../snippet.ts';
import { bankPage, IN_ADDRESS } from './bank-page.ts';
import { practicePage } from './practice-page.ts';
import { PRACTICE_WORDS, readerLang } from './practice-words.ts';

interface PracticesSetting {
  api: { fetch(request: Request, env?: unknown): Response | Promise<Response> };
  now(): Date;
  headers: PageHeaders;
  loader: Loader | undefined;
  originOf(c: Context): string;
}

/** So many versions before the newest one are looked for. */
const MOST_EARLIER = 10;
/** What may narrow the list of the page: the rest is the widget's. */
const PASSED_ON = ['q', 'theme', 'targetGroup', 'region', 'evidence', 'sort', 'archived'];

/** The pages of practices, over the same calls that anybody may make: what is hidden there is hidden here. */
export function practicePages({ api, now, headers, loader, originOf }: PracticesSetting): Hono<WatchedEnv> {
  const langOf = (c: Context) => readerLang(c.req.query('lang'), c.req.header('accept-language'));

  const ask = async (c: Context, path: string): Promise<unknown> => {
    const reply = await api.fetch(new Request(new URL(path, c.req.url)), c.env);
    if (reply.status === 404 || reply.status === 400) return undefined;
    if (!reply.ok) throw new Error(`Status ${reply.status} of our own API`);
    return reply.json();
  };

  const find = async (c: Context, id: string, version?: number): Promise<PublishedPractice | undefined> => {
    const query = version === undefined ? '' : `?version=${version}`;
    const found = await ask(c, `/v1/practices/${id}${query}`);
    return found === undefined ? undefined : PublishedPractice.parse(found);
  };

  const respond = (c: Context, page: ReturnType<typeof practicePage>, kind: 'practice' | 'bank') =>
    c.html(page, 200, { ...headers[kind], Vary: 'Accept-Language' });

  const noPractice = (c: Context) => {
    const lang = langOf(c);
    const { notFoundTitle: title, notFound: text, bank } = PRACTICE_WORDS[lang];
    const href = lang === 'ru' ? '/p' : '/p?lang=en';
    return c.html(messagePage({ lang, title, text, link: { href, text: bank } }), 404, headers.text);
  };

  return new Hono<WatchedEnv>()
    .get('/', async (c) => {
      const asked = new URLSearchParams();
      const query = new URLSearchParams();
      const isPlain = PASSED_ON.some((name) => c.req.query(name));
      for (const name of PASSED_ON)
        for (const value of c.req.queries(isPlain ? name : IN_ADDRESS + name) ?? []) {
          if (value === '') continue;
          asked.append(name, value);
          query.append(IN_ADDRESS + name, value);
        }
      const [bank, cursor, wanted] = ['bank', 'cursor', 'lang'].map((name) => c.req.query(name) || undefined);
      // The widget, too, is to find what was searched for: it reads the address in its own words alone.
      if (isPlain) {
        for (const [name, value] of Object.entries({ bank, lang: wanted })) if (value) query.set(name, value);
        return c.redirect(`/p?${query}`, 302);
      }
      for (const [name, value] of Object.entries({ bank, cursor })) if (value) asked.set(name, value);
      const found = await ask(c, `/v1/practices?${asked}`);
      if (found === undefined) return c.redirect('/p', 302);
      const parts = { found: BankPage.parse(found), q: asked.get('q') ?? '', query, bank, lang: langOf(c), loader };
      return respond(c, bankPage({ ...parts, origin: originOf(c) }), 'bank');
    })

    .get('/:practice', async (c) => {
      const id = Id.safeParse(c.req.param('practice'));
      const newest = id.success ? await find(c, id.data) : undefined;
      if (!newest) return noPractice(c);
      const { practice, version } = newest;
      const asked = c.req.query('version');
      const published =
        asked === undefined || asked === String(version)
          ? newest
          : /^[1-9]\d{0,5}$/.test(asked)
            ? await find(c, practice.id, Number(asked))
            : undefined;
      if (!published) return noPractice(c);
      const before = Array.from({ length: Math.min(MOST_EARLIER, version - 1) }, (_, at) => version - 1 - at);
      const there = await Promise.all(before.map((each) => find(c, practice.id, each)));
      const parts = { published, newest: version, earlier: before.filter((_, at) => there[at] !== undefined) };
      const page = { ...parts, lang: langOf(c), origin: originOf(c), loader, today: dayOf(now()) };
      return respond(c, practicePage(page), 'practice');
    });
}
