import type { studioRu } from './studio-ru.ts';

/** Everything that the studio says by itself. */
export type StudioWords = typeof studioRu;
