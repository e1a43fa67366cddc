import type { MoveDraft, NewConfirmationLink, Photo, Practice, PracticeRecord } from '@otklik/schema/engine';
import { OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
import { parseRetryAfter, passes } from './retry.ts';
import { type ApiPlace, isProblem, parseJson } from './transport.ts';

export { isOtklikError, OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
export type { OtklikFailure } from './errors.ts';

/** A practice in the making, with the tag of what was read of it. */
export type RecordWithTag = PracticeRecord & { etag: string };

/** Which version, exactly as it was read. */
export type RecordMark = Pick<RecordWithTag, 'id' | 'version' | 'etag'>;

/**
 * What whoever writes a practice needs from the API, without zod and ky: for pages. They have signed in on the same
 * origin. Nothing is sent again by itself; see `createStaffClient` for programs.
 */
export interface RecordsClient {
  read(id: string): Promise<RecordWithTag>;
  /** Saves the text over the one with that tag, or as a new practice. Refused as `stale` when somebody has saved meanwhile. */
  save(practice: Practice, over: { etag: string } | 'new', options?: { onBehalf?: boolean }): Promise<RecordWithTag>;
  /** Refused with everything that stands in the way in `errors`. */
  move(mark: RecordMark, move: MoveDraft): Promise<RecordWithTag>;
  /** A link by which the organisation confirms the text without an account. */
  addLink(id: string): Promise<NewConfirmationLink>;
  /** Keeps a picture under an id that the caller draws once. */
  putPhoto(practice: string, photo: string, file: Blob): Promise<Photo>;
  removePhoto(practice: string, photo: string): Promise<void>;
  /** Where whoever has signed in sees it. */
  photoAddress(practice: string, photo: string): string;
}

/** Talks to the API of the same origin for whoever has signed in there. */
export function createRecordsClient({ endpoint, fetch = globalThis.fetch }: ApiPlace): RecordsClient {
  const base = `${String(endpoint).replace(/\/+$/, '')}/v1/`;

  async function send(path: string, init: RequestInit = {}): Promise<{ body: unknown; etag: string | null }> {
    const response = await fetch(base + path, { ...init, credentials: 'same-origin' }).catch((cause: unknown) => {
      throw new OtklikNetworkError('The Otklik API cannot be reached', { cause });
    });
    const { ok, status, headers } = response;
    const body = parseJson(await response.text());
    if (ok) return { body, etag: headers.get('etag') };
    const retryAfter = parseRetryAfter(headers.get('retry-after'), Date.now());
    if (isProblem(body)) throw new OtklikProblemError(body, { retryAfter });
    if (passes(status)) throw new OtklikNetworkError(`No Otklik API behind status ${status}`);
    throw new OtklikContractError(`Status ${status} without a problem`);
  }

  async function record(path: string, init?: RequestInit): Promise<RecordWithTag> {
    const { body, etag } = await send(path, init);
    if (!isRecord(body) || etag === null) throw new OtklikContractError(`Not a record of the Otklik API at ${path}`);
    return { ...body, etag };
  }

  return {
    read: (id) => record(placeOf(id)),
    save: (practice, over, { onBehalf = false } = {}) =>
      record(`${placeOf(practice.id)}${onBehalf ? '?on-behalf=1' : ''}`, {
        ...json('PUT', practice),
        headers: { ...JSON_TYPE, ...(over === 'new' ? { 'if-none-match': '*' } : { 'if-match': over.etag }) },
      }),
    move: ({ id, version, etag }, move) =>
      record(`${placeOf(id)}/moves?version=${version}`, {
        ...json('POST', move),
        headers: { ...JSON_TYPE, 'if-match': etag },
      }),
    async addLink(id) {
      const { body } = await send(`${placeOf(id)}/links`, { method: 'POST' });
      const link = body as Partial<NewConfirmationLink> | undefined;
      if (typeof link?.url !== 'string') throw new OtklikContractError('Not a link of the Otklik API');
      return link as NewConfirmationLink;
    },
    async putPhoto(practice, photo, file) {
      const { body } = await send(photoOf(practice, photo), {
        ...{ method: 'PUT', body: file },
        // What it is, is told by its bytes.
        headers: { 'content-type': 'application/octet-stream' },
      });
      if ((body as Partial<Photo> | undefined)?.id !== photo) throw new OtklikContractError('Not a photo');
      return body as Photo;
    },
    removePhoto: async (practice, photo) => void (await send(photoOf(practice, photo), { method: 'DELETE' })),
    photoAddress: (practice, photo) => base + photoOf(practice, photo),
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const json = (method: string, value: unknown): RequestInit => ({ method, body: JSON.stringify(value) });
const placeOf = (id: string): string => `records/${encodeURIComponent(id)}`;
const photoOf = (practice: string, photo: string): string => `${placeOf(practice)}/photos/${encodeURIComponent(photo)}`;

const isRecord = (body: unknown): body is PracticeRecord => {
  const { id, practice, state } = (body ?? {}) as Partial<PracticeRecord>;
  return typeof id === 'string' && typeof state === 'string' && typeof practice?.id === 'string';
};
