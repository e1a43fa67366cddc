/**
 * Files to load, relative to the one that asks, each with the hash that it must
 * have. What others import comes before them; the last is what is wanted.
 */
export type Files = Readonly<Record<string, string>>;

declare const __RELEASE__: Readonly<Record<string, Files | 0>>;
declare const __OTHERS__: Files;

/**
 * What each widget needs before anything is seen, by its tag. The build writes it
 * in, for hashes are known last. Here are those of the form alone: every hash makes
 * all pages wait for its bytes. The files of a tag with 0 are listed in `OTHERS`.
 */
export const RELEASE: Readonly<Record<string, Files | 0>> = __RELEASE__;

/** The file that lists what the other widgets need. */
export const OTHERS: Files = __OTHERS__;
