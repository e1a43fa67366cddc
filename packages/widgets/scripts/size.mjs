// Says how much a page loads for our widgets (brotli, the best quality) and fails when that is over its budget.
// `npm run build` comes first. Raising a budget in size.json is a decision: the commit says why.
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { files, widgets } = read('../embed/manifest.json');

const LOADER = 'otklik.js';

/** The files that one line of the budget is about. A widget by the loader includes the loader. */
function filesOf({ file, with: part, widget, until }) {
  if (file) return [file, ...Object.keys(files).filter((name) => part && name.startsWith(part))];
  if (!widget) return [LOADER];
  const { first, later, onDemand } = widgets[widget];
  if (until === 'first') return [LOADER, ...first];
  const heaviest = onDemand.toSorted((left, right) => files[right].brotli - files[left].brotli).slice(0, 1);
  return [LOADER, ...first, ...later, ...(until === 'onDemand' ? heaviest : [])];
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

console.log('\nof that, only where a form needs it');
for (const name of Object.values(widgets).flatMap(({ onDemand }) => onDemand)) {
  console.log(`${name.padEnd(width)} ${String(files[name].brotli).padStart(8)}`);
}

const over = lines.filter(({ bytes, budget }) => bytes > budget);
for (const { what, bytes, budget, names } of over) {
  console.error(`\nOver the budget by ${bytes - budget} bytes: ${what}`);
  for (const name of names) console.error(`  ${String(files[name].brotli).padStart(6)}  ${name}`);
}
process.exitCode = over.length > 0 ? 1 : 0;
