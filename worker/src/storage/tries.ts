import type { SqlDatabase } from './sql.ts';

/** How often somebody was tried to be, by the hour. Older hours are forgotten as new ones are counted. */
export interface Tries {
  /** Counts one more, and gives how many there are in this hour, this one included. */
  count(subject: string, hour: string): Promise<number>;
  /** Whoever has got in has proven who they are: their slips do not count. */
  forget(subject: string): Promise<void>;
}

/** Tries in SQL that all three databases understand. */
export function sqlTries(database: SqlDatabase): Tries {
  const { build } = database;
  return {
    async count(subject, hour) {
      const forgetOld = build.deleteFrom('sign_in_try').where('hour', '<', hour).compile();
      const count = build
        .insertInto('sign_in_try')
        .values({ subject, hour, count: 1 })
        .onConflict((it) =>
          it.columns(['subject', 'hour']).doUpdateSet((set) => ({ count: set('sign_in_try.count', '+', 1) })),
        )
        .returning('count')
        .compile();
      const [, counted] = await database.batch([forgetOld, count]);
      return counted[0]!.count;
    },

    async forget(subject) {
      await database.batch([build.deleteFrom('sign_in_try').where('subject', '=', subject).compile()]);
    },
  };
}
