/**
 * Files to load, relative to the one that asks, each with the hash that it must
 * have. What others import comes before them; the last is what is wanted.
 */
export type Files = Readonly<Record<string, string>>;

declare const __RELEASE__: Readonly<Record<string, Files>>;

/** What each widget needs before anything is seen, by its tag. The build writes it in, for hashes are known last. */
export const RELEASE: Readonly<Record<string, Files>> = __RELEASE__;
