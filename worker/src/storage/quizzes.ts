import type { Quiz } from '@otklik/schema';
import { sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import type { Quizzes } from './quiz-storage.ts';
import type { SqlDatabase } from './sql.ts';

/** Published versions kept in memory. They never change, so they are never out of date. */
const MOST_VERSIONS_AT_HAND = 50;

/** Quizzes in SQL that all three databases understand. */
export function sqlQuizzes(database: SqlDatabase, ledger: Ledger): Quizzes {
  const { build } = database;
  const atHand = new Map<string, Quiz>();

  const find: Quizzes['find'] = async (id) => {
    const query = build.selectFrom('quiz').select(['id', 'organisation', 'newest', 'turn']).where('id', '=', id);
    return (await database.rows(query.compile()))[0];
  };

  const findBody = async (quiz: string, version: number): Promise<string | undefined> => {
    const query = build.selectFrom('quiz_version').select('body').where('quiz', '=', quiz);
    return (await database.rows(query.where('version', '=', version).compile()))[0]?.body;
  };

  return {
    find,

    async findVersion(quiz, version) {
      const key = `${quiz}/${version}`;
      const known = atHand.get(key);
      if (known) return known;
      const body = await findBody(quiz, version);
      if (body === undefined) return undefined;
      if (atHand.size >= MOST_VERSIONS_AT_HAND) atHand.delete(atHand.keys().next().value!);
      const found = JSON.parse(body) as Quiz;
      atHand.set(key, found);
      return found;
    },

    async listVersions(quiz) {
      const query = build.selectFrom('quiz_version').select('version').where('quiz', '=', quiz);
      return (await database.rows(query.orderBy('version', 'desc').compile())).map(({ version }) => version);
    },

    async publish({ organisation, quiz, version, body, on }, deed) {
      const isNext = sql<boolean>`id = ${quiz} and organisation = ${organisation} and newest < ${version}`;
      const isPublished = await ledger.record(deed, () => ({
        before: [
          sql`
            insert into quiz (id, organisation, newest, turn) values (${quiz}, ${organisation}, 0, 0)
            on conflict (id) do nothing`.compile(build),
          // Two who publish at once take turns at the row of the quiz, so that versions only grow.
          sql`update quiz set turn = turn where ${isNext}`.compile(build),
        ],
        when: sql<boolean>`exists (select 1 from quiz where ${isNext})`,
        changes: (logged) => [
          sql`update quiz set newest = ${version} where ${isNext} and ${logged}`.compile(build),
          sql`
            insert into quiz_version (quiz, version, published_on, body)
            select quiz.id, ${version}, ${on}, ${body} from quiz
            where quiz.id = ${quiz} and quiz.organisation = ${organisation} and quiz.newest = ${version} and ${logged}
            on conflict (quiz, version) do nothing`.compile(build),
        ],
      }));
      if (isPublished) return 'published';
      if ((await find(quiz))?.organisation !== organisation) return 'foreign';
      return (await findBody(quiz, version)) === body ? 'already' : 'differs';
    },
  };
}
