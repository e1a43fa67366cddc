import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';
import fields from './fields.styles.ts';
import parts from './parts.styles.ts';
import practices from './practices.styles.ts';
import table from './table.styles.ts';

const studio = css`
  :host {
    min-block-size: 100vh;
  }

  .form {
    container-type: inline-size;
  }

  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 100vh;
    grid-template-rows: auto 1fr;
  }

  .side {
    display: grid;
    align-content: start;
    background: var(--_soft);
    border-block-end: 1px solid var(--_line);
  }

  .top {
    display: flex;
    gap: var(--_space-s);
    align-items: center;
    justify-content: space-between;
    padding: 0.75rem var(--_space-m);
  }

  .brand {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-weight: 600;
  }

  /* Two lines that answer each other. */
  .mark {
    inline-size: 0.75rem;
    block-size: 1.25rem;
    border-inline: 0.25rem solid var(--_accent);
  }

  button.menu {
    flex: none;
    white-space: nowrap;
  }

  .rest {
    display: none;
    gap: var(--_space-m);
    padding: 0 var(--_space-m) var(--_space-m);
  }

  .rest.open {
    display: grid;
  }

  .organisation {
    color: var(--_muted);
  }

  nav ul {
    display: grid;
    gap: 0.125rem;
    padding: 0;
    list-style: none;
  }

  nav a,
  .who a {
    display: block;
    padding: 0.625rem 0.75rem;
    margin-inline: -0.75rem;
    color: var(--_text);
    text-decoration: none;
    border-radius: var(--_radius);
  }

  nav a[aria-current],
  .who a[aria-current] {
    font-weight: 600;
    background: var(--_surface);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    box-shadow: inset 0.25rem 0 var(--_accent);
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    padding-block-start: var(--_space-s);
    border-block-start: 1px solid var(--_line);
  }

  .who a {
    flex-basis: 100%;
  }

  .side .quiet {
    padding-inline: 0;
  }

  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    align-content: start;
    inline-size: 100%;
    max-inline-size: 62rem;
    padding: var(--_space-l) var(--_space-m) 4rem;
  }

  .main > button {
    justify-self: start;
  }

  h1 {
    margin: 0;
    font-size: 1.625rem;
    line-height: 1.2;
    text-wrap: balance;
  }

  h1:focus:not(:focus-visible),
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  /* In sight wherever on a long page it was caused. The page keeps what has the focus from lying under it. */
  .said {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.625rem var(--_space-m);
    color: var(--_success);
    background: var(--_soft);
    border-inline-start: 0.25rem solid;
    border-radius: var(--_radius);
  }

  .said:empty {
    position: absolute;
    padding: 0;
    border: 0;
  }

  @media (hover: hover) {
    nav a:hover,
    .who a:hover {
      background: var(--_surface);
    }
  }

  @container (min-width: 52rem) {
    .frame.inside {
      grid-template-columns: 16rem minmax(0, 1fr);
      grid-template-rows: none;
    }

    .inside .side {
      border-block-end: 0;
      border-inline-end: 1px solid var(--_line);
    }

    .inside .top {
      padding: var(--_space-l) var(--_space-m) var(--_space-m);
    }

    button.menu {
      display: none;
    }

    .rest,
    .rest.open {
      display: grid;
    }

    .main {
      padding: var(--_space-l) 2.5rem 4rem;
    }

    /* At the door there is no menu, and the page is one sheet. */
    .frame:not(.inside) .main {
      max-inline-size: 40rem;
      margin-inline: auto;
    }
  }

  @media (forced-colors: active) {
    .side .quiet {
      padding-inline: 0.75rem;
    }

    nav a[aria-current],
    .who a[aria-current] {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    /* Without the menu, its column would be all there is. */
    .frame.inside {
      display: block;
    }

    .side,
    .said,
    button {
      display: none;
    }
  }
`;

export default [base, studio, fields, parts, table, practices] as CSSResultGroup;
