import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { readAssets } from './src/pages/assets.ts';
import { layOut } from './src/pages/lay-out.ts';
import { loaderOf, readRelease } from './src/pages/release.ts';
import { readStudio } from './src/pages/studio/read-studio.ts';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

function readMigrations() {
  const names = readdirSync(at('migrations')).filter((file) => file.endsWith('.sql'));
  return names.sort().map((name) => ({ name, sql: readFileSync(at(`migrations/${name}`), 'utf8') }));
}

/** Gives the Worker as modules what a server reads from its folders, since a Worker has none. */
const folders = (release, assets) => {
  const modules = {
    'otklik:migrations': () => `export const migrations = ${JSON.stringify(readMigrations())};`,
    'otklik:loader': () => `export const loader = ${JSON.stringify(release && loaderOf(release))};
      export const takeOver = ${JSON.stringify(assets.get('take-over.js').integrity)};
      export const studio = ${JSON.stringify(studio && { integrity: studio.integrity, alone: studio.alone })};`,
  };
  return {
    name: 'folders',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => modules[id.slice(1)]?.(),
  };
};

/** Lays out beside the Worker the files that Cloudflare serves by itself: the widgets, styles and scripts. */
const files = (release, assets) => ({
  name: 'files',
  buildStart() {
    if (!release) this.warn('The widgets are not built, so the Worker serves none: npm run build');
  },
  writeBundle: () => layOut(at('dist/assets'), { release, assets, studio: studio?.files }),
});

/** Lays the codecs of photos beside the Worker, which imports them as they are: there nothing is compiled at run time. */
const codecs = {
  name: 'codecs',
  async resolveId(source, importer) {
    if (!source.endsWith('.wasm')) return undefined;
    const found = fileURLToPath(import.meta.resolve(source, pathToFileURL(importer)));
    const name = basename(found);
    this.emitFile({ type: 'asset', fileName: `parts/${name}`, source: readFileSync(found) });
    // The part that imports it lies beside it.
    return { id: `./${name}`, external: true };
  },
};

const release = readRelease(at('../packages/widgets/embed'));
const assets = readAssets();
const studio = readStudio(at('../packages/widgets/studio'), release);

/**
 * The API and pages for Cloudflare Workers, by rollup and not wrangler: a quarter of the size. What staff alone needs
 * is in files of its own, which workerd reads when somebody of them comes: most visitors only answer.
 */
export default {
  input: at('src/entries/cloudflare.ts'),
  output: {
    // The entry itself only hands on: what it shares with the parts is a part too.
    dir: at('dist/cloudflare'),
    format: 'es',
    entryFileNames: 'worker.js',
    chunkFileNames: 'parts/[name].js',
    hoistTransitiveImports: false,
  },
  external: /^node:/,
  // Comments and circles inside our dependencies are theirs to mend.
  onwarn: (warning, warn) => {
    if (!['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) warn(warning);
  },
  plugins: [
    folders(release, assets),
    files(release, assets),
    codecs,
    nodeResolve({ exportConditions: ['@otklik/source', 'workerd', 'worker', 'import'], preferBuiltins: true }),
    json(),
    esbuild({ target: 'es2022', minify: true, tsconfig: false }),
  ],
};
