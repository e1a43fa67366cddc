import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';

const quiz = css`
  :host {
    /* The place is kept while the quiz comes. */
    min-block-size: 24rem;
    max-inline-size: 46rem;
    border-radius: var(--_radius);
  }

  .quiz {
    display: block;
    /* How it looks follows the place that it is in, not the window. */
    container-type: inline-size;
  }

  .state,
  .before,
  .behind {
    display: grid;
    gap: var(--_space-s);
  }

  .state,
  .behind {
    padding-inline: var(--_space-m);
  }

  .behind {
    padding-block-end: var(--_space-m);
  }

  /* Nothing in a quiz has to be answered: said once, not thirty times. */
  otklik-form::part(field-mark) {
    display: none;
  }

  .hint,
  small {
    color: var(--_muted);
  }

  .note {
    padding: var(--_space-s) var(--_space-m);
    background: var(--_soft);
    border-radius: var(--_radius);
  }
`;

export default [base, quiz] as CSSResultGroup;
