import page from '../examples/plain-html/index.html?raw';

/** What a webmaster pastes: the very lines that `examples/plain-html` is tested with. */
export const snippet = page
  .split(/<!-- \/?snippet -->/)[1]!
  .replace(/^ {6}/gm, '')
  .trim();
