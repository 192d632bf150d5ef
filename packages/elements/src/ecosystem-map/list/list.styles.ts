import { css } from 'lit';

/** The list and the empty result. */
export const listStyles = css`
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entry {
    border-block-end: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.25rem;
  }

  .entry button {
    display: flex;
    align-items: start;
    gap: 0.7rem;
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding-block: 0.65rem;
    padding-inline: var(--_gap);
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    line-height: 1.35;
    text-align: start;
  }

  .entry .glyph {
    margin-block-start: 0.15em;
  }

  .entry button:hover {
    background: var(--_raised);
  }

  .entry button:focus-visible {
    outline-offset: -3px;
  }

  .entry button[aria-current] {
    background: var(--_accent-soft);
    box-shadow: inset 4px 0 0 var(--_accent);
  }

  .entry-text {
    display: grid;
    flex: 1;
    gap: 0.1rem;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  .entry-name {
    font-weight: 600;
  }

  .distance {
    flex: none;
    max-inline-size: 40%;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .list-title {
    padding-block: 0.5rem 0.25rem;
    padding-inline: var(--_gap);
    background: var(--_raised);
    font-weight: 600;
  }

  .more {
    display: flex;
    margin: 0.75rem auto;
    border-radius: 99px;
  }

  .empty {
    padding: 1.25rem var(--_gap);
    text-align: center;
  }

  .empty p {
    margin-block: 0 0.6rem;
  }

  .print-only {
    display: none;
  }
`;
