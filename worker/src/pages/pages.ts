import { type Form, Id } from '@otklik/schema';
import { type Context, Hono } from 'hono';
import type { Services } from '../env.ts';
import { createPressure } from '../pressure.ts';
import { originSeenBy } from '../origin.ts';
import { after, remember } from '../remember.ts';
import { signerOf } from '../signing.ts';
import { StorageUnavailable } from '../storage/storage.ts';
import { describeWithoutContent, watch, type WatchedEnv } from '../watch.ts';
import { checking } from './check/checking.ts';
import { DEMO_FORMS, DEMO_PRACTICE, DEMO_QUIZ, demoPage } from './demo-page.ts';
import { docsPage } from './docs-page.ts';
import { embed } from './embed.ts';
import { erasing } from './erase.ts';
import { framePage } from './frame-page.ts';
import { messagePage } from './layout.ts';
import { pageHeaders } from './page-headers.ts';
import { PAGE_WORDS, pageLang } from './page-words.ts';
import { asking } from './plain/asking.ts';
import { collectionPages } from './practice/collections.ts';
import { practicePages } from './practice/practices.ts';
import type { Release } from './release.ts';
import type { Loader } from './snippet.ts';
import type { StaticFile } from './static-file.ts';
import type { StudioFiles } from './studio/read-studio.ts';
import { studioAt } from './studio/studio.ts';

export interface PagesSetting {
  storage: Services['storage'];
  now?: Services['now'];
  newId?: Services['newId'];
  /** Takes one line for each request to a page. The API writes its own. */
  log?: ((line: string) => void) | undefined;
  metrics?: Services['metrics'];
  /** The one that the API has too: it does not matter by which door too much comes. */
  pressure?: Services['pressure'];
  addressOf?: Services['addressOf'];
  /** Loads the widgets that are built into our own pages. */
  loader: Loader | undefined;
  /** The script-tag files of all versions that are served. */
  releases: readonly Release[];
  /** Stylesheets, pictures and scripts of the pages, by name. */
  assets: ReadonlyMap<string, StaticFile>;
  /** The `integrity` of the script by which the widget takes over, where the asset is served by somebody else. */
  takeOver?: string | undefined;
  /** Where staff works, as it was built. */
  studio?: StudioFiles | undefined;
  /** The origin of the server, when it cannot be seen from a request. */
  publicUrl: string | undefined;
  /** Whether there is a page of an example organisation. Its forms are in the database where it is. */
  hasDemo?: boolean;
  /** Done once before a form is read, where a runtime knows no start of its own. Tried again when it fails. */
  prepare?: (() => Promise<void>) | undefined;
  /** Whatever is not a page. */
  api: { fetch(request: Request, env?: unknown): Response | Promise<Response> };
}

