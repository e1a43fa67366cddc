import { randomBytes } from 'node:crypto';
import { isSealed, type Place } from '../vault/seal.ts';
import type { Vault } from '../vault/vault.ts';
import type { SqlDatabase } from './sql.ts';

const NAME = 'signing';

/** Where the signing secret stands. */
export const SECRET_PLACE: Place = ['secret', NAME];

/**
 * The secret that signs, made once. With a vault it is sealed: a copy of the
 * database alone gives nobody the right to sign. One that was made before there
 * was a key is sealed when it is next read.
 */
export function sqlSecret(database: SqlDatabase, vault: Vault): () => Promise<Uint8Array> {
  const { build } = database;
  return async () => {
    const made = vault.seal(randomBytes(32).toString('hex'), SECRET_PLACE);
    const make = build
      .insertInto('secret')
      .values({ name: NAME, value: made })
      .onConflict((it) => it.doNothing())
      .compile();
    await database.batch([make]);
    const query = build.selectFrom('secret').select('value').where('name', '=', NAME).compile();
    const [row] = await database.rows(query);
    const value = vault.open(row!.value, SECRET_PLACE);
    if (vault.prefix() !== undefined && !isSealed(row!.value)) {
      const seal = build
        .updateTable('secret')
        .set({ value: vault.seal(value, SECRET_PLACE) })
        .where('name', '=', NAME)
        .where('value', '=', row!.value)
        .compile();
      await database.batch([seal]);
      await database.scrub();
    }
    return Buffer.from(value, 'hex');
  };
}
