import type { Contacts, Evidence, Practice, PracticeState, PublishedPractice } from '@otklik/schema';
import { type Selectable, sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import { sqlPracticeDrafts } from './practice-drafts.ts';
import { sqlPracticeMoves } from './practice-moves.ts';
import type { KeptPractice, KeptVersion, ListedVersion, PracticeListQuery, Practices } from './practice-storage.ts';
import type { PracticeTables } from './practice-tables.ts';
import type { SqlDatabase } from './sql.ts';

/** D1 takes at most 100 values in a statement. */
const MOST_IDS_AT_ONCE = 90;

/** Practices in SQL that all three databases understand. */
export function sqlPractices(database: SqlDatabase, ledger: Ledger): Practices {
  const { build } = database;

  const newest = (seesDrafts: boolean) =>
    seesDrafts
      ? sql<number>`(select max(n.version) from practice_version as n where n.practice = practice.id)`
      : sql<number>`(select max(n.version) from practice_version as n where n.practice = practice.id and n.state <> 'draft')`;

  const chunked = async <Row>(ids: readonly string[], read: (some: string[]) => Promise<Row[]>): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let from = 0; from < ids.length; from += MOST_IDS_AT_ONCE)
      rows.push(...(await read(ids.slice(from, from + MOST_IDS_AT_ONCE))));
    return rows;
  };

  return {
    ...sqlPracticeDrafts(database),
    ...sqlPracticeMoves(database, ledger),

    async find(id) {
      // One statement, so that all versions are as they were at one moment.
      const query = build
        .selectFrom('practice_version')
        .innerJoin('practice', 'practice.id', 'practice_version.practice')
        .innerJoin('organisation as its', 'its.id', 'practice.organisation')
        .innerJoin('organisation as judging', 'judging.id', 'practice.bank')
        .leftJoin('practice_publication as publication', (join) =>
          join
            .onRef('publication.practice', '=', 'practice_version.practice')
            .onRef('publication.version', '=', 'practice_version.version'),
        )
        .selectAll('practice_version')
        .select(['practice.organisation', 'its.name as organisation_name', 'practice.number', 'practice.on_behalf'])
        .select(['practice.bank', 'judging.name as bank_name', 'practice.public_version', 'publication.published_on'])
        .where('practice.id', '=', id)
        .orderBy('practice_version.version')
        .compile();
      const authors = build.selectFrom('practice_author').select('person').where('practice', '=', id).compile();
      const rows = await database.rows(query);
      const [first] = rows;
      if (!first) return undefined;
      return {
        id,
        organisation: { id: first.organisation, name: first.organisation_name },
        bank: { id: first.bank, name: first.bank_name },
        number: first.number ?? undefined,
        onBehalf: first.on_behalf === 1,
        publicVersion: first.public_version ?? undefined,
        versions: rows.map(toVersion),
        authors: (await database.rows(authors)).map(({ person }) => person),
        published: rows.flatMap(({ version, published_on: on }) => (on === null ? [] : [{ version, on }])),
      } satisfies KeptPractice;
    },

    async list({ of, actor, state, after, limit }) {
      let query = build
        .selectFrom('practice_version')
        .innerJoin('practice', 'practice.id', 'practice_version.practice')
        .innerJoin('organisation as its', 'its.id', 'practice.organisation')
        .innerJoin('organisation as judging', 'judging.id', 'practice.bank')
        .leftJoin('practice_publication as publication', (join) =>
          join
            .onRef('publication.practice', '=', 'practice.id')
            .onRef('publication.version', '=', 'practice.public_version'),
        )
        .leftJoin('practice_author as author', (join) =>
          join.onRef('author.practice', '=', 'practice.id').on('author.person', '=', actor),
        )
        .select(['practice.id', 'practice.organisation', 'its.name as organisation_name', 'practice.number'])
        .select(['practice.bank', 'judging.name as bank_name', 'author.person', 'publication.published_on'])
        .select(['practice_version.version', 'practice_version.state', 'practice_version.held_from'])
        .select(['practice_version.title', 'practice_version.changed_on', 'practice_version.submitted_on'])
        .select(['practice_version.due_on', 'publication.version as published_version'])
        .where('practice_version.version', '=', newest('organisation' in of))
        .limit(limit);
      query =
        'organisation' in of
          ? query.where('practice.organisation', '=', of.organisation)
          : query.where('practice.bank', '=', of.bank).orderBy(due);
      query = query.orderBy('practice_version.changed_on', 'desc').orderBy('practice.id');
      if (state) query = query.where('practice_version.state', '=', state);
      if (after) query = query.where(isAfter(after));
      const rows = await database.rows(query.compile());
      return rows.map((row): ListedVersion => ({
        id: row.id,
        version: row.version,
        state: row.state as PracticeState,
        heldFrom: (row.held_from as PracticeState | null) ?? undefined,
        title: row.title,
        organisation: { id: row.organisation, name: row.organisation_name },
        bank: { id: row.bank, name: row.bank_name },
        number: row.number ?? undefined,
        isAuthor: row.person !== null,
        changedOn: row.changed_on,
        submittedOn: row.submitted_on ?? undefined,
        dueOn: row.due_on ?? undefined,
        published:
          row.published_version === null || row.published_on === null
            ? undefined
            : { version: row.published_version, on: row.published_on },
      }));
    },

    async listEvents({ practice, version }) {
      const query = build
        .selectFrom('practice_event')
        .select(['at', 'actor_name', 'state_from', 'state_to', 'reason'])
        .where('practice', '=', practice)
        .where('version', '=', version)
        .orderBy('number')
        .compile();
      return (await database.rows(query)).map((row) => ({
        ...{ at: row.at, actor: row.actor_name },
        ...{ from: row.state_from as PracticeState, to: row.state_to as PracticeState },
        ...(row.reason !== null && { reason: row.reason }),
      }));
    },

    async findPublication({ practice, version }) {
      const query = build
        .selectFrom('practice_publication')
        .selectAll()
        .where('practice', '=', practice)
        .where('version', '=', version)
        .compile();
      const [row] = await database.rows(query);
      return row && toPublication(row);
    },

    async listTitles(of) {
      const titles = build
        .selectFrom('practice_version')
        .innerJoin('practice', 'practice.id', 'practice_version.practice')
        .select(['practice.id', 'practice_version.title'])
        // Drafts are for who writes them, their titles too.
        .where('practice_version.version', '=', newest(false));
      if ('ids' in of)
        return chunked(of.ids, (some) => database.rows(titles.where('practice.id', 'in', some).compile()));
      const sent = titles.where('practice.bank', '=', of.bank).where('practice.number', 'is not', null);
      return database.rows(sent.orderBy('practice.id').compile());
    },

    listTexts: (ids) =>
      chunked(ids, async (some) => {
        const query = build
          .selectFrom('practice_version')
          .innerJoin('practice', 'practice.id', 'practice_version.practice')
          .select('practice_version.content')
          .where('practice_version.version', '=', newest(false))
          .where('practice.id', 'in', some)
          .compile();
        return (await database.rows(query)).map(({ content }) => JSON.parse(content) as Practice);
      }),

    async listAged(state, verifiedOn, limit) {
      const query = build
        .selectFrom('practice')
        .innerJoin('practice_publication as publication', (join) =>
          join
            .onRef('publication.practice', '=', 'practice.id')
            .onRef('publication.version', '=', 'practice.public_version'),
        )
        .select(['practice.id', 'publication.version'])
        .where('publication.state', '=', state)
        .where('publication.verified_on', '<=', verifiedOn)
        .orderBy('publication.verified_on')
        .orderBy('practice.id')
        .limit(limit)
        .compile();
      return (await database.rows(query)).map(({ id: practice, version }) => ({ practice, version }));
    },

    async listUnscreened(limit) {
      const query = build
        .selectFrom('practice_version')
        .select(['practice', 'version'])
        .where('state', '=', 'submitted')
        .orderBy('practice')
        .limit(limit)
        .compile();
      return database.rows(query);
    },
  };
}

