import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import { randomNumber } from './random-number.ts';
import type { SqlDatabase } from './sql.ts';
import type { RightProof } from './storage.ts';

/** What a batch does to spend a proof, and on what its other statements depend. */
export interface Spending {
  /** Stands first. Those who bring one proof wait here for each other: the primary key lets one of them through. */
  queries: CompiledQuery<{ nonce: string }>[];
  /** Holds for who has just spent the proof, and for who needs none. */
  allowed: RawBuilder<boolean>;
}

/** Spends a proof within a batch, if there is one. */
export function spend({ build }: Pick<SqlDatabase, 'build'>, proof: RightProof | undefined): Spending {
  if (!proof) return { queries: [], allowed: sql<boolean>`1 = 1` };
  const claim = randomNumber();
  const query = sql<{ nonce: string }>`
    insert into spent_proof (nonce, claim, expires_on) values (${proof.nonce}, ${claim}, ${proof.expiresOn})
    on conflict do nothing returning nonce`.compile(build);
  const allowed = sql<boolean>`exists (select 1 from spent_proof where nonce = ${proof.nonce} and claim = ${claim})`;
  return { queries: [query], allowed };
}
