import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';
import choice from './choice.styles.ts';

const frame = css`
  :host {
    /* Room for the focus ring, which content-visibility would cut off. */
    padding: 0.3125rem;
    container-type: inline-size;
    content-visibility: auto;
    contain-intrinsic-size: auto none auto 9rem;
  }

  .field {
    --_target: 2.75rem;
    --_size: 1rem;
    --_title: 1.0625rem;

    font-size: var(--_size);
  }

  .field.child {
    --_target: 3.5rem;
    --_size: 1.1875rem;
    --_title: 1.375rem;
  }

  .field.plain {
    --_target: 3rem;
    --_size: 1.125rem;
    --_title: 1.1875rem;

    line-height: 1.6;
  }

  fieldset {
    min-inline-size: 0;
  }

  .head {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.625rem;
  }

  .title {
    margin-inline-end: 0.375rem;
    font-weight: 600;
    font-size: var(--_title);
    line-height: 1.35;
    text-wrap: pretty;
  }

  .mark {
    display: inline-block;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .hint {
    margin-block: -0.25rem 0.75rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .error {
    display: flex;
    gap: 0.5rem;
    margin-block-end: 0.75rem;
    color: var(--_danger);
    font-weight: 600;
  }

  .error svg {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin-block-start: 0.125rem;
    fill: currentcolor;
  }

  .part {
    margin-block-end: 0.5rem;
    font-weight: 600;
  }

  .rich {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 42rem;
  }

  .rich :is(ul, ol) {
    padding-inline-start: 1.25rem;
  }

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

  .clear {
    min-block-size: 2rem;
    margin-block-start: 0.375rem;
    padding: 0.125rem 0.25rem;
    font-size: 0.9375rem;
  }

  /* Keeps its place, so that answering does not push the next question away. */
  .idle {
    visibility: hidden;
  }

  @media (forced-colors: active) {
    .error {
      padding-inline-start: 0.75rem;
      border-inline-start: 0.25rem solid;
    }

    :is(input, textarea, select)[aria-invalid='true'] {
      border-width: 0.1875rem;
    }
  }
`;

export default [base, frame, choice] as CSSResultGroup;
