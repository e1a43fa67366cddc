import { atomAt, type CharacterSet, overlaps } from './character-set.ts';

/**
 * Whether an author's regular expression is checked in time that grows with the
 * length of the answer and not faster.
 *
 * It is, if at each point the next character fits one part of the expression
 * only: then a backtracking matcher never has anything to go back to (such
 * expressions are called one-unambiguous: Brüggemann-Klein and Wood, 1998). The
 * test is on the positions of the Glushkov automaton. Returns where it fails,
 * counted from 1, or `undefined` for a good pattern.
 */
export function findUnsafe(regex: string): number | undefined {
  try {
    const parser = new Parser(regex);
    const whole = parser.parse();
    const crowds = [whole.first, ...parser.follow];
    for (const crowd of crowds) {
      const clash = findClash([...crowd], parser.sets);
      if (clash !== undefined) return parser.columns[clash]! + 1;
    }
    return undefined;
  } catch (error) {
    if (error instanceof Unsupported) return error.column + 1;
    throw error;
  }
}

function findClash(crowd: readonly number[], sets: readonly CharacterSet[]): number | undefined {
  return crowd.find((right, at) => crowd.slice(0, at).some((left) => overlaps(sets[left]!, sets[right]!)));
}

/** A part of an expression: whether it may be empty, and at which positions it may begin and end. */
interface Part {
  empty: boolean;
  first: ReadonlySet<number>;
  last: ReadonlySet<number>;
}

/** Back-references, lookaround, anchors inside, too large a counter. */
class Unsupported extends Error {
  readonly column: number;

  constructor(column: number) {
    super();
    this.column = column;
  }
}

const MOST_POSITIONS = 600;

const nothing: Part = { empty: true, first: new Set(), last: new Set() };
const both = (left: ReadonlySet<number>, right: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...left, ...right]);

class Parser {
  readonly sets: CharacterSet[] = [];
  readonly columns: number[] = [];
  readonly follow: Set<number>[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    // The whole answer is matched anyway, so the usual anchors around say nothing new.
    this.#text = text.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  }

  parse(): Part {
    const whole = this.#alternatives();
    if (this.#at < this.#text.length) throw new Unsupported(this.#at);
    return whole;
  }

  #alternatives(): Part {
    let part = this.#sequence();
    while (this.#take('|')) {
      const next = this.#sequence();
      part = { empty: part.empty || next.empty, first: both(part.first, next.first), last: both(part.last, next.last) };
    }
    return part;
  }

  #sequence(): Part {
    let part = nothing;
    while (this.#at < this.#text.length && !'|)'.includes(this.#text[this.#at]!))
      part = this.#join(part, this.#quantified());
    return part;
  }

  #join(left: Part, right: Part): Part {
    this.#connect(left, right);
    return {
      empty: left.empty && right.empty,
      first: left.empty ? both(left.first, right.first) : left.first,
      last: right.empty ? both(left.last, right.last) : right.last,
    };
  }

  #loop(part: Part): Part {
    this.#connect(part, part);
    return part;
  }

  #connect(left: Part, right: Part): void {
    for (const end of left.last) {
      for (const start of right.first) {
        // Two ways from here to there, as in (a+)+, double with every character.
        if (this.follow[end]!.has(start)) throw new Unsupported(this.columns[start]!);
        this.follow[end]!.add(start);
      }
    }
  }

  #quantified(): Part {
    const start = this.#at;
    const part = this.#atom();
    const [least, most, end] = this.#quantifier();
    if (end === undefined) return part;
    if (least === 0 && most === 1) return this.#after(end, { ...part, empty: true });
    if (most === Infinity && least <= 1)
      return this.#after(end, { ...this.#loop(part), empty: part.empty || least === 0 });

    // x{2,4} is xx(x(x)?)?: written so, one x never fits two places. Each copy is parsed anew for its own positions.
    const again = (): Part => {
      this.#at = start;
      return this.#atom();
    };
    const copies = [part, ...Array.from({ length: (most === Infinity ? least : most) - 1 }, again)];
    const optional = copies.splice(least);
    if (most === Infinity) copies.push(this.#loop(copies.pop()!));
    const tail = optional.reduceRight((rest, copy) => ({ ...this.#join(copy, rest), empty: true }), nothing);
    return this.#after(
      end,
      copies.reduceRight((rest, copy) => this.#join(copy, rest), tail),
    );
  }

  #after(end: number, part: Part): Part {
    this.#at = end;
    return part;
  }

  #quantifier(): [least: number, most: number, end?: number] {
    const [all, , least, comma, most] = /^([*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#text.slice(this.#at)) ?? [];
    if (all === undefined) return [1, 1];
    const end = this.#at + all.length;
    if (all[0] === '*') return [0, Infinity, end];
    if (all[0] === '+') return [1, Infinity, end];
    if (all[0] === '?') return [0, 1, end];
    const from = Number(least);
    const to = !comma ? from : most === '' ? Infinity : Number(most);
    if (from > MOST_POSITIONS || (to !== Infinity && to > MOST_POSITIONS) || to === 0) throw new Unsupported(this.#at);
    return [from, to, end];
  }

  #atom(): Part {
    const column = this.#at;
    if (this.#take('(')) {
      if (this.#text[this.#at] === '?' && !this.#take('?:')) throw new Unsupported(column);
      const part = this.#alternatives();
      if (!this.#take(')')) throw new Unsupported(this.#at);
      return part;
    }
    const atom = atomAt(this.#text, column);
    if (!atom || this.sets.length >= MOST_POSITIONS) throw new Unsupported(column);
    this.#at = atom.end;
    const position = this.sets.push(atom.set) - 1;
    this.columns.push(column);
    this.follow.push(new Set());
    return { empty: false, first: new Set([position]), last: new Set([position]) };
  }

  #take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }
}
