/** A photo as it is kept for reading, or small enough for a card. */
export type PhotoSize = 'full' | 'small';

/** Where anybody finds a photo of a published practice, from the origin of its server on. */
export const photoPath = (practice: string, photo: string, size: PhotoSize = 'full'): string =>
  `/v1/practices/${encodeURIComponent(practice)}/photos/${encodeURIComponent(photo)}${query(size)}`;

/** Where staff finds a photo of a practice, whether it is published or not. */
export const recordPhotoPath = (practice: string, photo: string, size: PhotoSize = 'full'): string =>
  `/v1/records/${encodeURIComponent(practice)}/photos/${encodeURIComponent(photo)}${query(size)}`;

const query = (size: PhotoSize): string => (size === 'small' ? '?size=small' : '');
