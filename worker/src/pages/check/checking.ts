import type { FormState } from '@otklik/schema';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { dayOf } from '../../day.ts';
import type { Services } from '../../env.ts';
import { stateOf, type Storage, StorageUnavailable } from '../../storage/storage.ts';
import type { PageHeaders } from '../page-headers.ts';
import { PAGE_WORDS, type PageLang } from '../page-words.ts';
import type { Release } from '../release.ts';
import { isFromOurPage } from '../same-origin.ts';
import { cardSnippet, type Loader, practicesSnippet, quizSnippet, snippet } from '../snippet.ts';
import { checkPage, type NotChecked } from './check-page.ts';
import { asksForPractices, checkSnippet, idsNamedIn } from './check-snippet.ts';
import type { SnippetFacts } from './findings.ts';

interface Checking {
  storage: {
    forms: Pick<Storage['forms'], 'findRecent'>;
    quizzes: Pick<Storage['quizzes'], 'find'>;
    practices: Pick<Storage['practices'], 'find'>;
  };
  now: Services['now'];
  headers: PageHeaders;
  loader: Loader | undefined;
  releases: readonly Release[];
  langOf(c: Context): PageLang;
  originOf(c: Context): string;
}

/** A whole page of a site, its Cyrillic written as `%D0%B0`. */
const MOST_BYTES = 1024 * 1024;

/** The form that the example shows, for a snippet that names none of ours. */
const EXAMPLE = 'after-lesson';

const STATUS = { empty: 422, tooLong: 413, elsewhere: 403, busy: 503 } as const;

/** What should stand in its place: of the kind that was pasted, and with a name that is there. */
function rightSnippet(
  pasted: string,
  { origin, loader, lang }: { origin: string; loader: Loader; lang: PageLang },
  { forms, quizzes, practices }: SnippetFacts,
) {
  const { openForm, demo } = PAGE_WORDS[lang];
  const [form] = forms.keys();
  const [quiz] = quizzes;
  const [practice] = practices;
  if (form) return snippet({ origin, loader, form, link: openForm });
  if (quiz) return quizSnippet({ origin, loader, quiz, meanwhile: demo.quizComing });
  if (practice) return cardSnippet({ origin, loader, practice, link: demo.openPractice });
  if (asksForPractices(pasted)) return practicesSnippet({ origin, loader, all: demo.allPractices });
  return snippet({ origin, loader, form: EXAMPLE, link: openForm });
}

/** Tells webmasters what is wrong with their snippet. Mounted at `/demo/check`. Nothing that is pasted is kept or logged. */
export function checking({ storage, now, headers, loader, releases, langOf, originOf }: Checking) {
  const integrities = new Map(
    releases.map(({ version, files }) => [
      version,
      new Map([...files].map(([name, { integrity }]) => [name, integrity] as const)),
    ]),
  );

  const stateOfForms = async (ids: readonly string[]): Promise<Map<string, FormState>> => {
    const found = new Map<string, FormState>();
    for (const id of ids) {
      const record = await storage.forms.findRecent(id);
      if (record?.revision !== undefined) found.set(id, stateOf(record, dayOf(now())));
    }
    return found;
  };

  const quizzesAmong = async (ids: readonly string[]): Promise<Set<string>> => {
    const found = new Set<string>();
    for (const id of ids) if (await storage.quizzes.find(id)) found.add(id);
    return found;
  };

  const practicesAmong = async (ids: readonly string[]): Promise<Set<string>> => {
    const found = new Set<string>();
    for (const id of ids) if ((await storage.practices.find(id))?.publicVersion !== undefined) found.add(id);
    return found;
  };

  const refuse = (c: Context, notChecked: NotChecked, pasted = '') =>
    c.html(checkPage({ lang: langOf(c), pasted, outcome: { notChecked } }), STATUS[notChecked], {
      ...headers.post,
      ...(notChecked === 'busy' && { 'Retry-After': '30' }),
    });

  return new Hono()
    .get('/', (c) => c.html(checkPage({ lang: langOf(c) }), 200, headers.post))

    .post('/', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, 'tooLong') }), async (c) => {
      const { html } = await c.req.parseBody();
      const pasted = typeof html === 'string' ? html : '';
      if (!isFromOurPage(c, [originOf(c), new URL(c.req.url).origin])) return refuse(c, 'elsewhere', pasted);
      if (pasted.trim() === '') return refuse(c, 'empty');

      const lang = langOf(c);
      const origin = originOf(c);
      try {
        const ids = idsNamedIn(pasted);
        const forms = await stateOfForms(ids);
        const quizzes = await quizzesAmong(ids);
        const practices = await practicesAmong(ids);
        const facts: SnippetFacts = {
          ...{ origin, releases: integrities, version: loader?.version ?? '' },
          ...{ forms, quizzes, practices },
        };
        const right = loader && rightSnippet(pasted, { origin, loader, lang }, facts);
        const outcome = { findings: checkSnippet(pasted, facts), right: right && String(right) };
        return c.html(checkPage({ lang, pasted, outcome }), 200, headers.post);
      } catch (error) {
        if (error instanceof StorageUnavailable) return refuse(c, 'busy', pasted);
        throw error;
      }
    });
}
