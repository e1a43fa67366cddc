import { randomInt } from 'node:crypto';
import type { Answers, Profile } from '@otklik/schema';
import type { Selectable } from 'kysely';
import { type SqlDatabase, withValues } from './sql.ts';
import { type KeptSubmission, StorageUnavailable, type Submissions } from './storage.ts';
import type { SubmissionTable } from './tables.ts';

/** Two submissions draw the same number once in millions of years; then one is refused and sent again. */
const MOST_NUMBER = 2 ** 48 - 1;

/** D1 takes at most 100 values in a statement. */
const MOST_IDS_AT_ONCE = 90;

/** Submissions in SQL that all three databases understand. */
export function sqlSubmissions(database: SqlDatabase): Submissions {
  const { build } = database;
  const kept = build.selectFrom('submission').selectAll().where('erased_on', 'is', null);

  const insertOnce = build
    .insertInto('submission')
    .values({ number: 0, form: '', id: '', revision: '', received_on: '', lang: '', profile: '', mac: '', answers: '' })
    .onConflict((it) => it.columns(['form', 'id']).doNothing())
    .returning('id')
    .compile();

  const look: Submissions['look'] = async (form, id) => {
    const query = build.selectFrom('submission').select('mac').where('form', '=', form).where('id', '=', id).compile();
    const [row] = await database.rows(query);
    if (!row) return undefined;
    return row.mac === null ? 'erased' : { mac: row.mac };
  };

  return {
    async keep({ form, id, revision, receivedOn, lang, profile, answers, mac }) {
      // Never look first: of those who send at once, the primary key lets one through.
      const text = JSON.stringify(answers);
      const values = [randomInt(MOST_NUMBER), form, id, revision, receivedOn, lang ?? null, profile ?? null, mac, text];
      const insert = withValues(insertOnce, values);
      const [inserted] = await database.batch([insert]);
      if (inserted.length > 0) return 'kept';

      const there = await look(form, id);
      if (there === 'erased') return 'erased';
      // Rows are never deleted, so this is a database that was restored or replaced at this very moment.
      if (there === undefined) throw new StorageUnavailable('The submission is there and is not');
      return there.mac === mac ? 'already' : 'differs';
    },

    look,

    async erase(form, id, on) {
      const nothing = { revision: null, received_on: null, lang: null, profile: null, mac: null, answers: null };
      const erase = build
        .updateTable('submission')
        .set({ ...nothing, erased_on: on })
        .where('form', '=', form)
        .where('id', '=', id)
        .where('erased_on', 'is', null)
        .returning('id')
        .compile();
      const [erased] = await database.batch([erase]);
      if (erased.length > 0) await database.scrub();
      return erased.length > 0;
    },

    async list(form, { after = '', limit }) {
      const query = kept.where('form', '=', form).where('id', '>', after).orderBy('id').limit(limit).compile();
      return (await database.rows(query)).map(toSubmission);
    },

    async find(form, ids) {
      const wanted = [...new Set(ids)].sort();
      const found: KeptSubmission[] = [];
      for (let at = 0; at < wanted.length; at += MOST_IDS_AT_ONCE) {
        const some = wanted.slice(at, at + MOST_IDS_AT_ONCE);
        const query = kept.where('form', '=', form).where('id', 'in', some).orderBy('id').compile();
        found.push(...(await database.rows(query)).map(toSubmission));
      }
      return found;
    },
  };
}

/** A row that is not erased: the table's checks say that nothing of it is missing. */
const toSubmission = (row: Selectable<SubmissionTable>): KeptSubmission => ({
  form: row.form,
  id: row.id,
  revision: row.revision!,
  receivedOn: row.received_on!,
  lang: row.lang ?? undefined,
  profile: (row.profile as Profile | null) ?? undefined,
  answers: JSON.parse(row.answers!) as Answers,
});
