import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';

/** Every state of every widget on a page of its own, and pages for those who embed, theme and write. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./pages/*.mdx', '../packages/widgets/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Our packages from their TypeScript, without a build.
      resolve: { conditions: ['@otklik/source', ...defaultClientConditions], dedupe: ['lit'] },
      // Found late, these would make the browser reload in the middle of a story, with a second copy of Lit.
      optimizeDeps: {
        include: [
          'lit',
          'lit/decorators.js',
          'lit/html.js',
          'lit/static-html.js',
          'lit/directive.js',
          'lit/directive-helpers.js',
          'lit/directives/keyed.js',
          'lit/directives/ref.js',
          'lit/directives/repeat.js',
          'ky',
          'uqr',
          'zod',
        ],
        exclude: ['@otklik/content', '@otklik/schema', '@otklik/sdk', '@otklik/widgets'],
      },
    }),
};

export default config;
