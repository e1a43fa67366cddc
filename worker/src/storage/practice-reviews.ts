import type { Review } from '@otklik/schema';
import { type Selectable, sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import { addEvent, holdVersions } from './practice-moves.ts';
import type { KeptReview, PracticeReviews } from './practice-storage.ts';
import type { PracticeTables } from './practice-tables.ts';
import type { SqlDatabase } from './sql.ts';

/** Reviews in SQL that all three databases understand. */
export function sqlPracticeReviews(database: SqlDatabase, ledger: Ledger): PracticeReviews {
  const { build } = database;
  const all = build.selectFrom('practice_review').selectAll();

  type Place = Pick<KeptReview, 'practice' | 'version' | 'round' | 'expert'>;

  /** A review that is being written, as whoever saves it has seen it, while its text is in review. */
  const isOpen = ({ practice, version, round, expert }: Place, tag: string) =>
    sql<boolean>`practice = ${practice} and version = ${version} and round = ${round} and expert = ${expert}
      and state = 'open' and tag = ${tag} and exists (select 1 from practice_version as v
        where v.practice = ${practice} and v.version = ${version} and v.state = 'review')`;

  return {
    async listOf({ practice, version }) {
      const query = all
        .where('practice', '=', practice)
        .where('version', '=', version)
        // The order in which they count is that in which they came.
        .orderBy(sql`coalesce(handed_on, '9999')`)
        .orderBy('assigned_on')
        .orderBy('expert')
        .compile();
      return (await database.rows(query)).map(toReview);
    },

    async listFor(expert, bank) {
      const query = build
        .selectFrom('practice_review')
        .innerJoin('practice', 'practice.id', 'practice_review.practice')
        .selectAll('practice_review')
        .where('practice_review.expert', '=', expert)
        .where('practice.bank', '=', bank)
        .orderBy('practice_review.assigned_on', 'desc')
        .orderBy('practice_review.practice')
        .orderBy('practice_review.version', 'desc')
        .orderBy('practice_review.round', 'desc')
        .limit(200)
        .compile();
      return (await database.rows(query)).map(toReview);
    },

    async countOpen(bank) {
      const query = sql<{ expert: string; open: number }>`
        select practice_review.expert, count(*) as open from practice_review
        join practice on practice.id = practice_review.practice
        where practice.bank = ${bank} and practice_review.state = 'open'
        group by practice_review.expert`.compile(build);
      return new Map((await database.rows(query)).map(({ expert, open }) => [expert, open]));
    },

    async save({ review, replaces, tag, ...place }) {
      const [saved] = await database.batch([
        sql<{ expert: string }>`
          update practice_review set review = ${JSON.stringify(review)}, tag = ${tag}
          where ${isOpen(place, replaces)} returning expert`.compile(build),
      ]);
      return saved.length > 0;
    },

    handIn({ review, replaces, tag, state, on, versionTag, ...place }, deed) {
      const { practice, version } = place;
      return ledger.record(deed, () => ({
        before: [holdVersions(database, practice)],
        when: sql<boolean>`exists (select 1 from practice_review where ${isOpen(place, replaces)})`,
        changes: (logged) => [
          sql`
            update practice_review
            set review = ${JSON.stringify(review)}, tag = ${tag}, state = ${state}, handed_on = ${on}
            where ${isOpen(place, replaces)} and ${logged}`.compile(build),
          sql`
            update practice_version set tag = ${versionTag}
            where practice = ${practice} and version = ${version} and ${logged}`.compile(build),
        ],
      }));
    },

    ask({ practice, version, round, expert, reviewed, assignedOn, dueOn, most, tag, reason }, deed) {
      return ledger.record(deed, () => ({
        before: [holdVersions(database, practice)],
        when: sql<boolean>`exists (select 1 from practice_version as v
            where v.practice = ${practice} and v.version = ${version} and v.state = 'review' and v.hash = ${reviewed})
          and not exists (select 1 from practice_review as r
            where r.practice = ${practice} and r.version = ${version} and r.round = ${round} and r.expert = ${expert})
          and (select count(*) from practice_review as r
            where r.practice = ${practice} and r.version = ${version} and r.round = ${round}
              and (r.state = 'handed-in' or (r.state = 'open' and r.due_on >= ${assignedOn}))) < ${most}`,
        changes: (logged) => [
          sql`
            insert into practice_review
              (practice, version, expert, round, state, reviewed, review, tag, assigned_on, due_on)
            select id, ${version}, ${expert}, ${round}, 'open', ${reviewed}, ${'{"scores":{}}'}, ${tag}, ${assignedOn},
              ${dueOn}
            from practice where id = ${practice} and ${logged}`.compile(build),
          addEvent(database, { practice, version, from: 'review', to: 'review', reason }, deed, logged),
        ],
      }));
    },
  };
}

const toReview = (row: Selectable<PracticeTables['practice_review']>): KeptReview => ({
  practice: row.practice,
  version: row.version,
  expert: row.expert,
  round: row.round,
  state: row.state as KeptReview['state'],
  reviewed: row.reviewed,
  review: JSON.parse(row.review) as Review,
  tag: row.tag,
  assignedOn: row.assigned_on,
  dueOn: row.due_on,
  handedOn: row.handed_on ?? undefined,
});
