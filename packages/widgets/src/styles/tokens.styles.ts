import { css, unsafeCSS } from 'lit';

/**
 * Every public token with its default, once: a value, or one for light and one
 * for dark. A page sets `--otklik-color-accent`, our stylesheets read `--_accent`.
 */
export const TOKENS: Readonly<Record<string, readonly [string, string?]>> = {
  'color-accent': ['#1d6b62', '#86d3c5'],
  'color-on-accent': ['#ffffff', '#10211e'],
  'color-text': ['#25211d', '#f1ece5'],
  'color-muted': ['#655d55', '#bab2a8'],
  'color-surface': ['#ffffff', '#1d1b19'],
  'color-soft': ['#f6f2ec', '#2a2724'],
  'color-border': ['#8b8177', '#8a8177'],
  'color-danger': ['#b3261e', '#ffb4a8'],
  'color-success': ['#2a6a3c', '#93d8a4'],
  'space-s': ['0.5rem'],
  'space-m': ['1rem'],
  'space-l': ['1.75rem'],
  radius: ['0.625rem'],
  font: ['system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'],
};

const lines = (value: (light: string, dark: string) => string) =>
  Object.entries(TOKENS)
    .filter(([, [, dark]]) => dark)
    .map(([name, [light, dark]]) => `--_${name.slice(6)}:var(--otklik-${name},${value(light, dark!)})`)
    .join(';');

const plain = Object.entries(TOKENS)
  .filter(([, [, dark]]) => !dark)
  .map(([name, [value]]) => `--_${name}:var(--otklik-${name},${value})`)
  .join(';');

// Browsers that do not know `light-dark()`, before 2024, get the light scheme: one that is whole.
export default css`
  :host {
    ${unsafeCSS(plain)};
    ${unsafeCSS(lines((light) => light))};
  }

  @supports (color: light-dark(red, red)) {
    :host {
      ${unsafeCSS(lines((light, dark) => `light-dark(${light},${dark})`))};
      color-scheme: var(--_scheme, light dark);
    }
  }

  :host([theme='light']) {
    --_scheme: light;
  }

  :host([theme='dark']) {
    --_scheme: dark;
  }
`;
