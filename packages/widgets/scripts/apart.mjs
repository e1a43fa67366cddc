import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { rollup } from 'rollup';
import { hash, LATE_IMPORT } from './late-import.mjs';

/** Each part is built once, whichever of the files ask for it. */
const built = new Map();

async function build(part, plugins) {
  const bundle = await rollup({ input: part, plugins: plugins() });
  const { output } = await bundle.generate({ inlineDynamicImports: true });
  await bundle.close();
  const [{ code }] = output;
  const mark = createHash('sha256').update(code).digest('base64url').slice(0, 8);
  return { fileName: `chunks/alone-${basename(part, '.ts')}-${mark}.js`, source: code };
}

/**
 * Keeps parts that few forms need out of the one file. Each is built into a file
 * of its own beside it that needs no other, and is asked for with the hash that
 * it must have; `checked` is the module that answers.
 */
export function apart({ parts, checked, plugins }) {
  const emitted = new Set();
  return {
    name: 'apart',
    buildStart: () => emitted.clear(),
    // The package promises that its modules do nothing by themselves; this one answers.
    resolveId: (source) => (source === checked ? { id: checked, moduleSideEffects: true } : null),
    async transform(code, id) {
      let asks = false;
      let next = code;
      for (const [whole, , specifier] of code.matchAll(/import\((["'])(\.[^"']+)\1\)/g)) {
        const part = (await this.resolve(specifier, id))?.id;
        if (!parts.includes(part)) continue;
        if (!built.has(part)) built.set(part, build(part, plugins));
        const { fileName, source } = await built.get(part);
        if (!emitted.has(part)) this.emitFile({ type: 'asset', fileName, source });
        emitted.add(part);
        next = next.replace(whole, `${LATE_IMPORT}${JSON.stringify({ [`./${fileName}`]: hash('sha256', source) })})`);
        asks = true;
      }
      return asks ? { code: `import ${JSON.stringify(checked)};\n${next}`, map: null } : null;
    },
  };
}
