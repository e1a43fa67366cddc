import { css } from 'lit';

export default css`
  .choices {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 42rem;
  }

  .choice,
  .step {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    max-inline-size: 42rem;
    min-block-size: var(--_target);
    padding: 0.5rem 0.875rem;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
  }

  .choice > span {
    min-inline-size: 0;
  }

  :is([type='radio'], [type='checkbox']) {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  :is(.choice, .step):has(:checked) {
    background: var(--_tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  /* The ring goes around the whole answer, not around its small circle. */
  :is(.choice, .step):has(:focus-visible) {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }

  /* WebKit forgets the ring of a radio that an arrow has led to. Only WebKit hangs punctuation. */
  @supports (hanging-punctuation: first) {
    label:has(:checked:focus) {
      outline: 0.1875rem solid var(--_accent);
      outline-offset: 0.125rem;
    }
  }

  @supports selector(:has(a)) {
    :is(.choice, .step) > :focus-visible {
      outline: none;
    }
  }

  [aria-invalid='true'] :is(.choice, .step):not(:has(:checked)),
  .choice:has([aria-invalid='true']) {
    border-color: var(--_danger);
  }

  :is(.choice, .step):has(:disabled) {
    color: var(--_muted);
    cursor: default;
  }

  /* Under the words of its choice. */
  .choices .own:not([type]) {
    inline-size: calc(100% - 2.75rem);
    margin-inline-start: 2.75rem;
  }

  @media (hover: hover) {
    :is(.choice, .step):hover:not(:has(:disabled, :checked)) {
      background: var(--_soft);
      border-color: var(--_border);
    }
  }

  @container (min-width: 26rem) {
    .side {
      display: flex;
      flex-wrap: wrap;
    }

    .side .choice {
      min-inline-size: 8rem;
    }
  }

  @media (forced-colors: active) {
    :is(.choice, .step):has(:checked) {
      border: 0.1875rem solid Highlight;
    }

    :is(.choice, .step):has(:disabled) {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
