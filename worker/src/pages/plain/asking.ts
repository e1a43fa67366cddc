import { type Form, Id, type Profile, utf8Length } from '@otklik/schema';
import { begin, formatDay, languagesOf, type Session, standingOf } from '@otklik/widgets/plain.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { MOST_BYTES } from '../../body.ts';
import { dayOf } from '../../day.ts';
import type { Services } from '../../env.ts';
import { type FormRecord, stateOf, type Storage } from '../../storage/storage.ts';
import { describeWithoutContent, type WatchedEnv } from '../../watch.ts';
import { messagePage } from '../layout.ts';
import type { PageHeaders } from '../page-headers.ts';
import { pageLang } from '../page-words.ts';
import { isFromOurPage } from '../same-origin.ts';
import { type Carried, seal, unseal } from './carried.ts';
import type { Drawn } from './drawing.ts';
import { STATE, TRAP } from './names.ts';
import { changedPage, closedPage, notSentPage, sentPage } from './outcome-page.ts';
import { plainWordsFor } from './plain-words.ts';
import { describeRefusal, sendAnswers } from './send-answers.ts';
import { speechOf, stepPage } from './step-page.ts';
import type { Successor } from './take-over.ts';
import { typedAsText } from './typed.ts';
import { type Act, readAct, takeTurn, type Tongue, type Turn } from './walk.ts';

/** What the pages of a form are made with. */
export interface AskingSetting {
  services: Pick<Services, 'now' | 'newId' | 'metrics' | 'signer' | 'pressure' | 'addressOf'> & {
    storage: Pick<Storage, 'forms' | 'submissions'>;
  };
  headers: PageHeaders;
  noForm(c: Context): Response | Promise<Response>;
  originOf(c: Context): string;
  /** The widget that takes over where scripts work, if it is built. */
  successorOf(c: Context, form: Form): Successor | undefined;
}

/** The largest page that is read: the largest answers, percent-encoded, with what they carry. */
const MOST_SENT = 2 * 1024 * 1024;
/** More fields than the largest form has. */
const MOST_FIELDS = 20_000;

interface Found {
  record: FormRecord & { revision: string };
  form: Form;
}

