import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';
import chart from './chart.styles.ts';
import print from './print.styles.ts';
import table from './table.styles.ts';

const plan = css`
  :host {
    min-block-size: 24rem;
    max-inline-size: 72rem;
    padding: var(--_space-m);
    border-radius: var(--_radius);
  }

  .form {
    container-type: inline-size;
  }

  .plan,
  .state {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
  }

  header,
  .lead,
  .warnings,
  .out,
  .files {
    display: grid;
    gap: var(--_space-s);
  }

  .lead {
    max-inline-size: 44rem;
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

  .about,
  .lead,
  .note {
    color: var(--_muted);
  }

  .settings {
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  legend {
    padding-inline: 0.5rem;
    margin-inline-start: -0.5rem;
    font-weight: 600;
  }

  .settings > div {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: var(--_space-m);
    align-items: end;
  }

  .settings .wide {
    grid-column: 1 / -1;
  }

  label {
    display: grid;
    gap: 0.25rem;
  }

  .tick {
    grid-template-columns: auto 1fr;
    gap: 0.625rem;
    align-items: center;
    min-block-size: 2.75rem;
    cursor: pointer;
  }

  .tick input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  input:not([type='checkbox'], [type='file']),
  select {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.75rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .weakest {
    margin-block-start: var(--_space-m);
  }

  .goal {
    padding: var(--_space-m);
    background: var(--_tint);
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: var(--_radius);
  }

  .goal strong {
    font-size: 1.25rem;
    line-height: 1.35;
  }

  .warnings {
    padding: var(--_space-m);
    background: var(--_soft);
    border-radius: var(--_radius);
  }

  ul {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
  }

  .printed {
    display: none;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }

  .more button,
  .out button {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    font-size: 0.9375rem;
    font-weight: 400;
  }

  button[aria-disabled='true'] {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
  }

  button.danger,
  .wrong {
    color: var(--_danger);
  }

  .out li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    align-items: center;
    justify-content: space-between;
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--_line);
  }

  .out ul {
    padding: 0;
  }

  label.button {
    display: inline-grid;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.5rem 1.125rem;
    font-weight: 600;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  label.button:focus-within {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }

  .news:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .goal,
    .warnings {
      border: 1px solid;
    }

    button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

export default [base, plan, chart, table, print] as CSSResultGroup;
