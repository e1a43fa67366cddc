import { Collection, CollectionPage } from '@otklik/schema';
import type { CallOptions, Tagged } from './client.ts';
import { OtklikContractError } from './errors.ts';
import type { Http, Parsed } from './http.ts';

/** A collection with the tag of what was read of it. */
export type TaggedCollection = Collection & Tagged;

/** As what a collection can be had. */
export type BookFormat = 'html' | 'md' | 'json' | 'docx';

/** The pages that a printed book can have. */
export type BookSize = 'a4' | 'a5';

/** Collections of practices, for those who make books of them. */
export function collectionsOfStaff(http: Http, endpoint: string | URL) {
  const base = String(endpoint).replace(/\/+$/, '');

  return {
    collections: {
      /** Those of the organisation, changed last first. */
      list: async (call: CallOptions = {}): Promise<CollectionPage['collections']> =>
        (await http.read('collections', CollectionPage, call)).body.collections,

      /** A collection with the tag that saving and removing ask for. */
      read: async (id: string, call: CallOptions = {}): Promise<TaggedCollection> =>
        tagged(await http.read(place(id), Collection, call)),

      /**
       * Saves it over the one with that tag, or as a new one. Refused as `stale` when somebody else has saved meanwhile,
       * and as `invalid-collection` with the places of practices that are not there in that version.
       */
      save: async (collection: Collection, over: Tagged | 'new', call: CallOptions = {}): Promise<TaggedCollection> =>
        tagged(
          await http.read(place(collection.id), Collection, {
            ...{ ...call, ...ONCE, method: 'put', json: { ...collection, etag: undefined } },
            headers: over === 'new' ? { 'if-none-match': '*' } : { 'if-match': over.etag },
          }),
        ),

      /** Removes it. Its practices stay. */
      remove: (id: string, { etag }: Tagged, call: CallOptions = {}): Promise<void> =>
        http.run(place(id), { ...call, ...ONCE, method: 'delete', headers: { 'if-match': etag } }),

      /** Where the book is, for a link. `size` is for print and counts for `html` alone. */
      bookAddress: (id: string, format: BookFormat, size?: BookSize): string =>
        `${base}/v1/${place(id)}/book.${format}${format === 'html' && size ? `?size=${size}` : ''}`,
    },
  };
}

const place = (id: string): string => `collections/${encodeURIComponent(id)}`;

/** A second try would find the first one done, and call it stale. */
const ONCE = { retry: 0 } as const;

function tagged({ body, etag }: Parsed<Collection>): TaggedCollection {
  if (etag === undefined) throw new OtklikContractError('A reply without its ETag');
  return { ...body, etag };
}
