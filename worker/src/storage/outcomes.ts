import { canonicalJson, type Quartiles } from '@otklik/schema';
import { sql } from 'kysely';
import type { CountedOutcome, Outcomes, Snapshot } from './quiz-storage.ts';
import { randomNumber } from './random-number.ts';
import { spend } from './spending.ts';
import type { SqlDatabase } from './sql.ts';
import { StorageUnavailable } from './storage.ts';

/** Outcomes and snapshots in SQL that all three databases understand. */
export function sqlOutcomes(database: SqlDatabase): Outcomes {
  const { build } = database;

  const look: Outcomes['look'] = async (quiz, id) => {
    const query = build.selectFrom('outcome').select('mac').where('quiz', '=', quiz).where('id', '=', id).compile();
    const [row] = await database.rows(query);
    if (!row) return undefined;
    return row.mac === null ? 'erased' : { mac: row.mac };
  };

  return {
    async keep({ quiz, id, version, segment, score, dimensions, mac }, { mayReplace = false, proof } = {}) {
      // Never look first: of those who send at once, the primary key lets one through.
      const number = randomNumber();
      const [choices, scores] = [canonicalJson(segment), JSON.stringify({ score, dimensions })];
      const spending = spend(database, proof);
      const insert = sql<{ number: number }>`
        insert into outcome (number, quiz, id, version, edition, segment, scores, mac)
        select ${number}, quiz, ${id}, version, 1, ${choices}, ${scores}, ${mac} from quiz_version
        where quiz = ${quiz} and version = ${version} and ${spending.allowed}
        on conflict do nothing
        returning number`.compile(build);
      const replace = sql<{ number: number }>`
        update outcome
        set version = ${version}, edition = edition + 1, segment = ${choices}, scores = ${scores}, mac = ${mac}
        where quiz = ${quiz} and id = ${id} and mac <> ${mac} and ${spending.allowed} and ${mayReplace ? 1 : 0} = 1
        returning number`.compile(build);
      const turn = sql`
        update quiz set turn = ${randomNumber()}
        where id = ${quiz} and (${mayReplace ? 1 : 0} = 1
          or exists (select 1 from outcome where outcome.number = ${number} and outcome.id = ${id}))`.compile(build);
      const rows = await database.batch([...spending.queries, insert, replace, turn]);
      const [inserted, replaced] = [rows.at(-3)!, rows.at(-2)!];
      if (inserted.length > 0) return 'kept';
      if (replaced.length > 0) return 'replaced';

      const there = await look(quiz, id);
      if (there === 'erased') return 'erased';
      if (there) return there.mac === mac ? 'already' : 'differs';
      if (proof && rows[0]!.length === 0) return 'spent';
      throw new StorageUnavailable('The outcome is there and is not');
    },

    look,

    async erase(quiz, id, on) {
      const erase = build
        .updateTable('outcome')
        .set({ version: null, segment: null, scores: null, mac: null, erased_on: on })
        .where('quiz', '=', quiz)
        .where('id', '=', id)
        .where('erased_on', 'is', null)
        .returning('id')
        .compile();
      const turn = build.updateTable('quiz').set({ turn: randomNumber() }).where('id', '=', quiz).compile();
      const [erased] = await database.batch([erase, turn]);
      if (erased.length > 0) await database.scrub();
      return erased.length > 0;
    },

    async list(quiz) {
      const columns = ['number', 'edition', 'version', 'segment', 'scores'] as const;
      const query = build.selectFrom('outcome').select(columns).where('quiz', '=', quiz).where('mac', 'is not', null);
      return (await database.rows(query.compile())).map(({ number, edition, version, segment, scores }) => ({
        number,
        edition,
        // What is not erased has all of it: the table's checks say so.
        version: version!,
        segment: JSON.parse(segment!) as Record<string, string>,
        ...(JSON.parse(scores!) as Pick<CountedOutcome, 'score' | 'dimensions'>),
      }));
    },

    async listSnapshots(quiz) {
      const query = build.selectFrom('benchmark').selectAll().where('quiz', '=', quiz).compile();
      return (await database.rows(query)).map(({ segment, version, refreshed_on, measures }) => ({
        segment,
        version,
        refreshedOn: refreshed_on,
        measures: unpack(measures),
      }));
    },

    async saveSnapshots(quiz, turn, snapshots) {
      const claim = randomNumber();
      const take = sql<{ id: string }>`
        update quiz set turn = ${claim} where id = ${quiz} and turn = ${turn} returning id`.compile(build);
      const saves = snapshots.map(({ segment, version, refreshedOn, measures }) =>
        sql`
          insert into benchmark (quiz, segment, version, refreshed_on, measures)
          select id, ${segment}, ${version}, ${refreshedOn}, ${pack(measures)} from quiz
          where id = ${quiz} and turn = ${claim}
          on conflict (quiz, segment) do update
          set version = excluded.version, refreshed_on = excluded.refreshed_on, measures = excluded.measures`.compile(
          build,
        ),
      );
      const [taken] = await database.batch([take, ...saves]);
      return taken!.length > 0;
    },
  };
}

/** Nearly all measures of a segment are made of the same organisations, who are then written down once. */
function pack(measures: Snapshot['measures']): string {
  const groups: string[][] = [];
  const groupOf = (members: string[]): number => {
    const key = members.join();
    const known = groups.findIndex((group) => group.join() === key);
    return known < 0 ? groups.push(members) - 1 : known;
  };
  const packed = Object.entries(measures).map(([id, { members, quartiles }]) => [
    id,
    { group: groupOf(members), quartiles },
  ]);
  return JSON.stringify({ groups, measures: Object.fromEntries(packed) as object });
}

function unpack(text: string): Snapshot['measures'] {
  const { groups, measures } = JSON.parse(text) as {
    groups: string[][];
    measures: Record<string, { group: number; quartiles?: Quartiles }>;
  };
  return Object.fromEntries(
    Object.entries(measures).map(([id, { group, ...rest }]) => [id, { members: groups[group]!, ...rest }]),
  );
}
