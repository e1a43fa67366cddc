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

  /* About what most questions take, so that those below stay where they are. */
  .coming {
    min-block-size: 11rem;
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
  }
`;

export default [base, frame, choice] as CSSResultGroup;
