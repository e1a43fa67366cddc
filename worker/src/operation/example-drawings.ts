import { readFileSync } from 'node:fs';
import { Photo, publicContent, type PublishedPractice } from '@otklik/schema';
import { z } from 'zod';
import { dayOf } from '../day.ts';
import type { Photos } from '../photos/photos.ts';
import { ProblemError } from '../problems.ts';
import { hashOf } from '../signing.ts';
import { type Storage, StorageUnavailable } from '../storage/storage.ts';

/** A picture that we drew for an example. The static bank has none: it has no address for them. */
export interface Drawing {
  practice: string;
  photo: Photo;
  read(): Uint8Array;
}

const Drawings = z.array(z.strictObject({ practice: z.string(), file: z.string(), photo: Photo }));

/** The drawings of a pack. Throws on a file that is none: packs are ours. */
export const readDrawings = (list: URL): Drawing[] =>
  Drawings.parse(JSON.parse(readFileSync(list, 'utf8'))).map(({ file, ...drawing }) => ({
    ...drawing,
    read: () => readFileSync(new URL(file, list)),
  }));

/** The examples as a server shows them that keeps the drawings. What is published names them, and so does its hash. */
export const withDrawings = (examples: readonly PublishedPractice[], drawings: readonly Drawing[]) =>
  examples.map((example): PublishedPractice => {
    const photos = drawings.filter(({ practice }) => practice === example.practice.id).map(({ photo }) => photo);
    if (photos.length === 0) return example;
    const practice = { ...example.practice, photos };
    return { ...example, practice, hash: hashOf(publicContent(practice)) };
  });

/**
 * Keeps the drawings of the examples that name them, as a photo of an author is kept. One that cannot be kept is tried
 * again at the next start: until then its alternative text is shown, and people's answers do not wait for it.
 */
export async function keepDrawings(
  drawings: readonly Drawing[],
  { storage, photos, now }: { storage: Pick<Storage, 'bank'>; photos: Pick<Photos, 'keep'>; now: Date },
): Promise<void> {
  for (const { practice, photo, read } of drawings) {
    try {
      const shown = await storage.bank.find(practice);
      const isNamed = shown?.published.practice.photos?.some(({ id }) => id === photo.id);
      if (isNamed) await photos.keep({ practice, id: photo.id }, read(), dayOf(now));
    } catch (error) {
      if (!(error instanceof StorageUnavailable || error instanceof ProblemError)) throw error;
    }
  }
}
