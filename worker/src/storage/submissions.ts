import type { Answers, Profile } from '@otklik/schema';
import { type Selectable, sql } from 'kysely';
import { NO_VAULT, type Vault } from '../vault/vault.ts';
import type { Ledger } from './ledger.ts';
import type { Deed } from './people.ts';
import { randomNumber } from './random-number.ts';
import { type SqlDatabase, withValues } from './sql.ts';
import { type KeptSubmission, type RightProof, StorageUnavailable, type Submissions } from './storage.ts';
import type { SubmissionTable } from './tables.ts';

/** D1 takes at most 100 values in a statement. */
const MOST_IDS_AT_ONCE = 90;

/** Every column of a new row, in the order in which values are given. */
const NOTHING = {
  ...{ number: 0, form: '', id: '', revision: '', received_on: '', lang: '', profile: '' },
  ...{ mac: '', receipt: '', answers: '' },
};

/** Submissions in SQL that all three databases understand. The vault has the answers before they are stored. */
export function sqlSubmissions(database: SqlDatabase, ledger: Ledger, vault: Vault = NO_VAULT): Submissions {
  const { build } = database;
  const kept = build.selectFrom('submission').selectAll().where('erased_on', 'is', null);

  const insertOnce = build
    .insertInto('submission')
    .values(NOTHING)
    .onConflict((it) => it.doNothing())
    .returning('id')
    .compile();

  const spendOnce = build
    .insertInto('spent_proof')
    .values({ nonce: '', claim: 0, expires_on: '' })
    .onConflict((it) => it.doNothing())
    .returning('nonce')
    .compile();

  /** The same insert, by who has just spent the proof and by nobody else. */
  const insertClaimed = build
    .insertInto('submission')
    .columns(Object.keys(NOTHING) as (keyof typeof NOTHING)[])
    .expression((it) =>
      it
        .selectFrom('spent_proof')
        .select(Object.entries(NOTHING).map(([column, value]) => it.val(value).as(column)))
        .where('nonce', '=', '')
        .where('claim', '=', 0),
    )
    .onConflict((it) => it.doNothing())
    .returning('id')
    .compile();

  const insert = async (values: readonly unknown[]) => {
    const [inserted] = await database.batch([withValues(insertOnce, values)]);
    return { isSpent: false, inserted };
  };

  /** Those who bring one proof wait here for each other: the primary key lets one of them through. */
  const insertWithProof = async (values: readonly unknown[], { nonce, expiresOn }: RightProof) => {
    const claim = randomNumber();
    const [spent, inserted] = await database.batch([
      withValues(spendOnce, [nonce, claim, expiresOn]),
      withValues(insertClaimed, [...values, nonce, claim]),
    ]);
    return { isSpent: spent.length === 0, inserted };
  };

  const look: Submissions['look'] = async (form, id) => {
    const query = build.selectFrom('submission').select('mac').where('form', '=', form).where('id', '=', id).compile();
    const [row] = await database.rows(query);
    if (!row) return undefined;
    return row.mac === null ? 'erased' : { mac: row.mac };
  };

  /** Of ten million billion receipts two are alike so rarely that the second sender may draw another id. */
  const hasReceipt = async (form: string, receipt: string) => {
    const query = build.selectFrom('submission').select('id').where('form', '=', form).where('receipt', '=', receipt);
    return (await database.rows(query.compile())).length > 0;
  };

  const eraseWhere = (form: string, column: 'id' | 'receipt', value: string, on: string) => {
    const nothing = { revision: null, received_on: null, lang: null, profile: null };
    return build
      .updateTable('submission')
      .set({ ...nothing, mac: null, receipt: null, answers: null, erased_on: on })
      .where('form', '=', form)
      .where(column, '=', value)
      .where('erased_on', 'is', null);
  };

  /** By the person who sent them, which is nobody's business and in no log. */
  const eraseForSender = async (...which: Parameters<typeof eraseWhere>) => {
    const [erased] = await database.batch([
      eraseWhere(...which)
        .returning('id')
        .compile(),
    ]);
    if (erased.length > 0) await database.scrub();
    return erased.length > 0;
  };

  const eraseForStaff = async (form: string, id: string, on: string, deed: Deed) => {
    const isThere = sql<boolean>`form = ${form} and id = ${id} and erased_on is null`;
    const isErased = await ledger.record(deed, () => ({
      // Its sender may erase it at this moment, so it is held fast first.
      before: [sql`update submission set form = form where ${isThere}`.compile(build)],
      when: sql<boolean>`exists (select 1 from submission where ${isThere})`,
      changes: (logged) => [eraseWhere(form, 'id', id, on).where(logged).compile()],
    }));
    if (isErased) await database.scrub();
    return isErased;
  };

  /** A row that is not erased: the table's checks say that nothing of it is missing. */
  const toSubmission = (row: Selectable<SubmissionTable>): KeptSubmission => ({
    form: row.form,
    id: row.id,
    revision: row.revision!,
    receivedOn: row.received_on!,
    lang: row.lang ?? undefined,
    profile: (row.profile as Profile | null) ?? undefined,
    answers: JSON.parse(vault.open(row.answers!, ['submission', row.form, row.revision!, row.id])) as Answers,
  });

  return {
    async keep({ form, id, revision, receivedOn, lang, profile, answers, mac, receipt }, proof) {
      // Never look first: of those who send at once, the primary key lets one through.
      const text = vault.seal(JSON.stringify(answers), ['submission', form, revision, id]);
      const about = [randomNumber(), form, id, revision, receivedOn, lang ?? null, profile ?? null];
      const values = [...about, mac, receipt, text];
      const { isSpent, inserted } = proof ? await insertWithProof(values, proof) : await insert(values);
      if (inserted.length > 0) return 'kept';

      const there = await look(form, id);
      if (there === 'erased') return 'erased';
      if (there) return there.mac === mac ? 'already' : 'differs';
      if (isSpent) return 'spent';
      if (await hasReceipt(form, receipt)) return 'differs';
      // Its random number was taken, or the database was restored at this very moment. Sent again, it is kept.
      throw new StorageUnavailable('The submission is there and is not');
    },

    look,

    erase: (form, id, on, deed) => (deed ? eraseForStaff(form, id, on, deed) : eraseForSender(form, 'id', id, on)),
    eraseByReceipt: (form, receipt, on) => eraseForSender(form, 'receipt', receipt, on),

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
