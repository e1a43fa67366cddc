import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { makePhoto, type PhotoModules } from './make-photo.ts';
import type { PictureHead } from './picture-head.ts';

/** Makes one photo in a thread of its own and ends with it: the server goes on meanwhile, and all its memory is given back. */
const { bytes, head } = workerData as { bytes: Uint8Array; head: PictureHead };

const compile = async (file: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readFile(fileURLToPath(import.meta.resolve(`@jsquash/${file}.wasm`))));

const FILES: Readonly<Record<keyof PhotoModules, string>> = {
  jpegDecoder: 'jpeg/codec/dec/mozjpeg_dec',
  jpegEncoder: 'jpeg/codec/enc/mozjpeg_enc',
  pngDecoder: 'png/codec/pkg/squoosh_png_bg',
  resizer: 'resize/lib/resize/pkg/squoosh_resize_bg',
  webpDecoder: 'webp/codec/dec/webp_dec',
  webpEncoder: 'webp/codec/enc/webp_enc_simd',
};

const compiled = await Promise.all(
  Object.entries(FILES).map(async ([name, file]) => [name, await compile(file)] as const),
);
const { full, small } = await makePhoto(bytes, head, Object.fromEntries(compiled) as unknown as PhotoModules);
parentPort!.postMessage({ full, small });
