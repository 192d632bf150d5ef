import { css } from 'lit';

/** What is shown where nothing is found; loaded with it. */
export const nothingFoundStyles = css`
  .asked {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.35rem;
  }

  .empty .list-title {
    margin-block: 1rem 0;
    margin-inline: calc(-1 * var(--_gap));
    text-align: start;
  }

  .empty .nearest {
    margin-block-end: 1rem;
    margin-inline: calc(-1 * var(--_gap));
  }

  .relaxations {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5rem;
  }

  .empty .start {
    margin-block-start: 1rem;
  }
`;
