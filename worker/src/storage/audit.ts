import type { AuditAction, AuditEntry } from '@otklik/schema';
import type { Selectable } from 'kysely';
import type { Signer } from '../signing.ts';
import { type Ledger, readEnd, textOfLine } from './ledger.ts';
import type { Actor, Audit } from './people.ts';
import type { SqlDatabase } from './sql.ts';
import { StorageUnavailable } from './storage.ts';
import type { AuditTable } from './tables.ts';

/** So many lines are held at once while a log is verified. */
const LINES_AT_ONCE = 500;

/** The log of each organisation in SQL that all three databases understand. */
export function sqlAudit(database: SqlDatabase, ledger: Ledger, signer: () => Promise<Signer>): Audit {
  const lines = database.build.selectFrom('audit').selectAll();

  return {
    async append(deed) {
      try {
        await ledger.record(deed);
      } catch (error) {
        // Whatever the reason: what cannot be logged cannot be done now.
        throw new StorageUnavailable('The log takes no line', { cause: error });
      }
    },

    async list(organisation, { before, limit }) {
      let query = lines.where('organisation', '=', organisation).orderBy('number', 'desc').limit(limit);
      if (before !== undefined) query = query.where('number', '<', before);
      return (await database.rows(query.compile())).map(toEntry);
    },

    async verify(organisation) {
      const { auditOf } = await signer();
      const end = await readEnd(database, { auditOf }, organisation);
      let previous = '';
      let read = 0;
      while (read < end.number) {
        const query = lines.where('organisation', '=', organisation).where('number', '>', read).orderBy('number');
        const rows = await database.rows(query.limit(LINES_AT_ONCE).compile());
        if (rows.length === 0) return { broken: read + 1, why: 'cut' };
        for (const row of rows) {
          if (row.number > end.number) break;
          if (row.number !== read + 1) return { broken: read + 1, why: 'missing' };
          if (row.hash !== hashOf(row, previous, auditOf)) return { broken: row.number, why: 'changed' };
          previous = row.hash;
          read = row.number;
        }
      }
      return end.isWhole ? { lines: read } : { broken: read + 1, why: 'cut' };
    },
  };
}

function hashOf(row: Selectable<AuditTable>, previous: string, auditOf: Signer['auditOf']): string | undefined {
  try {
    return auditOf(textOfLine(previous, { ...toEntry(row), organisation: row.organisation }, row.number, row.nonce));
  } catch (error) {
    // Details that are no JSON any more were changed by somebody.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const toEntry = (row: Selectable<AuditTable>): AuditEntry => ({
  number: row.number,
  at: row.at,
  actor: { kind: row.actor_kind as Actor['kind'], id: row.actor, name: row.actor_name },
  action: row.action as AuditAction,
  target: row.target,
  details: JSON.parse(row.details) as AuditEntry['details'],
  hash: row.hash,
});