/** A form on pages that need no JavaScript. Mounted at `/f/:form`. */
export function asking({ services, headers, noForm, originOf, successorOf }: AskingSetting): Hono<WatchedEnv> {
  const { storage, now, newId, signer } = services;

  const find = async (id: string): Promise<Found | undefined> => {
    const record = Id.safeParse(id).success ? await storage.forms.find(id) : undefined;
    if (record?.revision === undefined) return undefined;
    const form = await storage.forms.findRevision(id, record.revision);
    return form && { record: { ...record, revision: record.revision }, form };
  };

  const reply = (c: Context, page: Drawn, status = 200, more: Record<string, string> = {}) =>
    c.html(page, status as ContentfulStatusCode, { ...headers.post, ...more });

  /** The first page, with an id for the submission to come. */
  const start = async (c: Context): Promise<Response> => {
    const found = await find(c.req.param('form') ?? '');
    if (!found) return noForm(c);
    const { form, record } = found;
    const tongue = tongueOf(c, form);
    const state = stateOf(record, dayOf(now()));
    if (state !== 'open') return reply(c, closedPage(form, tongue, closedIn(form, tongue, state, record.opensOn)));

    const session = begin(form, form.paging ?? 'page', {});
    const carried: Carried = {
      ...{ revision: record.revision, id: newId(), at: 0, paging: session.paging, answers: {}, ...tongue },
      since: now().getTime(),
    };
    const successor = successorOf(c, form);
    const page = stepPage({
      ...{ session, tongue, faults: [], hasNew: false, first: 'step' },
      ...{ state: seal(await signer(), form.id, carried), ...(successor && { successor }) },
    });
    return successor ? c.html(page, 200, headers.asking) : reply(c, page);
  };

  const goOn = async (c: Context): Promise<Response> => {
    const found = await find(c.req.param('form') ?? '');
    if (!found) return noForm(c);
    const body = await c.req.text();
    c.set('bytes', utf8Length(body));
    const fields = new URLSearchParams(countFields(body) > MOST_FIELDS ? '' : body);
    const seals = await signer();
    const carried = unseal(seals, found.record.id, fields.get(STATE) ?? '');
    const form = carried && (await storage.forms.findRevision(found.record.id, carried.revision));
    if (!carried || !form) {
      const tongue = tongueOf(c, found.form);
      return reply(c, changedPage(found.form, tongue, typedAsText(found.form, tongue, fields)), 400);
    }

    if (fields.get(TRAP)) carried.trapped = true;
    const before: Session = { ...begin(form, carried.paging, carried.answers), at: carried.at };
    const tongue: Tongue = { lang: carried.lang, profile: carried.profile };
    const act = readAct(fields.keys());
    const turn = takeTurn(before, tongue, act, fields);
    const speech = speechOf(turn.session, turn.tongue);
    const stay = (notice: string, status: number, session = before) => {
      // The answers on the page are in its fields, where they are to be shortened; it carries those from before.
      const page = { ...turn, session: { ...session, answers: turn.session.answers }, faults: [], hasNew: false };
      return reply(c, stepPage({ ...page, notice, state: seal(seals, form.id, carried) }), status);
    };
    if (!isFromOurPage(c, [originOf(c), new URL(c.req.url).origin])) return stay(speech.plain.elsewhere, 403);
    if (utf8Length(JSON.stringify(turn.session.answers)) > MOST_BYTES)
      return stay(speech.later.sending.failures['too-large'], 413);

    const next = carryOn(carried, turn);
    if (turn.to === 'page') {
      const status = turn.faults.length > 0 ? 422 : 200;
      return reply(c, stepPage({ ...turn, state: seal(seals, form.id, next) }), status);
    }
    return send(c, turn, act, next);
  };

  const send = async (c: Context<WatchedEnv>, { session, tongue }: Turn, act: Act, carried: Carried) => {
    if (act.name === 'send-as-new') carried.id = newId();
    const isConfirmed = carried.asked === true && act.name !== 'next';
    const sent = await sendAnswers(services, session, carried, { isConfirmed, from: services.addressOf(c) });
    if ('receipt' in sent) return reply(c, sentPage(session, tongue, sent.receipt));

    const { refused, status, retryAfter, cause } = sent;
    if (cause instanceof Error) c.set('failure', describeWithoutContent(cause));
    if (refused === 'proof-required') carried.asked = true;
    const state = seal(await signer(), session.form.id, carried);
    const page = notSentPage(session, tongue, state, describeRefusal(refused, speechOf(session, tongue)));
    return reply(c, page, status, retryAfter === undefined ? {} : { 'Retry-After': retryAfter });
  };

  const tooMuch = (c: Context) => {
    const lang = pageLang(c.req.query('lang'));
    const { notSentTitle: title, tooMuch: text } = plainWordsFor(lang, 'standard');
    return c.html(messagePage({ lang, title, text }), 413, headers.post);
  };

  return new Hono<WatchedEnv>().get('/', start).post('/', bodyLimit({ maxSize: MOST_SENT, onError: tooMuch }), goOn);
}

/** What the next page carries. */
const carryOn = (carried: Carried, { session, tongue }: Turn): Carried => ({
  ...carried,
  ...{ at: standingOf(session).at, paging: session.paging, answers: session.answers, ...tongue },
});

/** How the page is asked for, as far as the form can be read so. */
function tongueOf(c: Context, form: Form): { lang: string; profile: Profile } {
  const asked = c.req.query('lang');
  const lang = languagesOf(form).find((each) => each === asked) ?? pageLang(asked);
  return { lang, profile: form.profile ?? 'standard' };
}

function closedIn(form: Form, tongue: Tongue, state: 'closed' | 'not-yet-open', opensOn: string | undefined): string {
  const say = speechOf({ form, answers: {} }, tongue).later.sending;
  if (state === 'closed') return say.closed;
  return opensOn ? say.notYetOpen(formatDay(opensOn, tongue.lang)) : say.notOpen;
}

const countFields = (body: string): number => body.split('&', MOST_FIELDS + 1).length;
