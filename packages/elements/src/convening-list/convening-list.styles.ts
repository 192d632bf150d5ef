import { css } from 'lit';

/** The parts of the list and what stands around them. */
export const conveningListStyles = css`
  :host {
    container-type: inline-size;
    min-block-size: var(--stem-height, auto);
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol {
    margin: 0;
  }

  ul,
  ol {
    padding: 0;
    list-style: none;
  }

  [part='heading'] {
    margin-block: 0 var(--_gap);
    font-size: 1.25em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .entries + [part='heading'],
  .last,
  .empty + [part='heading'],
  .last + [part='heading'] {
    margin-block-start: 2rem;
  }

  .entries {
    display: grid;
    gap: var(--_gap);
  }

  .empty {
    padding: 1.1rem 1.25rem;
    border: 1px dashed var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_raised);
    text-wrap: pretty;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block-end: var(--_gap);
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.75rem;
    margin-block-end: var(--_gap);
  }

  .filter .field {
    inline-size: auto;
    max-inline-size: 100%;
  }

  .on-demand {
    margin-block-start: 1.75rem;
  }

  .toggle {
    inline-size: 100%;
  }

  #past {
    margin-block-start: 1.75rem;
  }

  .more {
    margin-block-start: var(--_gap);
  }

  .attribution {
    margin-block-start: 1.25rem;
  }

  @container (inline-size >= 34rem) {
    .toggle {
      inline-size: auto;
    }
  }
`;
