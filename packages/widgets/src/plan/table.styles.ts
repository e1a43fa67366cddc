import { css } from 'lit';

/** A table, and on a narrow screen a card for each step. */
export default css`
  table {
    margin-block-start: var(--_space-s);
    inline-size: 100%;
    border-collapse: collapse;
  }

  th {
    text-align: start;
  }

  th,
  td {
    padding: 0.625rem 0.5rem;
    vertical-align: top;
    font-weight: 400;
    border-block-end: 1px solid var(--_line);
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875rem;
    line-height: 1.3;
    vertical-align: bottom;
    border-block-end-color: var(--_border);
  }

  th {
    overflow-wrap: normal;
  }

  tbody th {
    inline-size: 36%;
    overflow-wrap: anywhere;
  }

  .who {
    inline-size: 20%;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    font-size: 0.9375rem;
  }

  .about strong {
    color: var(--_accent);
    font-weight: 600;
  }

  .slack-left {
    min-inline-size: 7rem;
    white-space: normal;
    overflow-wrap: normal;
  }

  .title {
    display: block;
    font-weight: 600;
  }

  td {
    white-space: nowrap;
  }

  .count {
    text-align: end;
  }

  .owner {
    min-inline-size: 8rem;
  }

  summary {
    display: inline-block;
    min-block-size: 1.5rem;
    padding-block: 0.125rem;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .more {
    display: grid;
    gap: 0.75rem;
    padding-block: 0.5rem;
    white-space: normal;
  }

  .more label {
    max-inline-size: 14rem;
  }

  @container (max-width: 46rem) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
      inline-size: auto;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-m);
    }

    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.5rem var(--_space-m);
      padding: var(--_space-m);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    tr.held {
      border-inline-start: 0.25rem solid var(--_accent);
    }

    tbody th,
    td {
      inline-size: auto;
      min-inline-size: 0;
      padding: 0;
      white-space: normal;
      border: 0;
    }

    tbody th,
    .who {
      grid-column: 1 / -1;
    }

    td::before {
      content: attr(data-label);
      display: block;
      color: var(--_muted);
      font-size: 0.875rem;
    }

    .who {
      inline-size: auto;
    }

    .count {
      text-align: start;
    }
  }
`;
