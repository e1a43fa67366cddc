import { css } from 'lit';

/** A table, and on a narrow screen a card for each step. */
export default css`
  table {
    margin-block-start: var(--_space-s);
    inline-size: 100%;
    table-layout: fixed;
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
    overflow-wrap: anywhere;
  }

  thead th:nth-child(1) {
    inline-size: 34%;
  }

  thead th:nth-child(2) {
    inline-size: 18%;
  }

  thead th:nth-child(n + 5) {
    inline-size: 10%;
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

  .title {
    display: block;
    font-weight: 600;
  }

  td {
    overflow-wrap: normal;
  }

  .count {
    text-align: end;
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
  }

  .more label {
    max-inline-size: 14rem;
  }

  @container (max-width: 48rem) {
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
      grid-template-columns: repeat(auto-fit, minmax(min(7rem, 45%), 1fr));
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
      min-inline-size: 0;
      padding: 0;
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

    .count {
      text-align: start;
    }
  }
`;
