import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
import pngDecoder from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import resizer from '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm';
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.wasm';
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.wasm';
import { type MadePhoto, makePhoto } from './make-photo.ts';
import type { PictureHead } from './picture-head.ts';

const modules = { jpegDecoder, jpegEncoder, pngDecoder, resizer, webpDecoder, webpEncoder };

/** Makes a photo on Workers, where nothing is compiled at run time: rollup lays the modules beside the Worker. */
export const makeOnWorkers = (bytes: Uint8Array, head: PictureHead): Promise<MadePhoto> =>
  makePhoto(bytes, head, modules);
