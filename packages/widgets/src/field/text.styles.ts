import { css } from 'lit';

export default css`
  .unshown {
    padding: 0.75rem var(--_space-m);
    color: var(--_muted);
    background: var(--_soft);
    border-inline-start: 0.25rem solid var(--_border);
    border-radius: var(--_radius);
  }

  .computed output {
    display: block;
    font-size: 1.25rem;
  }

  input:not([type='radio'], [type='checkbox']),
  textarea,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5rem 0.75rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  textarea {
    min-block-size: 6rem;
    max-block-size: 30rem;
    resize: vertical;
    field-sizing: content;
  }

  select {
    max-inline-size: 32rem;
    text-overflow: ellipsis;
  }

  input.short:not([type='radio']) {
    max-inline-size: 14rem;
  }

  input.long,
  textarea {
    max-inline-size: 42rem;
  }

  .measure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
    align-items: center;
  }

  :is(input, textarea, select):disabled {
    color: var(--_muted);
    background: var(--_soft);
    opacity: 1;
  }

  :is(input, textarea, select)[aria-invalid='true']:not([type='checkbox']) {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .letters {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  select + .own {
    margin-block-start: 0.5rem;
  }

  /* A statement to agree with is read, not glanced at. */
  .choice .title {
    font-weight: 400;
    font-size: inherit;
  }

  .document {
    margin-block: 0.5rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .aside {
    margin-block-start: 0.75rem;
  }

  .aside .choice {
    color: var(--_muted);
    border-style: dashed;
  }

  @media (forced-colors: active) {
    :is(input, textarea, select)[aria-invalid='true'] {
      border-width: 0.1875rem;
    }
  }
`;
