import { css, type CSSResultGroup } from 'lit';
import { cardStyles } from '../styles/card.styles.ts';
import base from '../styles/base.styles.ts';
import filters from './filters.styles.ts';

const practices = css`
  :host {
    max-inline-size: 76rem;
    border-radius: var(--_radius);
  }

  /* Not of the host, which a page may style. */
  .form {
    padding: var(--_space-m);
  }

  .skeleton {
    min-block-size: 40rem;
  }

  .bank,
  .results,
  .opened,
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    align-content: start;
  }

  .opened > button {
    justify-self: start;
  }

  [role='search'] {
    display: grid;
    gap: 0.25rem;
  }

  [role='search'] > label {
    font-size: 1.125rem;
    font-weight: 600;
  }

  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  input:not([type='checkbox']),
  select {
    flex: 1 1 12rem;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.75rem;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .head-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem var(--_space-m);
    align-items: center;
    justify-content: space-between;
  }

  /* A heading, so that the titles of the cards do not skip a level; a line beside what is said of the search. */
  .found {
    display: inline;
    font: inherit;
    font-weight: 700;
  }

  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    color: var(--_muted);
  }

  .sort select {
    flex-basis: 14rem;
  }

  .cards {
    padding: 0;
    list-style: none;
  }

  .results[aria-busy='true'] .cards {
    opacity: 0.6;
  }

  .empty,
  .more,
  .link {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }

  .empty ul {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.25rem;
  }

  .wrong {
    color: var(--_danger);
  }

  @container (inline-size >= 56rem) {
    .columns {
      display: grid;
      grid-template-columns: 17rem minmax(0, 1fr);
      gap: var(--_space-l);
      align-items: start;
    }

    .results .card:has(> .photo) {
      grid-template-columns: 12rem minmax(0, 1fr);
    }
  }
`;

export default [base, cardStyles, filters, practices] as CSSResultGroup;
