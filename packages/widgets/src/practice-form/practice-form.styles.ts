import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';

const practiceForm = css`
  :host {
    /* The place is kept while the description comes. */
    min-block-size: 30rem;
    max-inline-size: 84rem;
    border-radius: var(--_radius);
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    padding: var(--_space-m);
    /* How it looks follows the place that it is in, not the window. */
    container-type: inline-size;
  }

  .state {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
  }
`;

export default [base, practiceForm] as CSSResultGroup;
