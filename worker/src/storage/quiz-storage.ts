import type { Quartiles, Quiz, StatementAnswers, TeamResult } from '@otklik/schema';
import type { Deed } from './people.ts';
import type { RightProof } from './storage.ts';

/** What is known of a quiz beside its versions. */
export interface QuizRecord {
  id: string;
  organisation: string;
  /** The highest published version. */
  newest: number;
  /** Another number whenever an outcome has come, changed or gone, or a snapshot was made. */
  turn: number;
}

/** Quizzes by version. What is published never changes. */
export interface Quizzes {
  find(id: string): Promise<QuizRecord | undefined>;
  /** A version of this quiz. */
  findVersion(quiz: string, version: number): Promise<Quiz | undefined>;
  /** From newest to oldest. */
  listVersions(quiz: string): Promise<number[]>;
  /**
   * Publishes a version above all that there are. The id belongs to the first
   * organisation that publishes under it. `already`: this content has this
   * version; `differs`: other content has it, or a later one is there; `foreign`:
   * the id is another organisation's.
   */
  publish(
    version: { organisation: string; quiz: string; version: number; body: string; on: string },
    deed: Deed,
  ): Promise<'published' | 'already' | 'differs' | 'foreign'>;
}

/** What an organisation gave to the comparison, as it is counted. */
export interface CountedOutcome {
  /** Random, and the same when the organisation takes the quiz again. */
  number: number;
  edition: number;
  version: number;
  segment: Record<string, string>;
  /** The whole, computed by us. */
  score: number;
  dimensions: Record<string, number>;
}

/** What comes to be kept. `mac` tells the same from other content. */
export type KeptOutcome = Omit<CountedOutcome, 'number' | 'edition'> & { quiz: string; id: string; mac: string };

/** Quartiles that were shown, and of whom they were made: `number.edition` of each. */
export interface Measure {
  members: string[];
  /** Not there when the number of organisations has fallen too low. The members stay, to compare the next ones with. */
  quartiles?: Quartiles | undefined;
}

/** What was last shown of one segment: the whole, under `*`, and each dimension. */
export interface Snapshot {
  /** The choices as canonical JSON; `{}` is everybody. */
  segment: string;
  version: number;
  refreshedOn: string;
  measures: Record<string, Measure>;
}

/** Outcomes, and what is shown of them all together. */
export interface Outcomes {
  /**
   * Keeps an outcome once. `mayReplace`: its sender has shown the receipt, so other
   * content takes the place of what is there. `already`: the same is there;
   * `differs`: other content has this id; `erased`: it was there and may not come
   * back; `spent`: its proof has let something else in.
   */
  keep(
    outcome: KeptOutcome,
    options?: { mayReplace?: boolean; proof?: RightProof | undefined },
  ): Promise<'kept' | 'replaced' | 'already' | 'differs' | 'erased' | 'spent'>;
  /** What is known of an id, without keeping anything. */
  look(quiz: string, id: string): Promise<{ mac: string } | 'erased' | undefined>;
  /** Removes the scores and leaves the id, so that a late retry cannot bring them back. */
  erase(quiz: string, id: string, on: string): Promise<boolean>;
  /** All that count. */
  list(quiz: string): Promise<CountedOutcome[]>;
  listSnapshots(quiz: string): Promise<Snapshot[]>;
  /** Saves snapshots where the quiz is still at that turn, and not otherwise. */
  saveSnapshots(quiz: string, turn: number, snapshots: readonly Snapshot[]): Promise<boolean>;
}

export interface TeamRecord {
  version: number;
  /** What the server's secret made of the organiser's. */
  organiser: string;
  people: number;
  /** There once the team is closed. */
  result: TeamResult | undefined;
}

/** So many people can answer by one link: all are held in memory when they are counted. */
export const MOST_PEOPLE = 500;

/** Several people of one organisation, until their answers have become one result. */
export interface Teams {
  /** Opens a team once. `differs`: the id has another organiser or version. */
  open(
    team: { quiz: string; id: string; version: number; organiser: string; on: string },
    proof?: RightProof,
  ): Promise<'opened' | 'already' | 'differs' | 'spent'>;
  find(quiz: string, id: string): Promise<TeamRecord | undefined>;
  /**
   * Keeps one person's answers once, and never after the team was closed: what is
   * `kept` is counted. `already` is said of a counted id after closing too.
   */
  answer(
    answers: { quiz: string; team: string; id: string; mac: string; answers: StatementAnswers },
    proof?: RightProof,
  ): Promise<'kept' | 'already' | 'differs' | 'closed' | 'full' | 'no-team' | 'spent'>;
  /** Whether these answers are there, or were counted. Keeps nothing. */
  hasAnswers(answers: { quiz: string; team: string; id: string; mac: string }): Promise<boolean>;
  /** All answers of a team that is open. */
  listAnswers(quiz: string, team: string): Promise<StatementAnswers[]>;
  /**
   * Closes a team of which so many have answered, with that result, and erases the
   * single answers. Not done when somebody has answered meanwhile, or closed it.
   */
  close(team: { quiz: string; id: string; people: number; result: TeamResult; on: string }): Promise<boolean>;
  /** Erases teams that were opened before that day and never closed, with their answers. Free unless the day is another one. */
  forgetOpenedBefore(day: string): Promise<void>;
}
