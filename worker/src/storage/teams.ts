import type { StatementAnswers, TeamResult } from '@otklik/schema';
import { sql } from 'kysely';
import { NO_VAULT, type Vault } from '../vault/vault.ts';
import { MOST_PEOPLE, type Teams } from './quiz-storage.ts';
import { randomNumber } from './random-number.ts';
import { spend } from './spending.ts';
import type { SqlDatabase } from './sql.ts';
import { StorageUnavailable } from './storage.ts';

/** So many teams go in one commit, which others wait for. */
const MOST_AT_ONCE = 100;

/** Teams and their answers in SQL that all three databases understand. The vault has the answers before they are stored. */
export function sqlTeams(database: SqlDatabase, vault: Vault = NO_VAULT): Teams {
  const { build } = database;
  let sweptBefore: string | undefined;

  const find: Teams['find'] = async (quiz, id) => {
    const columns = ['version', 'organiser', 'people', 'result'] as const;
    const query = build.selectFrom('team').select(columns).where('quiz', '=', quiz).where('id', '=', id).compile();
    const [row] = await database.rows(query);
    return row && { ...row, result: row.result === null ? undefined : (JSON.parse(row.result) as TeamResult) };
  };

  const look = async (quiz: string, team: string, id: string) => {
    const query = build.selectFrom('team_answers').select('mac').where('quiz', '=', quiz).where('team', '=', team);
    return (await database.rows(query.where('id', '=', id).compile()))[0];
  };

  return {
    find,

    async open({ quiz, id, version, organiser, on }, proof) {
      const spending = spend(database, proof);
      const insert = sql<{ id: string }>`
        insert into team (number, quiz, id, version, organiser, opened_on, people)
        select ${randomNumber()}, quiz, ${id}, version, ${organiser}, ${on}, 0 from quiz_version
        where quiz = ${quiz} and version = ${version} and ${spending.allowed}
        on conflict do nothing
        returning id`.compile(build);
      const rows = await database.batch([...spending.queries, insert]);
      if (rows.at(-1)!.length > 0) return 'opened';
      const there = await find(quiz, id);
      if (there) return there.organiser === organiser && there.version === version ? 'already' : 'differs';
      if (proof && rows[0]!.length === 0) return 'spent';
      throw new StorageUnavailable('The team is there and is not');
    },

    async answer({ quiz, team, id, mac, answers }, proof) {
      const spending = spend(database, proof);
      const text = vault.seal(JSON.stringify(answers), ['team-answers', quiz, team, id]);
      // Those who answer and whoever closes the team take turns at its row. So each answer comes before the count, or not at all.
      const wait = sql`
        update team set people = people where quiz = ${quiz} and id = ${team} and closed_on is null`.compile(build);
      const insert = sql<{ id: string }>`
        insert into team_answers (number, quiz, team, id, mac, answers)
        select ${randomNumber()}, quiz, id, ${id}, ${mac}, ${text} from team
        where quiz = ${quiz} and id = ${team} and closed_on is null and people < ${MOST_PEOPLE} and ${spending.allowed}
        on conflict do nothing
        returning id`.compile(build);
      const count = sql`
        update team
        set people = (select count(*) from team_answers where team_answers.quiz = ${quiz} and team_answers.team = ${team})
        where quiz = ${quiz} and id = ${team} and closed_on is null`.compile(build);
      const rows = await database.batch([...spending.queries, wait, insert, count]);
      if (rows.at(-2)!.length > 0) return 'kept';

      const there = await look(quiz, team, id);
      if (there) return isSame(there, mac) ? 'already' : 'differs';
      const record = await find(quiz, team);
      if (!record) return 'no-team';
      if (record.result) return 'closed';
      if (proof && rows[0]!.length === 0) return 'spent';
      if (record.people >= MOST_PEOPLE) return 'full';
      throw new StorageUnavailable('The answers are there and are not');
    },

    async hasAnswers({ quiz, team, id, mac }) {
      const there = await look(quiz, team, id);
      return there !== undefined && isSame(there, mac);
    },

    async listAnswers(quiz, team) {
      const query = build
        .selectFrom('team_answers')
        .select(['id', 'answers'])
        .where('quiz', '=', quiz)
        .where('team', '=', team);
      const rows = await database.rows(query.where('answers', 'is not', null).compile());
      return rows.map(
        ({ id, answers }) => JSON.parse(vault.open(answers!, ['team-answers', quiz, team, id])) as StatementAnswers,
      );
    },

    async close({ quiz, id, people, result, on }) {
      const close = sql<{ id: string }>`
        update team set closed_on = ${on}, result = ${JSON.stringify(result)}
        where quiz = ${quiz} and id = ${id} and closed_on is null and people = ${people}
        returning id`.compile(build);
      const erase = sql`
        update team_answers set mac = null, answers = null
        where quiz = ${quiz} and team = ${id} and exists (
          select 1 from team where team.quiz = ${quiz} and team.id = ${id} and team.closed_on is not null)`.compile(
        build,
      );
      const [closed] = await database.batch([close, erase]);
      if (closed.length > 0) await database.scrub();
      return closed.length > 0;
    },

    async forgetOpenedBefore(day) {
      // Only another day makes more of them old.
      if (sweptBefore === day) return;
      const forget = sql<{ id: string }>`
        delete from team where closed_on is null and number in (
          select number from team where closed_on is null and opened_on < ${day} limit ${MOST_AT_ONCE})
        returning id`.compile(build);
      const erase = sql`
        delete from team_answers where not exists (
          select 1 from team where team.quiz = team_answers.quiz and team.id = team_answers.team)`.compile(build);
      const [gone] = await database.batch([forget, erase]);
      if (gone.length < MOST_AT_ONCE) sweptBefore = day;
      if (gone.length > 0) await database.scrub();
    },
  };
}

/** What was counted has nothing left to be compared with: its id is enough. */
const isSame = (there: { mac: string | null }, mac: string): boolean => there.mac === null || there.mac === mac;
