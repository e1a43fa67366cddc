/** A photo that is kept, without its pixels: those are files. */
export interface PhotoRow {
  practice: string;
  id: string;
  type: string;
  width: number;
  height: number;
  /** Of the full picture. */
  bytes: number;
  /** The SHA-256 of what was uploaded, in hex: tells the same again from another, and names the files. */
  sent: string;
  keptOn: string;
}

/** Which photos there are, of which practice, and who may see them. */
export interface PhotoRows {
  find(practice: string, id: string): Promise<PhotoRow | undefined>;
  /** The same, where a version names it that anybody may read. */
  findPublic(practice: string, id: string): Promise<PhotoRow | undefined>;
  /** To whom a practice belongs, and who decides about it. */
  findPlace(practice: string): Promise<{ organisation: string; bank: string } | undefined>;
  /** Whether that person was asked to review it. */
  isReviewer(practice: string, person: string): Promise<boolean>;
  count(practice: string): Promise<number>;
  /** False where a photo has this id already. */
  add(photo: PhotoRow): Promise<boolean>;
  /** Gives the `sent` of the one that was there. */
  remove(practice: string, id: string): Promise<string | undefined>;
  /** Kept before that day and named by no version, published or not. */
  listUnnamed(before: string, limit: number): Promise<{ practice: string; id: string }[]>;
}
