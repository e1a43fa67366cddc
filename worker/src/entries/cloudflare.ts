import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import { type Choice, REGIONS } from '@otklik/schema';
import { migrations } from 'otklik:migrations';
import { createApp } from '../app.ts';
import { hashOf } from '../signing.ts';
import { type D1, openD1 } from '../storage/d1.ts';

/** What the Worker is configured with. */
interface Env {
  DB: D1;
  /** A bearer key of 32 characters or more with all rights in the first organisation. */
  OTKLIK_ADMIN_KEY?: string;
}

let app: ReturnType<typeof start> | undefined;

function start({ DB, OTKLIK_ADMIN_KEY: key }: Env) {
  if (key !== undefined && key.length < 32) throw new TypeError('OTKLIK_ADMIN_KEY has to be 32 characters or longer');
  const storage = openD1(DB, migrations);
  return createApp({
    storage,
    lists: { [REGIONS]: regions as Choice[] },
    log: (line) => console.log(line),
    async prepare() {
      await storage.migrate();
      const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Организация' });
      if (key !== undefined) await storage.keys.replace({ hash: hashOf(key), organisation, name: 'OTKLIK_ADMIN_KEY' });
    },
  });
}

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    app ??= start(env);
    return app.fetch(request, env);
  },
};
