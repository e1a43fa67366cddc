import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import holidays from '@otklik/content/lists/holidays-ru.json' with { type: 'json' };
import { type Form, ROLES } from '@otklik/schema';
import manifest from '../../package.json' with { type: 'json' };
import { ageBank } from '../age-bank.ts';
import { createApp } from '../app.ts';
import { searchBank } from '../bank.ts';
import { forgetOldTeams } from '../keep-team.ts';
import { createMetrics } from '../metrics.ts';
import { createPressure, limitsOf } from '../pressure.ts';
import { PRACTICE_LISTS } from '../practice-lists.ts';
import { DEMO_FORMS } from '../pages/demo-page.ts';
import { readAssets } from '../pages/assets.ts';
import { makeInThread } from '../photos/make-in-thread.ts';
import { createPhotos, MOST_PIXELS, PASSED_BY, type Photos } from '../photos/photos.ts';
import { createPages } from '../pages/pages.ts';
import { loaderOf } from '../pages/release.ts';
import { readStudio } from '../pages/studio/read-studio.ts';
import { remember } from '../remember.ts';
import { originSeenBy } from '../origin.ts';
import { hashOf } from '../signing.ts';
import { type Storage, StorageUnavailable } from '../storage/storage.ts';
import { addressBehind } from './client-address.ts';
import type { Config } from './config.ts';
import { daily } from './daily.ts';
import { type Ask, publishForms, readPack } from './demo.ts';
import { keepDrawings, readDrawings, withDrawings } from './example-drawings.ts';
import { publishPractices, readPractices } from './example-practices.ts';
import { type DiskSpace, hasRoom, readDiskSpace } from './disk-space.ts';
import { inviteFirstAdmin } from './first-admin.ts';
import { listen } from './http-server.ts';
import { type Examples, greeting, NO_EXAMPLES, NO_ROOM_FOR_EXAMPLES, NOT_BUILT } from './notices.ts';
import { createMailer } from './mailer.ts';
import { photoFolderOf } from './photo-folder.ts';
import { openReleases } from './open-releases.ts';
import { openStorage } from './open-storage.ts';
import { withProcess } from './process-metrics.ts';
import { publishQuizzes, readQuizzes } from './quiz-packs.ts';
import type { Sentence } from './sentence.ts';

/** Speaks for the server itself while it puts the examples where they belong. */
const SERVER_KEY = { id: 'server', name: 'server', roles: [...ROLES], madeOn: undefined, expiresOn: undefined };

const PACKS = new URL('../../../packages/content/packs/', import.meta.url);
const DEMO = new URL('demo/', PACKS);
const EXAMPLE_BANK = new URL('practices/bank.json', PACKS);
const DRAWINGS = new URL('practices/drawings.json', PACKS);
const STUDIO = fileURLToPath(new URL('../../../packages/widgets/studio/', import.meta.url));

/** A server that works. */
export interface Otklik {
  greeting: string;
  port: number;
  warnings: readonly Sentence[];
  /** Says on `/readyz` that it is leaving, waits, finishes what it has begun, closes the database. */
  stop(drainMs: number): Promise<void>;
}

