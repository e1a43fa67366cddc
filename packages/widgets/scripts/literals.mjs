import { minifyHTMLLiterals } from 'minify-literals';

/** Takes the spaces out of our html`` and css``. Runs after TypeScript is gone; what is not ours stays as it came. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (id.includes('/node_modules/')) return null;
    // Styles that are computed are left alone, and it would say so at every build.
    const css = code.includes('unsafeCSS(') ? { css: false } : {};
    return minifyHTMLLiterals(code, { fileName: id, ...css });
  },
});
