import { css } from 'lit';

export default css`
  .matrix {
    display: grid;
    gap: var(--_space-l);
  }

  .cells {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 42rem;
  }

  .row > .error {
    margin-block: 0.5rem 0;
  }

  .columns {
    display: none;
  }

  @container (min-width: 40rem) {
    .grid {
      gap: 0;
    }

    .grid .row {
      display: grid;
      grid-template-columns: minmax(9rem, 2fr) 3fr;
      gap: 0 0.75rem;
      align-items: center;
      padding: 0.375rem 0.5rem;
      border-block-end: 1px solid var(--_line);
    }

    /* Afloat it is no legend to the layout, and takes its place in the grid. */
    .grid legend {
      float: inline-start;
      margin: 0;
      font-weight: 400;
    }

    .grid .cells {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      grid-column: 2;
      max-inline-size: none;
    }

    .grid .columns {
      align-items: end;
      color: var(--_muted);
      font-size: 0.875rem;
      line-height: 1.3;
      text-align: center;
      hyphens: auto;
    }

    .grid .cell {
      position: relative;
      justify-content: center;
      padding: 0.25rem;
    }

    /* The words stand above the column. */
    .grid .cell > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .grid .row > .error {
      grid-column: 1 / -1;
    }
  }
`;
