/** The known name that was probably meant by a misspelt one, if any is near. */
export function likelyName(given: string, known: readonly string[]): string | undefined {
  const nearest = known
    .map((name) => ({ name, distance: editDistance(given, name) }))
    .sort((left, right) => left.distance - right.distance)[0];
  return nearest && nearest.distance <= 3 ? nearest.name : undefined;
}

/** How many letters have to be put in, taken out or changed to make one word of the other. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= to.length; column++) {
      const changed = above[column - 1]! + (letter === to[column - 1] ? 0 : 1);
      current.push(Math.min(changed, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above.at(-1)!;
}
