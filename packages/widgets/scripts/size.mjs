// Says how much a page loads for our widgets (brotli, the best quality) and fails when that is over its budget.
// `npm run build` comes first. The budgets are those of the contract (design.md 6). A line that does not meet its budget
// yet says so each time it is printed; what it may weigh until it does is `accepted`, and why stands beside it in size.json.
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { files, widgets } = read('../embed/manifest.json');

const LOADER = 'otklik.js';

/** The files that one line of the budget is about, without those that another widget has brought. A widget by the loader includes the loader. */
function filesOf({ beyond, ...line }) {
  if (!beyond) return allFilesOf(line);
  const shared = allFilesOf({ widget: beyond, until: 'later' });
  return allFilesOf(line).filter((file) => !shared.includes(file));
}

function allFilesOf({ file, with: part, widget, until }) {
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
for (const { what, bytes, budget, share, accepted } of lines) {
  const note = bytes > budget && accepted ? `over the budget, accepted up to ${accepted}` : '';
  console.log(
    `${what.padEnd(width)} ${String(bytes).padStart(8)} ${String(budget).padStart(8)} ${String(share).padStart(4)} % ${note}`.trimEnd(),
  );
}

console.log('\nonly where a page needs it');
for (const name of new Set(Object.values(widgets).flatMap(({ onDemand }) => onDemand))) {
  console.log(`${name.padEnd(width)} ${String(files[name].brotli).padStart(8)}`);
}

const over = lines.filter(({ bytes, budget, accepted = budget }) => bytes > accepted);
for (const { what, bytes, budget, accepted = budget, names } of over) {
  console.error(`\nOver what is accepted by ${bytes - accepted} bytes: ${what}`);
  for (const name of names) console.error(`  ${String(files[name].brotli).padStart(6)}  ${name}`);
}
process.exitCode = over.length > 0 ? 1 : 0;
