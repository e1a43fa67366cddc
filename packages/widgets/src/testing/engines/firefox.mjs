import { puppeteerLauncher } from '@web/test-runner-puppeteer';

/**
 * WebDriver BiDi emulates no media yet, so Firefox is asked as a person asks
 * it: by its settings, which only its own window may change.
 */
async function setPreference(page, name, value) {
  const { connection } = page.browser();
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    expression: `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`,
    target: { context: result.contexts[0].context },
    awaitPromise: false,
  });
}

/** Runs the tests in Firefox. */
export const firefox = (executablePath) => ({
  launcher: () =>
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath, headless: true, args: ['--remote-allow-system-access'] },
      concurrency: 1,
    }),
  senses: {
    async 'force-colors'(page, on) {
      await setPreference(page, 'browser.display.document_color_use', on ? 2 : 0);
      await page.waitForFunction((on) => matchMedia('(forced-colors: active)').matches === on, {}, on);
    },
    async still(page, on) {
      await setPreference(page, 'ui.prefersReducedMotion', on ? 1 : 0);
      await page.waitForFunction((on) => matchMedia('(prefers-reduced-motion: reduce)').matches === on, {}, on);
    },
  },
});