/** Starts everything in order: the database, the key, the demo, the port. Refuses in words. */
export async function startOtklik(
  config: Config,
  log: (line: string) => void,
  readSpace: (folder: string) => DiskSpace = readDiskSpace,
): Promise<Otklik> {
  /** What no request is about. */
  const note = (failure: string) => log(JSON.stringify({ time: `${new Date().toISOString().slice(0, 19)}Z`, failure }));
  const { storage, place, folder, warnings, close } = await openStorage(config, ({ en }) => note(en));
  const diskSpace = folder === undefined ? undefined : () => readSpace(folder);
  let isLeaving = false;
  try {
    const { release, releases } = openReleases(config.folder);
    const organisation = await welcomeOrganisation(storage, config.adminKey);
    const firstAdmin = await inviteFirstAdmin(storage, organisation, new Date());
    await forgetOldTeams({ storage, now: () => new Date() });
    const files = remember(async () => (await import('../photos/folder.ts')).openPhotoFolder(photoFolderOf(config)));
    const photos = createPhotos({ storage, files, make: makeInThread, mostPixels: MOST_PIXELS, passedBy: PASSED_BY });
    await photos.clean(new Date());
    const services = {
      version: manifest.version,
      lists: PRACTICE_LISTS,
      calendars: { ru: holidays },
      draining: () => isLeaving,
    };
    const examples = config.demo
      ? await publishExamples(storage, organisation, { ...services, photos }).catch(passOverFullDisk)
      : NO_EXAMPLES;

    const door = { pressure: createPressure(limitsOf(config.pace)), addressOf: addressBehind(config.proxies) };
    const watched = { storage, log, metrics: withProcess(createMetrics(), diskSpace), ...door };
    const { publicUrl } = config;
    let { port } = config;
    const mailer = createMailer(config);
    const siteOrigin = () => publicUrl ?? `http://localhost:${port}`;
    const searchedBank = searchBank(storage);
    const api = createApp({
      ...services,
      ...watched,
      mailer,
      photos,
      searchedBank,
      later: (work) => void work.catch((error: Error) => note(`A letter was not sent: ${error.name}`)),
      siteOrigin,
      originOf: (c) => publicUrl ?? originSeenBy(c),
      hasRoom: () => diskSpace === undefined || hasRoom(diskSpace()),
    });
    const pages = createPages({
      ...watched,
      loader: release && loaderOf(release),
      releases,
      assets: readAssets(),
      studio: readStudio(STUDIO, release),
      publicUrl,
      api,
    });
    const server = await listen(pages.fetch, config);
    port = server.port;
    // Whoever searches meanwhile waits for the rest of it; everything else is answered in between.
    void searchedBank.warm().catch((error: Error) => isLeaving || note(`The bank was not read: ${error.name}`));
    const clock = { storage, now: () => new Date(), lists: PRACTICE_LISTS, mailer };
    const aging = daily(() =>
      ageBank({ ...clock, origin: siteOrigin() }).then(
        () => undefined,
        // Tomorrow is another day: nothing is lost that the clock would not find again.
        (error: Error) => note(`The bank was not looked through: ${error.name}`),
      ),
    );

    const told = { version: manifest.version, place, config, firstAdmin };
    return {
      greeting: greeting({ ...told, port: server.port, examples: examples ?? NO_EXAMPLES }),
      port: server.port,
      warnings: [...warnings, ...(examples ? [] : [NO_ROOM_FOR_EXAMPLES]), ...(release ? [] : [NOT_BUILT])],
      async stop(drainMs) {
        isLeaving = true;
        await setTimeout(drainMs);
        await server.stop();
        await aging.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Examples are no reason to keep people from their answers. Whatever else went wrong with them is ours. */
function passOverFullDisk(error: unknown): undefined {
  if (!(error instanceof StorageUnavailable)) throw error;
}

/** The first organisation, with the key of the environment for its only one of that name. */
async function welcomeOrganisation(storage: Storage, adminKey: string | undefined): Promise<string> {
  const { id } = await storage.organisations.addFirst({ id: randomUUID(), name: 'Организация' });
  // Without a key in the environment the last one stops working.
  const hash = adminKey && hashOf(adminKey);
  await storage.keys.replace({ hash, organisation: id, name: 'environment' });
  return id;
}

/**
 * Publishes the demo forms unless there is a form of somebody's own, and the quizzes of the
 * packs that are not there; the example practices where the demo forms are. The key for it lives in this call and is
 * kept nowhere.
 */
async function publishExamples(
  storage: Storage,
  organisation: string,
  { photos, ...services }: Pick<Parameters<typeof createApp>[0], 'version' | 'lists'> & { photos: Photos },
): Promise<Examples> {
  const key = randomBytes(32).toString('hex');
  const keys = {
    ...storage.keys,
    find: async (hash: string) => (hash === hashOf(key) ? { ...SERVER_KEY, organisation } : undefined),
  };
  const app = createApp({ ...services, storage: { ...storage, keys } });
  const ask: Ask = (path, init) => app.request(path, init);
  const forms = await publishForms(await missingForms(readPack(DEMO), storage, organisation), ask, key);
  const quizzes = await publishQuizzes(readQuizzes(PACKS), { storage, ask, key });
  const isDemo = forms.length > 0 || (await storage.forms.find(DEMO_FORMS.parents))?.organisation === organisation;
  const now = new Date();
  if (!isDemo) return { forms, quizzes, practices: [] };
  const drawings = readDrawings(DRAWINGS);
  const bank = withDrawings(readPractices(EXAMPLE_BANK), drawings);
  const practices = await publishPractices(bank, { storage, organisation, now });
  await keepDrawings(drawings, { storage, photos, now });
  return { forms, quizzes, practices };
}

/** All of them at the first start; later what a full disk left out. None where there is a form that is not ours. */
async function missingForms(demo: Form[], { forms }: Storage, organisation: string): Promise<Form[]> {
  const own = await forms.list(organisation, { limit: demo.length + 1 });
  if (own.some(({ id }) => !demo.some((form) => form.id === id))) return [];
  const there = await Promise.all(demo.map(({ id }) => forms.find(id)));
  return demo.filter((_, at) => !there[at] || (there[at].organisation === organisation && !there[at].revision));
}
