import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** From the best to the worst; what a client does not take is sent as it is. */
const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

const compress: Readonly<Record<Encoding, (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        // The best quality takes seconds on a megabyte and saves a few per cent.
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > 200_000 ? 5 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** A file held in memory with the encodings in which it was asked for, each made once. */
export class StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #hash: string;
  readonly #encoded = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    this.bytes = bytes;
    this.#hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  }

  /** The value of an `integrity` attribute for it. */
  get integrity(): string {
    return `sha384-${createHash('sha384').update(this.bytes).digest('base64')}`;
  }

  /** The reply to a GET: whole, compressed as the client likes, or 304 for a client that has it. */
  async respond(c: Context, headers: Readonly<Record<string, string>>): Promise<Response> {
    const encoding = this.type.startsWith('image/png') ? undefined : chooseEncoding(c.req.header('accept-encoding'));
    const etag = `"${this.#hash}${encoding ? `-${encoding}` : ''}"`;
    for (const [name, value] of Object.entries({ ...headers, ETag: etag, Vary: 'Accept-Encoding' }))
      c.header(name, value);

    if (knows(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    c.header('Content-Type', this.type);
    if (encoding) c.header('Content-Encoding', encoding);
    return c.body(encoding ? await this.#encode(encoding) : this.bytes);
  }

  #encode(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const made = this.#encoded.get(encoding) ?? compress[encoding](this.bytes);
    this.#encoded.set(encoding, made);
    return made;
  }
}

/** The first of ours that the client names and does not forbid with `q=0`. */
function chooseEncoding(accepted = ''): Encoding | undefined {
  const named = new Map(
    accepted.split(',').map((each) => {
      const [name = '', ...parameters] = each
        .toLowerCase()
        .split(';')
        .map((part) => part.trim());
      return [name, parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'];
    }),
  );
  return ENCODINGS.find((encoding) => Number(named.get(encoding) ?? 0) > 0);
}

const knows = (tags: string | undefined, etag: string): boolean =>
  tags !== undefined && tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
