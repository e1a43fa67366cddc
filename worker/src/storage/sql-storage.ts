import { randomBytes } from 'node:crypto';
import { sqlForms } from './forms.ts';
import { sqlKeys } from './keys.ts';
import { kyselyOver } from './kysely-over.ts';
import { sqlMembers } from './members.ts';
import { listApplied, migrate, type Migration } from './migrations.ts';
import { sqlOrganisations } from './organisations.ts';
import { sqlOutcomes } from './outcomes.ts';
import { sqlProofs } from './proofs.ts';
import { sqlQuizzes } from './quizzes.ts';
import type { SqlDatabase } from './sql.ts';
import type { Storage } from './storage.ts';
import { sqlSubmissions } from './submissions.ts';
import { sqlTeams } from './teams.ts';

/** The whole storage over any of the three databases. */
export function sqlStorage(database: SqlDatabase, migrations: readonly Migration[]): Storage {
  const { build } = database;
  return {
    organisations: sqlOrganisations(database),
    keys: sqlKeys(database),
    forms: sqlForms(database),
    submissions: sqlSubmissions(database),
    proofs: sqlProofs(database),
    quizzes: sqlQuizzes(database),
    outcomes: sqlOutcomes(database),
    teams: sqlTeams(database),
    members: sqlMembers(database),
    kysely: () => kyselyOver(database),

    async secret() {
      const value = randomBytes(32).toString('hex');
      await database.batch([
        build
          .insertInto('secret')
          .values({ name: 'signing', value })
          .onConflict((it) => it.doNothing())
          .compile(),
      ]);
      const query = build.selectFrom('secret').select('value').where('name', '=', 'signing').compile();
      const [row] = await database.rows(query);
      return Buffer.from(row!.value, 'hex');
    },

    migrate: () => migrate(database, migrations),

    async isReady() {
      try {
        const applied = await listApplied(database);
        return migrations.every(({ name }) => applied.has(name));
      } catch {
        // Whatever the reason, the answer to the question is no; what fails next says why.
        return false;
      }
    },

    close: () => database.close(),
  };
}
