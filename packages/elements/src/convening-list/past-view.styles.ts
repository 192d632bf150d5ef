import { css } from 'lit';

/** Years of what is over. */
export const pastViewStyles = css`
  .year + .year {
    margin-block-start: 1.5rem;
  }

  [part='year'] {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin-block-end: 0.6rem;
    color: var(--_muted);
    font-size: 1em;
    font-variant-numeric: tabular-nums;
  }

  [part='year']::after {
    flex: 1;
    border-block-start: 1px solid var(--_line);
    content: '';
  }
`;
