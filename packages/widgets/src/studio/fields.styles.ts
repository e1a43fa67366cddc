import { css } from 'lit';

/** What people fill in, tick and copy. */
export default css`
  .entry,
  .ways {
    display: grid;
    gap: var(--_space-m);
    justify-items: start;
  }

  .entry > :not(.unseen),
  .entry .line {
    inline-size: 100%;
  }

  .line,
  .copied {
    display: grid;
    gap: 0.25rem;
    max-inline-size: 28rem;
    justify-items: start;
  }

  .copied {
    gap: 0.5rem;
    max-inline-size: 42rem;
  }

  label,
  legend {
    font-weight: 600;
  }

  .pick label {
    font-weight: 400;
  }

  .hint,
  .under {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .under {
    display: block;
  }

  .error,
  .summary a {
    color: var(--_danger);
  }

  input:not([type='checkbox'], [type='radio'], .unseen),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  input[readonly],
  textarea[readonly] {
    background: var(--_soft);
  }

  textarea {
    resize: vertical;
  }

  .copied :is(input, textarea),
  code {
    font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
    font-size: 0.9375rem;
  }

  [aria-invalid='true'] {
    border: 2px solid var(--_danger) !important;
  }

  button.show {
    min-block-size: 1.75rem;
    padding: 0.125rem 0;
    font-size: 0.9375rem;
  }

  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: var(--_space-m);
    align-items: end;
  }

  .picks {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }

  .picks legend {
    margin-block-end: 0.5rem;
  }

  .pick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.625rem;
    align-items: start;
  }

  .pick input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .pick .hint {
    grid-column: 2;
  }
`;
