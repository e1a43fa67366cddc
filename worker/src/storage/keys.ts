import { type Selectable, sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import type { AccessKeyRecord, Keys } from './people.ts';
import { readRoles, writeRoles } from './roles.ts';
import type { SqlDatabase } from './sql.ts';
import type { Tables } from './tables.ts';

/** Keys in SQL that all three databases understand. Only their hashes are kept. */
export function sqlKeys(database: SqlDatabase, ledger: Ledger): Keys {
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

    async replace({ hash = '', ...key }) {
      const forgetOthers = build
        .deleteFrom('access_key')
        .where('organisation', '=', key.organisation)
        .where('name', '=', key.name)
        .where('hash', '<>', hash)
        // One that somebody has made may have the same name and stays.
        .where('made_on', 'is', null)
        .compile();
      await database.batch([forgetOthers, ...(hash === '' ? [] : [insert({ ...key, hash })])]);
    },

    async find(hash, today) {
      const query = build.selectFrom('access_key').selectAll().where('hash', '=', hash).compile();
      const [row] = await database.rows(query);
      return row && (row.expires_on === null || today <= row.expires_on) ? toKey(row) : undefined;
    },

    async list(organisation) {
      const query = build
        .selectFrom('access_key')
        .selectAll()
        .where('organisation', '=', organisation)
        .orderBy('name')
        .orderBy('id')
        .compile();
      return (await database.rows(query)).map(toKey);
    },

    async make({ id, organisation, name, roles, madeOn, expiresOn, hash }, deed) {
      await ledger.record(deed, () => ({
        changes: (logged) => [
          sql`
            insert into access_key (hash, organisation, name, id, roles, made_on, expires_on)
            select ${hash}, organisation.id, ${name}, ${id}, ${writeRoles(roles)}, ${madeOn ?? null}, ${expiresOn ?? null}
            from organisation where organisation.id = ${organisation} and ${logged}`.compile(build),
        ],
      }));
    },

    revoke(id, deed) {
      const isThere = sql<boolean>`id = ${id} and organisation = ${deed.organisation}`;
      return ledger.record(deed, () => ({
        // The server may replace its own without a line, so it is held fast first.
        before: [sql`update access_key set name = name where ${isThere}`.compile(build)],
        when: sql<boolean>`exists (select 1 from access_key where ${isThere})`,
        changes: (logged) => [sql`delete from access_key where ${isThere} and ${logged}`.compile(build)],
      }));
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
