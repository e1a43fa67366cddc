import { css } from 'lit';

/** On paper: first what was decided and the chart, then the table; nothing to press. */
export default css`
  .printed {
    display: none;
  }

  @media print {
    :host {
      --_scheme: light !important;
      min-block-size: 0;
      max-inline-size: none;
      padding: 0;
      font-size: 9pt !important;
    }

    .plan {
      display: block;
    }

    .plan > * + * {
      margin-block-start: 0.75rem;
    }

    .files,
    .out,
    .lead,
    details,
    input.owner,
    .settings .wide,
    .settings legend,
    .settings .tick:not(:has(:checked)),
    .settings :is([type='checkbox'], [type='date']) {
      display: none !important;
    }

    .printed {
      display: inline;
      white-space: normal;
      overflow-wrap: anywhere;
    }

    .settings {
      padding: 0;
      border: 0;
    }

    .settings > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125rem 1.5rem;
    }

    .settings label {
      display: block;
      min-block-size: 0;
    }

    .settings :is(input, select, .printed) {
      display: inline;
      inline-size: auto;
      min-block-size: 0;
      padding: 0;
      font-weight: 600;
      border: 0;
      appearance: none;
    }

    .settings :is(input[type='number'], select) {
      field-sizing: content;
    }

    .weakest {
      margin-block-start: 0.25rem;
    }

    .goal,
    .warnings {
      padding: 0 0 0 0.75rem;
      border-inline-start: 0.25rem solid var(--_accent);
      border-radius: 0;
      break-inside: avoid;
    }

    .warnings {
      border-color: var(--_border);
    }

    .chart {
      break-inside: avoid;
    }

    .chart > svg {
      zoom: 0.9;
    }

    text {
      font-size: 1rem;
    }

    .steps {
      break-before: page;
    }

    h3,
    thead {
      break-after: avoid;
    }

    tr {
      break-inside: avoid;
    }

    th,
    td {
      padding: 0.25rem 0.5rem;
    }
  }
`;
