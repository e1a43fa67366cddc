import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';
import print from './print.styles.ts';
import { shapeStyles } from './shape.styles.ts';

const practice = css`
  :host {
    max-inline-size: 52rem;
    border-radius: var(--_radius);
  }

  /* Not of the host, which a page may style. */
  .form {
    padding: var(--_space-m);
  }

  .full,
  header,
  section,
  .inside,
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
  }

  header,
  section {
    gap: 0.75rem;
  }

  .inside {
    gap: var(--_space-m);
    max-inline-size: 44rem;
  }

  .part {
    gap: 0.5rem;
  }

  h2 {
    font-size: 1.75rem;
    line-height: 1.2;
    text-wrap: balance;
  }

  h3 {
    font-size: 1.25rem;
    line-height: 1.3;
  }

  section > h3 {
    padding-block-start: var(--_space-m);
    border-block-start: 1px solid var(--_line);
    scroll-margin-block-start: 1rem;
  }

  h3 .number {
    color: var(--_muted);
    font-weight: 400;
  }

  h4 {
    margin: 0;
    font-size: 1.0625rem;
    line-height: 1.4;
  }

  .block {
    padding: var(--_space-m);
    background: var(--_soft);
    border-radius: var(--_radius);
  }

  .copy {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }

  .done {
    color: var(--_success);
    font-weight: 600;
  }

  textarea {
    inline-size: 100%;
    padding: 0.5rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  nav {
    display: grid;
    gap: 0.5rem;
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  nav ol {
    columns: 18rem;
    column-gap: var(--_space-l);
    padding-inline-start: 2rem;
  }

  nav li {
    break-inside: avoid;
  }

  nav li::marker {
    color: var(--_muted);
  }

  button.to {
    min-block-size: 1.875rem;
    padding: 0.125rem 0;
    color: var(--_accent);
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    background: none;
    border: 0;
  }

  footer {
    display: grid;
    gap: 0.25rem;
    padding-block-start: var(--_space-m);
    border-block-start: 1px solid var(--_line);
  }

  @media (forced-colors: active) {
    .block {
      border: 1px solid;
    }
  }
`;

export default [base, cardStyles, shapeStyles, practice, print] as CSSResultGroup;
