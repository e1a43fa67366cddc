import { css } from 'lit';

/** Steps without time to spare are full, the others hollow: colour says nothing alone. */
export default css`
  figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    margin: 0;
  }

  .chart svg {
    display: block;
    overflow: hidden;
  }

  text {
    /* Lines stay behind the words. */
    paint-order: stroke;
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 4px;
    font-size: 0.875rem;
  }

  .axis {
    fill: var(--_muted);
    font-size: 0.8125rem;
  }

  .cut {
    display: none;
  }

  line {
    stroke: var(--_line);
    stroke-width: 1;
  }

  .week {
    opacity: 0.4;
  }

  .goal-day {
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }

  .critical {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  .spare {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .slack {
    stroke: var(--_border);
    stroke-width: 2;
    stroke-dasharray: 2 4;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-m);
    padding: 0;
    font-size: 0.9375rem;
    list-style: none;
  }

  .legend li {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }

  .legend svg {
    flex: none;
  }

  @container (max-width: 36rem) {
    .full,
    .near {
      display: none;
    }

    .cut {
      display: inline;
    }
  }

  @media (forced-colors: active) {
    text {
      fill: CanvasText;
      stroke: Canvas;
    }

    .critical {
      fill: CanvasText;
      stroke: CanvasText;
    }

    .spare {
      fill: Canvas;
      stroke: CanvasText;
    }

    line,
    .slack {
      stroke: GrayText;
    }
  }
`;
