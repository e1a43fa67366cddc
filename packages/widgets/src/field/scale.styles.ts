import { css } from 'lit';

export default css`
  .steps {
    display: grid;
    gap: 0.5rem;
  }

  .step .words {
    display: flex;
    gap: 0.125rem 0.625rem;
    min-inline-size: 0;
    max-inline-size: 100%;
    hyphens: auto;
  }

  .step b {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    justify-content: space-between;
    margin-block-end: 0.5rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .half + .half {
    margin-block-start: var(--_space-l);
  }

  /* Numbers alone need little room, so they wrap like keys. */
  .bare {
    grid-template-columns: repeat(auto-fill, minmax(max(var(--_target), 3rem), 1fr));
  }

  .bare .step,
  .faces .step {
    flex-direction: column;
    gap: 0.375rem;
    justify-content: center;
    padding-inline: 0.25rem;
    text-align: center;
  }

  .bare .words,
  .faces .words {
    justify-content: center;
  }

  .rung {
    order: -1;
    inline-size: 1.5rem;
    block-size: 3rem;
    border-radius: 0.25rem;
    fill: var(--_line);
  }

  :has(:checked) > .rung {
    fill: var(--_accent);
  }

  .faces {
    grid-template-columns: repeat(auto-fit, minmax(5.25rem, 1fr));
    max-inline-size: 42rem;
  }

  .faces .step {
    justify-content: start;
    padding-block: 0.75rem;
  }

  .face {
    flex: none;
    inline-size: 3.25rem;
    block-size: 3.25rem;
  }

  .child .face {
    inline-size: 4.25rem;
    block-size: 4.25rem;
  }

  .faces:not(.many) .face {
    order: -1;
  }

  @container (min-width: 30rem) {
    .face {
      order: -1;
    }
  }

  .face * {
    fill: none;
    stroke: #4b3a12;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .face circle {
    fill: #ffd872;
  }

  .face .eyes {
    fill: #4b3a12;
    stroke-width: 1;
  }

  .face .open {
    fill: #8c3b2a;
  }

  /* More than three faces find no room side by side on a phone. */
  @container (max-width: 29.99rem) {
    .faces.many {
      grid-template-columns: minmax(0, 1fr);
    }

    .faces.many .step {
      flex-direction: row;
      gap: 0.75rem;
      padding: 0.5rem 0.875rem;
      text-align: start;
    }

    /* Letters that somebody has made large need the room more than the face does. */
    .faces.many .face {
      max-inline-size: 28%;
      block-size: auto;
    }
  }

  @container (min-width: 40rem) {
    .steps:not(.faces) {
      grid-template-columns: none;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }

    .steps .step {
      flex-direction: column;
      gap: 0.375rem;
      padding-inline: 0.375rem;
      text-align: center;
    }

    .worded .words {
      flex-direction: column;
      align-items: center;
    }

    .rung {
      block-size: 5rem;
    }
  }

  @media (forced-colors: active) {
    .rung {
      fill: CanvasText;
    }

    :has(:checked) > .rung {
      fill: Highlight;
    }
  }
`;
