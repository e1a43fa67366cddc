import type { SqlDatabase } from './sql.ts';
import type { Proofs } from './storage.ts';

/** So many rows go in one commit, which others wait for. */
const MOST_AT_ONCE = 1000;

/** Spent proofs in SQL that all three databases understand. Spending one is part of keeping a submission. */
export function sqlProofs(database: SqlDatabase): Proofs {
  const { build } = database;
  let sweptOn: string | undefined;

  return {
    async forgetExpired(today) {
      // Only another day makes more of them old.
      if (sweptOn === today) return;
      const old = build.selectFrom('spent_proof').select('nonce').where('expires_on', '<', today).limit(MOST_AT_ONCE);
      const [gone] = await database.batch([
        build.deleteFrom('spent_proof').where('nonce', 'in', old).returning('nonce').compile(),
      ]);
      if (gone.length < MOST_AT_ONCE) sweptOn = today;
    },
  };
}
