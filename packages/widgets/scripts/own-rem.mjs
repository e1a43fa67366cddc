const SIZE = /(-?\d*\.?\d+)rem\b/g;
const CONDITION = /@(?:container|media)[^{]*/g;

/**
 * Measures our styles by the letters of the reader's browser, which
 * `--_r` is (styles/base.styles.ts), and not by those of the page:
 * many a page makes its root ten pixels and enlarges everything of its own.
 */
export const ownRem = () => ({
  name: 'own-rem',
  transform(code, id) {
    if (!id.endsWith('.styles.ts')) return null;
    const conditions = [];
    const own = code
      // Nothing but `em` can stand in a condition: there it is that of the element asked about, which is a host of ours.
      .replace(CONDITION, (each) => `@@${conditions.push(each.replace(SIZE, '$1em')) - 1}@@`)
      .replace(SIZE, (_, count) => (count === '1' ? 'var(--_r)' : `calc(${count}*var(--_r))`))
      .replace(/@@(\d+)@@/g, (_, at) => conditions[at]);
    return { code: own, map: null };
  },
});
