import { type CompiledQuery, type DatabaseConnection, type Driver, Kysely, type QueryResult } from 'kysely';
import type { SqlDatabase } from './sql.ts';

/**
 * A Kysely that runs its queries on our database, for a library that brings its
 * own: whatever it writes is in the same file, as durable as the rest, and waits
 * in the same queue. It has no transactions, because D1 has none.
 */
export function kyselyOver(database: SqlDatabase): Kysely<unknown> {
  const { adapter } = database.build.getExecutor();
  const compiler = database.build.getExecutor();
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driverOver(database),
      createIntrospector: () => database.build.introspection,
      createQueryCompiler: () => ({ compileQuery: (node, id) => compiler.compileQuery(node as never, id) }),
    },
  });
}

function driverOver(database: SqlDatabase): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const rows = isReading(query) ? await database.rows(query) : (await database.batch([query]))[0];
      return { rows: rows as Row[], numAffectedRows: BigInt(rows.length) };
    },
    streamQuery() {
      throw new Error('There are no streams of rows here');
    },
  };
  const none = () => Promise.reject(new Error('There are no transactions here'));
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: none,
    commitTransaction: none,
    rollbackTransaction: none,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
}

const isReading = ({ query }: CompiledQuery): boolean => query.kind === 'SelectQueryNode';
