import type { SqlDatabase } from './sql.ts';
import type { Organisation, Organisations } from './storage.ts';

/** Organisations in SQL that all three databases understand. */
export function sqlOrganisations(database: SqlDatabase): Organisations {
  const { build } = database;

  const first = async (): Promise<Organisation | undefined> => {
    const query = build.selectFrom('organisation').select(['id', 'name']).orderBy('number').limit(1).compile();
    const [row] = await database.rows(query);
    return row && { id: row.id, name: row.name };
  };

  return {
    first,

    async addFirst(organisation) {
      const add = build
        .insertInto('organisation')
        .values({ ...organisation, number: 1 })
        .onConflict((it) => it.doNothing())
        .compile();
      await database.batch([add]);
      return (await first()) ?? organisation;
    },
  };
}
