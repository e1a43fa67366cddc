/** Does one thing at a time, in the order in which they come. More than so many do not wait and are refused. */
export function takeTurns(
  mostWaiting: number,
  refusal: () => Error,
): <Given>(work: () => Promise<Given>) => Promise<Given> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return <Given>(work: () => Promise<Given>) => {
    // The one that is at work is among them.
    if (waiting > mostWaiting) return Promise.reject(refusal());
    waiting++;
    const turn = last.then(work).finally(() => waiting--);
    last = turn.catch(() => undefined);
    return turn;
  };
}
