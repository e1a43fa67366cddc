import { canonicalJson, type Collection, type Practice, type PublishedPractice } from '@otklik/schema';
import { type Selectable, sql } from 'kysely';
import type { Collections, NamedPractice } from './collection-storage.ts';
import type { Ledger } from './ledger.ts';
import type { SqlDatabase } from './sql.ts';
import type { Tables } from './tables.ts';

/** D1 takes a hundred values a statement. */
const IDS_AT_ONCE = 90;

/** States of a version from which holding it hides the practice from everybody, not only a draft of it. */
const PUBLIC_STATES = ['published', 'needs-update', 'archived'];

/** Collections in SQL that all three databases understand. */
export function sqlCollections(database: SqlDatabase, ledger: Ledger): Collections {
  const { build } = database;

  const publicationsOf = async (named: readonly NamedPractice[]): Promise<Publication[]> => {
    const wanted = new Set(named.map(keyOf));
    const rows: Publication[] = [];
    for (const ids of chunksOf([...new Set(named.map(({ id }) => id))])) {
      const query = build.selectFrom('practice_publication').selectAll().where('practice', 'in', ids);
      rows.push(...(await database.rows(query.compile())));
    }
    return rows.filter(({ practice, version }) => wanted.has(keyOf({ id: practice, version })));
  };

  const heldVersions = async (named: readonly NamedPractice[]) => {
    const rows: { practice: string; version: number; held_from: string | null }[] = [];
    for (const ids of chunksOf([...new Set(named.map(({ id }) => id))])) {
      const query = build.selectFrom('practice_version').select(['practice', 'version', 'held_from']);
      rows.push(...(await database.rows(query.where('state', '=', 'hold').where('practice', 'in', ids).compile())));
    }
    return rows;
  };

  return {
    async find(id) {
      const [row] = await database.rows(
        build.selectFrom('collection').select(['organisation', 'content', 'tag']).where('id', '=', id).compile(),
      );
      return row && { organisation: row.organisation, collection: JSON.parse(row.content) as Collection, tag: row.tag };
    },

    async list(organisation) {
      const query = build
        .selectFrom('collection')
        .select(['content', 'changed_on'])
        .where('organisation', '=', organisation)
        .orderBy('changed_on', 'desc')
        .orderBy('id');
      return (await database.rows(query.compile())).map(({ content, changed_on: changedOn }) => {
        const { id, title, issuedOn, practices, isOpen = false } = JSON.parse(content) as Collection;
        return { id, title, issuedOn, practices: practices.length, isOpen, changedOn };
      });
    },

    async save({ organisation, collection, tag, replaces, on }, deed) {
      const { id, title, isOpen = false } = collection;
      const content = canonicalJson(collection);
      const open = isOpen ? 1 : 0;
      const isSeen = sql<boolean>`id = ${id} and organisation = ${organisation} and tag = ${replaces ?? ''}`;
      const change =
        replaces === undefined
          ? {
              when: sql<boolean>`not exists (select 1 from collection where id = ${id})`,
              changes: (logged: ReturnType<typeof sql<boolean>>) => [
                sql`
                  insert into collection (id, organisation, title, content, tag, is_open, changed_on)
                  select ${id}, organisation.id, ${title}, ${content}, ${tag}, cast(${open} as integer), ${on}
                  from organisation where organisation.id = ${organisation} and ${logged}`.compile(build),
              ],
            }
          : {
              // Two who save at once take turns at the row, so that the second finds another tag.
              before: [sql`update collection set tag = tag where ${isSeen}`.compile(build)],
              when: sql<boolean>`exists (select 1 from collection where ${isSeen})`,
              changes: (logged: ReturnType<typeof sql<boolean>>) => [
                sql`
                  update collection set title = ${title}, content = ${content}, tag = ${tag},
                    is_open = ${open}, changed_on = ${on}
                  where ${isSeen} and ${logged}`.compile(build),
              ],
            };
      return (await ledger.record(deed, () => change)) ? 'saved' : 'stale';
    },

    remove(id, tag, deed) {
      const isSeen = sql<boolean>`id = ${id} and organisation = ${deed.organisation} and tag = ${tag}`;
      return ledger.record(deed, () => ({
        before: [sql`update collection set tag = tag where ${isSeen}`.compile(build)],
        when: sql<boolean>`exists (select 1 from collection where ${isSeen})`,
        changes: (logged) => [sql`delete from collection where ${isSeen} and ${logged}`.compile(build)],
      }));
    },

    async look(named) {
      const held = await heldVersions(named);
      const isHeld = (id: string, version: number): boolean =>
        held.some(
          (one) => one.practice === id && (one.version === version || PUBLIC_STATES.includes(one.held_from ?? '')),
        );
      return (await publicationsOf(named)).map(({ practice: id, version, hash }) => ({
        ...{ id, version, hash },
        isOnHold: isHeld(id, version),
      }));
    },

    readPractices: async (named) => (await publicationsOf(named)).map(toPublished),
  };
}

type Publication = Selectable<Tables['practice_publication']>;

const keyOf = ({ id, version }: NamedPractice): string => `${id}/${version}`;

function chunksOf(ids: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) chunks.push(ids.slice(at, at + IDS_AT_ONCE));
  return chunks;
}

function toPublished(row: Publication): PublishedPractice {
  const practice = JSON.parse(row.content) as Practice;
  return {
    practice: {
      ...practice,
      ...(row.contacts !== null && { contacts: JSON.parse(row.contacts) as Practice['contacts'] }),
    },
    version: row.version,
    hash: row.hash,
    state: row.state as PublishedPractice['state'],
    publishedOn: row.published_on,
    verifiedOn: row.verified_on,
    evidence: JSON.parse(row.evidence) as PublishedPractice['evidence'],
    adoptions: row.adoptions,
    ...(row.origin !== null && { origin: JSON.parse(row.origin) as PublishedPractice['origin'] }),
  };
}
