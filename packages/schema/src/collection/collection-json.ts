import { canonicalJson } from '../canonical.ts';
import type { Collection } from '../practice/collection.ts';
import { withOpenContacts } from '../practice/open-contacts.ts';
import type { PublishedPractice } from '../practice/published-practice.ts';
import { inOrder } from './book-order.ts';

/** A collection with its practices, for programs: in the order of the collection, with no contact that is not ticked. */
export const collectionJson = (collection: Collection, practices: readonly PublishedPractice[]): string =>
  canonicalJson({ collection, practices: inOrder(collection, practices).map(withOpenContacts) });
