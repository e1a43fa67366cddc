import { css, type CSSResultGroup } from 'lit';
import tokens from './tokens.styles.ts';

/** What the build measures by in place of `rem`, so that it is a length everywhere inside and not the letters there. */
const REM = { name: '--otklik-rem', syntax: '<length>', inherits: true, initialValue: '16px' };
try {
  CSS.registerProperty(REM);
} catch {
  // Another copy of ours has done it, or the browser is older than 2024 and sizes grow with the letters around them.
}

const base = css`
  :host {
    /* Made of the tokens: quiet lines, and the ground of what is picked. */
    --_line: var(--_border);
    --_tint: var(--_soft);
    --otklik-rem: 1em;
    --_r: var(--otklik-rem);

    display: block;
    box-sizing: border-box;
    background: var(--_surface);
    /* As the reader has set it in the browser, whatever the page makes of its letters. */
    font: 400 medium/1.5 var(--_font) !important;
  }

  /* What a page says to its words ends here. Only tokens, the language and the direction come further. */
  .form {
    all: initial;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    font: inherit;
  }

  :host,
  .form,
  .field {
    color: var(--_text);
    overflow-wrap: anywhere;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }

  @supports (color: color-mix(in srgb, red, red)) {
    :host {
      --_line: color-mix(in srgb, var(--_border) 45%, var(--_surface));
      --_tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    }
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* On a page that reads the other way, words keep the direction of their own language and the page's side. */
  p,
  li,
  h2,
  h3,
  legend,
  label,
  summary,
  .choice > span,
  .words > span {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  p,
  ul,
  ol,
  fieldset,
  legend,
  h2,
  h3 {
    margin: 0;
    padding: 0;
    border: 0;
  }

  button {
    min-block-size: 2.75rem;
    padding: 0.5rem 1.125rem;
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
    unicode-bidi: plaintext;
  }

  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
  }

  button.quiet {
    color: var(--_muted);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border-color: transparent;
  }

  button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  :focus-visible {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }

  /* For screen readers only. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (hover: hover) {
    button:hover:not(:disabled) {
      background: var(--_soft);
    }

    button.primary:hover:not(:disabled) {
      background: var(--_text);
      color: var(--_surface);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    label {
      transition:
        background-color 0.15s,
        border-color 0.15s;
    }
  }

  @media (forced-colors: active) {
    button.primary {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    button:disabled {
      opacity: 1;
      color: GrayText;
      border-color: GrayText;
    }
  }
`;

/** What every element of ours starts from: tokens, quiet defaults, buttons, the focus ring. */
export default [tokens, base] as CSSResultGroup;
