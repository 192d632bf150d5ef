import { css } from 'lit';

/** What came out of a convening. */
export const outcomesViewStyles = css`
  .part {
    margin-block-start: 0.6rem;
  }

  .label {
    margin-block-end: 0.35rem;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 650;
    letter-spacing: 0.02em;
  }

  .takeaways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 0.5rem;
  }

  .takeaways li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.5rem;
    padding-block: 0.55rem;
    padding-inline: 0.75rem;
    border-radius: var(--_radius-small);
    background: var(--_raised);
  }

  .takeaways li::before {
    grid-row: 1 / span 2;
    block-size: 0.9em;
    color: var(--_accent);
    font-family: Georgia, 'Times New Roman', serif;
    font-size: 1.9em;
    line-height: 1;
    content: '“' / '';
  }

  .takeaways .by {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .takeaways .by::before {
    content: '— ' / '';
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.75rem;
  }

  .counts .number {
    display: block;
    font-size: 1.6em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.15;
  }

  .counts li {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .counts .number {
    color: var(--_text);
  }

  .resources {
    display: grid;
    gap: 0.5rem;
  }

  .takeaways p:first-child::first-letter {
    text-transform: uppercase;
  }

  @media (forced-colors: active) {
    .takeaways li {
      border: 1px solid;
    }
  }
`;
