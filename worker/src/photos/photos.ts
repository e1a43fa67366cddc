import { createHash } from 'node:crypto';
import type { PhotoSize } from '@otklik/schema';
import type { Storage as Files } from 'unstorage';
import { dayOf } from '../day.ts';
import { ProblemError } from '../problems.ts';
import { type Storage, StorageUnavailable } from '../storage/storage.ts';
import type { MadePhoto } from './make-photo.ts';
import { type PictureHead, readPictureHead } from './picture-head.ts';
import { takeTurns } from './take-turns.ts';

/** Photos of practices: made anew, kept, shown, removed. */
export interface Photos {
  /** Keeps a photo once under an id. Refuses what is no picture, too large, or another one than before. */
  keep(place: PhotoPlace, bytes: Uint8Array, on: string): Promise<{ width: number; height: number; isNew: boolean }>;
  /** The picture, for whoever was found to be allowed to see it. */
  read(place: PhotoPlace & { sent: string }, size: PhotoSize): Promise<Uint8Array | undefined>;
  /** Removes it for good. False where there was none. */
  remove(place: PhotoPlace): Promise<boolean>;
  /** Removes those that no version names and that have been there for a month. */
  clean(now: Date): Promise<void>;
  /** So many bytes of a file that is too large come in before it is refused. */
  passedBy: number;
}

/** Of which practice, and which one. */
export interface PhotoPlace {
  practice: string;
  id: string;
}

/** What photos need of a runtime. */
export interface PhotoMeans {
  storage: Pick<Storage, 'photos'>;
  /** Where their files are. Opened with the first photo: most visitors never see one. */
  files(): Promise<Files>;
  make(bytes: Uint8Array, head: PictureHead): Promise<MadePhoto>;
  /** So many pixels at most: what they take is four bytes each, and again as much for a moment. */
  mostPixels: number;
  /** How much of a file that is too large it has to take in so that its sender reads the refusal. */
  passedBy: number;
}

/** On one side. */
export const MOST_SIDE = 6000;
/** What a machine of 1 GB decodes beside everything else: 4000 on each side. The bench of photos measures it. */
export const MOST_PIXELS = 16_000_000;
/** Of the 128 MB that a Worker has, so many pixels take about half while they are decoded. */
export const MOST_PIXELS_ON_WORKERS = 6_000_000;
/** Node goes on taking in what still comes after the refusal, for half a second and 64 MB at most. */
export const PASSED_BY = 0;
/** workerd cuts the connection of who still sends when the reply is there, and who is cut off reads no reason. */
export const PASSED_BY_ON_WORKERS = 100 * 1024 * 1024;
/** With those that were taken out again and are not cleaned yet. */
const MOST_PHOTOS = 60;
/** So many wait for the one that is being made. */
const MOST_WAITING = 4;
const CLEANED_AT_ONCE = 100;
/** So long somebody may have a form open in which a photo stands that is not saved. */
const UNNAMED_DAYS = 30;

