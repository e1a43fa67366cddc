import { css } from 'lit';

/** On paper: all that was written, nothing to press, and no section torn from its heading. */
export default css`
  @media print {
    :host {
      --_scheme: light !important;
      max-inline-size: none;
      padding: 0;
      font-size: 10.5pt !important;
    }

    nav,
    .buttons,
    .copy,
    details {
      display: none !important;
    }

    .full,
    section,
    .inside,
    .part {
      display: block;
    }

    .full > * + *,
    section > * + *,
    .inside > * + *,
    .part > * + * {
      margin-block-start: 0.5rem;
    }

    .inside {
      max-inline-size: none;
    }

    .block {
      padding: 0 0 0 0.75rem;
      background: none;
      border-inline-start: 0.1875rem solid var(--_line);
      border-radius: 0;
    }

    h3,
    h4,
    caption,
    thead {
      break-after: avoid;
    }

    tr,
    figure,
    blockquote,
    dl > div {
      break-inside: avoid;
    }

    figure img {
      max-block-size: 9cm;
    }

    .inside a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
