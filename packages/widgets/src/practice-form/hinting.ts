import type { Hint, Practice } from '@otklik/schema/engine';
import { today } from '../internal/day.ts';
import { Late } from '../internal/late.ts';

/** How long one piece of reading over may take: typing goes on between two. */
const PIECE = 8;

const late = new Late(() => import('./hints.ts'));

/** Reads a description over while its author does something else. What was read of an older text is thrown away. */
export class Hinting {
  /** What there is to say about the text that was read last; nothing before the first reading. */
  hints: readonly Hint[] = [];
  readonly #onRead: () => void;
  #latest = 0;

  constructor(onRead: () => void) {
    this.#onRead = onRead;
  }

  /** How many there are of each weight. */
  get counts(): Record<Hint['severity'], number> {
    const counts = { block: 0, warn: 0, tip: 0 };
    for (const { severity } of this.hints) counts[severity]++;
    return counts;
  }

  /** Begins to read. Whoever calls waits until somebody has stopped typing. */
  async read(practice: Practice): Promise<void> {
    const mine = ++this.#latest;
    try {
      const { hintsInTurn, orderHints } = await late.bring();
      const found: Hint[] = [];
      const turns = hintsInTurn(practice, { today: today() });
      for (let turn = turns.next(); !turn.done;) {
        const until = performance.now() + PIECE;
        for (; !turn.done && performance.now() < until; turn = turns.next()) found.push(...turn.value);
        if (!turn.done) await idle();
        if (mine !== this.#latest) return;
      }
      this.hints = orderHints(found);
      this.#onRead();
    } catch (cause) {
      // Without a network there are no hints, and everything else goes on.
      console.error('<otklik-practice-form>', cause);
    }
  }

  stop(): void {
    this.#latest++;
  }
}

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve, 16);
  });
