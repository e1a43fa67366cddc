import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner';
import { apiPlugin } from './packages/widgets/src/testing/api-plugin.mjs';
import { sensesPlugin } from './packages/widgets/src/testing/senses-plugin.mjs';

/** Tests of elements, in a real browser. One file of tests is one page. */
export default {
  files: 'packages/widgets/src/**/*.test.ts',
  // Workspace packages are taken from their TypeScript, so nothing has to be built before a test.
  nodeResolve: { exportConditions: ['@otklik/source', 'browser', 'development'] },
  plugins: [
    apiPlugin(),
    sensesPlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
      },
    }),
  ],
  // The second tab would stand in the background, where Chromium stops drawing.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
};
