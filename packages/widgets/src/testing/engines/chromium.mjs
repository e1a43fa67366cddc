import { chromeLauncher } from '@web/test-runner';

/** Runs the tests in Chromium or Chrome. */
export const chromium = (executablePath) => ({
  launcher: () =>
    chromeLauncher({
      launchOptions: {
        executablePath,
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
      },
      // A second tab would stand in the background, where Chromium stops drawing.
      concurrency: 1,
    }),
  senses: {
    async listen(page) {
      const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
      return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => [role.value, name?.value ?? '']);
    },
    'force-colors': (page, on) => emulate(page, 'forced-colors', on ? 'active' : 'none'),
    still: (page, on) => emulate(page, 'prefers-reduced-motion', on ? 'reduce' : 'no-preference'),
  },
});

/** `emulateMedia` of the runner knows of forced colours only where Playwright drives the browser. */
async function emulate(page, name, value) {
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}
