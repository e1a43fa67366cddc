import type { Form } from '@otklik/schema';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Services } from '../env.ts';
import { eraseByReceipt, readReceipt } from '../receipt.ts';
import { StorageUnavailable, type Storage } from '../storage/storage.ts';
import { erasePage, MOST_TYPED, type NotErased } from './erase-page.ts';
import { addressOf } from './form-address.ts';
import { messagePage } from './layout.ts';
import type { PageHeaders } from './page-headers.ts';
import { PAGE_WORDS, type PageLang } from './page-words.ts';
import { isFromOurPage } from './same-origin.ts';

interface Erasing {
  services: Pick<Services, 'now' | 'signer'> & { storage: Pick<Storage, 'submissions'> };
  headers: PageHeaders;
  findForm(id: string): Promise<Form | undefined>;
  noForm(c: Context): Response | Promise<Response>;
  langOf(c: Context): PageLang;
  originOf(c: Context): string;
}

/** One field with a number in it. */
const MOST_BYTES = 4096;

const STATUS = { 'not-a-receipt': 422, 'no-submission': 404, busy: 503, elsewhere: 403 } as const;

/** Erasing for people without the widget that sent their answers. Mounted at `/f/:form/erase`. */
export function erasing({ services, headers, findForm, noForm, langOf, originOf }: Erasing) {
  const formOf = (c: Context) => findForm(c.req.param('form') ?? '');

  const erase = async (form: string, given: string): Promise<'erased' | NotErased> => {
    if (readReceipt(given) === undefined) return 'not-a-receipt';
    try {
      return (await eraseByReceipt(services, form, given)) ? 'erased' : 'no-submission';
    } catch (error) {
      if (error instanceof StorageUnavailable) return 'busy';
      throw error;
    }
  };

  const show = (c: Context, form: Form, state: { given?: string; notErased?: NotErased } = {}) => {
    const lang = langOf(c);
    const page = erasePage({ lang, form, ...state });
    const { notErased } = state;
    return c.html(page, notErased ? STATUS[notErased] : 200, {
      ...headers.post,
      ...(notErased === 'busy' && { 'Retry-After': '30' }),
    });
  };

  return new Hono()
    .get('/', async (c) => {
      const form = await formOf(c);
      return form ? show(c, form) : noForm(c);
    })

    .post(
      '/',
      bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.text('Too large', 413, headers.post) }),
      async (c) => {
        const form = await formOf(c);
        if (!form) return noForm(c);
        const { receipt } = await c.req.parseBody();
        const given = typeof receipt === 'string' ? receipt.slice(0, MOST_TYPED) : '';
        if (!isFromOurPage(c, [originOf(c), new URL(c.req.url).origin]))
          return show(c, form, { given, notErased: 'elsewhere' });

        const outcome = await erase(form.id, given);
        if (outcome !== 'erased') return show(c, form, { given, notErased: outcome });
        const lang = langOf(c);
        const { erasedTitle: title, erased: text, back } = PAGE_WORDS[lang].erase;
        const link = { href: addressOf(form.id, '', lang), text: back };
        return c.html(messagePage({ lang, title, text, link }), 200, headers.post);
      },
    );
}
