import type { Selectable } from 'kysely';
import type { AccessKeyRecord } from './people.ts';
import { readRoles } from './roles.ts';
import type { SqlDatabase } from './sql.ts';
import type { Keys } from './storage.ts';
import type { Tables } from './tables.ts';

/** Keys in SQL that all three databases understand. Only their hashes are kept. */
export function sqlKeys(database: SqlDatabase): Keys {
  const { build } = database;
  const insert = (key: Parameters<Keys['add']>[0]) =>
    build
      .insertInto('access_key')
      .values({ ...key, id: key.hash.slice(0, 24) })
      .onConflict((it) => it.doNothing())
      .compile();

  return {
    async add(key) {
      await database.batch([insert(key)]);
    },

    async replace(key) {
      const forgetOthers = build
        .deleteFrom('access_key')
        .where('organisation', '=', key.organisation)
        .where('name', '=', key.name)
        .where('hash', '<>', key.hash)
        .compile();
      await database.batch([forgetOthers, insert(key)]);
    },

    async find(hash, today) {
      const query = build.selectFrom('access_key').selectAll().where('hash', '=', hash).compile();
      const [row] = await database.rows(query);
      return row && (row.expires_on === null || today <= row.expires_on) ? toKey(row) : undefined;
    },
  };
}

const toKey = (row: Selectable<Tables['access_key']>): AccessKeyRecord => ({
  id: row.id,
  organisation: row.organisation,
  name: row.name,
  roles: readRoles(row.roles),
  madeOn: row.made_on ?? undefined,
  expiresOn: row.expires_on ?? undefined,
});
