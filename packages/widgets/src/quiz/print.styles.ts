import { css } from 'lit';

/** A result on paper. */
export default css`
  @media print {
    :host {
      max-inline-size: none;
      color-scheme: light;
      font-size: 10.5pt !important;
    }

    .result {
      gap: 1.25rem;
      padding: 0;
    }

    .actions,
    .check,
    .team > .hint,
    .comparing,
    .plan,
    .missing,
    details.more:not([open]),
    .saving .hint {
      display: none;
    }

    section,
    .tasks > li,
    tr,
    .verdict,
    figure {
      break-inside: avoid;
    }

    h3,
    thead {
      break-after: avoid;
    }

    .radar svg {
      max-inline-size: 12cm;
    }

    path.now {
      print-color-adjust: exact;
    }

    input:not([type='checkbox'], [type='radio']) {
      border-width: 0 0 1px;
      border-radius: 0;
    }
  }
`;
