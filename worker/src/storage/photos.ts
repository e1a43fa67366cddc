import { sql } from 'kysely';
import type { PhotoRow, PhotoRows } from './photo-storage.ts';
import type { SqlDatabase } from './sql.ts';

const COLUMNS = ['practice', 'id', 'type', 'width', 'height', 'bytes', 'sent', 'kept_on as keptOn'] as const;

/** What anybody may see: a practice that is hidden has no public version. */
const PUBLIC_STATES = ['published', 'needs-update', 'archived'];

/** Which photos there are, in SQL that all three databases understand. */
export function sqlPhotos(database: SqlDatabase): PhotoRows {
  const { build } = database;

  const find: PhotoRows['find'] = async (practice, id) => {
    const query = build.selectFrom('practice_photo').select(COLUMNS).where('practice', '=', practice);
    return (await database.rows(query.where('id', '=', id).compile()))[0] satisfies PhotoRow | undefined;
  };

  return {
    find,

    async findPlace(practice) {
      const query = build.selectFrom('practice').select(['organisation', 'bank']).where('id', '=', practice);
      return (await database.rows(query.compile()))[0];
    },

    async isReviewer(practice, person) {
      const query = build.selectFrom('practice_review').select('practice').where('practice', '=', practice);
      return (await database.rows(query.where('expert', '=', person).limit(1).compile())).length > 0;
    },

    async findPublic(practice, id) {
      const query = sql<PhotoRow>`
        select photo.practice, photo.id, photo.type, photo.width, photo.height, photo.bytes, photo.sent,
          photo.kept_on as "keptOn"
        from practice_photo photo join practice on practice.id = photo.practice
        where photo.practice = ${practice} and photo.id = ${id} and practice.public_version is not null
          and exists (
            select 1 from practice_publication publication
            where publication.practice = photo.practice
              and publication.state in (${sql.join(PUBLIC_STATES)})
              and publication.content like '%' || photo.id || '%'
          )`;
      return (await database.rows(query.compile(build)))[0];
    },

    async count(practice) {
      const query = build.selectFrom('practice_photo').select(({ fn }) => fn.countAll().as('count'));
      return Number((await database.rows(query.where('practice', '=', practice).compile()))[0]!.count);
    },

    async add({ keptOn, ...photo }) {
      const query = build
        .insertInto('practice_photo')
        .values({ ...photo, kept_on: keptOn })
        .onConflict((conflict) => conflict.columns(['practice', 'id']).doNothing())
        .returning('id');
      const [rows] = await database.batch([query.compile()]);
      return rows.length > 0;
    },

    async remove(practice, id) {
      const query = build.deleteFrom('practice_photo').where('practice', '=', practice).where('id', '=', id);
      const [rows] = await database.batch([query.returning('sent').compile()]);
      return rows[0]?.sent;
    },

    async listUnnamed(before, limit) {
      const names = (table: 'practice_version' | 'practice_publication') => sql`exists (
        select 1 from ${sql.table(table)} named
        where named.practice = photo.practice and named.content like '%' || photo.id || '%'
      )`;
      const query = sql<{ practice: string; id: string }>`
        select photo.practice, photo.id from practice_photo photo
        where photo.kept_on < ${before}
          and not ${names('practice_version')} and not ${names('practice_publication')}
        order by photo.practice, photo.id limit ${limit}`;
      return database.rows(query.compile(build));
    },
  };
}
