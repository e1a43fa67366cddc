import { type Selectable, sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import type { InvitationRecord, Invitations, Members } from './people.ts';
import { readRoles, writeRoles } from './roles.ts';
import type { SqlDatabase } from './sql.ts';
import type { InvitationTable } from './tables.ts';

/** Invitations in SQL that all three databases understand. Only the hashes of their links are kept. */
export function sqlInvitations(database: SqlDatabase, ledger: Ledger, members: Pick<Members, 'rolesOf'>): Invitations {
  const { build } = database;

  return {
    async add(invitation, deed) {
      await ledger.record(deed, () => ({
        changes: (logged) => [
          // Whoever never came is forgotten, with their address.
          sql`delete from invitation where expires_at < ${deed.at} and ${logged}`.compile(build),
          insertInvitation(database, invitation, logged),
        ],
      }));
    },

    async list(organisation, now) {
      const query = build
        .selectFrom('invitation')
        .selectAll()
        .where('organisation', '=', organisation)
        .where('expires_at', '>', now)
        .orderBy('expires_at')
        .orderBy('id')
        .compile();
      return (await database.rows(query)).map(toInvitation);
    },

    async find(hash, now) {
      const query = build
        .selectFrom('invitation')
        .innerJoin('organisation', 'organisation.id', 'invitation.organisation')
        .selectAll('invitation')
        .select('organisation.name as organisation_name')
        .where('invitation.hash', '=', hash)
        .where('invitation.expires_at', '>', now)
        .compile();
      const [row] = await database.rows(query);
      return row && { ...toInvitation(row), organisationName: row.organisation_name };
    },

    async accept(hash, { id: person, on, now }, deed) {
      const { organisation } = deed;
      const isThere = sql<boolean>`hash = ${hash} and organisation = ${organisation} and expires_at > ${now}`;
      const isAccepted = await ledger.record(deed, async () => {
        const query = sql<{ roles: string }>`select roles from invitation where ${isThere}`.compile(build);
        const [offered] = await database.rows(query);
        const before = (await members.rolesOf(organisation, person)) ?? [];
        const roles = writeRoles([...before, ...readRoles(offered?.roles ?? '')]);
        return {
          // It may be revoked by the server without a line, so it is held fast first.
          before: [sql`update invitation set note = note where ${isThere}`.compile(build)],
          when: sql<boolean>`exists (select 1 from invitation where ${isThere})`,
          changes: (logged) => [
            sql`
              insert into member (organisation, person, roles, joined_on)
              select id, ${person}, ${roles}, ${on} from organisation where id = ${organisation} and ${logged}
              on conflict (organisation, person) do update set roles = excluded.roles`.compile(build),
            sql`delete from invitation where hash = ${hash} and ${logged}`.compile(build),
          ],
        };
      });
      return isAccepted ? 'accepted' : 'gone';
    },

    revoke(id, deed) {
      const isThere = sql<boolean>`id = ${id} and organisation = ${deed.organisation}`;
      return ledger.record(deed, () => ({
        before: [sql`update invitation set note = note where ${isThere}`.compile(build)],
        when: sql<boolean>`exists (select 1 from invitation where ${isThere})`,
        changes: (logged) => [sql`delete from invitation where ${isThere} and ${logged}`.compile(build)],
      }));
    },

    async revokeFromServer(organisation) {
      const forget = build
        .deleteFrom('invitation')
        .where('organisation', '=', organisation)
        .where('invited_by', '=', BY_SERVER)
        .compile();
      await database.batch([forget]);
    },
  };
}

/** Who invites when nobody is there yet. No person and no key has this id. */
export const BY_SERVER = 'server';

/** Puts an invitation where the condition holds, as a part of some batch. */
export const insertInvitation = (
  { build }: Pick<SqlDatabase, 'build'>,
  invitation: InvitationRecord & { hash: string },
  condition: ReturnType<typeof sql<boolean>>,
) => {
  const { hash, id, organisation, roles, note, email, invitedBy, expiresAt } = invitation;
  return sql`
    insert into invitation (hash, id, organisation, roles, note, email, invited_by, expires_at)
    select ${hash}, ${id}, organisation.id, ${writeRoles(roles)}, ${note}, ${email ?? null}, ${invitedBy}, ${expiresAt}
    from organisation where organisation.id = ${organisation} and ${condition}`.compile(build);
};

const toInvitation = (row: Selectable<InvitationTable>): InvitationRecord => ({
  id: row.id,
  organisation: row.organisation,
  roles: readRoles(row.roles),
  note: row.note,
  email: row.email ?? undefined,
  invitedBy: row.invited_by,
  expiresAt: row.expires_at,
});