/** What nobody is waited for is due after everything else. */
const due = sql<string>`coalesce(practice_version.due_on, '9999-12-31')`;

/** Behind that place in a list that begins with what is due first, or with what was changed last. */
function isAfter({ dueOn, changedOn, id }: NonNullable<PracticeListQuery['after']>) {
  const isChangedBefore = sql<boolean>`(practice_version.changed_on < ${changedOn}
    or (practice_version.changed_on = ${changedOn} and practice.id > ${id}))`;
  return dueOn === undefined
    ? isChangedBefore
    : sql<boolean>`(${due} > ${dueOn} or (${due} = ${dueOn} and ${isChangedBefore}))`;
}

const toVersion = (row: Selectable<PracticeTables['practice_version']>): KeptVersion => ({
  version: row.version,
  state: row.state as PracticeState,
  heldFrom: (row.held_from as PracticeState | null) ?? undefined,
  practice: JSON.parse(row.content) as Practice,
  hash: row.hash,
  tag: row.tag,
  confirmed: row.confirmed ?? undefined,
  reviewed: row.reviewed ?? undefined,
  reviewedPractice: row.reviewed_content === null ? undefined : (JSON.parse(row.reviewed_content) as Practice),
  alike: row.alike === null ? [] : (JSON.parse(row.alike) as string[]),
  changedOn: row.changed_on,
  submittedOn: row.submitted_on ?? undefined,
  dueOn: row.due_on ?? undefined,
});

const toPublication = (row: Selectable<PracticeTables['practice_publication']>) => ({
  practice: JSON.parse(row.content) as Practice,
  version: row.version,
  hash: row.hash,
  state: row.state as PublishedPractice['state'],
  publishedOn: row.published_on,
  verifiedOn: row.verified_on,
  evidence: JSON.parse(row.evidence) as Evidence,
  adoptions: row.adoptions,
  ...(row.origin !== null && { origin: JSON.parse(row.origin) as PublishedPractice['origin'] }),
  contacts: row.contacts === null ? undefined : (JSON.parse(row.contacts) as Contacts),
});
