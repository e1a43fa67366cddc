import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';

const form = css`
  :host {
    /* The place is kept while the form comes, so that the page below does not jump. */
    min-block-size: 24rem;
    max-inline-size: 44rem;
    padding: var(--_space-m);
    border-radius: var(--_radius);
  }

  form,
  .group,
  .filling,
  .state {
    display: grid;
    gap: var(--_space-l);
  }

  .items > *,
  .group > *,
  .state > * {
    min-inline-size: 0;
  }

  /* Not a grid: when a question comes, a grid lays out all the others anew. */
  .items {
    margin-block-end: calc(-1 * var(--_space-l));
  }

  .items > * {
    margin-block-end: var(--_space-l);
  }

  /* A field keeps room for its focus ring; its words stand in line with ours. */
  otklik-field {
    margin-inline: -0.25rem;
  }

  .group,
  .filling {
    gap: var(--_space-m);
  }

  header {
    display: grid;
    gap: var(--_space-s);
  }

  h2 {
    font-size: 1.5rem;
    line-height: 1.25;
    text-wrap: balance;
  }

  h3 {
    font-size: 1.125rem;
    line-height: 1.35;
  }

  .asks,
  .hint,
  .mode,
  small {
    color: var(--_muted);
  }

  .lead {
    display: grid;
    gap: 0.75rem;
  }

  ul {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
  }

  /* Its place is kept while the settings are on their way. */
  .aside {
    min-block-size: 2rem;
  }

  iframe {
    inline-size: 100%;
    border: 0;
  }

  .progress {
    display: grid;
    gap: 0.375rem;
  }

  .progress h3 {
    font-size: 1rem;
    font-weight: 600;
  }

  progress {
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--_accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }

  .primary {
    min-inline-size: 10rem;
  }

  .help {
    display: grid;
    gap: var(--_space-s);
    margin-block-start: var(--_space-l);
    padding: var(--_space-m);
    background: var(--_soft);
    border-radius: var(--_radius);
  }

  .help ul {
    padding: 0;
    list-style: none;
  }

  .help a {
    display: inline-block;
    padding-block: 0.25rem;
    font-weight: 600;
    white-space: nowrap;
  }

  .child {
    font-size: 1.1875rem;
  }

  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  @media (forced-colors: active) {
    .help {
      border: 1px solid;
    }
  }

  @media print {
    .actions,
    progress {
      display: none;
    }
  }
`;

export default [base, form] as CSSResultGroup;