/** The pages that people open, and behind them the API for every other address. */
export function createPages({
  storage,
  now = () => new Date(),
  newId = () => crypto.randomUUID(),
  log,
  metrics,
  pressure = createPressure(),
  addressOf = () => undefined,
  loader,
  releases,
  assets,
  takeOver = assets.get('take-over.js')?.integrity,
  studio,
  publicUrl,
  hasDemo = true,
  prepare = async () => undefined,
  api,
}: PagesSetting): Hono<WatchedEnv> {
  const headers = pageHeaders(publicUrl);
  const signer = signerOf(storage);
  const langOf = (c: Context) => pageLang(c.req.query('lang'));
  const originOf = (c: Context) => publicUrl ?? originSeenBy(c);

  const findForm = async (id: string) => {
    const revision = Id.safeParse(id).success ? (await storage.forms.find(id))?.revision : undefined;
    return revision === undefined ? undefined : storage.forms.findRevision(id, revision);
  };

  /** On pages of which sites the organisation wants its form in a frame. */
  const sitesOf = async ({ id }: Form) => {
    const organisation = (await storage.forms.find(id))?.organisation;
    return organisation === undefined ? [] : ((await storage.organisations.find(organisation))?.frameOrigins ?? []);
  };

  const successorOf = (c: Context, { id }: Form) =>
    loader && takeOver ? { form: id, origin: originOf(c), loader, integrity: takeOver } : undefined;

  const noForm = (c: Context) => {
    const lang = langOf(c);
    const { noFormTitle: title, noForm: text } = PAGE_WORDS[lang];
    return c.html(messagePage({ lang, title, text }), 404, headers.text);
  };

  return new Hono<WatchedEnv>()
    .use(watch({ now, newId, metrics }, log))

    .use('/f/*', after(remember(prepare)))

    .get('/', (c) => c.redirect(hasDemo ? '/demo' : '/docs', 302))

    .get('/demo', async (c, next) => {
      if (!hasDemo) return next();
      const hasForms = (await findForm(DEMO_FORMS.parents)) !== undefined;
      const hasQuiz = (await storage.quizzes.find(DEMO_QUIZ)) !== undefined;
      const hasPractices = (await storage.bank.find(DEMO_PRACTICE)) !== undefined;
      const parts = { lang: langOf(c), origin: originOf(c), loader, hasForms, hasQuiz, hasPractices };
      return c.html(demoPage(parts), 200, headers.form);
    })

    .route(
      '/demo/check',
      hasDemo ? checking({ storage, now, headers, loader, releases, langOf, originOf }) : new Hono(),
    )

    .get('/f/:form/frame', async (c) => {
      const form = await findForm(c.req.param('form'));
      if (!form) return noForm(c);
      const sites = await sitesOf(form);
      const { lang, paging, profile } = c.req.query();
      const { notBuilt: text, frame: title } = PAGE_WORDS[langOf(c)];
      return loader
        ? c.html(framePage(form, { lang, paging, profile }, originOf(c), loader), 200, headers.frame(sites))
        : c.html(messagePage({ lang: langOf(c), title, text }), 503, headers.frame(sites));
    })

    .route(
      '/f/:form',
      asking({
        services: { storage, now, newId, metrics, signer, pressure, addressOf },
        ...{ headers, noForm, originOf, successorOf },
      }),
    )

    .route(
      '/f/:form/erase',
      erasing({ services: { storage, now, signer }, headers, findForm, noForm, langOf, originOf }),
    )

    .route('/p', practicePages({ api, now, headers, loader, originOf }))

    .route('/c', collectionPages({ api, headers, originOf }))

    .route('/studio', studioAt({ studio, loader, headers, langOf, originOf }))

    .get('/docs', (c) => c.html(docsPage(langOf(c)), 200, headers.docs))

    .get('/assets/:name', async (c, next) => {
      const file = assets.get(c.req.param('name'));
      return file ? file.respond(c, headers.file) : next();
    })

    .route('/embed', embed(releases))

    .notFound(async (c) => {
      c.set('passedOn', true);
      const reply = await api.fetch(c.req.raw, c.env);
      const isUnknownPage = reply.status === 404 && c.req.method === 'GET' && !c.req.path.startsWith('/v1/');
      if (!isUnknownPage || !c.req.header('accept')?.includes('text/html')) return reply;
      const lang = langOf(c);
      const { notFoundTitle: title, notFound: text, toDemo } = PAGE_WORDS[lang];
      return c.html(
        messagePage({ lang, title, text, ...(hasDemo && { link: { href: '/demo', text: toDemo } }) }),
        404,
        headers.text,
      );
    })

    .onError((error, c) => {
      c.set('failure', describeWithoutContent(error));
      const lang = langOf(c);
      const { busyTitle, busy, brokenTitle, broken } = PAGE_WORDS[lang];
      if (error instanceof StorageUnavailable)
        return c.html(messagePage({ lang, title: busyTitle, text: busy }), 503, {
          ...headers.text,
          'Retry-After': '30',
        });
      const text = `${broken} ${c.var.requestId}`;
      return c.html(messagePage({ lang, title: brokenTitle, text }), 500, headers.text);
    });
}
