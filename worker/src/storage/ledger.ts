import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { canonicalJson } from '@otklik/schema';
import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Signer } from '../signing.ts';
import type { Deed } from './people.ts';
import type { SqlDatabase } from './sql.ts';
import { StorageUnavailable } from './storage.ts';

/** What is done together with a line of the log. */
export interface Change {
  /** Locks what the condition speaks of, where it can be changed without a line. Harmless by itself. */
  before?: readonly CompiledQuery[];
  /** Unless it holds, nothing is logged. */
  when?: RawBuilder<boolean>;
  /** What is done where `logged` holds: where the line of this very change is there. */
  changes?: (logged: RawBuilder<boolean>) => readonly CompiledQuery[];
}

/** Does things together with their lines in the log of an organisation. */
export interface Ledger {
  /**
   * In one batch: the line, if the condition holds, and the change with it.
   * Whoever loses the race for a number begins anew, so `plan` is asked again
   * and may read what has been logged meanwhile. Gives whether it was done.
   */
  record(deed: Deed, plan?: () => Change | Promise<Change>): Promise<boolean>;
}

/** How a log ends: what the next line goes on from. */
export interface LogEnd {
  number: number;
  hash: string;
  /** Whether its head, its last line and its signatures fit each other. */
  isWhole: boolean;
}

/** What is signed of a line: all that a person can read, what tells it from its like, and the line before it. */
export const textOfLine = (previous: string, deed: Deed, number: number, nonce: string): string => {
  const { organisation, actor, at, action, target, details = {} } = deed;
  return `line\n${previous}\n${canonicalJson({ organisation, number, at, actor, action, target, details, nonce })}`;
};

const textOfHead = (organisation: string, number: number, hash: string): string =>
  `head\n${organisation}\n${number}\n${hash}`;

/** The seal of a log that was found broken. It fits nothing, so going on with such a log does not mend it. */
const BROKEN = 'broken';

/** Where the log ends, in one look: lines may be added between two. */
export async function readEnd(
  database: SqlDatabase,
  signer: Pick<Signer, 'auditOf'>,
  organisation: string,
): Promise<LogEnd> {
  const query = sql<EndRow>`
    select audit_head.number, audit_head.seal, audit.hash,
      (select max(number) from audit as line where line.organisation = organisation.id) as last,
      (select count(*) from member where member.organisation = organisation.id) as members
    from organisation
    left join audit_head on audit_head.organisation = organisation.id
    left join audit on audit.organisation = organisation.id and audit.number = audit_head.number
    where organisation.id = ${organisation}`.compile(database.build);
  const [row] = await database.rows(query);
  // Whoever is a member has joined, which is a line: so with members there is a head.
  if (!row || row.number === null)
    return { number: row?.last ?? 0, hash: '', isWhole: !row || (row.last === null && row.members === 0) };
  const isWhole =
    row.hash !== null &&
    row.last === row.number &&
    row.seal === signer.auditOf(textOfHead(organisation, row.number, row.hash));
  return { number: Math.max(row.number, row.last ?? 0), hash: row.hash ?? '', isWhole };
}

interface EndRow {
  number: number | null;
  seal: string | null;
  hash: string | null;
  last: number | null;
  members: number;
}

/** Twenty who write at once over a slow D1 took more than three seconds to take turns. */
const MOST_WAIT_MS = 10_000;
/** What fails so often with nobody else writing is a mistake of ours. */
const MOST_MISTAKES = 3;

/** The log of every organisation of that database, signed by that signer. */
export function createLedger(database: SqlDatabase, signer: () => Promise<Signer>): Ledger {
  const { build } = database;

  const write = async (deed: Deed, end: LogEnd, { before = [], when, changes }: Change): Promise<boolean> => {
    const { auditOf } = await signer();
    const { organisation, actor, at, action, target, details = {} } = deed;
    const number = end.number + 1;
    // Two may do the very same in the same second: whoever finds the other's line must not take it for their own.
    const nonce = randomBytes(12).toString('hex');
    const hash = auditOf(textOfLine(end.hash, deed, number, nonce));
    const seal = end.isWhole ? auditOf(textOfHead(organisation, number, hash)) : BROKEN;

    // No `on conflict`: who comes second with a number fails with all of the batch.
    const line = sql<{ number: number }>`
      insert into audit (organisation, number, at, actor_kind, actor, actor_name, action, target, details, nonce, hash)
      select id, ${number}, ${at}, ${actor.kind}, ${actor.id}, ${actor.name}, ${action}, ${target},
        ${canonicalJson(details)}, ${nonce}, ${hash}
      from organisation where id = ${organisation} and ${when ?? sql<boolean>`1 = 1`}
      returning number`.compile(build);
    const logged = sql<boolean>`exists (
      select 1 from audit where organisation = ${organisation} and number = ${number} and hash = ${hash})`;
    const head = sql`
      insert into audit_head (organisation, number, seal)
      select id, ${number}, ${seal} from organisation where id = ${organisation} and ${logged}
      on conflict (organisation) do update set number = excluded.number, seal = excluded.seal
      where audit_head.number < excluded.number`.compile(build);
    const results: unknown[][] = await database.batch([...before, line, ...(changes?.(logged) ?? []), head]);
    return results[before.length]!.length > 0;
  };

  return {
    async record(deed, plan = () => ({})) {
      const deadline = Date.now() + MOST_WAIT_MS;
      for (let tries = 1, mistakes = 1; ; tries++) {
        const end = await readEnd(database, await signer(), deed.organisation);
        // After the end was read: whatever is logged from here on makes the batch fail.
        const change = await plan();
        try {
          return await write(deed, end, change);
        } catch (error) {
          if (error instanceof StorageUnavailable) throw error;
          const { number } = await readEnd(database, await signer(), deed.organisation);
          if (number === end.number && mistakes++ >= MOST_MISTAKES) throw error;
          if (Date.now() > deadline) throw new StorageUnavailable('Too many write into this log', { cause: error });
          // Full jitter, so that two do not meet again and again.
          await setTimeout(Math.random() * Math.min(5 * 2 ** tries, 200));
        }
      }
    },
  };
}
