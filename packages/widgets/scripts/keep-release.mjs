// Keeps what is released, for the tests of old and new together (packages/widgets/releases/README.md):
// node packages/widgets/scripts/keep-release.mjs [a built checkout of the release; by default this one]
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';

const here = fileURLToPath(new URL('../../../', import.meta.url));
const released = resolve(process.argv[2] ?? here);
const embed = `${released}/packages/widgets/embed`;
const { version } = JSON.parse(readFileSync(`${embed}/manifest.json`, 'utf8'));

const kept = `${here}packages/widgets/releases/${version}`;
rmSync(kept, { recursive: true, force: true });
cpSync(embed, kept, { recursive: true });

const source = `${released}/worker/src`;
const migrations = readdirSync(`${released}/worker/migrations`)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => ({ name, sql: readFileSync(`${released}/worker/migrations/${name}`, 'utf8') }));

/** The API over a SQLite file, in one module that needs nothing but Node. */
const modules = {
  entry: `
    import { createApp } from '${source}/app.ts';
    import { hashOf } from '${source}/signing.ts';
    import { openSqlite } from '${source}/storage/sqlite.ts';

    export async function openApi(path, key) {
      const storage = openSqlite(path);
      await storage.migrate();
      const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'First' });
      await storage.keys.replace({ hash: hashOf(key), organisation, name: 'kept' });
      const app = createApp({ storage, version: '${version}' });
      return { fetch: (request) => app.fetch(request), close: () => storage.close() };
    }`,
  // In the source it reads a folder.
  migrations: `export const readMigrations = () => ${JSON.stringify(migrations)};`,
};

const bundle = await rollup({
  input: 'entry',
  external: /^node:/,
  onwarn: ({ code, message }) => ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(code) || console.warn(message),
  plugins: [
    {
      name: 'kept',
      resolveId: (id) => (id === 'entry' ? id : id.endsWith('/migration-files.ts') ? 'migrations' : null),
      load: (id) => modules[id],
    },
    nodeResolve({ exportConditions: ['@otklik/source', 'node', 'import'], preferBuiltins: true, rootDir: released }),
    json(),
    esbuild({ target: 'es2022', minify: true, tsconfig: false }),
  ],
});
mkdirSync(`${here}worker/releases/${version}`, { recursive: true });
await bundle.write({ file: `${here}worker/releases/${version}/api.mjs`, inlineDynamicImports: true });
await bundle.close();
console.log(`Kept ${version}: ${kept} and worker/releases/${version}/api.mjs`);
