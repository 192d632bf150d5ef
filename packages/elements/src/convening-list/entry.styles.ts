import { css } from 'lit';

/** One convening. */
export const entryStyles = css`
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem 1.1rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .entries.many > li {
    /* Hundreds of entries: the browser lays out those in view. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12rem;
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    min-inline-size: 0;
  }

  .date-block {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
    align-self: start;
    justify-self: start;
    padding-block: 0.1rem;
    padding-inline: 0.7rem;
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }

  .date-block .month {
    color: var(--_accent);
    font-size: 0.8125em;
    font-weight: 700;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  .date-block .day {
    order: 1;
    font-weight: 700;
  }

  .date-block .year {
    order: 2;
  }

  .date-block .year,
  .date-block .name {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .date-block svg {
    display: block;
    color: var(--_accent);
  }

  [part='title'] {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.6rem;
    order: -1;
  }

  .kind {
    color: var(--_accent);
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.02em;
  }

  .status {
    padding-block: 0.05rem;
    padding-inline: 0.55rem;
    border-radius: 99px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: 0.8125em;
  }

  .cancelled .status {
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .cancelled [part='title'],
  .cancelled .when,
  .cancelled .time,
  .postponed .when,
  .postponed .time {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }

  .when {
    font-weight: 600;
  }

  .time {
    font-variant-numeric: tabular-nums;
  }

  .other {
    font-size: 0.875em;
  }

  .focus {
    margin-block-start: 0.35rem;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  .when::first-letter,
  .focus::first-letter {
    text-transform: uppercase;
  }

  .host {
    font-size: 0.875em;
  }

  .next {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3rem 0.5rem;
    margin-block-start: 0.35rem;
    font-size: 0.875em;
  }

  .next ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
  }

  .next li {
    padding-inline: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: var(--_raised);
    font-variant-numeric: tabular-nums;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
  }

  .disclosure {
    padding-inline: 0.25rem;
    margin-inline-start: -0.25rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .disclosure::before {
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentColor;
    border-block-width: 0 2px;
    border-inline-width: 0 2px;
    margin-block-end: 0.2em;
    rotate: 45deg;
    content: '';
  }

  .disclosure[aria-expanded='true']::before {
    margin-block-end: -0.2em;
    rotate: 225deg;
  }

  @container (inline-size >= 30rem) {
    .entry {
      grid-template-columns: 4.75rem minmax(0, 1fr);
      padding: 1.15rem;
    }

    .date-block {
      flex-direction: column;
      align-items: stretch;
      gap: 0;
      justify-self: stretch;
      padding: 0;
      padding-block-end: 0.35rem;
      overflow: clip;
      border: 1px solid var(--_line);
      background: var(--_raised);
      line-height: 1.2;
      text-align: center;
    }

    .date-block .month {
      padding-block: 0.2rem;
      margin-block-end: 0.3rem;
      background: var(--_accent);
      color: var(--_on-accent);
    }

    .date-block .day {
      font-size: 1.7em;
    }

    .date-block .name {
      order: 2;
    }

    .date-block .day.word {
      font-size: 1.15em;
    }

    .date-block .to {
      font-size: 0.6em;
    }

    .date-block > .day:only-child {
      display: grid;
      place-items: center;
      padding-block-start: 0.45rem;
      min-block-size: 3.2rem;
    }

    .past .date-block .month {
      background: var(--_line);
      color: var(--_text);
    }
  }

  @media (forced-colors: active) {
    .date-block,
    .status,
    .next li {
      border: 1px solid;
    }

    .date-block .month {
      border-block-end: 1px solid;
    }
  }

  @media print {
    .entry {
      break-inside: avoid;
      border-color: #999;
    }

    .entries > li {
      content-visibility: visible;
    }
  }
`;
