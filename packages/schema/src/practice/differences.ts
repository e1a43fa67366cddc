/** A stretch of text: as it was, gone, or come. */
export interface Piece {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/** A line that has changed: what of it went and what came. A whole new line has one piece. */
export type ChangedLine = readonly Piece[];

/** What was changed in a text, word by word. Spaces belong to the word before them. */
export const changedWords = (before: string, after: string): Piece[] =>
  joined(compare(wordsIn(before), wordsIn(after)));

/**
 * The lines that differ, in their order. A line in the place of another is shown within it as long as they have
 * something in common: who edits a sentence sees the word, not two sentences.
 */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const lines: ChangedLine[] = [];
  const steps = compare(before, after);
  for (let at = 0; at < steps.length;) {
    if (steps[at]!.kind === 'same') {
      at++;
      continue;
    }
    const end = endOfChange(steps, at);
    const run = steps.slice(at, end);
    const gone = run.filter(({ kind }) => kind === 'gone');
    const come = run.filter(({ kind }) => kind === 'come');
    for (let pair = 0; pair < Math.max(gone.length, come.length); pair++)
      lines.push(...changedPair(gone[pair], come[pair]));
    at = end;
  }
  return lines;
}

function changedPair(gone: Piece | undefined, come: Piece | undefined): ChangedLine[] {
  if (!gone || !come) return [gone ?? come].flatMap((piece) => (piece ? [[piece]] : []));
  const pieces = changedWords(gone.text, come.text);
  const kept = pieces.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
  const isAlike = kept * 3 >= Math.min(gone.text.length, come.text.length);
  return isAlike ? [pieces] : [[gone], [come]];
}

function endOfChange(steps: readonly Piece[], from: number): number {
  let end = from;
  while (end < steps.length && steps[end]!.kind !== 'same') end++;
  return end;
}

const wordsIn = (text: string): string[] => text.match(/\S+\s*|^\s+/gu) ?? [];

/** More cells than this are not worth the wait: then the middle is shown as taken out and put in. */
const MOST_CELLS = 4_000_000;

/** The longest row that two lists have in common stays; the rest went or came. */
function compare(before: readonly string[], after: readonly string[]): Piece[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const as = (kind: Piece['kind'], list: readonly string[]): Piece[] => list.map((text) => ({ kind, text }));
  return [
    ...as('same', before.slice(0, head)),
    ...compareMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...as('same', before.slice(before.length - tail)),
  ];
}

function compareMiddle(before: readonly string[], after: readonly string[]): Piece[] {
  const [rows, columns] = [before.length, after.length];
  const gone = before.map((text): Piece => ({ kind: 'gone', text }));
  const come = after.map((text): Piece => ({ kind: 'come', text }));
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return [...gone, ...come];
  // How long the common row is from each pair of places on.
  const width = columns + 1;
  const common = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      common[row * width + column] =
        before[row] === after[column]
          ? common[(row + 1) * width + column + 1]! + 1
          : Math.max(common[(row + 1) * width + column]!, common[row * width + column + 1]!);
  const steps: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (before[row] === after[column]) {
      steps.push({ kind: 'same', text: before[row]! });
      row++;
      column++;
    } else if (common[(row + 1) * width + column]! >= common[row * width + column + 1]!) steps.push(gone[row++]!);
    else steps.push(come[column++]!);
  }
  return [...steps, ...gone.slice(row), ...come.slice(column)];
}

/** Neighbours of one kind become one piece, and of a change first all that went, then all that came. */
function joined(steps: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], run: readonly Piece[]): void => {
    const text = run
      .filter((piece) => piece.kind === kind)
      .map((piece) => piece.text)
      .join('');
    if (text) pieces.push({ kind, text });
  };
  for (let at = 0; at < steps.length;) {
    let end = at;
    const isSame = steps[at]!.kind === 'same';
    while (end < steps.length && (steps[end]!.kind === 'same') === isSame) end++;
    const run = steps.slice(at, end);
    for (const kind of isSame ? (['same'] as const) : (['gone', 'come'] as const)) add(kind, run);
    at = end;
  }
  return pieces;
}
