import type { Photo, Practice } from '@otklik/schema/engine';
import { practice as full } from '@otklik/schema/testing';
import { OtklikNetworkError, OtklikProblemError, type RecordsClient, type RecordWithTag } from '@otklik/sdk/records';

/** A practice that is full and clean, as somebody would send it. */
export const readyPractice: Practice = { ...full(), facets: { theme: ['older-people'], region: ['57'] } };

/** One record on a desk of staff that a story or a test can disturb: somebody else saves, the network goes, the session ends. */
export class PracticeDesk implements RecordsClient {
  record: RecordWithTag | undefined;
  /** What is answered instead, until it is taken away. */
  trouble: 'offline' | 'signed-out' | 'refused' | undefined;
  saves = 0;
  #tag = 0;

  constructor(practice?: Practice, more: Partial<RecordWithTag> = {}) {
    if (practice) this.record = { ...this.#recordOf(practice), ...more };
  }

  /** Somebody else saves another text. */
  overtake(change: Partial<Practice>): void {
    this.record = this.#recordOf({ ...this.record!.practice, ...change });
  }

  async read(): Promise<RecordWithTag> {
    this.#stumble();
    if (!this.record) throw problem('no-practice', 404);
    return this.record;
  }

  async save(
    practice: Practice,
    over: { etag: string } | 'new',
    { onBehalf = false }: { onBehalf?: boolean } = {},
  ): Promise<RecordWithTag> {
    this.#stumble();
    if (over !== 'new' && over.etag !== this.record?.etag) throw problem('stale', 412);
    this.saves++;
    return (this.record = { ...this.#recordOf(practice), onBehalf: onBehalf || (this.record?.onBehalf ?? false) });
  }

  async move(): Promise<RecordWithTag> {
    this.#stumble();
    return (this.record = { ...this.record!, state: 'submitted', number: 12 });
  }

  async addLink(): Promise<{ url: string; expiresOn: string }> {
    this.#stumble();
    return { url: 'https://otklik.example.org/confirm#a-token', expiresOn: '2026-12-31' };
  }

  async putPhoto(_practice: string, photo: string, file: Blob): Promise<Photo> {
    this.#stumble();
    const { width, height } = await createImageBitmap(file);
    return { id: photo, width, height };
  }

  async removePhoto(): Promise<void> {
    this.#stumble();
  }

  photoAddress(): string {
    return 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/%3E';
  }

  #stumble(): void {
    if (this.trouble === 'offline') throw new OtklikNetworkError('The Otklik API cannot be reached');
    if (this.trouble === 'signed-out') throw problem('unauthorised', 401);
    if (this.trouble === 'refused') throw problem('cannot-move', 409);
  }

  #recordOf(practice: Practice): RecordWithTag {
    const party = { id: 'first', name: 'Добрый двор (пример)' };
    return {
      ...{ id: practice.id, version: 1, state: 'draft', title: practice.title?.text ?? '', organisation: party },
      ...{ bank: party, changedOn: '2026-11-20', isAuthor: true, moves: ['submitted'], practice, hash: '0'.repeat(64) },
      ...{ onBehalf: this.record?.onBehalf ?? false, alike: [], events: [], advice: [], etag: `"${++this.#tag}"` },
    };
  }
}

const problem = (code: 'stale' | 'no-practice' | 'unauthorised' | 'cannot-move', status: number): OtklikProblemError =>
  new OtklikProblemError({
    ...{ type: `https://otklik.example.org/problems/${code}`, code, title: code, status, retryable: false },
    detail: 'Так нельзя.',
  });
