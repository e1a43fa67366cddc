/** What a file says of itself before anything in it is decoded. */
export interface PictureHead {
  kind: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
  /** How it has to be turned, as EXIF counts: 1 is upright, 3 on its head, 6 and 8 on its sides, the others mirrored. */
  orientation: number;
}

/** Reads what kind of picture it is and how large, by its bytes alone. Nothing where it is none that we take. */
export function readPictureHead(bytes: Uint8Array): PictureHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readJpeg(view) ?? readPng(view) ?? readWebp(view);
  return head && head.width > 0 && head.height > 0 ? head : undefined;
}

const has = (view: DataView, at: number, letters: string): boolean =>
  at + letters.length <= view.byteLength &&
  [...letters].every((letter, place) => view.getUint8(at + place) === letter.charCodeAt(0));

/** Marks of frames, in which a JPEG says how large it is. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

function readJpeg(view: DataView): PictureHead | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let orientation = 1;
  let found: { width: number; height: number } | undefined;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const mark = view.getUint8(at + 1);
    if (mark === 0xff) {
      at++;
      continue;
    }
    // Pixels begin here, and what stands behind them says nothing.
    if (mark === 0xda) return found && { kind: 'jpeg', ...found, orientation };
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    if (FRAMES.has(mark)) {
      if (found) return undefined;
      found = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (mark === 0xe1 && has(view, at + 4, 'Exif\0\0')) orientation = readOrientation(view, at + 10, length - 8);
    at += 2 + length;
  }
  return undefined;
}

function readPng(view: DataView): PictureHead | undefined {
  if (view.byteLength < 33 || !has(view, 0, '\u0089PNG\r\n\u001a\n') || !has(view, 12, 'IHDR')) return undefined;
  let orientation = 1;
  for (let at = 33; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (has(view, at + 4, 'eXIf')) orientation = readOrientation(view, at + 8, view.getUint32(at));
  }
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), orientation };
}

function readWebp(view: DataView): PictureHead | undefined {
  if (!has(view, 0, 'RIFF') || !has(view, 8, 'WEBP')) return undefined;
  const sizes: [number, number][] = [];
  let hasPixels = false;
  let orientation = 1;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    if (has(view, at, 'VP8X') && body + 10 <= view.byteLength)
      sizes.push([1 + at24(view, body + 4), 1 + at24(view, body + 7)]);
    if (has(view, at, 'VP8 ') && body + 10 <= view.byteLength) {
      hasPixels = true;
      sizes.push([view.getUint16(body + 6, true) & 0x3fff, view.getUint16(body + 8, true) & 0x3fff]);
    }
    if (has(view, at, 'VP8L') && body + 5 <= view.byteLength) {
      hasPixels = true;
      const bits = view.getUint32(body + 1, true);
      sizes.push([1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)]);
    }
    if (has(view, at, 'EXIF')) {
      const skipped = has(view, body, 'Exif\0\0') ? 6 : 0;
      orientation = readOrientation(view, body + skipped, length - skipped);
    }
    at = body + length + (length % 2);
  }
  // A moving picture has its pixels elsewhere, and none here.
  if (!hasPixels) return undefined;
  const [width, height] = [Math.max(...sizes.map(([each]) => each)), Math.max(...sizes.map(([, each]) => each))];
  return { kind: 'webp', width, height, orientation };
}

const at24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;

/** Out of EXIF, which is a TIFF without pixels. Whatever is odd in it leaves the picture as it stands. */
function readOrientation(view: DataView, start: number, length: number): number {
  const end = Math.min(start + length, view.byteLength);
  const little = has(view, start, 'II');
  if (end - start < 14 || (!little && !has(view, start, 'MM'))) return 1;
  const first = start + view.getUint32(start + 4, little);
  if (first + 2 > end) return 1;
  const entries = view.getUint16(first, little);
  for (let at = first + 2, left = entries; left > 0 && at + 12 <= end; at += 12, left--) {
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
