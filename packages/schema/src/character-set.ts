/** Code points as inclusive ranges, in order. */
export type CharacterSet = readonly (readonly [number, number])[];

const LAST = 0x10ffff;
const ALL: CharacterSet = [[0, LAST]];
const DIGITS: CharacterSet = [[48, 57]];
const WORD: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACES: CharacterSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** More than all letters or numbers outside ASCII: a set that is too large only makes the check stricter. */
const BEYOND: CharacterSet = [[0xaa, LAST]];
const LETTERS: CharacterSet = [[65, 90], [97, 122], ...BEYOND];

export const overlaps = (left: CharacterSet, right: CharacterSet): boolean =>
  left.some(([from, to]) => right.some(([start, end]) => from <= end && start <= to));

function invert(set: CharacterSet): CharacterSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of [...set].sort(([left], [right]) => left - right)) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= LAST) gaps.push([next, LAST]);
  return gaps;
}

const single = (character: string): CharacterSet => [[character.codePointAt(0)!, character.codePointAt(0)!]];

const CLASSES: Readonly<Record<string, CharacterSet>> = {
  d: DIGITS,
  D: invert(DIGITS),
  w: WORD,
  W: invert(WORD),
  s: SPACES,
  S: invert(SPACES),
  t: [[9, 9]],
  n: [[10, 10]],
  r: [[13, 13]],
};

interface Atom {
  set: CharacterSet;
  end: number;
}

/** What one atom of a regular expression stands for: a character, an escape, a class. Nothing for anchors and back-references. */
export function atomAt(regex: string, at: number): Atom | undefined {
  const character = String.fromCodePoint(regex.codePointAt(at) ?? 0);
  if (character === '[') return classAt(regex, at);
  if (character === '\\') return escapeAt(regex, at);
  if (character === '.')
    return {
      set: invert([
        [10, 10],
        [13, 13],
        [0x2028, 0x2029],
      ]),
      end: at + 1,
    };
  return '^$*+?{}()|'.includes(character) ? undefined : { set: single(character), end: at + character.length };
}

function escapeAt(regex: string, at: number): Atom | undefined {
  const rest = regex.slice(at + 1);
  const [, property] = /^[pP]\{([^}]*)\}/.exec(rest) ?? [];
  if (property !== undefined) {
    const known = /^(L|Lu|Ll|Letter|Alphabetic|Script=\w+)$/.test(property)
      ? LETTERS
      : /^N/.test(property)
        ? [...DIGITS, ...BEYOND]
        : ALL;
    return { set: rest.startsWith('P') ? ALL : known, end: at + 4 + property.length };
  }
  const [code, braced, four, two] = /^(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(rest) ?? [];
  if (code !== undefined) {
    const point = Number.parseInt(braced ?? four ?? two ?? '', 16);
    return { set: [[point, point]], end: at + 1 + code.length };
  }
  const letter = rest[0] ?? '';
  if (Object.hasOwn(CLASSES, letter)) return { set: CLASSES[letter]!, end: at + 2 };
  return /[A-Za-z0-9]/.test(letter) || letter === '' ? undefined : { set: single(letter), end: at + 2 };
}

function classAt(regex: string, start: number): Atom | undefined {
  let at = start + 1;
  const negated = regex[at] === '^';
  if (negated) at++;
  const ranges: (readonly [number, number])[] = [];
  while (at < regex.length && regex[at] !== ']') {
    const low = memberAt(regex, at);
    if (!low) return undefined;
    const high = regex[low.end] === '-' && regex[low.end + 1] !== ']' ? memberAt(regex, low.end + 1) : undefined;
    ranges.push(...(high ? [[low.set[0]![0], high.set.at(-1)![1]] as const] : low.set));
    at = (high ?? low).end;
  }
  return at < regex.length ? { set: negated ? invert(ranges) : ranges, end: at + 1 } : undefined;
}

function memberAt(regex: string, at: number): Atom | undefined {
  if (regex[at] === '\\') return escapeAt(regex, at);
  const character = String.fromCodePoint(regex.codePointAt(at) ?? 0);
  return { set: single(character), end: at + character.length };
}
