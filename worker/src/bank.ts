import { setImmediate } from 'node:timers/promises';
import synonyms from '@otklik/content/lists/search-synonyms-ru.json' with { type: 'json' };
import { type Bank, createBank } from '@otklik/schema';
import type { Storage } from './storage/storage.ts';

/** The bank of one server: what is published, in memory, and found by the same function as in a browser. */
export interface SearchedBank {
  /** Reads it before anybody asks, so that the first who does waits for the rest of it at most. */
  warm(): Promise<void>;
  /** The bank as it is now, and the number of the last change in it. */
  current(): Promise<{ bank: Bank; change: number }>;
}

/** So many entries are read at once, */
const PART = 100;
/** and for so long, in milliseconds, they are put without a pause: others are answered in between. */
const SLICE_MS = 10;

/**
 * Keeps a bank in memory over that storage. Before each use it is asked what has changed since; so several servers over
 * one database see what the others publish, and nobody has to tell them.
 */
export function searchBank(storage: Pick<Storage, 'bank'>): SearchedBank {
  const bank = createBank([], { synonyms });
  let change = 0;

  async function read(): Promise<void> {
    for (;;) {
      const changed = await storage.bank.listChanged(change, PART);
      let since = performance.now();
      for (const { practice, bank: owner, found } of changed) {
        if (found) bank.put({ ...found, bank: owner });
        else bank.remove(practice);
        if (performance.now() - since < SLICE_MS) continue;
        await setImmediate();
        since = performance.now();
      }
      change = changed.at(-1)?.change ?? change;
      if (changed.length < PART) return;
    }
  }

  // One reads at a time. Who comes meanwhile waits for the next reading: what is going on may have looked too early.
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    next = undefined;
    running = read().finally(() => (running = undefined));
    return running;
  };
  const catchUp = (): Promise<void> => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };

  return {
    warm: catchUp,
    async current() {
      await catchUp();
      return { bank, change };
    },
  };
}
