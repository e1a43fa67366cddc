import type { SqlDatabase } from './sql.ts';
import type { Keys } from './storage.ts';

/** Keys in SQL that all three databases understand. Only their hashes are kept. */
export function sqlKeys(database: SqlDatabase): Keys {
  const { build } = database;
  const insert = (key: Parameters<Keys['add']>[0]) =>
    build
      .insertInto('access_key')
      .values(key)
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

    async findOrganisation(hash) {
      const query = build.selectFrom('access_key').select('organisation').where('hash', '=', hash).compile();
      return (await database.rows(query))[0]?.organisation;
    },
  };
}
