import type { PhotoFault } from '../words/practice-form-words.ts';

/** More than a browser should be asked to open. */
const MOST_BYTES = 40_000_000;
const MOST_PIXELS = 120_000_000;
/** No screen shows more of it, and the server keeps no more. */
const LONGEST_SIDE = 1_600;

/**
 * A picture as it is sent: no larger than it will be shown, drawn anew, so that where and with what it was taken stays
 * behind. A file that is no picture is said to be none.
 */
export async function readPhoto(file: Blob): Promise<Blob | PhotoFault> {
  if (file.size > MOST_BYTES) return 'too-large';
  // A drawing could hold anything; the server takes none either.
  if (file.type === 'image/svg+xml') return 'not-a-picture';
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return 'not-a-picture';
  const { width, height } = bitmap;
  if (width * height > MOST_PIXELS) return 'too-many-pixels';
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const brush = canvas.getContext('2d')!;
  // What is see-through becomes white, as it is on the page.
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86));
  return drawn ?? 'not-a-picture';
}
