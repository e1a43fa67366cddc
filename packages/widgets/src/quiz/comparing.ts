import type { Benchmark, Taken } from '@otklik/schema/engine';
import type { QuizClient } from '@otklik/sdk/quizzes';
import { drawId } from '../internal/draw-id.ts';
import { codeOfProblem, withProof } from './proving.ts';

/** Under what scores were given to the comparison, and the right to take them back. */
export interface Given {
  id: string;
  receipt: string;
}

/** Sets a result beside those of organisations that are alike, when the person wants that; and gives its scores, when they want that too. */
export class Comparing {
  /** Choices by segment. */
  segment: Readonly<Record<string, string>> = {};
  state: 'idle' | 'busy' | 'failed' | 'outdated' = 'idle';
  benchmark: Benchmark | undefined;
  given: Given | undefined;
  isTakenBack = false;
  readonly #client: QuizClient;
  readonly #quiz: string;
  readonly #turn: () => void;
  /** Drawn once: when a reply was lost, the same scores sent again are the same. */
  #id = drawId();

  constructor(client: QuizClient, quiz: string, turn: () => void) {
    this.#client = client;
    this.#quiz = quiz;
    this.#turn = turn;
  }

  choose(id: string, choice: string): void {
    const { [id]: _, ...others } = this.segment;
    this.segment = choice ? { ...others, [id]: choice } : others;
    this.benchmark = undefined;
    this.#turn();
  }

  /** Reads how others have come out. Nothing of one's own is sent. */
  readonly show = (): Promise<void> =>
    this.#try(async () => {
      this.benchmark = await this.#client.benchmark(this.#quiz, this.segment);
    });

  /** Gives the scores: dimensions and segment, no answers. Once more under the same id, when they were given before. */
  give({ version, scores }: Taken): Promise<void> {
    return this.#try(async () => {
      const id = this.given?.id ?? this.#id;
      const receipt = this.given?.receipt;
      const draft = { version, segment: this.segment, scores };
      const reply = await withProof(this.#client, this.#quiz, (proof) =>
        this.#client.sendOutcome(this.#quiz, id, draft, { receipt, proof }),
      );
      this.given = { id, receipt: reply.receipt };
      this.isTakenBack = false;
    });
  }

  readonly takeBack = (): Promise<void> =>
    this.#try(async () => {
      const { given } = this;
      if (!given) return;
      await this.#client.eraseOutcome(this.#quiz, given.id, given.receipt);
      this.given = undefined;
      this.isTakenBack = true;
      // What was erased cannot come back under its id.
      this.#id = drawId();
    });

  async #try(act: () => Promise<void>): Promise<void> {
    this.state = 'busy';
    this.#turn();
    try {
      await act();
      this.state = 'idle';
    } catch (error) {
      console.error('<otklik-quiz>', error);
      this.state = OUTDATED.includes(codeOfProblem(error) ?? '') ? 'outdated' : 'failed';
    }
    this.#turn();
  }
}

/** The quiz at the API is another one than this result was made with. */
const OUTDATED = ['invalid-outcome', 'no-version'];
