import { css } from 'lit';

/** The radar, the line, and the tables that say the same. */
export default css`
  .radar svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 34rem;
    margin-inline: auto;
    overflow: visible;
  }

  figure {
    margin: 0;
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    justify-content: center;
    font-size: 0.875rem;
  }

  .key::before {
    display: inline-block;
    inline-size: 1.75rem;
    margin-inline-end: 0.375rem;
    vertical-align: middle;
    content: '';
    border-block-start: 0.1875rem solid var(--_accent);
  }

  .key {
    display: inline;
  }

  .key.before::before {
    border-block-start: 0.1875rem dashed var(--_muted);
  }

  svg text {
    fill: var(--_text);
    font: 400 11px/1 var(--_font);
  }

  .ring,
  .axis {
    fill: none;
    stroke: var(--_line);
  }

  .axis.unknown {
    stroke-dasharray: 2 4;
  }

  path.now {
    fill: var(--_accent);
    fill-opacity: 0.18;
    stroke: var(--_accent);
    stroke-width: 2.5;
    stroke-linejoin: round;
  }

  path.open {
    fill: none;
  }

  path.before {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-dasharray: 5 4;
  }

  .dot {
    fill: var(--_accent);
  }

  .curve {
    display: block;
    inline-size: 100%;
    max-inline-size: 28rem;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
  }

  th,
  td {
    padding: 0.5rem 0.5rem 0.5rem 0;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
    hyphens: auto;
    border-block-end: 1px solid var(--_line);
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
  }

  tbody th {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  tbody th small {
    font-weight: 400;
  }

  .named > * {
    padding-block-end: 0.125rem;
    border-block-end: 0;
  }

  .like td {
    padding-block-start: 0;
    font-size: 0.875rem;
  }

  .number {
    padding-inline-end: 0;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .unknown {
    color: var(--_muted);
  }

  /* The level goes under the name, so that neither is cut into columns of letters. */
  @container (max-width: 30rem) {
    /* The drawing gets smaller, its words should not. */
    .radar text {
      font-size: 13px;
    }

    .folding,
    .folding :is(thead, tbody, th, td) {
      display: block;
    }

    .folding tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 0.75rem;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--_line);
    }

    .folding :is(th, td) {
      padding: 0;
      border: 0;
    }

    .folding thead th:not(:first-child, .number) {
      display: none;
    }

    .folding td {
      grid-column: 1 / -1;
    }

    .folding .number {
      grid-area: 1 / 2;
    }

    .folding [data-label]::before {
      content: attr(data-label) ' ';
    }

    .folding .named {
      padding-block-end: 0.125rem;
      border: 0;
    }

    .folding .like {
      padding-block-start: 0;
    }
  }

  .length {
    display: grid;
    gap: 0.25rem;
  }

  .length legend {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    path.now,
    .ladder .reached,
    .key::before {
      stroke: Highlight;
      border-color: Highlight;
    }

    .ladder li:not(.reached) {
      border-style: dotted;
    }

    .dot {
      fill: CanvasText;
    }

    svg text {
      fill: CanvasText;
    }

    .verdict,
    .note {
      border: 1px solid;
    }
  }
`;
