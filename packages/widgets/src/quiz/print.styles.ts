import { css } from 'lit';

/** A result on paper: what was found and what to do, with room to write; nothing to press. */
export default css`
  @media print {
    :host {
      --_scheme: light !important;
      max-inline-size: none;
      min-block-size: 0;
      font-size: 10pt !important;
    }

    .result {
      display: block;
      padding: 0;
    }

    .result > * + * {
      margin-block-start: 1.25rem;
    }

    .actions,
    .check,
    .comparing,
    .plan,
    .missing,
    .saving h3,
    .saving .hint,
    .saving small,
    .team:not(:has(.outcome)),
    .team > :not(h3, .outcome),
    details:not([open]) {
      display: none !important;
    }

    /* The quiz is what the sheet is called. */
    .result > header {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0 1rem;
      align-items: baseline;
      padding-block-end: 0.375rem;
      border-block-end: 2pt solid var(--_accent);
    }

    .asks {
      grid-column: 1 / -1;
      color: inherit;
      font-size: 1.75rem;
      font-weight: 700;
      line-height: 1.2;
    }

    h2 {
      font-size: 1.125rem;
      font-weight: 400;
      outline: none !important;
    }

    header > .note {
      grid-column: 1 / -1;
      padding-inline: 0;
    }

    .verdict {
      gap: 0.5rem;
      padding: 0 0 0 0.75rem;
      background: none;
      border-radius: 0;
    }

    .tasks > li,
    tr,
    figure,
    .alarm,
    .verdict li,
    [part='strengths'],
    .saving {
      break-inside: avoid;
    }

    h3,
    dt,
    thead,
    .named,
    tbody tr:nth-child(-n + 4) {
      break-after: avoid;
    }

    /* A grid is kept whole by some printers, whatever is in it. */
    section,
    .tasks,
    .verdict,
    .caps,
    .outcome {
      display: block;
    }

    :is(section, .verdict, .caps, .tasks, .outcome) > * + * {
      margin-block-start: 0.5rem;
    }

    .radar svg {
      max-inline-size: 12.5cm;
    }

    path.now {
      print-color-adjust: exact;
    }

    th,
    td {
      padding-block: 0.25rem;
    }

    .named > * {
      padding-block-end: 0;
    }

    .tasks > li {
      gap: 0.375rem;
      padding: 0.5rem 0.75rem;
    }

    input:not([type='checkbox'], [type='radio']) {
      min-block-size: 0;
      padding: 0.125rem 0;
      border-width: 0 0 1px;
      border-radius: 0;
    }

    .inputs label {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: baseline;
    }

    summary {
      padding: 0;
      list-style: none;
    }

    output {
      display: inline;
      padding: 0;
      background: none;
    }

    .paper {
      display: block;
    }
  }
`;
