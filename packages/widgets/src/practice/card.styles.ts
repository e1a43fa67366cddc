import { css, type CSSResultGroup } from 'lit';
import base from '../styles/base.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';

const card = css`
  :host {
    max-inline-size: 60rem;
    border-radius: var(--_radius);
  }

  :host([brief]) {
    max-inline-size: 32rem;
  }
`;

export default [base, cardStyles, card] as CSSResultGroup;
