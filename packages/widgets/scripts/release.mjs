import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { hash, LATE_IMPORT } from './late-import.mjs';

/** A file and what it imports, each once, imported ones first; without those that are there already. */
function listImports(bundle, entry, there = []) {
  const files = new Set(there);
  const visit = (file) => {
    if (files.has(file)) return;
    bundle[file].imports.forEach(visit);
    files.add(file);
  };
  visit(entry);
  return [...files].slice(there.length);
}

/** What a widget loads: `first` before anything is seen, `later` behind that, `onDemand` where a form needs it. */
export function listFiles(bundle, entry, isOnDemand = () => false) {
  const first = listImports(bundle, entry);
  const later = new Set(first);
  const onDemand = new Set();
  for (const file of later) {
    for (const late of bundle[file].dynamicImports) {
      const files = isOnDemand(bundle[late]) ? onDemand : later;
      listImports(bundle, late, [...later]).forEach((each) => files.add(each));
    }
  }
  return { first, later: [...later].slice(first.length), onDemand: [...onDemand] };
}

const LATE = '__LATE__';
const ASKED_LATE = new RegExp(`(["'])([^"']+)\\1,\\s*(["'])${LATE}\\3`, 'g');

/**
 * Puts hashes where files are asked for: those of a widget into the loader,
 * those of what it imports later into the widget. So the hash of the loader,
 * which a page may paste, vouches for all of them. Those of `atOnce` stand in the
 * loader itself, those of the other widgets in a list that it asks for. Writes a
 * manifest beside the files, for servers and for whoever pastes a hash.
 */
export function release({ version, loader, widgets, atOnce, onDemand = [] }) {
  const isOnDemand = ({ facadeModuleId }) => onDemand.includes(facadeModuleId);
  let listed;
  return {
    name: 'release',
    // The loader's own `import()` has no module to name and stays.
    renderDynamicImport: ({ targetModuleId }) => targetModuleId && { left: LATE_IMPORT, right: `,"${LATE}")` },

    generateBundle(_, bundle) {
      const entryOf = (name) => Object.values(bundle).find((chunk) => chunk.isEntry && chunk.name === name).fileName;
      listed = Object.fromEntries(widgets.map((tag) => [tag, listFiles(bundle, entryOf(tag), isOnDemand)]));

      const done = new Map();
      /** The hash of a file, after the hashes of what it imports later were put into it. */
      const finish = (file) => {
        if (done.get(file) === null)
          this.error(`${file} imports itself later, so its hash would have to contain itself`);
        if (!done.has(file)) {
          done.set(file, null);
          const chunk = bundle[file];
          const there = listImports(bundle, file);
          chunk.code = chunk.code.replace(ASKED_LATE, (_, quote, name) => {
            const late = posix.join(posix.dirname(file), name);
            return JSON.stringify(withHashes(listImports(bundle, late, there), posix.dirname(file)));
          });
          if (chunk.code.includes(LATE)) this.error(`${file} imports something later in a way that cannot be checked`);
          // SHA-256 and not SHA-384 as in the manifest: as safe here, and every byte of it travels.
          done.set(file, hash('sha256', chunk.code));
        }
        return done.get(file);
      };
      const withHashes = (files, from) =>
        Object.fromEntries(files.map((file) => [`./${posix.relative(from, file)}`, finish(file)]));

      const known = Object.entries(listed).map(([tag, { first }]) => [tag, first]);
      const inLoader = (files) => withHashes(files, '.');
      const others = Object.fromEntries(
        known.filter(([tag]) => !atOnce.includes(tag)).map(([tag, files]) => [tag, inLoader(files)]),
      );
      const source = `export default ${JSON.stringify(others)}`;
      const list = `chunks/others-${hash('sha256', source).slice(7, 15).replace(/[^\w]/g, '-')}.js`;
      this.emitFile({ type: 'asset', fileName: list, source });

      const chunk = bundle[entryOf(loader)];
      const release = Object.fromEntries(
        known.map(([tag, files]) => [tag, atOnce.includes(tag) ? inLoader(files) : 0]),
      );
      for (const [place, content] of [
        ['__RELEASE__', release],
        ['__OTHERS__', { [`./${list}`]: hash('sha256', source) }],
      ]) {
        const parts = chunk.code.split(place);
        if (parts.length !== 2) this.error(`The loader does not ask for ${place} exactly once`);
        chunk.code = parts.join(JSON.stringify(content));
      }
    },

    writeBundle({ dir }) {
      const manifest = { version, widgets: listed, files: describeFiles(dir) };
      writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  };
}

/** Every file of a folder by its name from there: the hash to paste, its size, and its size on the way. */
function describeFiles(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const describe = (name) => {
    const content = readFileSync(join(folder, name));
    return { integrity: hash('sha384', content), bytes: content.length, brotli: brotliCompressSync(content).length };
  };
  return Object.fromEntries(names.map((name) => [name, describe(name)]));
}
