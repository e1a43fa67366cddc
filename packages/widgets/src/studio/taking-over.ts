import type { BankFile, Takeover } from '@otklik/schema';

/** The API takes 4 MB at most in one call; the rest is for what stands around the practices. */
const PART_BYTES = 3_900_000;

/** The bank in a text, as far as it looks like one; the API judges what is in it. Anything else is nothing. */
export function readBank(text: string): BankFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const isBank = typeof read === 'object' && read !== null && 'practices' in read && Array.isArray(read.practices);
    return isBank ? (read as BankFile) : undefined;
  } catch {
    // Not JSON at all, which is said to the person like every other file that is no bank.
    return undefined;
  }
}

/** A bank in parts that the API takes, each with the place of its first practice in the whole. */
export function partsOf({ practices, ...around }: BankFile, most = PART_BYTES): { at: number; file: BankFile }[] {
  const size = (part: unknown) => new TextEncoder().encode(JSON.stringify(part)).length;
  const parts: { at: number; file: BankFile }[] = [];
  let held = Infinity;
  practices.forEach((practice, at) => {
    const bytes = size(practice) + 1;
    if (held + bytes > most) {
      parts.push({ at, file: { ...around, practices: [] } });
      held = size(around);
    }
    parts.at(-1)!.file.practices.push(practice);
    held += bytes;
  });
  return parts;
}

/** What came of all parts: places are those of the whole. */
export function sumOf(parts: readonly { at: number; outcome: Takeover }[]): Takeover {
  const sum: Takeover = { taken: 0, known: 0, refused: [] };
  for (const { at, outcome } of parts) {
    sum.taken += outcome.taken;
    sum.known += outcome.known;
    if (outcome.withoutPhotos) sum.withoutPhotos = (sum.withoutPhotos ?? 0) + outcome.withoutPhotos;
    const inWhole = (pointer: string) =>
      pointer.replace(/^\/practices\/(\d+)/, (_, place) => `/practices/${at + Number(place)}`);
    sum.refused.push(...outcome.refused.map((place) => ({ ...place, pointer: inWhole(place.pointer) })));
  }
  return sum;
}
