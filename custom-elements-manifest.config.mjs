/**
 * What is public is what is documented. Without this the analyzer lists every
 * member that TypeScript does not call private, and takes the first argument of
 * an event's constructor for its name.
 */
const documentedOnly = {
  name: 'documented-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.events &&= declaration.events.filter(({ description }) => description);
        declaration.members &&= declaration.members.filter(
          ({ name, description, privacy = 'public' }) => description && privacy === 'public' && !name.startsWith('#'),
        );
        declaration.attributes &&= declaration.attributes.filter(({ description }) => description);
      }
    }
  },
};

/** Modules under the names that they have in the package, so that a link in an editor leads somewhere. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const asPublished = (path) => path.replace(/^\/?packages\/widgets\/src\//, 'dist/').replace(/\.ts$/, '.js');
    const rename = (node) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = asPublished(value);
        else rename(value);
      }
    };
    rename(customElementsManifest);
  },
};

/** Elements and events. What else is in our modules is nobody else's. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.declarations = (module.declarations ?? []).filter(
        ({ customElement, superclass }) => customElement || superclass?.name === 'Event',
      );
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = (module.exports ?? []).filter(({ name }) => names.has(name));
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(({ exports }) => exports.length > 0);
  },
};

export default {
  globs: ['packages/widgets/src/**/*.ts'],
  exclude: [
    '**/*.test.ts',
    '**/*.suite.ts',
    '**/*.styles.ts',
    '**/*.stories.ts',
    '**/testing/**',
    '**/loader/**',
    '**/studio/**',
  ],
  litelement: true,
  outdir: 'packages/widgets',
  plugins: [documentedOnly, publicOnly, publishedPaths],
};
