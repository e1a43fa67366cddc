import { css } from 'lit';

/** The list of sections, the form, the card beside it, and the last page. */
export const deskStyles = css`
  header,
  .work,
  .sending,
  .sending section,
  .conflict,
  .keeping,
  .note {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    align-content: start;
    justify-items: start;
  }

  h2 {
    font-size: 1.5rem;
    line-height: 1.25;
  }

  h3 {
    font-size: 1.125rem;
    line-height: 1.35;
  }

  .score,
  .work > :not(.unseen),
  .sending > *,
  .note > input {
    inline-size: 100%;
  }

  progress {
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--_accent);
  }

  .hint,
  small,
  .keeping {
    color: var(--_muted);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }

  otklik-form {
    max-inline-size: none;
    padding: 0;
  }

  /* Said once for all: nothing has to be answered in a row, and what is missing stands in the list. */
  otklik-form::part(head),
  otklik-form::part(field-mark) {
    display: none;
  }

  .needs {
    font-weight: 600;
  }

  .needs::first-letter {
    text-transform: uppercase;
  }

  .needs:empty {
    display: none;
  }

  .wide {
    display: none;
  }

  .narrow {
    inline-size: 100%;
    text-align: start;
  }

  .sections ol {
    display: none;
    gap: 0.125rem;
    margin-block-start: 0.25rem;
    padding: 0;
    list-style: none;
  }

  .sections ol.open {
    display: grid;
  }

  .line {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr);
    gap: 0.5rem;
    inline-size: 100%;
    padding: 0.5rem;
    font-weight: 400;
    text-align: start;
    border-color: transparent;
    border-inline-start: 0.1875rem solid transparent;
  }

  .line[aria-current] {
    font-weight: 600;
    background: var(--_soft);
    border-inline-start-color: var(--_accent);
  }

  .line small {
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
    line-height: 1.4;
  }

  .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .done .filled {
    color: var(--_success);
  }

  .filled svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    vertical-align: -0.0625rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.5;
  }

  .line .urgent,
  .error {
    color: var(--_danger);
  }

  .preview > div {
    display: none;
    margin-block-start: var(--_space-s);
  }

  .preview.open > div {
    display: block;
  }

  .conflict {
    padding: var(--_space-m);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .put-aside {
    border: 1px solid var(--_border);
  }

  .conflict small {
    display: block;
  }

  .note {
    padding: var(--_space-m);
    background: var(--_soft);
    border-radius: var(--_radius);
  }

  .urgent.note {
    border: 1px solid var(--_danger);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }

  .actions button {
    text-align: start;
  }

  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  @container (min-width: 46rem) {
    .columns {
      grid-template-columns: minmax(13rem, 17rem) minmax(0, 1fr);
    }

    .preview {
      grid-column: 1 / -1;
    }

    .sections .wide {
      display: block;
    }

    .sections .narrow {
      display: none;
    }

    .sections ol {
      display: grid;
    }
  }

  @container (min-width: 68rem) {
    .columns {
      grid-template-columns: minmax(13rem, 16rem) minmax(0, 1fr) minmax(15rem, 20rem);
    }

    .preview {
      position: sticky;
      inset-block-start: var(--_space-m);
      grid-column: auto;
      align-self: start;
      max-block-size: calc(100vh - 2rem);
      overflow: auto;
    }

    .preview .wide,
    .preview > div {
      display: block;
    }

    .preview .narrow {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .note,
    .line[aria-current] {
      border: 1px solid;
    }

    .line[aria-current] {
      border-color: Highlight;
    }
  }
`;
