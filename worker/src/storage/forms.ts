import type { Form, Revision } from '@otklik/schema';
import { type Selectable, sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import { type SqlDatabase, withValues } from './sql.ts';
import type { FormRecord, Forms } from './storage.ts';
import type { FormTable } from './tables.ts';

/** Published revisions kept in memory. They never change, so they are never out of date. */
const MOST_REVISIONS_AT_HAND = 200;

/** How long a form is taken to be as it was read, where submissions come by the thousand. */
const FRESH_MS = 1000;

/** Forms, drafts and revisions in SQL that all three databases understand. */
export function sqlForms(database: SqlDatabase, ledger: Ledger): Forms {
  const { build } = database;
  const records = build
    .selectFrom('form')
    .select(['id', 'organisation', 'title', 'revision', 'opens_on', 'closes_on', 'closed_on']);
  const findById = records.where('id', '=', '').compile();
  const atHand = new Map<string, Form>();
  const recent = new Map<string, { record: FormRecord; until: number }>();

  const find = async (id: string) => {
    const [row] = await database.rows(withValues(findById, [id]));
    return row && toRecord(row);
  };

  const listRevisions: Forms['listRevisions'] = async (form) => {
    const query = build
      .selectFrom('revision')
      .select(['id', 'number', 'published_on'])
      .where('form', '=', form)
      .orderBy('number', 'desc')
      .compile();
    const rows = await database.rows(query);
    return rows.map(({ id, number, published_on }): Revision => ({ revision: id, number, publishedOn: published_on }));
  };

  return {
    find,

    async findRecent(id) {
      const known = recent.get(id);
      if (known && Date.now() < known.until) return known.record;
      const record = await find(id);
      if (recent.size >= MOST_REVISIONS_AT_HAND) recent.clear();
      if (record) recent.set(id, { record, until: Date.now() + FRESH_MS });
      return record;
    },

    async findRevision(form, revision) {
      const key = `${form}/${revision}`;
      const known = atHand.get(key);
      if (known) return known;

      const query = build
        .selectFrom('revision')
        .select('body')
        .where('form', '=', form)
        .where('id', '=', revision)
        .compile();
      const [row] = await database.rows(query);
      if (!row) return undefined;

      const body = JSON.parse(row.body) as Form;
      if (atHand.size >= MOST_REVISIONS_AT_HAND) atHand.delete(atHand.keys().next().value!);
      atHand.set(key, body);
      return body;
    },

    listRevisions,

    async list(organisation, { search = '', after = '', limit }) {
      let query = records.where('organisation', '=', organisation).where('id', '>', after).orderBy('id').limit(limit);
      // Not `like`: D1 stops at 50 bytes, which is 25 Cyrillic letters, and `%` and `_` would have to be escaped.
      if (search !== '') query = query.where(sql<boolean>`replace(search, ${search}, '') <> search`);
      return (await database.rows(query.compile())).map(toRecord);
    },

    async findDraft(organisation, id) {
      const query = build
        .selectFrom('form')
        .select(['draft', 'draft_etag'])
        .where('id', '=', id)
        .where('organisation', '=', organisation)
        .compile();
      const [row] = await database.rows(query);
      return row && { form: JSON.parse(row.draft) as unknown, etag: row.draft_etag };
    },

    async saveDraft({ organisation, id, form, etag, title, search, replaces, on }) {
      const content = { title, search, draft: JSON.stringify(form), draft_etag: etag, changed_on: on };
      const save =
        replaces === undefined
          ? build
              .insertInto('form')
              .values({ id, organisation, ...content })
              .onConflict((it) => it.doNothing())
              .returning('id')
          : build
              .updateTable('form')
              .set(content)
              .where('id', '=', id)
              .where('organisation', '=', organisation)
              .where('draft_etag', '=', replaces)
              .returning('id');
      const [saved] = await database.batch([save.compile()]);
      return saved.length > 0 ? 'saved' : 'stale';
    },

    async publish({ organisation, form, draftEtag, revision, body, on }, deed) {
      // The update comes first: it makes two who publish at once take turns, so that numbers stay in a row.
      const point = build
        .updateTable('form')
        .set({ revision })
        .where('id', '=', form)
        .where('organisation', '=', organisation)
        .where('draft_etag', '=', draftEtag)
        .compile();
      const isPointed = sql<boolean>`form.id = ${form} and form.organisation = ${organisation}
        and form.draft_etag = ${draftEtag} and form.revision = ${revision}`;
      let isKnown = false;
      const isPublished = await ledger.record(deed, async () => {
        isKnown = (await listRevisions(form)).some((each) => each.revision === revision);
        return {
          before: [point],
          when: sql<boolean>`exists (select 1 from form where ${isPointed})`,
          changes: (logged) => [
            sql`
            insert into revision (form, id, number, published_on, body)
            select form.id, ${revision}, (select count(*) from revision where revision.form = form.id) + 1, ${on}, ${body}
            from form where ${isPointed} and ${logged}
            on conflict (form, id) do nothing`.compile(build),
          ],
        };
      });
      recent.delete(form);
      if (!isPublished) return 'stale';
      return isKnown ? 'already' : 'published';
    },

    async changeSettings(form, { opensOn, closesOn, closed }, on, deed, seen) {
      const { organisation } = deed;
      const isChanged = await ledger.record(deed, () => ({
        when: sql<boolean>`exists (
          select 1 from form where form.id = ${form} and form.organisation = ${organisation} and ${isAsSeen(seen)})`,
        changes: (logged) => [
          build
            .updateTable('form')
            .set((it) => ({
              // Closing twice keeps the first day, from which the days of grace count.
              ...(closed !== undefined && {
                closed_on: closed ? it.fn.coalesce('closed_on', sql<string>`${on}`) : null,
              }),
              ...(opensOn !== undefined && { opens_on: opensOn }),
              ...(closesOn !== undefined && { closes_on: closesOn }),
              changed_on: on,
            }))
            .where('id', '=', form)
            .where('organisation', '=', organisation)
            .where(logged)
            .compile(),
        ],
      }));
      recent.delete(form);
      return isChanged;
    },
  };
}

/** Whether a form takes answers when it did as somebody has read it. Nothing was read: however it does. */
const isAsSeen = (seen: Pick<FormRecord, 'opensOn' | 'closesOn' | 'closedOn'> | undefined) =>
  seen
    ? sql<boolean>`coalesce(opens_on, '') = ${seen.opensOn ?? ''} and coalesce(closes_on, '') = ${seen.closesOn ?? ''}
        and coalesce(closed_on, '') = ${seen.closedOn ?? ''}`
    : sql<boolean>`1 = 1`;

const toRecord = (
  row: Omit<Selectable<FormTable>, 'search' | 'draft' | 'draft_etag' | 'changed_on'>,
): FormRecord & { title: string } => ({
  id: row.id,
  organisation: row.organisation,
  title: row.title,
  revision: row.revision ?? undefined,
  opensOn: row.opens_on ?? undefined,
  closesOn: row.closes_on ?? undefined,
  closedOn: row.closed_on ?? undefined,
});
