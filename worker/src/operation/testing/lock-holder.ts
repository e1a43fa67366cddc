import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

const HOLD = `
  const { DatabaseSync } = require('node:sqlite');
  const db = new DatabaseSync(process.argv[1]);
  db.exec('begin immediate');
  process.send('held');
  process.on('message', () => { db.exec('rollback'); process.disconnect(); });
`;

/** Another process that holds the database for writing, until it is told to let go. */
export async function holdLock(t: TestContext, folder: string): Promise<() => void> {
  const holder = spawn(process.execPath, ['-e', HOLD, join(folder, 'otklik.db')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  t.after(() => void holder.kill('SIGKILL'));
  await once(holder, 'message');
  return () => void holder.send('let go');
}
