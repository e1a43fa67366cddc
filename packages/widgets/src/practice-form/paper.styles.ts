import { css } from 'lit';

/** The workbook on paper. */
export const paperStyles = css`
  .paper {
    display: none;
  }

  @media print {
    .printing > :not(.paper) {
      display: none !important;
    }

    .printing {
      display: block;
      padding: 0;
      container-type: normal;
    }

    .printing .paper {
      display: block;
    }

    .paper section {
      margin-block: 1.25rem;
    }

    .paper h3,
    .paper h4,
    .paper dt {
      break-after: avoid;
    }

    .paper h3 {
      padding-block-end: 0.25rem;
      border-block-end: 1px solid;
    }

    .paper h4 {
      margin-block: 0.75rem 0.25rem;
    }

    .paper .many > div {
      margin-block: 0.5rem;
      padding-inline-start: 0.75rem;
      border-inline-start: 1px solid;
    }

    .paper dl {
      margin-block: 0.5rem;
    }

    .paper dt {
      font-weight: 600;
    }

    .paper dd {
      margin: 0;
      white-space: pre-wrap;
    }

    .paper .line {
      display: block;
      min-block-size: 2rem;
      color: var(--_muted);
      border-block-end: 1px dotted;
    }
  }
`;
