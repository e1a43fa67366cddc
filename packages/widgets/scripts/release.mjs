import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const hash = (algorithm, code) => `${algorithm}-${createHash(algorithm).update(code).digest('base64')}`;

/**
 * The files that a widget loads, each once and after those that it imports:
 * `first` before anything is seen, `later` when it asks for them itself.
 */
export function listFiles(bundle, entry) {
  const files = new Set();
  const visit = (file) => {
    if (files.has(file)) return;
    bundle[file].imports.forEach(visit);
    files.add(file);
  };
  visit(entry);
  const first = [...files];
  for (const file of files) bundle[file].dynamicImports.forEach(visit);
  return { first, later: [...files].slice(first.length) };
}

/**
 * Writes into the loader which files each widget is made of and which hash each
 * must have, and beside all of them a manifest for servers and for pages that
 * paste a hash.
 */
export function release({ version, loader, widgets }) {
  let listed;
  return {
    name: 'release',
    // What is imported later is checked as well: the loader brings it and then imports it, itself by the bare `import()`.
    renderDynamicImport: ({ targetModuleId }) =>
      targetModuleId && { left: 'globalThis[Symbol.for("otklik")](new URL(', right: ', import.meta.url).href)' },
    generateBundle(_, bundle) {
      const entryOf = (name) => Object.values(bundle).find((chunk) => chunk.isEntry && chunk.name === name).fileName;
      listed = Object.fromEntries(widgets.map((tag) => [tag, listFiles(bundle, entryOf(tag))]));

      // SHA-256 and not SHA-384 as in the manifest: as safe here, and the loader has one kilobyte for everything.
      const needed = new Set(Object.values(listed).flatMap(({ first, later }) => [...first, ...later]));
      const known = {
        files: Object.fromEntries([...needed].map((file) => [file, hash('sha256', bundle[file].code)])),
        widgets: Object.fromEntries(Object.entries(listed).map(([tag, { first }]) => [tag, first])),
      };

      const chunk = bundle[entryOf(loader)];
      const parts = chunk.code.split('__RELEASE__');
      if (parts.length !== 2) this.error('The loader does not ask for its release exactly once');
      chunk.code = parts.join(JSON.stringify(known));
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
