/**
 * Lets a test look through the few colours that a person has forced on all pages.
 * `emulateMedia` knows of them only where Playwright drives the browser.
 */
export const forcedColorsPlugin = () => ({
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'force-colors') return undefined;
    const cdp = await session.browser.getPage(session.id).createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: payload ? 'active' : 'none' }],
    });
    return true;
  },
});
