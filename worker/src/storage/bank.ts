import type { Contacts, Evidence, Practice, PracticeBrief, PublishedPractice } from '@otklik/schema';
import { type Selectable, sql } from 'kysely';
import type { KeptPublication, PublicBank, TakenPractice } from './bank-storage.ts';
import type { Ledger } from './ledger.ts';
import type { PracticeTables } from './practice-tables.ts';
import type { SqlDatabase } from './sql.ts';

/** The public bank in SQL that all three databases understand. */
export function sqlBank(database: SqlDatabase, ledger: Ledger): PublicBank {
  const { build } = database;

  /** Every publication of what is not hidden, with the bank that decides about it. */
  const publications = () =>
    build
      .selectFrom('practice')
      .innerJoin('practice_publication as publication', 'publication.practice', 'practice.id')
      .innerJoin('organisation as judging', 'judging.id', 'practice.bank')
      .selectAll('publication')
      .select(['practice.bank', 'judging.name as bank_name'])
      .where('practice.public_version', 'is not', null);

  return {
    async listChanged(after, limit) {
      const query = build
        .selectFrom('bank_entry')
        .selectAll()
        .where('change', '>', after)
        .orderBy('change')
        .limit(limit);
      return (await database.rows(query.compile())).map(({ practice, change, bank, brief, words }) => ({
        ...{ practice, change: Number(change), bank },
        found: brief === null ? undefined : { brief: JSON.parse(brief) as PracticeBrief, words: words ?? '' },
      }));
    },

    async lastChange() {
      const query = build.selectFrom('bank_entry').select(({ fn }) => fn.max('change').as('last'));
      const [row] = await database.rows(query.compile());
      return Number(row?.last ?? 0);
    },

    async find(practice, version) {
      let query = publications().where('practice.id', '=', practice);
      query =
        version === undefined
          ? query.whereRef('publication.version', '=', 'practice.public_version')
          : query.where('publication.version', '=', version);
      const [row] = await database.rows(query.compile());
      return (
        row && ({ published: toPublished(row), bank: { id: row.bank, name: row.bank_name } } satisfies KeptPublication)
      );
    },

    async list({ bank, order, after, limit }) {
      let query = publications().whereRef('publication.version', '=', 'practice.public_version').limit(limit);
      if (bank !== undefined) query = query.where('practice.bank', '=', bank);
      if (after !== undefined) query = query.where('practice.id', '>', after);
      if (order === 'newest')
        query = query.where('publication.state', '<>', 'archived').orderBy('publication.published_on', 'desc');
      return (await database.rows(query.orderBy('practice.id').compile())).map(toPublished);
    },

    async standing(practice, { organisation, url }) {
      const query = build
        .selectFrom('practice')
        .leftJoin('practice_publication as publication', (join) =>
          join
            .onRef('publication.practice', '=', 'practice.id')
            .onRef('publication.version', '=', 'practice.public_version'),
        )
        .select(['practice.organisation', 'publication.version', 'publication.origin'])
        .where('practice.id', '=', practice);
      const [row] = await database.rows(query.compile());
      if (!row) return { kind: 'new' };
      const origin = row.origin === null ? undefined : (JSON.parse(row.origin) as { url: string });
      const isSame = row.organisation === organisation && row.version !== null && origin?.url === url;
      return isSame ? { kind: 'taken', version: row.version! } : { kind: 'in-use' };
    },

    takeOver: (taken, deed) =>
      ledger.record(deed, () => {
        const { published, standing } = taken;
        const { id } = published.practice;
        return {
          before: [sql`update practice set bank = bank where id = ${id}`.compile(build)],
          when:
            standing.kind === 'new'
              ? sql<boolean>`not exists (select 1 from practice where id = ${id})`
              : sql<boolean>`exists (select 1 from practice where id = ${id} and public_version = ${standing.version})
                  and not exists (select 1 from practice_version where practice = ${id} and version >= ${published.version})`,
          changes: (logged) => changesOf(taken).map((change) => sql`${change} and ${logged}`.compile(build)),
        };
      }),
  };
}

/** All that is kept of a practice that was taken over, each ending in a condition. */
function changesOf({ organisation, published, brief, words, on, standing }: TakenPractice) {
  const { practice, version, hash, state, publishedOn, verifiedOn, evidence, adoptions, origin } = published;
  const { contacts, ...text } = practice;
  const { id } = practice;
  const title = practice.title?.text ?? '';
  const ours = sql`from organisation where id = ${organisation}`;
  return [
    ...(standing.kind === 'new'
      ? [
          sql`insert into practice (id, organisation, bank, number, on_behalf, public_version, made_on)
            select ${id}, id, id, null, 0, null, ${on} ${ours}`,
        ]
      : []),
    sql`insert into practice_version (practice, version, state, title, content, hash, tag, confirmed, changed_on)
      select ${id}, ${version}, ${state}, ${title}, ${JSON.stringify(practice)}, ${hash}, ${hash}, ${hash}, ${on} ${ours}`,
    sql`insert into practice_publication (practice, version, state, hash, content, contacts, published_on, verified_on,
        evidence, adoptions, origin)
      select ${id}, ${version}, ${state}, ${hash}, ${JSON.stringify(text)}, ${contacts ? JSON.stringify(contacts) : null},
        ${publishedOn}, ${verifiedOn}, ${JSON.stringify(evidence)}, ${adoptions}, ${origin ? JSON.stringify(origin) : null} ${ours}`,
    sql`update practice_publication set contacts = null where practice = ${id} and version < ${version}`,
    sql`update practice set public_version = ${version} where id = ${id}`,
    sql`delete from bank_entry where practice = ${id}`,
    // Every change of what the bank shows takes the next number of all.
    sql`insert into bank_entry (practice, change, bank, brief, words)
      select ${id}, (select coalesce(max(change), 0) + 1 from bank_entry), id, ${JSON.stringify(brief)}, ${words} ${ours}`,
  ];
}

const toPublished = (row: Selectable<PracticeTables['practice_publication']>): PublishedPractice => ({
  practice: {
    ...(JSON.parse(row.content) as Practice),
    ...(row.contacts !== null && { contacts: JSON.parse(row.contacts) as Contacts }),
  },
  version: row.version,
  hash: row.hash,
  // Written by the life of a practice, which knows only these.
  state: row.state as PublishedPractice['state'],
  publishedOn: row.published_on,
  verifiedOn: row.verified_on,
  evidence: JSON.parse(row.evidence) as Evidence,
  adoptions: row.adoptions,
  ...(row.origin !== null && { origin: JSON.parse(row.origin) as NonNullable<PublishedPractice['origin']> }),
});
