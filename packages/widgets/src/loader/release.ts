/** A file of a release, the hash that it must have, and `low` when it is not needed for the first question. */
export type ReleaseFile = readonly [file: string, integrity: string, priority?: 'low'];

/**
 * What each widget is made of, by its tag, in the order of loading: what others
 * import comes before them. The build puts it in, for hashes are known last.
 */
export const RELEASE: Readonly<Record<string, readonly ReleaseFile[]>> = __RELEASE__;

declare const __RELEASE__: typeof RELEASE;
