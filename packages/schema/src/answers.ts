import { z } from 'zod';

/** A picked choice: its id, or its id with the person's own words. */
export type Picked = string | { choice: string; text: string };

/**
 * What a person answered to one question, by its kind:
 *
 * - `text`, `longtext`, `email`, `phone`, `url`, `date` (`2026-09-01`), `time` (`09:30`), `hidden`: a string
 * - `number`, `recommend`, `ladder`: a number
 * - `single`, `dropdown`, `region`: a `Picked`; `multi`: several, each once; `yesno`: `yes` or `no`
 * - `scale`, `faces`: the number of a step, or the id of an answer beside the scale
 * - `matrix`: a column's id by the row's id; `rank`: ids from first to last
 * - `retro`: `{ before, now }`, each as for `scale`
 * - `consent`: `true` or `false`
 * - `computed`: a number, put in by the server
 * - `repeat`: `Answers` for every filling
 */
export type Answer =
  | string
  | number
  | boolean
  | Picked
  | Picked[]
  | { before?: number | string; now?: number | string }
  | { [row: string]: string }
  | Answers[];

/** Answers by question id. Pages and groups do not nest them, repeats do. */
export interface Answers {
  [question: string]: Answer;
}

/** Answers as they come over the wire. What is inside is judged by `checkAnswers`, not by their shape. */
export const RawAnswers = z.record(z.string(), z.unknown());
export type RawAnswers = z.infer<typeof RawAnswers>;
