import { css, type CSSResultOrNative } from 'lit';

const later = css`
  .filling {
    padding: var(--_space-m);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .summary,
  .confirm {
    display: grid;
    gap: var(--_space-s);
    padding: var(--_space-m);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .summary a,
  .error,
  .wrong {
    color: var(--_danger);
  }

  .summary li {
    line-height: 1.75;
  }

  .notes {
    display: grid;
    gap: 0.375rem;
    margin-block: calc(0.5rem - var(--_space-l)) var(--_space-l);
    padding: 0;
    list-style: none;
  }

  .group > .notes,
  .filling > .notes {
    margin-block: 0;
  }

  .notes li {
    padding: 0.375rem 0.75rem;
    background: var(--_soft);
    border-inline-start: 0.25rem solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
  }

  .notes .urgent {
    border-color: var(--_danger);
  }

  button.danger {
    color: var(--_danger);
    border-color: currentcolor;
  }

  .status:empty {
    display: none;
  }

  .settings summary {
    display: inline-block;
    min-block-size: 1.5rem;
    padding-block: 0.25rem;
    color: var(--_muted);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .settings > div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-m);
    padding-block: var(--_space-s);
  }

  .settings label {
    display: grid;
    gap: 0.25rem;
  }

  select {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding-inline: 0.75rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .left {
    display: grid;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
    padding: var(--_space-m);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .leave {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    align-items: center;
    padding-block: var(--_space-s);
    background: var(--_surface);
  }

  .leave button {
    color: var(--_surface);
    background: var(--_danger);
    border-color: var(--_danger);
  }

  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .receipt {
    display: grid;
    gap: var(--_space-s);
    padding: var(--_space-m);
    background: var(--_soft);
    border-radius: var(--_radius);
  }

  output {
    font-size: 1.375rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
  }

  code {
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .summary,
    .receipt {
      border: 1px solid;
    }
  }

  @media print {
    .settings {
      display: none;
    }
  }
`;

/** What mistakes, settings, repeats and the end look like. */
export const formStyles: CSSResultOrNative[] = [later];
