import { Photo, type PhotoSize, recordPhotoPath } from '@otklik/schema';
import type { CallOptions } from './client.ts';
import type { Http } from './http.ts';

/** A photo of ten megabytes over a slow line, and its turn at a server that makes one at a time. */
const UPLOAD_TIMEOUT = 180_000;

/** Photos of practices, for those who write them. */
export function photosOfStaff(http: Http, endpoint: string | URL) {
  const base = String(endpoint).replace(/\/+$/, '');

  return {
    photos: {
      /**
       * Keeps a photo under an id that the caller draws once, with `crypto.randomUUID()`: sent again, it is still one.
       * JPEG, PNG or WebP of at most 10 MB; what comes back names its pixels as the server keeps it, made anew and
       * without place, camera and date. Put it into `photos` of the practice. Refused as `not-a-picture`,
       * `too-many-pixels`, `too-large`.
       */
      put: async (practice: string, photo: string, file: Blob, call: CallOptions = {}): Promise<Photo> =>
        (
          await http.read(place(practice, photo), Photo, {
            ...{ ...call, method: 'put', body: file, timeout: UPLOAD_TIMEOUT },
            // What it is, is told by its bytes.
            headers: { 'content-type': 'application/octet-stream' },
          })
        ).body,

      /** Removes a photo for good, also where a published version shows it: there its alternative text is left. */
      remove: (practice: string, photo: string, call: CallOptions = {}): Promise<void> =>
        http.run(place(practice, photo), { ...call, method: 'delete' }),

      /** Where whoever is signed in sees a photo of a practice in the making: for `src` of an image. */
      address: (practice: string, photo: string, size: PhotoSize = 'full'): string =>
        base + recordPhotoPath(practice, photo, size),
    },
  };
}

const place = (practice: string, photo: string): string =>
  `records/${encodeURIComponent(practice)}/photos/${encodeURIComponent(photo)}`;
