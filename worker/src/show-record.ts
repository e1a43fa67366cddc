import type { Practice, PracticeRecord, RecordSummary, Review } from '@otklik/schema';
import { type Asker, judges, movesOf } from './practice-access.ts';
import type { KeptPractice, KeptReview, KeptVersion, ListedVersion } from './storage/practice-storage.ts';
import type { Storage } from './storage/storage.ts';

/** A version as a list shows it. */
export const toSummary = (asker: Asker, listed: ListedVersion): RecordSummary => ({
  ...{ id: listed.id, version: listed.version, state: listed.state, title: listed.title },
  ...{ organisation: listed.organisation, bank: listed.bank, changedOn: listed.changedOn, isAuthor: listed.isAuthor },
  moves: movesOf(asker, listed, listed),
  ...(listed.number !== undefined && { number: listed.number }),
  ...(listed.submittedOn !== undefined && { submittedOn: listed.submittedOn }),
  ...(listed.dueOn !== undefined && { dueOn: listed.dueOn }),
  ...(listed.published && { published: listed.published }),
});

/** The same with its text and its history. */
export async function toRecord(
  { practices, reviews }: Pick<Storage, 'practices' | 'reviews'>,
  asker: Asker,
  kept: KeptPractice,
  version: KeptVersion,
): Promise<PracticeRecord> {
  const place = { practice: kept.id, version: version.version };
  const [events, all] = [await practices.listEvents(place), await reviews.listOf(place)];
  // What others have sent and nobody has published is for who decides.
  const alike =
    judges(asker, kept) && version.alike.length > 0 ? await practices.listTitles({ ids: version.alike }) : [];
  const published = kept.published.find((each) => each.version === kept.publicVersion);
  const listed: ListedVersion = {
    ...{ ...version, id: kept.id, title: version.practice.title?.text ?? '', number: kept.number, published },
    ...{ organisation: kept.organisation, bank: kept.bank, isAuthor: kept.authors.includes(asker.actor.id) },
  };
  return {
    ...toSummary(asker, listed),
    ...{ practice: version.practice, hash: version.hash, onBehalf: kept.onBehalf, alike, events },
    advice: adviceOf(version, all),
    ...(version.confirmed !== undefined && { confirmed: version.confirmed }),
    ...(version.reviewed !== undefined && { reviewed: version.reviewed }),
    ...editedFrom(version),
  };
}

/** The text that was approved, where an editor has worked on it since. */
export const editedFrom = ({ state, reviewed, hash, reviewedPractice }: KeptVersion): { reviewedText?: Practice } =>
  state === 'accepted' && reviewed !== hash && reviewedPractice ? { reviewedText: reviewedPractice } : {};

/** What the experts have written of the text about which was decided last, in an order that tells nobody. */
const adviceOf = ({ reviewed }: KeptVersion, all: readonly KeptReview[]): Review[] =>
  all
    .filter((each) => each.state === 'handed-in' && each.reviewed === reviewed)
    .sort((one, other) => (one.expert < other.expert ? -1 : 1))
    .map(({ review: { conflict: _, ...review } }) => review);
