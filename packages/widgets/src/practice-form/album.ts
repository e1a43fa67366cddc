import type { Photo } from '@otklik/schema/engine';
import type { PhotoFault } from '../words/practice-form-words.ts';
import { drawId } from '../internal/draw-id.ts';
import type { Authoring } from './authoring.ts';
import { readPhoto } from './photo-file.ts';

export const MOST_PHOTOS = 12;

/** The photos of a description. The server keeps them; the text names them. */
export class Album {
  /** One is on its way. */
  isSending = false;
  fault: PhotoFault | undefined;
  readonly #authoring: Authoring;
  readonly #onTurn: (focus?: string) => void;

  constructor(authoring: Authoring, onTurn: (focus?: string) => void) {
    this.#authoring = authoring;
    this.#onTurn = onTurn;
  }

  get photos(): readonly Photo[] {
    return this.#authoring.practice.photos ?? [];
  }

  /** Why none can be added now. */
  get isOpen(): 'open' | 'local' | 'unsaved' | 'full' {
    const { desk, saving } = this.#authoring;
    if (!desk.client) return 'local';
    if (!saving?.record) return 'unsaved';
    return this.photos.length < MOST_PHOTOS ? 'open' : 'full';
  }

  address({ id }: Photo): string | undefined {
    return this.#authoring.desk.client?.photoAddress(this.#authoring.practice.id, id);
  }

  async add(file: Blob): Promise<void> {
    const { client } = this.#authoring.desk;
    if (!client || this.isSending) return;
    this.isSending = true;
    this.fault = undefined;
    this.#onTurn();
    try {
      const picture = await readPhoto(file);
      if (typeof picture === 'string') this.fault = picture;
      else {
        const photo = await client.putPhoto(this.#authoring.practice.id, drawId(), picture);
        this.#put([...this.photos, photo]);
      }
    } catch (error) {
      console.error('<otklik-practice-form>', error);
      const { code = '' } = (error as { problem?: { code?: string } }).problem ?? {};
      this.fault = isFault(code) ? code : 'unreachable';
    } finally {
      this.isSending = false;
      this.#onTurn(this.fault ? undefined : `alt-${this.photos.length - 1}`);
    }
  }

  describe(at: number, part: Pick<Photo, 'alt'> | Pick<Photo, 'caption'>): void {
    this.#put(this.photos.map((photo, index) => (index === at ? { ...photo, ...part } : photo)));
  }

  /** Out of the text at once; its file goes when nothing published shows it. */
  remove(at: number): void {
    const gone = this.photos[at];
    this.#put(this.photos.filter((_, index) => index !== at));
    this.#onTurn('photos');
    const { desk, practice } = this.#authoring;
    // What an earlier version shows is kept by the server, which says so; nobody has to do anything about it.
    if (gone)
      desk.client
        ?.removePhoto(practice.id, gone.id)
        .catch((cause: unknown) => console.info('<otklik-practice-form> the file of a photo stays:', cause));
  }

  #put(photos: readonly Photo[]): void {
    this.#authoring.change({ photos: photos.length > 0 ? [...photos] : undefined });
  }
}

const isFault = (code: string): code is PhotoFault =>
  code === 'not-a-picture' || code === 'too-large' || code === 'too-many-pixels';
