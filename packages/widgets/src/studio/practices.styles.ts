import { css } from 'lit';

/** Texts of practices, what was changed in them, and the rubric beside them. */
export default css`
  .practice,
  .changes,
  .advice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625rem;
    max-inline-size: 44rem;
  }

  /* Its tables are cards at any width: seven columns of words fit nowhere. */
  .practice {
    container-type: inline-size;
  }

  .practice h3 {
    padding-block-start: 0.75rem;
  }

  h4 {
    margin: 0;
    font-size: 1rem;
  }

  .practice ul,
  .practice ol,
  .history {
    margin: 0;
    padding-inline-start: 1.5rem;
  }

  .practice p,
  blockquote,
  .answers dd,
  .summary p {
    white-space: pre-line;
  }

  blockquote {
    margin: 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid var(--_line);
  }

  .caption {
    padding-block-start: 0.375rem;
    font-weight: 600;
  }

  .history {
    display: grid;
    gap: 0.75rem;
  }

  .history blockquote {
    margin-block-start: 0.25rem;
  }

  .note {
    display: grid;
    gap: 0.625rem;
  }

  /* Lines say it as well as colours. */
  del {
    color: var(--_danger);
    text-decoration: line-through;
  }

  ins {
    color: var(--_success);
    text-decoration: underline;
    text-decoration-thickness: 0.125em;
  }

  .line.wide {
    max-inline-size: 42rem;
  }

  .line.wide textarea {
    min-block-size: 4rem;
  }

  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
  }

  .criterion {
    display: grid;
    gap: 0.625rem;
    min-inline-size: 0;
    padding: var(--_space-m);
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .criterion legend {
    padding-inline: 0.25rem;
    margin-inline-start: -0.25rem;
  }

  .anchors {
    display: grid;
    gap: 0.25rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .anchors > div {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr);
  }

  .scores {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 0.25rem;
    max-inline-size: 24rem;
  }

  .score {
    position: relative;
  }

  .score input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .score label {
    display: block;
    min-block-size: 2.75rem;
    padding: 0.5rem;
    text-align: center;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .score input:checked + label {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .score input:focus-visible + label {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .score input:disabled {
    cursor: default;
  }

  .history li > .under {
    margin-block-start: 0;
  }

  ol.cards {
    display: grid;
    margin: 0;
  }

  /* The text beside its scores, where there is room for both. */
  .main:has(.pair) {
    max-inline-size: 90rem;
  }

  @container (min-width: 68rem) {
    .pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }

    .pair .text {
      position: sticky;
      inset-block-start: 0;
      max-block-size: 100vh;
      padding-inline-end: var(--_space-m);
      overflow: auto;
    }
  }

  @media (forced-colors: active) {
    .score input:checked + label {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    .score input:focus-visible + label {
      outline-color: Highlight;
    }
  }

  @media print {
    .pair .text {
      max-block-size: none;
    }
  }
`;