/** Photos over a folder or a bucket. One is made at a time: each takes hundreds of megabytes for a moment. */
export function createPhotos({ storage, files, make, mostPixels, passedBy }: PhotoMeans): Photos {
  const inTurn = takeTurns(MOST_WAITING, () => new StorageUnavailable('Too many photos wait'));

  const remove: Photos['remove'] = async ({ practice, id }) => {
    // The row first: what has none is shown to nobody, whatever becomes of the files.
    const sent = await storage.photos.remove(practice, id);
    if (sent === undefined) return false;
    await removeFiles(await files(), { practice, id, sent });
    return true;
  };

  return {
    passedBy,

    async keep({ practice, id }, bytes, on) {
      const head = readPictureHead(bytes);
      if (!head) throw new ProblemError('not-a-picture');
      checkPixels(head, mostPixels);
      const sent = createHash('sha256').update(bytes).digest('hex');
      const found = await storage.photos.find(practice, id);
      if (found) return keptAs(found, sent);
      if ((await storage.photos.count(practice)) >= MOST_PHOTOS) throw tooLarge('too-many-photos', MOST_PHOTOS);

      const { full, small } = await inTurn(() => makeSound(() => make(bytes, head)));
      const place = { practice, id, sent };
      await writeFile(await files(), keyOf(place, 'full'), full.bytes);
      await writeFile(await files(), keyOf(place, 'small'), small.bytes);
      const { type, width, height } = full;
      const isNew = await storage.photos.add({ ...place, type, width, height, bytes: full.bytes.length, keptOn: on });
      if (isNew) return { width, height, isNew };
      // Somebody else was faster. Of the same photo they have the same files.
      const first = (await storage.photos.find(practice, id))!;
      if (first.sent !== sent) await removeFiles(await files(), place);
      return keptAs(first, sent);
    },

    async read(place, size) {
      const bytes = await (await files()).getItemRaw<Uint8Array | ArrayBuffer>(keyOf(place, size));
      return bytes ? new Uint8Array(bytes) : undefined;
    },

    remove,

    async clean(now) {
      const before = dayOf(new Date(now.getTime() - UNNAMED_DAYS * 86_400_000));
      for (const place of await storage.photos.listUnnamed(before, CLEANED_AT_ONCE)) await remove(place);
    },
  };
}

/** Where a file is. It carries what was uploaded, so that two photos that come at once under one id do not mix. */
export const keyOf = ({ practice, id, sent }: PhotoPlace & { sent: string }, size: PhotoSize): string =>
  `${practice}:${id}:${sent.slice(0, 16)}-${size}`;

function keptAs(found: { sent: string; width: number; height: number }, sent: string) {
  if (found.sent !== sent) throw new ProblemError('photo-in-use');
  return { width: found.width, height: found.height, isNew: false };
}

function checkPixels({ width, height }: PictureHead, mostPixels: number): void {
  const errors = [
    ...(Math.max(width, height) > MOST_SIDE ? [{ pointer: '', code: 'too-long', limit: MOST_SIDE }] : []),
    ...(width * height > mostPixels ? [{ pointer: '', code: 'too-many-pixels', limit: mostPixels }] : []),
  ];
  if (errors.length > 0) throw new ProblemError('too-many-pixels', { errors });
}

/** What the codecs stumble over is a damaged file, as far as its sender is concerned. */
async function makeSound(work: () => Promise<MadePhoto>): Promise<MadePhoto> {
  try {
    return await work();
  } catch (cause) {
    throw Object.assign(new ProblemError('not-a-picture'), { cause });
  }
}

async function writeFile(files: Files, key: string, bytes: Uint8Array): Promise<void> {
  try {
    await files.setItemRaw(key, bytes);
  } catch (cause) {
    throw new StorageUnavailable('The photo cannot be written', { cause });
  }
}

async function removeFiles(files: Files, place: PhotoPlace & { sent: string }): Promise<void> {
  await files.removeItem(keyOf(place, 'full'));
  await files.removeItem(keyOf(place, 'small'));
}

/** More than is taken at once, in the words of the API. */
export const tooLarge = (code: keyof typeof TOO_LARGE, limit: number): ProblemError =>
  new ProblemError('too-large', { errors: [{ pointer: '', code, limit, message: TOO_LARGE[code] }] });

/** What to do about it: the sentence of the problem speaks of texts. */
const TOO_LARGE = {
  'too-large': {
    ru: 'Файл больше 10\u00a0МБ. Уменьшите фотографию или\u00a0сохраните её как\u00a0JPEG и\u00a0загрузите снова.',
    en: 'The file is larger than 10 MB. Make the photo smaller or save it as JPEG, and upload it again.',
  },
  'too-many-photos': {
    ru: 'У\u00a0практики уже столько фотографий, сколько можно. Удалите лишнюю и\u00a0загрузите снова.',
    en: 'The practice has as many photos as it can have. Remove one and upload it again.',
  },
};
