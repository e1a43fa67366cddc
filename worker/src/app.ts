import type { OpenAPIHono } from '@hono/zod-openapi';
import { searchBank } from './bank.ts';
import { createBenchmarks } from './benchmarks.ts';
import type { AppEnv, Services } from './env.ts';
import { frame } from './frame.ts';
import { describeNouns } from './openapi.ts';
import { SESSION_COOKIE } from './accounts/cookies.ts';
import { accountsOver } from './accounts/load.ts';
import { originSeenBy } from './origin.ts';
import { comesFromNear } from './network.ts';
import { createPressure } from './pressure.ts';
import { ProblemError, respondWithProblem } from './problems.ts';
import { after, remember } from './remember.ts';
import { createRouter } from './router.ts';
import { acceptance } from './routes/acceptance.ts';
import { answers } from './routes/answers.ts';
import { assignments } from './routes/assignments.ts';
import { audit } from './routes/audit.ts';
import { bank } from './routes/bank.ts';
import { calendars as calendarRoutes } from './routes/calendars.ts';
import { centre } from './routes/centre.ts';
import { challenges } from './routes/challenges.ts';
import { confirmations } from './routes/confirmations.ts';
import { drafts } from './routes/drafts.ts';
import { erasures } from './routes/erasures.ts';
import { exports } from './routes/exports.ts';
import { forms } from './routes/forms.ts';
import { invitations } from './routes/invitations.ts';
import { keys } from './routes/keys.ts';
import { members } from './routes/members.ts';
import { moves } from './routes/moves.ts';
import { operation } from './routes/operation.ts';
import { organisation } from './routes/organisation.ts';
import { outcomes } from './routes/outcomes.ts';
import { person } from './routes/person.ts';
import { photos as photoRoutes } from './routes/photos.ts';
import { practices } from './routes/practices.ts';
import { quizzes } from './routes/quizzes.ts';
import { records } from './routes/records.ts';
import { reviewing } from './routes/reviewing.ts';
import { revisions } from './routes/revisions.ts';
import { session } from './routes/session.ts';
import { staffForms } from './routes/staff-forms.ts';
import { submissions } from './routes/submissions.ts';
import { teams } from './routes/teams.ts';
import { books } from './routes/books.ts';
import { collections } from './routes/collections.ts';
import { createDoorkeeper } from './tries.ts';
import { signerOf } from './signing.ts';
import { respondToUnmatched } from './unmatched.ts';
import { watch } from './watch.ts';

/** What an entry gives the app. Only the storage has no default. */
export interface AppSetting
  extends
    Pick<Services, 'storage'>,
    Partial<Omit<Services, 'storage' | 'signer' | 'benchmarks' | 'doorkeeper' | 'hasPasskeysAt'>> {
  /** Where people reach the server, once it can be reached. Their passkeys belong to it. */
  siteOrigin?: () => string;
  /** Takes one line for each request. Without it nothing is logged. */
  log?: ((line: string) => void) | undefined;
  /** Done once before the first request, where a runtime knows no start of its own. Tried again when it fails. */
  prepare?: (() => Promise<void>) | undefined;
}

/** The whole API over whatever storage it is given. Knows no runtime. */
export function createApp({
  storage,
  now = () => new Date(),
  newId = () => crypto.randomUUID(),
  lists = {},
  calendars = {},
  version = '0.0.0',
  draining = () => false,
  hasRoom = () => true,
  metrics,
  pressure = createPressure(),
  addressOf = () => undefined,
  siteOrigin = () => 'http://localhost',
  accounts = accountsOver(storage, siteOrigin),
  mailer,
  photos,
  originOf = originSeenBy,
  later = (work) => void work.catch(() => undefined),
  searchedBank = searchBank(storage),
  log,
  prepare,
}: AppSetting): OpenAPIHono<AppEnv> {
  const signer = signerOf(storage);
  const services: Services = {
    ...{ storage, now, newId, lists, calendars, version, draining, hasRoom, metrics, signer, pressure, addressOf },
    ...{ accounts, mailer, photos, originOf, later, searchedBank },
    hasPasskeysAt: (origin) => origin === siteOrigin(),
    doorkeeper: createDoorkeeper(),
    benchmarks: createBenchmarks({ storage, now }),
  };
  const app = createRouter();
  app.use(watch(services, log), frame(services));
  if (prepare) app.use(after(remember(prepare)));
  const ofForms = [forms, challenges, submissions, staffForms, drafts, revisions, answers, exports, erasures];
  const ofPeople = [session, person, acceptance, members, invitations, keys, organisation, centre, audit];
  const ofPractices = [
    ...[practices, bank, photoRoutes, collections, books],
    ...[records, moves, reviewing, assignments, confirmations],
  ];
  const ofQuizzes = [quizzes, outcomes, teams];
  for (const routes of [...ofForms, ...ofPeople, ...ofPractices, ...ofQuizzes, calendarRoutes, operation])
    app.route('/', routes);
  if (metrics)
    app.get('/metrics', (c) => {
      if (!comesFromNear(c)) throw new ProblemError('no-page');
      return c.text(metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    });
  const document = remember(async () => JSON.stringify(describe(app, version)));
  app.get('/v1/openapi.json', async (c) => c.body(await document(), 200, { 'content-type': 'application/json' }));
  app.notFound((c) => respondToUnmatched(c, app.routes));
  app.onError(respondWithProblem);
  return app;
}

function describe(app: OpenAPIHono<AppEnv>, version: string): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Otklik',
      version,
      description:
        'Forms, answers and the right to take them back. Refusals are `application/problem+json` (RFC 9457).',
    },
    servers: [{ url: '/' }],
  });
  const securitySchemes = {
    key: { type: 'http', scheme: 'bearer', description: 'A key of the organisation.' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: SESSION_COOKIE,
      description: 'Set by signing in. Taken from pages of this server alone.',
    },
  };
  return { ...document, components: { ...document.components, schemas: describeNouns(), securitySchemes } };
}
