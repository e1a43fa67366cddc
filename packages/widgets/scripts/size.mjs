// Says how much a page loads for our widgets (brotli, the best quality) and fails when that is over its budget.
// `npm run build` comes first. Raising a budget in size.json is a decision: the commit says why.
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { files, widgets } = read('../embed/manifest.json');

const LOADER = 'otklik.js';

/** The files that one line of the budget is about. A widget by the loader includes the loader. */
function filesOf({ file, widget, until }) {
  if (file) return [file];
  if (!widget) return [LOADER];
  const { first, later } = widgets[widget];
  return [LOADER, ...first, ...(until === 'later' ? later : [])];
}

const lines = read('../size.json').map((line) => {
  const names = filesOf(line);
  const bytes = names.reduce((sum, name) => sum + files[name].brotli, 0);
  return { ...line, names, bytes, share: Math.round((100 * bytes) / line.budget) };
});

const width = Math.max(...lines.map(({ what }) => what.length));
console.log(`${'brotli'.padEnd(width)}    bytes   budget`);
for (const { what, bytes, budget, share } of lines) {
  console.log(`${what.padEnd(width)} ${String(bytes).padStart(8)} ${String(budget).padStart(8)} ${share} %`);
}

const over = lines.filter(({ bytes, budget }) => bytes > budget);
for (const { what, bytes, budget, names } of over) {
  console.error(`\nOver the budget by ${bytes - budget} bytes: ${what}`);
  for (const name of names) console.error(`  ${String(files[name].brotli).padStart(6)}  ${name}`);
}
process.exitCode = over.length > 0 ? 1 : 0;
