/** What a build has made. It writes this in, for hashes are known last. */
export interface Release {
  /** The hash that each file must have. */
  readonly files: Readonly<Record<string, string>>;
  /** By tag: what the first question needs, imported files before those that import them; and what is needed later. */
  readonly widgets: Readonly<Record<string, readonly [first: readonly string[], later: readonly string[]]>>;
}

declare const __RELEASE__: Release;

export const RELEASE: Release = __RELEASE__;
