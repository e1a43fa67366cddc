import { rollup } from 'rollup';

/**
 * Keeps the first file of one widget, `base`, as it would be without the others:
 * what these have in common with it they take from there. Left to itself rollup
 * makes a file of everything that any two share, and each file more is bytes and
 * a wait for the widget that most pages have. `groups` puts modules that only
 * some share into files of that name: small ones, that import nothing but each
 * other and the base.
 */
export function sharing({ base, name, groups, plugins }) {
  let first = new Set();
  return {
    plugin: {
      name: 'sharing',
      async buildStart() {
        const bundle = await rollup({ input: base, plugins: plugins() });
        const { output } = await bundle.generate({});
        await bundle.close();
        const { modules } = output.find(({ isEntry }) => isEntry);
        first = new Set(Object.keys(modules).filter((id) => modules[id].renderedLength > 0));
      },
    },
    manualChunks: (id) =>
      first.has(id) ? name : Object.keys(groups).find((group) => groups[group].some((path) => id.endsWith(`/${path}`))),
  };
}
