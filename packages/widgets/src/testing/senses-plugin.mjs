/**
 * Lets a test perceive a page as some people do: through the few colours that
 * they have forced on it, or through the names and roles that are read to them.
 */
export const sensesPlugin = () => ({
  name: 'senses',
  async executeCommand({ command, payload, session }) {
    if (command !== 'force-colors' && command !== 'listen') return undefined;
    const cdp = await session.browser.getPage(session.id).createCDPSession();
    if (command === 'listen') return heard(await cdp.send('Accessibility.getFullAXTree'));
    // `emulateMedia` knows of forced colours only where Playwright drives the browser.
    const value = payload ? 'active' : 'none';
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    return true;
  },
});

/** Each thing that is read aloud, as `role name`, in the order of reading. */
const heard = ({ nodes }) =>
  nodes
    .filter(({ ignored, role }) => !ignored && !SILENT.has(role?.value))
    .map(({ role, name }) => `${role.value} ${(name?.value ?? '').replace(/\s+/g, ' ').trim()}`.trim());

const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'StaticText', 'RootWebArea', 'LayoutTable']);
