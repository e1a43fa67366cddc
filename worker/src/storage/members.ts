import type { Role } from '@otklik/schema';
import { type RawBuilder, sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import type { MemberRecord, Members } from './people.ts';
import { readRoles, writeRoles } from './roles.ts';
import type { SqlDatabase } from './sql.ts';

/** Of roles in a row: they stand in the order of all roles, and this is the first. */
const isAdmin = sql<boolean>`substr(roles || ' ', 1, 6) = 'admin '`;

/** Members in SQL that all three databases understand. */
export function sqlMembers(database: SqlDatabase, ledger: Ledger): Members {
  const { build } = database;

  const rolesOf: Members['rolesOf'] = async (organisation, person) => {
    const query = build
      .selectFrom('member')
      .select('roles')
      .where('organisation', '=', organisation)
      .where('person', '=', person)
      .compile();
    const [row] = await database.rows(query);
    return row && readRoles(row.roles);
  };

  /** Whether somebody is what they are taken for, and whether there is an administrator when they are not one any more. */
  const mayChange = (organisation: string, person: string, replaces: readonly Role[], roles: readonly Role[]) => {
    const isHere = sql<boolean>`exists (select 1 from member
      where organisation = ${organisation} and person = ${person} and roles = ${writeRoles(replaces)})`;
    if (!replaces.includes('admin') || roles.includes('admin')) return isHere;
    return sql<boolean>`${isHere} and exists (select 1 from member
      where organisation = ${organisation} and person <> ${person} and ${isAdmin})`;
  };

  /** Why a change was not made. */
  const reasonOf = async (organisation: string, person: string, replaces: readonly Role[]) => {
    const roles = await rolesOf(organisation, person);
    if (!roles) return 'absent';
    return writeRoles(roles) === writeRoles(replaces) ? 'last-admin' : 'stale';
  };

  /** Whoever administers no more could come back by a link of their own. */
  const revokeLinksOf = (organisation: string, person: string, logged: RawBuilder<boolean>) =>
    sql`
      delete from invitation where organisation = ${organisation} and ${logged} and id in (
        select target from audit where organisation = ${organisation} and action = 'invitation-made'
          and actor_kind = 'person' and actor = ${person})`.compile(build);

  const list = async (organisation: string) => {
    const query = build
      .selectFrom('member')
      .innerJoin('person', 'person.id', 'member.person')
      .select(['member.organisation', 'member.person', 'member.roles', 'member.joined_on'])
      .select(['person.name', 'person.email', 'person.second_step_enabled'])
      .where('member.organisation', '=', organisation)
      .orderBy('person.name')
      .orderBy('person.id')
      .compile();
    return (await database.rows(query)).map((row): MemberRecord => ({
      organisation: row.organisation,
      person: row.person,
      name: row.name,
      email: row.email,
      roles: readRoles(row.roles),
      joinedOn: row.joined_on,
      hasSecondStep: row.second_step_enabled === 1,
    }));
  };

  return {
    list,

    rolesOf,

    async organisationsOf(person) {
      const query = build
        .selectFrom('member')
        .innerJoin('organisation', 'organisation.id', 'member.organisation')
        .select(['organisation.id', 'organisation.name', 'member.roles'])
        .where('member.person', '=', person)
        .orderBy('organisation.name')
        .orderBy('organisation.id')
        .compile();
      const rows = await database.rows(query);
      return rows.map(({ id, name, roles }) => ({ organisation: id, name, roles: readRoles(roles) }));
    },

    async hasAdmin(organisation) {
      return (await list(organisation)).some(({ roles }) => roles.includes('admin'));
    },

    async change({ person, roles, replaces }, deed) {
      const { organisation } = deed;
      const isChanged = await ledger.record(deed, () => ({
        when: mayChange(organisation, person, replaces, roles),
        changes: (logged) => [
          sql`
            update member set roles = ${writeRoles(roles)}
            where organisation = ${organisation} and person = ${person} and ${logged}`.compile(build),
          ...(roles.includes('admin') ? [] : [revokeLinksOf(organisation, person, logged)]),
        ],
      }));
      return isChanged ? 'changed' : reasonOf(organisation, person, replaces);
    },

    async remove({ person, replaces }, deed) {
      const { organisation } = deed;
      const isRemoved = await ledger.record(deed, () => ({
        when: mayChange(organisation, person, replaces, []),
        changes: (logged) => [
          sql`
            delete from member where organisation = ${organisation} and person = ${person} and ${logged}`.compile(
            build,
          ),
          revokeLinksOf(organisation, person, logged),
          sql`delete from person_session where person = ${person} and ${logged}`.compile(build),
        ],
      }));
      return isRemoved ? 'removed' : reasonOf(organisation, person, replaces);
    },
  };
}
