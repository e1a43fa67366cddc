/** A strong entity tag as it stands in a header. */
export const quote = (etag: string): string => `"${etag}"`;

/** The tags that a header lists, or `*`. Weak ones count as strong: we never make any. */
export const listTags = (header: string): string[] =>
  header.split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1'),
  );

/** Whether the reader already has what carries this tag (`If-None-Match`). */
export const hasAlready = (header: string | undefined, etag: string): boolean =>
  header !== undefined && listTags(header).some((tag) => tag === etag || tag === '*');
