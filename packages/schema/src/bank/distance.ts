/**
 * How many slips of the finger lie between two words: a letter too many, too few, another one, or two that changed
 * places. Damerau and Levenshtein's distance in its plain form, where no letter is touched twice. Whatever is farther
 * than `most` is told as one more than that.
 */
export function distanceUpTo(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // Three rows that take turns: a word is held against thousands.
  let [before, last, current] = [[] as number[], [] as number[], [] as number[]];
  for (let column = 0; column <= other.length; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let slips = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        slips = Math.min(slips, before[column - 2]! + 1);
      current[column] = slips;
      least = Math.min(least, slips);
    }
    // Two letters that change places look two rows back, so one row over the limit does not end it alone.
    if (least > most && Math.min(...last) > most) return most + 1;
    [before, last, current] = [last, current, before];
  }
  return Math.min(last[other.length]!, most + 1);
}

/** Which letters a word has, one bit for each: words that are few slips apart differ in few bits. */
export function lettersMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** In how many bits two masks differ. */
export function bitsApart(one: number, other: number): number {
  let bits = one ^ other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
