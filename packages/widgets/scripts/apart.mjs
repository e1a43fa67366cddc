import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { rollup } from 'rollup';
import { hash, LATE_IMPORT } from './late-import.mjs';

/**
 * Keeps parts that few forms need out of the one file. Each is built into a file
 * of its own beside it that needs no other, and is asked for with the hash that
 * it must have; `checked` is the module that answers.
 */
export function apart({ parts, checked, plugins }) {
  const files = new Map();
  return {
    name: 'apart',
    async buildStart() {
      for (const part of parts) {
        const bundle = await rollup({ input: part, plugins: plugins() });
        const { output } = await bundle.generate({ inlineDynamicImports: true });
        await bundle.close();
        const [{ code }] = output;
        const mark = createHash('sha256').update(code).digest('base64url').slice(0, 8);
        const fileName = `chunks/alone-${basename(part, '.ts')}-${mark}.js`;
        this.emitFile({ type: 'asset', fileName, source: code });
        files.set(part, JSON.stringify({ [`./${fileName}`]: hash('sha256', code) }));
      }
    },
    // The package promises that its modules do nothing by themselves; this one answers.
    resolveId: (source) => (source === checked ? { id: checked, moduleSideEffects: true } : null),
    async transform(code, id) {
      let asks = false;
      let next = code;
      for (const [whole, , specifier] of code.matchAll(/import\((["'])(\.[^"']+)\1\)/g)) {
        const target = files.get((await this.resolve(specifier, id))?.id);
        if (!target) continue;
        next = next.replace(whole, `${LATE_IMPORT}${target})`);
        asks = true;
      }
      return asks ? { code: `import ${JSON.stringify(checked)};\n${next}`, map: null } : null;
    },
  };
}
