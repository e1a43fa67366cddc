import { css } from 'lit';

/** What the person may say about a result: boxes, lines, codes. */
export default css`
  .inputs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    gap: var(--_space-s) var(--_space-m);
  }

  .inputs label,
  .team label,
  .bring label,
  .language {
    display: grid;
    gap: 0.25rem;
    font-size: 0.9375rem;
  }

  input:not([type='checkbox'], [type='radio']),
  select {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.625rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
  }

  .link {
    display: grid;
    gap: 0.375rem;
    justify-items: start;
  }

  .link label {
    inline-size: 100%;
  }

  .check {
    display: flex;
    gap: 0.625rem;
    align-items: start;
    padding-block: 0.25rem;
  }

  .check input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .bring form {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
  }

  .bring form label {
    inline-size: 100%;
  }

  summary {
    padding-block: 0.5rem;
    font-weight: 600;
    cursor: pointer;
  }

  output {
    display: block;
    padding: 0.5rem 0.75rem;
    font: 600 1.0625rem/1.5 ui-monospace, monospace;
    background: var(--_soft);
    border-radius: calc(var(--_radius) * 0.75);
    user-select: all;
  }
`;
