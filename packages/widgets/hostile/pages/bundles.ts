import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  });
  return outputFiles[0]!.text;
}

/** An element that a page has made with a Lit of its own: `lit-2` or `lit-other`. */
export const litElement = (lit: 'lit-2' | 'lit-other', tag: string): Promise<string> =>
  bundle(`
    import { LitElement, html } from '${lit}';
    customElements.define('${tag}', class extends LitElement { render() { return html\`<b>\${this.localName}</b> готов\`; } });`);
