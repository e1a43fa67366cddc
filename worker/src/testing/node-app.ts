import holidays from '@otklik/content/lists/holidays-ru.json' with { type: 'json' };
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { createApp } from '../app.ts';
import { addressBehind } from '../operation/client-address.ts';
import { readAssets } from '../pages/assets.ts';
import { createPages } from '../pages/pages.ts';
import { makeInThread } from '../photos/make-in-thread.ts';
import { createPhotos, MOST_PIXELS, PASSED_BY } from '../photos/photos.ts';
import { createMetrics } from '../metrics.ts';
import { PRACTICE_LISTS } from '../practice-lists.ts';
import { createPressure, limitsOf, PACE } from '../pressure.ts';
import { remember } from '../remember.ts';
import { hashOf } from '../signing.ts';
import type { Storage } from '../storage/storage.ts';
import { OUR_KEY } from './app-under-test.ts';

/** The pages and the app behind a real port of this process, with a key for staff. The widgets are not built. */
export async function openNodeApp(storage: Storage, { pace = PACE }: { pace?: number | undefined } = {}) {
  await storage.migrate();
  const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Организация' });
  await storage.keys.add({ hash: hashOf(OUR_KEY), organisation, name: 'test' });
  const lines: string[] = [];
  // As behind one proxy, so that a test can come from wherever it likes.
  const door = { pressure: createPressure(limitsOf(pace)), addressOf: addressBehind(1) };
  const watched = { storage, log: (line: string) => void lines.push(line), metrics: createMetrics(), ...door };
  const folder = await mkdtemp(join(tmpdir(), 'otklik-photos-'));
  const files = remember(async () => (await import('../photos/folder.ts')).openPhotoFolder(folder));
  const photos = createPhotos({ storage, files, make: makeInThread, mostPixels: MOST_PIXELS, passedBy: PASSED_BY });
  const api = createApp({ ...watched, photos, lists: PRACTICE_LISTS, calendars: { ru: holidays } });
  const app = createPages({
    ...watched,
    ...{ loader: undefined, releases: [], assets: readAssets(), publicUrl: undefined, api },
  });

  const server = await new Promise<ServerType>((resolve) => {
    const starting = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(starting));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    lines,
    origin,
    folder,
    fetch: (path: string, init?: RequestInit): Promise<Response> => fetch(origin + path, init),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
