import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { apiPlugin } from './packages/widgets/src/testing/api-plugin.mjs';
import { engineCalled } from './packages/widgets/src/testing/engines/engines.mjs';
import { sensesPlugin } from './packages/widgets/src/testing/senses-plugin.mjs';

const api = apiPlugin();
const engine = engineCalled(process.env.ENGINE ?? 'chromium');

/** Tests of elements, in a real browser: `ENGINE=firefox npx wtr` for another. One file of tests is one page. */
export default {
  files: 'packages/widgets/src/**/*.test.ts',
  // Workspace packages are taken from their TypeScript, so nothing has to be built before a test.
  nodeResolve: { exportConditions: ['@otklik/source', 'browser', 'development'] },
  middleware: [api.middleware],
  plugins: [
    api,
    sensesPlugin(engine),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [engine.launcher()],
  concurrency: 1,
  // For a busy machine: nothing waits that long on an idle one.
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 240_000,
};
