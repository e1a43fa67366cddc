import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const configDir = import.meta.dirname;
const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

/** Draws every story in a real browser, runs its steps, and fails on what axe finds: once in light, once in dark. */
const project = (theme: 'light' | 'dark') => ({
  extends: true as const,
  plugins: [storybookTest({ configDir, initialGlobals: { theme } })],
  test: {
    name: theme,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] } }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

export default defineConfig({
  root: `${configDir}/..`,
  test: { projects: [project('light'), project('dark')] },
});
