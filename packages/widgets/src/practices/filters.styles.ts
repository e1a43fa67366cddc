import { css } from 'lit';

/** What a bank is narrowed by: ticks, chips, tiles. */
export default css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }

  .facets {
    display: none;
    gap: 0.25rem;
    margin-block-start: 0.5rem;
  }

  .facets.open {
    display: grid;
  }

  .toggle {
    inline-size: 100%;
  }

  .facet {
    border-block-end: 1px solid var(--_line);
  }

  .facet summary {
    inline-size: auto;
    padding-block: 0.625rem;
    color: var(--_text);
    font-weight: 600;
  }

  fieldset {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
    padding-block-end: 0.5rem;
  }

  .switches legend {
    padding-block: 0.625rem 0.25rem;
    font-weight: 600;
  }

  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.625rem;
    align-items: start;
    padding-block: 0.3125rem;
    cursor: pointer;
  }

  .tick input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .count {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }

  .chip {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    font-weight: 400;
    text-align: start;
    background: var(--_tint);
    border-radius: 1.25rem;
  }

  .chosen .quiet {
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
  }

  .map {
    display: none;
  }

  #map {
    padding-block-start: 0.5rem;
  }

  svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 60rem;
    font-family: inherit;
  }

  .tile {
    cursor: pointer;
    outline: none;
  }

  .tile rect {
    fill: var(--_soft);
    stroke: var(--_line);
    stroke-width: 0.2;
  }

  #map text {
    pointer-events: none;
    font-size: 2.9px;
    text-anchor: middle;
    fill: var(--_text);
  }

  #map .sum {
    font-weight: 700;
  }

  .shade-0 {
    cursor: default;
  }

  #map .shade-0 ~ text {
    fill: var(--_muted);
  }

  .shade-1 rect {
    fill: var(--_tint);
    stroke: var(--_accent);
  }

  .shade-2 rect,
  .shade-3 rect {
    stroke: var(--_accent);
    stroke-width: 0.5;
  }

  .shade-2 rect {
    fill: var(--_tint);
  }

  .shade-3 rect {
    fill: var(--_tint);
    stroke-width: 0.9;
  }

  .tile[aria-pressed='true'] rect {
    fill: var(--_accent);
  }

  #map .tile[aria-pressed='true'] ~ text {
    fill: var(--_on-accent);
  }

  .tile:focus-visible rect {
    stroke: var(--_text);
    stroke-width: 1;
  }

  @container (inline-size >= 56rem) {
    .map {
      display: block;
    }

    .toggle {
      display: none;
    }

    .facets {
      display: grid;
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    .tile rect {
      fill: Canvas;
      stroke: CanvasText;
    }

    #map text {
      fill: CanvasText;
    }

    .tile[aria-pressed='true'] rect {
      fill: Highlight;
    }

    #map .tile[aria-pressed='true'] ~ text {
      fill: HighlightText;
    }

    .tile:focus-visible rect {
      stroke: Highlight;
    }
  }
`;
