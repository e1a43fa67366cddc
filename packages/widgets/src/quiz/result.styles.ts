import { css } from 'lit';
import charts from './charts.styles.ts';
import inputs from './inputs.styles.ts';
import print from './print.styles.ts';

const looks = css`
  .result {
    display: grid;
    gap: var(--_space-l);
    padding: var(--_space-m);
  }

  .result > *,
  section > * {
    min-inline-size: 0;
  }

  header,
  section,
  .verdict,
  .caps,
  .outcome,
  details[open] {
    display: grid;
    gap: var(--_space-s);
  }

  .asks {
    color: var(--_muted);
  }

  h2 {
    font-size: 1.5rem;
    line-height: 1.25;
    text-wrap: balance;
  }

  h3 {
    font-size: 1.25rem;
    line-height: 1.3;
  }

  h4,
  h5 {
    margin: 0;
    font-size: 1.0625rem;
  }

  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  .verdict {
    gap: 0.75rem;
    padding: var(--_space-m);
    background: var(--_soft);
    border-inline-start: 0.375rem solid var(--_accent);
    border-radius: var(--_radius);
  }

  .level {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
  }

  .level strong {
    font-size: 1.75rem;
    line-height: 1.2;
  }

  .score,
  .of {
    color: var(--_muted);
  }

  .ladder {
    display: grid;
    gap: 0.25rem;
    padding: 0;
    list-style: none;
    font-size: 0.875rem;
  }

  .ladder li {
    padding-inline-start: 0.625rem;
    border-inline-start: 0.375rem solid var(--_line);
    overflow-wrap: normal;
    hyphens: auto;
  }

  .ladder .reached {
    border-color: var(--_accent);
  }

  .ladder [aria-current] {
    font-weight: 700;
  }

  @container (min-width: 40rem) {
    .ladder {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }

    .ladder li {
      padding: 0.375rem 0 0;
      border-block-start: 0.375rem solid var(--_line);
      border-inline-start: 0;
    }
  }

  .alarm b,
  .error {
    color: var(--_danger);
  }

  .alarm {
    padding: var(--_space-s) var(--_space-m);
    background: var(--_surface);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }

  ul,
  ol {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
  }

  .tasks {
    gap: var(--_space-m);
    padding: 0;
    list-style: none;
    counter-reset: task;
  }

  .tasks > li {
    display: grid;
    gap: var(--_space-s);
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .action {
    font-size: 1.0625rem;
  }

  .holds {
    font-weight: 600;
    color: var(--_accent);
  }

  dl {
    display: grid;
    gap: 0.25rem;
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  dd {
    margin: 0 0 0.375rem;
  }

  .proofs dt {
    color: inherit;
    font-size: inherit;
  }

  .proofs i {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  @container (min-width: 32rem) {
    .tasks dl {
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 0.25rem 1rem;
      align-items: baseline;
    }

    .tasks dd {
      margin: 0;
    }
  }

  .paper {
    display: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }

  [role='status']:empty,
  [role='alert']:empty {
    display: none;
  }
`;

/** What a result looks like; comes with what draws it. */
export default [looks, inputs, charts, print];
