import { sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import type { KeptLink, PracticeLinks } from './practice-storage.ts';
import type { SqlDatabase } from './sql.ts';

/** Links to confirm by, in SQL that all three databases understand. */
export function sqlPracticeLinks(database: SqlDatabase, ledger: Ledger): PracticeLinks {
  const { build } = database;
  return {
    async add({ hash, practice, version, purpose, expiresOn }, deed) {
      await ledger.record(deed, () => ({
        changes: (logged) => [
          sql`delete from practice_link where expires_on < ${deed.at.slice(0, 10)} and ${logged}`.compile(build),
          sql`
            insert into practice_link (hash, practice, version, purpose, expires_on)
            select ${hash}, id, ${version}, ${purpose}, ${expiresOn} from practice
            where id = ${practice} and ${logged}`.compile(build),
        ],
      }));
    },

    async find(hash, today) {
      const query = build
        .selectFrom('practice_link')
        .selectAll()
        .where('hash', '=', hash)
        .where('expires_on', '>=', today)
        .compile();
      const [row] = await database.rows(query);
      return (
        row && {
          ...{ hash, practice: row.practice, version: row.version },
          ...{ purpose: row.purpose as KeptLink['purpose'], expiresOn: row.expires_on },
        }
      );
    },
  };
}
