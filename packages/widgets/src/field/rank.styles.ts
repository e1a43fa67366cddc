import { css } from 'lit';

export default css`
  .rank {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 42rem;
    list-style: none;
  }

  .rank li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.75rem;
    align-items: center;
    padding: 0.375rem 0.5rem 0.375rem 0.875rem;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }

  .rank .counts {
    border-style: solid;
  }

  .place {
    min-inline-size: 1.25rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .name {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin-inline-start: auto;
  }

  .move {
    display: flex;
    gap: 0.25rem;
    align-items: center;
    min-block-size: var(--_target);
    padding-inline: 0.75rem;
    font-weight: 400;
    font-size: 0.9375rem;
  }

  .move svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }

  .move[aria-disabled='true'] {
    color: var(--_muted);
    background: var(--_soft);
    border-color: transparent;
    cursor: default;
  }

  .accept {
    margin-block-start: 0.75rem;
  }

  @media (forced-colors: active) {
    .move[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
