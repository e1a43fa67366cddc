/** Shows what an element is doing as its one custom state, for the page's CSS: `:state(sending)`. */
export function showState({ states }: ElementInternals, name: string): void {
  if (!states || states.has(name)) return;
  states.clear();
  // Browsers before 2024 take only names with two dashes. The element works without.
  try {
    states.add(name);
  } catch {
    states.add(`--${name}`);
  }
}
