import type { Problem } from '@otklik/schema';

/** Base of everything that this SDK throws on purpose. An aborted call rejects with the signal's reason instead, as `fetch` does. */
export abstract class OtklikError extends Error {
  /** Holds across realms and bundle copies, where `instanceof` does not. */
  readonly isOtklikError = true;
}

/** The API understood the request and refused it. `problem.code` says why, `problem.detail` what to do. */
export class OtklikProblemError extends OtklikError {
  override readonly name = 'OtklikProblemError';
  readonly problem: Problem;
  /** How many milliseconds the API asks to wait before the next try, if it said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, options?: ErrorOptions & { retryAfter?: number | undefined }) {
    super(problem.title, options);
    this.problem = problem;
    this.retryAfter = options?.retryAfter;
  }
}

/**
 * The API was not reached: no network, no answer in time, a gateway that spoke
 * in its place. Whether the request was carried out is not known; it is worth
 * sending again.
 */
export class OtklikNetworkError extends OtklikError {
  override readonly name = 'OtklikNetworkError';
}

/**
 * An answer came, but not one that the API gives: the log-in page of a hotel's
 * network, another site at this address, a newer API. Never take it for success.
 */
export class OtklikContractError extends OtklikError {
  override readonly name = 'OtklikContractError';
}

/** Every kind of failure, told apart by `name`. */
export type OtklikFailure = OtklikProblemError | OtklikNetworkError | OtklikContractError;

/** Whether an error came from an Otklik SDK, this copy or another one on the page. */
export const isOtklikError = (error: unknown): error is OtklikFailure =>
  (error as Partial<OtklikFailure> | null | undefined)?.isOtklikError === true;
