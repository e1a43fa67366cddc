import { css } from 'lit';

/** Notes, cards, windows: what views are made of. */
export default css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding-block-start: var(--_space-l);
  }

  h2 {
    font-size: 1.25rem;
    line-height: 1.3;
  }

  h3 {
    font-size: 1.125rem;
  }

  p,
  dl,
  .entry {
    max-inline-size: 42rem;
  }

  dl,
  dd {
    margin: 0;
  }

  .actions,
  .facts,
  p.ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    align-items: center;
  }

  p.ways {
    gap: var(--_space-m);
  }

  button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }

  button.danger {
    color: var(--_danger);
    border-color: currentcolor;
  }

  .small button,
  button.small {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    font-size: 0.9375rem;
    font-weight: 400;
  }

  .small button {
    white-space: nowrap;
  }

  summary .hint {
    font-weight: 400;
  }

  a.button {
    display: inline-block;
    padding: 0.5rem 1.125rem;
    color: var(--_on-accent);
    font-weight: 600;
    text-decoration: none;
    background: var(--_accent);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }

  .summary {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    max-inline-size: 42rem;
    padding: var(--_space-m);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .summary .title {
    font-weight: 600;
  }

  ul {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
  }

  .note,
  .empty,
  .made {
    max-inline-size: 46rem;
    padding: var(--_space-m);
    background: var(--_soft);
    border-radius: var(--_radius);
  }

  .made {
    display: grid;
    gap: 0.75rem;
    background: var(--_tint);
    border-inline-start: 0.25rem solid var(--_accent);
  }

  .state {
    padding: 0.125rem 0.625rem;
    border: 1px solid;
    border-radius: 1rem;
    white-space: nowrap;
  }

  .state.open {
    color: var(--_success);
  }

  .state.late,
  .late {
    color: var(--_danger);
  }

  .state.closed,
  .state.draft {
    color: var(--_muted);
  }

  .cards {
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }

  .card,
  details {
    padding: 0.75rem var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .card {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: start;
    justify-content: space-between;
  }

  details[open] > summary {
    margin-block-end: 0.75rem;
  }

  details > * + * {
    margin-block-start: 0.5rem;
  }

  summary {
    padding-block: 0.25rem;
    font-weight: 600;
    cursor: pointer;
  }

  .roles,
  .answers {
    display: grid;
    gap: 0.75rem;
  }

  dt {
    font-weight: 600;
  }

  .answers dt {
    color: var(--_muted);
    font-weight: 400;
  }

  .answers dd {
    white-space: pre-line;
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    align-items: start;
  }

  .beside > div {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
  }

  .beside > div > * {
    max-inline-size: 100%;
  }

  .beside .copied {
    inline-size: 100%;
  }

  .qr {
    inline-size: 11rem;
    max-inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    forced-color-adjust: none;
  }

  /* Whatever the theme: a code is read dark on light. */
  .qr .ground {
    fill: #fff;
  }

  .qr .modules {
    fill: #000;
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    align-items: center;
  }

  .search label {
    flex-basis: 100%;
  }

  .search input[type] {
    flex: 1 1 12rem;
    max-inline-size: 24rem;
  }

  dialog {
    box-sizing: border-box;
    inline-size: min(34rem, calc(100vw - 1rem));
    max-block-size: calc(100vh - 1rem);
    padding: var(--_space-l);
    overflow: auto;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  dialog > * + * {
    margin-block-start: var(--_space-m);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  @container (min-width: 40rem) {
    .beside {
      grid-template-columns: auto minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .note,
    .empty,
    .made {
      border: 1px solid;
    }

    a.button {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
