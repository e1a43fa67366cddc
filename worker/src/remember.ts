import type { MiddlewareHandler } from 'hono';

/** Asks once, and again only if that failed. */
export function remember<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | undefined;
  return () =>
    (asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    }));
}

/** Lets a request through once something is done that has to be done first. */
export const after =
  (ready: () => Promise<void>): MiddlewareHandler =>
  async (_, next) => {
    await ready();
    await next();
  };
