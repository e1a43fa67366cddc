import { css } from 'lit';

/** Tables, which are cards where there is no room for them. */
export default css`
  table,
  tbody,
  tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }

  /* Words and numbers stay whole; only what has no spaces is cut. */
  table {
    overflow-wrap: break-word;
  }

  table :is(code, .under) {
    overflow-wrap: anywhere;
  }

  thead,
  caption.unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  tr {
    gap: 0.375rem;
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  td {
    display: grid;
    grid-template-columns: minmax(0, 7rem) minmax(0, 1fr);
    gap: 0.5rem;
  }

  td.quiet {
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: 0.375rem;
  }

  td .head {
    color: var(--_muted);
  }

  th {
    font-weight: 400;
    text-align: start;
  }

  th.first {
    font-size: 1.0625rem;
  }

  th.first a {
    font-weight: 600;
  }

  /* At 400 % a head beside its cell leaves no room for one long word. */
  @container (max-width: 20rem) {
    td {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }

  @container (min-width: 46rem) {
    table {
      display: table;
      inline-size: 100%;
      border-collapse: collapse;
    }

    thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }

    tbody {
      display: table-row-group;
    }

    tr {
      display: table-row;
      border: 0;
    }

    thead th {
      padding: 0 0.75rem 0.5rem;
      color: var(--_muted);
      font-size: 0.9375rem;
    }

    td,
    td.quiet,
    th.first {
      display: table-cell;
      padding: 0.75rem;
      vertical-align: top;
      border-block-start: 1px solid var(--_line);
    }

    td .head {
      display: none;
    }

    th.first {
      min-inline-size: 12rem;
    }

    :is(th, td):first-child {
      padding-inline-start: 0;
    }

    :is(th, td):last-child {
      padding-inline-end: 0;
    }
  }
`;
