import holidays from '@otklik/content/lists/holidays-ru.json' with { type: 'json' };
import type { Context } from 'hono';
import { loader, studio, takeOver } from 'otklik:loader';
import { migrations } from 'otklik:migrations';
import manifest from '../../package.json' with { type: 'json' };
import { ageBank } from '../age-bank.ts';
import { createApp } from '../app.ts';
import type { openPhotoBucket } from '../photos/bucket.ts';
import { createPhotos, MOST_PIXELS_ON_WORKERS, PASSED_BY_ON_WORKERS, type PhotoMeans } from '../photos/photos.ts';
import { createPages } from '../pages/pages.ts';
import { PRACTICE_LISTS } from '../practice-lists.ts';
import { createPressure, limitsOf, PACE } from '../pressure.ts';
import { remember } from '../remember.ts';
import { hashOf } from '../signing.ts';
import { type D1, openD1 } from '../storage/d1.ts';
import { parseKeyRing } from '../vault/key-ring.ts';
import { type Vault, vaultOf } from '../vault/vault.ts';

/** What the Worker is configured with. */
interface Env {
  DB: D1;
  /** The bucket of photos. Without it there are none. */
  PHOTOS?: Parameters<typeof openPhotoBucket>[0];
  /** A bearer key of 32 characters or more with all rights in the first organisation. */
  OTKLIK_ADMIN_KEY?: string;
  /** The keys under which answers are sealed, written as in a key file. */
  OTKLIK_KEY?: string;
  /** `ru` where the data of people in Russia is collected, which has to be recorded in Russia. */
  OTKLIK_LOCALITY?: string;
  /** The origin under which people reach it, which their passkeys belong to. Without it there are none. */
  OTKLIK_PUBLIC_URL?: string;
  /** So many submissions a minute a form takes before it asks for proofs of work. */
  OTKLIK_PACE?: string;
}

/** Loaded with the first photo: whoever only answers does not wait for a megabyte of codecs. */
const make: PhotoMeans['make'] = async (bytes, head) =>
  (await import('../photos/make-on-workers.ts')).makeOnWorkers(bytes, head);

let app: ReturnType<typeof start> | undefined;

function readVault(keys: string | undefined): Vault | undefined {
  if (!keys) return undefined;
  const ring = parseKeyRing(keys);
  if ('fault' in ring) throw new TypeError(`OTKLIK_KEY is wrong in line ${ring.line}: ${ring.fault}`);
  return vaultOf(ring);
}

function start({ DB, PHOTOS, OTKLIK_ADMIN_KEY: key, OTKLIK_PACE: pace, ...more }: Env) {
  const { OTKLIK_KEY: keys, OTKLIK_LOCALITY: locality, OTKLIK_PUBLIC_URL: given } = more;
  const publicUrl = given ? new URL(given).origin : undefined;
  if (locality === 'ru')
    throw new TypeError('OTKLIK_LOCALITY=ru: Cloudflare keeps nothing in Russia. Run Otklik on Node there.');
  if (key !== undefined && key.length < 32) throw new TypeError('OTKLIK_ADMIN_KEY has to be 32 characters or longer');
  const limits = limitsOf(pace ? Number(pace) : PACE);
  if (!(limits.form.calm.perMinute >= 1)) throw new TypeError('OTKLIK_PACE has to be a number, 1 or more');
  const storage = openD1(DB, migrations, readVault(keys));
  const shared = {
    storage,
    pressure: createPressure(limits),
    // Cloudflare writes it anew over whatever a client has put there.
    addressOf: (c: Context) => c.req.header('cf-connecting-ip'),
    log: (line: string) => console.log(line),
    prepare: remember(async () => {
      await storage.migrate();
      const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Организация' });
      await storage.keys.replace({ hash: key && hashOf(key), organisation, name: 'OTKLIK_ADMIN_KEY' });
    }),
  };
  const known = { lists: PRACTICE_LISTS, calendars: { ru: holidays } };
  const photos =
    PHOTOS &&
    createPhotos({
      ...{ storage, make, mostPixels: MOST_PIXELS_ON_WORKERS, passedBy: PASSED_BY_ON_WORKERS },
      files: remember(async () => (await import('../photos/bucket.ts')).openPhotoBucket(PHOTOS)),
    });
  const api = createApp({
    ...shared,
    ...known,
    version: manifest.version,
    photos,
    ...(publicUrl && { siteOrigin: () => publicUrl, originOf: () => publicUrl }),
  });
  const age = async (): Promise<void> => {
    await shared.prepare();
    const origin = publicUrl ?? 'http://localhost';
    await ageBank({ storage, now: () => new Date(), lists: PRACTICE_LISTS, mailer: undefined, origin });
  };
  // Cloudflare serves the files by itself and asks us for the rest. Nothing puts the demo forms into D1.
  const pages = createPages({
    ...shared,
    studio: studio && { ...studio, files: new Map() },
    ...{ api, loader, takeOver, hasDemo: false, releases: [], assets: new Map(), publicUrl },
  });
  return { fetch: pages.fetch, age };
}

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    app ??= start(env);
    return app.fetch(request, env);
  },

  /** Cloudflare's clock, set in `wrangler.jsonc`. */
  async scheduled(_event: unknown, env: Env): Promise<void> {
    app ??= start(env);
    await app.age();
  },
};
