import type { Text } from '../text.ts';

/** How to count. */
export interface ScoreOptions {
  /** The core statements alone. */
  express?: boolean | undefined;
  /** Takes high answers without proof for less. Needs `proven`. */
  strict?: boolean | undefined;
  /** Whether something was named that proves the answer to a statement. */
  proven?: ((statement: string) => boolean) | undefined;
}

/** What one dimension has come to. */
export interface DimensionOutcome {
  id: string;
  /** `insufficient`: too few answers to say anything; `not-applicable`: every statement was put aside. */
  state: 'scored' | 'insufficient' | 'not-applicable';
  /** How many statements were answered with a step, and to how many that was possible. */
  answered: number;
  applying: number;
  /** Statements that apply and have no step for an answer. */
  missing: readonly string[];
  /** 0-100. */
  score?: number;
  /** The level of the score alone. */
  rawLevel?: number;
  /** The level after the core cap. */
  level?: number;
  /** Why the level is below that of the score. */
  cap?: { statement: string; level: number; because: Text };
}

/** Something that keeps the whole from a higher level. */
export interface CapOutcome {
  kind: 'dimension' | 'answer' | 'insufficient';
  /** The dimensions or the statement that it comes from. */
  dimensions: readonly string[];
  statement?: string;
  /** The highest level that it leaves. */
  level: number;
  /** Whether it is this one that decides. Several may. */
  holds: boolean;
  alarm: boolean;
  because: Text;
}

/** What a quiz has come to. */
export interface QuizOutcome {
  quiz: string;
  version: number;
  express: boolean;
  strict: boolean;
  dimensions: readonly DimensionOutcome[];
  /** 0-100; absent while too few dimensions have enough answers. */
  score: number | undefined;
  /** The level of the score alone. */
  rawLevel: number | undefined;
  /** The level after all caps. */
  level: number | undefined;
  /** Every cap that lies below the level of the score, whether or not another lies lower still. */
  caps: readonly CapOutcome[];
  /** Statements that apply and have no step for an answer. */
  missing: readonly string[];
}
