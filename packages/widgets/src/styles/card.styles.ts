import { css } from 'lit';

/** A card, alone or in a list; and what stands in its place until it is there. */
export const cardStyles = css`
  .form {
    container-type: inline-size;
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .photo {
    aspect-ratio: 16 / 9;
    overflow: hidden;
    background: var(--_soft);
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    align-content: start;
    padding: var(--_space-m);
  }

  .head {
    display: grid;
    gap: 0.25rem;
  }

  .card h3 {
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }

  h3 a,
  button.title {
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.09em;
    text-underline-offset: 0.2em;
  }

  button.title {
    display: inline;
    min-block-size: 0;
    padding: 0;
    font: inherit;
    text-align: start;
    background: none;
    border: 0;
  }

  .muted,
  .note,
  .facts,
  dt,
  [part='organisation'] {
    color: var(--_muted);
  }

  .summary {
    white-space: pre-line;
  }

  .short {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    line-clamp: 5;
  }

  dl {
    display: grid;
    gap: 0.25rem;
    margin: 0;
  }

  dl > div {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    gap: 0.5rem;
  }

  dd {
    margin: 0;
  }

  .evidence {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.75rem;
    align-items: center;
  }

  .level {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
  }

  .steps {
    display: inline-flex;
    gap: 0.125rem;
    align-items: flex-end;
  }

  .steps span {
    inline-size: 0.375rem;
    block-size: 0.5rem;
    border: 1px solid var(--_accent);
    border-radius: 0.125rem;
  }

  .steps span:nth-child(2) {
    block-size: 0.625rem;
  }

  .steps span:nth-child(3) {
    block-size: 0.75rem;
  }

  .steps span:nth-child(4) {
    block-size: 0.875rem;
  }

  .steps span:nth-child(5) {
    block-size: 1rem;
  }

  .steps .reached {
    background: var(--_accent);
  }

  .mark {
    padding: 0 0.625rem;
    background: var(--_soft);
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }

  details {
    flex-basis: 100%;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--_accent);
    cursor: pointer;
  }

  .about {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.5rem;
    font-size: 0.9375rem;
  }

  .about ul {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.25rem;
  }

  .about [aria-current] strong {
    color: var(--_accent);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
    font-size: 0.9375rem;
    list-style: none;
  }

  .note {
    font-size: 0.9375rem;
  }

  .standing {
    padding: 0.5rem 0.75rem;
    background: var(--_soft);
    border-inline-start: 0.25rem solid var(--_border);
    border-radius: 0.25rem;
  }

  .skeleton {
    min-block-size: 18rem;
    background: linear-gradient(var(--_soft) 0 0) 1rem 1rem / 60% 1.5rem no-repeat,
      linear-gradient(var(--_soft) 0 0) 1rem 3.5rem / calc(100% - 2rem) 5rem no-repeat,
      linear-gradient(var(--_soft) 0 0) 1rem 9.5rem / 40% 1.25rem no-repeat;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  div.state {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  @container (inline-size >= 44rem) {
    .card:has(> .photo) {
      grid-template-columns: 16rem minmax(0, 1fr);
    }

    .photo {
      align-self: start;
      aspect-ratio: 4 / 3;
      margin: var(--_space-m);
      margin-inline-end: 0;
      border-radius: calc(var(--_radius) / 2);
    }
  }

  @media (forced-colors: active) {
    .steps span {
      border-color: CanvasText;
    }

    .steps .reached {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
