import { css } from 'lit';

/** What stands in a section: lists, facts, tables, pictures. */
export const shapeStyles = css`
  .inside :is(ul, ol) {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.5rem;
  }

  .inside dl {
    gap: 0.5rem;
  }

  .inside dl > div {
    grid-template-columns: minmax(0, 12rem) minmax(0, 1fr);
  }

  blockquote {
    margin: 0;
    padding-inline-start: var(--_space-m);
    font-style: italic;
    border-inline-start: 0.25rem solid var(--_line);
  }

  figure {
    display: grid;
    gap: 0.375rem;
    margin: 0;
  }

  figure img {
    block-size: auto;
    max-block-size: 30rem;
    object-fit: contain;
    object-position: 0 50%;
    border-radius: calc(var(--_radius) / 2);
  }

  figcaption,
  .column {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block-end: 0.375rem;
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: 0.375rem 0.5rem;
    text-align: start;
    overflow-wrap: break-word;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }

  th {
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 400;
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }

  .column {
    display: none;
  }

  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @container (inline-size < 40rem) {
    .inside dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    table,
    tbody,
    caption,
    tr {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr {
      display: grid;
      gap: 0.25rem;
      padding-block: 0.625rem;
      border-block-end: 1px solid var(--_line);
    }

    td,
    td.number {
      display: grid;
      grid-template-columns: minmax(0, 8rem) minmax(0, 1fr);
      gap: 0.5rem;
      padding: 0;
      text-align: start;
      border: 0;
    }

    td:not(:has(> :last-child:not(:empty))) {
      display: none;
    }

    .column {
      display: block;
    }
  }
`;
