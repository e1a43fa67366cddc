import type { MemberRecord, Members } from './people.ts';
import { readRoles } from './roles.ts';
import type { SqlDatabase } from './sql.ts';

/** Members in SQL that all three databases understand. */
export function sqlMembers(database: SqlDatabase): Pick<Members, 'rolesOf' | 'list' | 'organisationsOf' | 'hasAdmin'> {
  const { build } = database;

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

    async rolesOf(organisation, person) {
      const query = build
        .selectFrom('member')
        .select('roles')
        .where('organisation', '=', organisation)
        .where('person', '=', person)
        .compile();
      const [row] = await database.rows(query);
      return row && readRoles(row.roles);
    },

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
  };
}
