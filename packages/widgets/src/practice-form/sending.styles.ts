import { css } from 'lit';

/** Files, photos, and what is missing. */
export const sendingStyles = css`
  .papers {
    padding-block-start: var(--_space-s);
    border-block-start: 1px solid var(--_line);
  }

  .papers > * {
    margin-block-end: var(--_space-s);
  }

  summary {
    padding-block: 0.5rem;
    font-weight: 600;
    cursor: pointer;
  }

  .file {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.5rem 1.125rem;
    font-weight: 600;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .file:focus-within {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .photo {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    inline-size: 100%;
    padding: var(--_space-s);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .photo img {
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 14rem;
    object-fit: contain;
    border-radius: calc(var(--_radius) / 2);
  }

  .photo div {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
  }

  input:not([type]) {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.625rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
  }

  .obstacles {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.5rem;
  }

  .obstacles button {
    padding: 0.375rem 0;
    color: var(--_text);
    text-align: start;
  }

  .obstacles:empty {
    display: none;
  }

  .consent {
    display: flex;
    gap: 0.625rem;
    align-items: start;
    padding-block: 0.25rem;
  }

  .consent input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
