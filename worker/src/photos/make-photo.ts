import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import initPng, { decode as decodePng } from '@jsquash/png/codec/pkg/squoosh_png.js';
import initResize, { resize } from '@jsquash/resize/lib/resize/pkg/squoosh_resize.js';
import openWebpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.js';
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode.js';
import { defaultOptions as WEBP } from '@jsquash/webp/meta.js';
import { initEmscriptenModule } from '@jsquash/webp/utils.js';
import type { PictureHead } from './picture-head.ts';
import { isTransparent, type Pixels, reduceCoarsely, sizeWithin, turnUpright } from './pixels.ts';

/** What decodes and encodes, compiled: each runtime has its own way to come by it. */
export type PhotoModules = Readonly<
  Record<'jpegDecoder' | 'jpegEncoder' | 'pngDecoder' | 'resizer' | 'webpDecoder' | 'webpEncoder', WebAssembly.Module>
>;

/** A picture as it is kept. */
export interface MadePicture {
  bytes: Uint8Array;
  type: 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
}

/** A photo and its small copy, made anew of pixels alone. */
export interface MadePhoto {
  full: MadePicture;
  small: MadePicture;
}

/** The longer sides, in pixels. */
const FULL = 1600;
const SMALL = 480;
const QUALITY = 80;
const LANCZOS = 3;

/** Decodes a picture and encodes what can be seen of it, upright. Throws at what is damaged. */
export async function makePhoto(bytes: Uint8Array, head: PictureHead, modules: PhotoModules): Promise<MadePhoto> {
  const decoded = await decode(bytes, head, modules);
  // What it said of itself was what the limits were held against.
  if (decoded.width !== head.width || decoded.height !== head.height) throw new RangeError('Not as large as it said');
  const seen = turnUpright(reduceCoarsely(decoded, FULL), head.orientation);
  await initResize(modules.resizer);
  const full = resizeWithin(seen, FULL);
  const small = resizeWithin(full, SMALL);
  const encode = isTransparent(full) ? encodeWebp : encodeAsJpeg;
  return { full: await encode(full, modules), small: await encode(small, modules) };
}

async function decode(bytes: Uint8Array, { kind }: PictureHead, modules: PhotoModules): Promise<Pixels> {
  // Its own buffer: the codecs take all of one.
  const buffer = bytes.slice().buffer;
  switch (kind) {
    case 'jpeg':
      await initJpegDecoder(modules.jpegDecoder);
      return decodeJpeg(buffer);
    case 'webp':
      await initWebpDecoder(modules.webpDecoder);
      return decodeWebp(buffer);
    case 'png':
      await initPng(modules.pngDecoder);
      return decodePng(new Uint8Array(buffer));
  }
}

function resizeWithin(pixels: Pixels, longest: number): Pixels {
  const { width, height } = sizeWithin(pixels, longest);
  if (width === pixels.width && height === pixels.height) return pixels;
  const { data } = pixels;
  const source = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const resized = resize(source, pixels.width, pixels.height, width, height, LANCZOS, true, false);
  return { data: resized, width, height };
}

async function encodeAsJpeg(pixels: Pixels, modules: PhotoModules): Promise<MadePicture> {
  await initJpegEncoder(modules.jpegEncoder);
  const encoded = await encodeJpeg(imageOf(pixels), { quality: QUALITY });
  return { bytes: new Uint8Array(encoded), type: 'image/jpeg', width: pixels.width, height: pixels.height };
}

async function encodeWebp({ data, width, height }: Pixels, modules: PhotoModules): Promise<MadePicture> {
  // Not by `encode.js`: it tries out what the runtime can do, which Workers do not allow.
  const encoder = await initEmscriptenModule(openWebpEncoder, modules.webpEncoder);
  const encoded = encoder.encode(data, width, height, { ...WEBP, quality: QUALITY });
  if (!encoded) throw new Error('WebP could not be encoded');
  return { bytes: encoded.slice(), type: 'image/webp', width, height };
}

/** As the codec's types want it; it reads these three alone. */
const imageOf = (pixels: Pixels): ImageData => ({ colorSpace: 'srgb', ...pixels }) as unknown as ImageData;
