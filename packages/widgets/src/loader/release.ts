/** What a build has made. It writes this in, for hashes are known last. */
export interface Release {
  /** The hash that each file must have. */
  readonly files: Readonly<Record<string, string>>;
  /** What each widget needs before anything is seen, by its tag: what others import comes before them. */
  readonly widgets: Readonly<Record<string, readonly string[]>>;
}

declare const __RELEASE__: Release;

export const RELEASE: Release = __RELEASE__;
