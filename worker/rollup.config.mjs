import { readdirSync, readFileSync } from 'node:fs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const folder = new URL('migrations/', import.meta.url);

/** Gives the Worker its migrations as a module, since it cannot read a folder. */
const migrations = {
  name: 'migrations',
  resolveId: (id) => (id === 'otklik:migrations' ? `\0${id}` : undefined),
  load(id) {
    if (id !== '\0otklik:migrations') return undefined;
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort();
    const all = files.map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }));
    return `export const migrations = ${JSON.stringify(all)};`;
  },
};

/** The API for Cloudflare Workers, in one file (by rollup and not wrangler: a quarter of the size). */
export default {
  input: new URL('src/entries/cloudflare.ts', import.meta.url).pathname,
  output: {
    file: new URL('dist/cloudflare/worker.js', import.meta.url).pathname,
    format: 'es',
    inlineDynamicImports: true,
  },
  external: /^node:/,
  // Comments and circles inside our dependencies are theirs to mend.
  onwarn: (warning, warn) => {
    if (!['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) warn(warning);
  },
  plugins: [
    migrations,
    nodeResolve({ exportConditions: ['source', 'workerd', 'worker', 'import'], preferBuiltins: true }),
    json(),
    esbuild({ target: 'es2022', minify: true, tsconfig: false }),
  ],
};
