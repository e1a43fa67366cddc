import { crc32, deflateSync } from 'node:zlib';
import { makeInThread } from '../photos/make-in-thread.ts';
import { readPictureHead } from '../photos/picture-head.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([latin(name), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** What a PNG says of itself, and whatever is given as its pixels. */
export function pngOf(width: number, height: number, deflated: Uint8Array, { depth = 8, colours = 6 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colours, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflated), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([latin('\u0089PNG\r\n\u001a\n'), ...chunks]);
}

/** A picture whose left half is red and whose right half is blue. */
export function png(width: number, height: number, { opaque = 255 } = {}): Buffer {
  const row = Buffer.alloc(1 + width * 4);
  for (let x = 0; x < width; x++) row.set(x < width / 2 ? [220, 30, 30, opaque] : [30, 30, 220, opaque], 1 + x * 4);
  return pngOf(width, height, deflateSync(Buffer.concat(Array<Buffer>(height).fill(row))));
}

/** A place in Perm, a camera, a comment and a profile, as telephones write them. */
export const SECRETS = ['Exif', '58.0105', 'Telefon X', 'http://ns.adobe.com/xap', 'ICC_PROFILE', 'дом 5, квартира 12'];

/** The same picture as a JPEG that tells where and with what it was taken, lying on its side. */
export async function telltaleJpeg(width: number, height: number): Promise<Buffer> {
  const source = png(width, height);
  const plain = Buffer.from((await makeInThread(source, readPictureHead(source)!)).full.bytes);
  const segments = [
    [0xe1, exif()],
    [0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')],
    [0xe2, latin('ICC_PROFILE\0\u0001\u0001profile')],
    [0xfe, Buffer.from('дом 5, квартира 12')],
  ] as const;
  return Buffer.concat([
    plain.subarray(0, 2),
    ...segments.map(([mark, body]) => segment(mark, body)),
    plain.subarray(2),
  ]);
}

function segment(mark: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Lies on its side (6), made with a Telefon X, and where, as text in the place of numbers: what is looked for is the text. */
function exif(): Buffer {
  const texts = Buffer.from('Telefon X\0GPS 58.0105 N 56.2502 E\0', 'latin1');
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x0110, 2, 10, tiff.length);
  entry(22, 0x0112, 3, 1, 6);
  entry(34, 0x8825, 4, 1, tiff.length + 10);
  return Buffer.concat([latin('Exif\0\0'), tiff, texts]);
}
