/**
 * Lets a test perceive a page as some people do: through the few colours that
 * they have forced on it, without motion, or through the names and roles that
 * are read to them. Tests ask by `senses.ts`, as not every engine has them all.
 */
export const sensesPlugin = ({ name: engine, senses }) => ({
  name: 'senses',
  async executeCommand({ command, payload, session }) {
    if (!COMMANDS.has(command)) return undefined;
    const sense = senses[command];
    if (!sense) return { missing: `${engine} cannot be told to ${command}` };
    const given = await sense(session.browser.getPage(session.id), payload);
    return command === 'listen' ? { heard: inWords(given) } : { done: true };
  },
});

const COMMANDS = new Set(['listen', 'force-colors', 'still']);

/** Each thing that is read aloud, as `role name`, in the order of reading. */
const inWords = (nodes) =>
  nodes
    .filter(([role]) => role && !SILENT.has(role))
    .map(([role, name]) => `${role} ${name.replace(/\s+/g, ' ').trim()}`.trim());

const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'StaticText', 'RootWebArea', 'LayoutTable']);
