import { type Benchmark, canonicalJson, checkSegment, type Quiz } from '@otklik/schema';
import { benchmarkOf, renewSnapshots } from './comparison.ts';
import { dayOf } from './day.ts';
import type { Services } from './env.ts';
import { ProblemError } from './problems.ts';
import type { QuizRecord, Snapshot } from './storage/quiz-storage.ts';

/** Sets organisations side by side that have given their outcomes. */
export interface Benchmarks {
  /** How those have come out who made these choices. */
  read(quiz: string, segment: Readonly<Record<string, string>>): Promise<Benchmark>;
  /** Takes away what is shown of too few, after an outcome has gone or changed. */
  settle(quiz: string): Promise<void>;
}

/** Others who change the same at the same moment let one through; so often the rest look again. */
const MOST_TRIES = 3;

/** Benchmarks kept at hand until something changes. */
const MOST_AT_HAND = 1000;

/** Sets side by side what that storage has. */
export function createBenchmarks({ storage, now }: Pick<Services, 'storage' | 'now'>): Benchmarks {
  const atHand = new Map<string, { turn: number; benchmark: Benchmark }>();

  /** The quiz as it is and as it is measured today. */
  const find = async (id: string): Promise<{ record: QuizRecord; quiz: Quiz }> => {
    const record = await storage.quizzes.find(id);
    const quiz = record && (await storage.quizzes.findVersion(id, record.newest));
    if (!record || !quiz) throw new ProblemError('no-quiz');
    return { record, quiz };
  };

  /** All snapshots as they may be shown now. They are saved where nothing has happened meanwhile; otherwise it is done again. */
  async function renew(
    { record: { id, turn }, quiz }: { record: QuizRecord; quiz: Quiz },
    segment: Readonly<Record<string, string>> | undefined,
    tries = 1,
  ): Promise<Map<string, Snapshot>> {
    const [outcomes, snapshots] = [await storage.outcomes.list(id), await storage.outcomes.listSnapshots(id)];
    // What is new is shown only once it is saved; what has to go is gone for this reader even if it cannot be saved.
    const isLast = tries > MOST_TRIES;
    const changed = renewSnapshots(quiz, { outcomes, snapshots }, isLast ? undefined : segment, dayOf(now()));
    const isSaved = changed.length === 0 || (await storage.outcomes.saveSnapshots(id, turn, changed));
    if (!isSaved && !isLast) return renew(await find(id), segment, tries + 1);
    return new Map([...snapshots, ...changed].map((each) => [each.segment, each]));
  }

  return {
    async read(id, segment) {
      const found = await find(id);
      const { record, quiz } = found;
      if (!quiz.segments) throw new ProblemError('not-offered');
      const faults = checkSegment(quiz, segment);
      if (faults.length > 0)
        throw new ProblemError('malformed-request', {
          errors: faults.map(({ pointer, code }) => ({ pointer: pointer.replace('/segment', ''), code })),
        });

      const choices = canonicalJson(segment);
      const key = `${id}@${quiz.version} ${choices}`;
      const known = atHand.get(key);
      if (known?.turn === record.turn) return known.benchmark;
      const benchmark = benchmarkOf(quiz, segment, (await renew(found, segment)).get(choices));
      if (atHand.size >= MOST_AT_HAND) atHand.clear();
      // Where the renewal itself has changed the turn, the next reader looks once more and finds nothing to do.
      atHand.set(key, { turn: record.turn, benchmark });
      return benchmark;
    },

    async settle(id) {
      await renew(await find(id), undefined);
    },
  };
}
