import { sql } from 'kysely';
import { insertInvitation } from './invitations.ts';
import type { Ledger } from './ledger.ts';
import { listJoined } from './joined.ts';
import type { Organisation, OrganisationRecord, Organisations } from './people.ts';
import type { SqlDatabase } from './sql.ts';

/** Organisations in SQL that all three databases understand. */
export function sqlOrganisations(database: SqlDatabase, ledger: Ledger): Organisations {
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

    async find(id) {
      const query = build
        .selectFrom('organisation')
        .leftJoin('organisation as its', 'its.id', 'organisation.centre')
        .select(['organisation.id', 'organisation.name', 'organisation.is_centre', 'organisation.frame_origins'])
        .select(['its.id as centre', 'its.name as centre_name'])
        .where('organisation.id', '=', id)
        .compile();
      const [row] = await database.rows(query);
      if (!row) return undefined;
      return {
        id: row.id,
        name: row.name,
        isCentre: row.is_centre === 1,
        centre: row.centre === null ? undefined : { id: row.centre, name: row.centre_name! },
        frameOrigins: row.frame_origins.split(' ').filter((origin) => origin !== ''),
      };
    },

    change(replaces, settings, deed) {
      const { name = replaces.name, isCentre = replaces.isCentre, frameOrigins = replaces.frameOrigins } = settings;
      return ledger.record(deed, () => ({
        when: sql<boolean>`exists (select 1 from organisation as it
          where it.id = ${replaces.id} and it.name = ${replaces.name} and it.is_centre = ${toFlag(replaces.isCentre)}
            and it.frame_origins = ${replaces.frameOrigins.join(' ')}
            and coalesce(it.centre, '') = ${replaces.centre?.id ?? ''})`,
        changes: (logged) => [
          sql`
            update organisation set name = ${name}, is_centre = ${toFlag(isCentre)}, frame_origins = ${frameOrigins.join(' ')}
            where id = ${replaces.id} and ${logged}`.compile(build),
        ],
      }));
    },

    async make({ id, name, centre }, invitation, deed) {
      await ledger.record(deed, () => ({
        changes: (logged) => [
          // Two that are made at once draw the same number: the second fails and begins anew.
          sql`
            insert into organisation (id, number, name, centre)
            select ${id}, (select max(number) from organisation) + 1, ${name}, ${centre ?? null}
            from organisation as maker where maker.id = ${deed.organisation} and ${logged}`.compile(build),
          insertInvitation(database, invitation, logged),
        ],
      }));
    },

    joinCentre(centre, deed) {
      const { organisation } = deed;
      return ledger.record(deed, () => ({
        // The centre may cease to be one in a log of its own, so it is held fast first.
        before: [sql`update organisation set is_centre = is_centre where id = ${centre}`.compile(build)],
        when: sql<boolean>`exists (select 1 from organisation as it
          where it.id = ${centre} and it.is_centre = 1 and it.id <> ${organisation})`,
        changes: (logged) => [
          sql`update organisation set centre = ${centre} where id = ${organisation} and ${logged}`.compile(build),
        ],
      }));
    },

    leaveCentre(deed) {
      const { organisation } = deed;
      return ledger.record(deed, () => ({
        when: sql<boolean>`exists (select 1 from organisation as it
          where it.id = ${organisation} and it.centre = ${deed.target})`,
        changes: (logged) => [
          sql`update organisation set centre = null where id = ${organisation} and ${logged}`.compile(build),
        ],
      }));
    },

    listJoined: (centre, page) => listJoined(database, centre, page),
  };
}

const toFlag = (flag: OrganisationRecord['isCentre']): number => (flag ? 1 : 0);
