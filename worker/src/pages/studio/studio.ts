import { type Context, Hono } from 'hono';
import { messagePage } from '../layout.ts';
import type { PageHeaders } from '../page-headers.ts';
import type { PageLang } from '../page-words.ts';
import type { Loader } from '../snippet.ts';
import type { StudioFiles } from './read-studio.ts';
import { STUDIO_WORDS, studioPage } from './studio-page.ts';

interface StudioSetting {
  studio: StudioFiles | undefined;
  loader: Loader | undefined;
  headers: PageHeaders;
  langOf(c: Context): PageLang;
  originOf(c: Context): string;
}

/** Where the people of an organisation work. Mounted at `/studio`: one page at every address below, and its files. */
export function studioAt({ studio, loader, headers, langOf, originOf }: StudioSetting): Hono {
  const page = (c: Context) => {
    const lang = langOf(c);
    const { title, notBuilt: text } = STUDIO_WORDS[lang];
    return studio
      ? c.html(studioPage({ lang, origin: originOf(c), loader, studio }), 200, headers.studio)
      : c.html(messagePage({ lang, title, text }), 503, headers.text);
  };
  return new Hono()
    .get('/assets/:name', async (c) => {
      const file = studio?.files.get(c.req.param('name'));
      return file ? file.respond(c, headers.file) : c.text('There is no such file here.', 404, headers.text);
    })
    .get('/', page)
    .get('/*', page);
}
