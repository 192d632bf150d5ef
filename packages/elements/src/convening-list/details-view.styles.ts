import { css } from 'lit';

/** What unfolds below a convening. */
export const detailsViewStyles = css`
  .panel {
    display: grid;
    gap: 0.9rem;
    padding-block-start: 0.6rem;
    min-inline-size: 0;
  }

  .panel > .part {
    margin-block-start: 0;
  }

  .agenda {
    display: grid;
    gap: 0.5rem;
  }

  .agenda li {
    display: grid;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--_line);
  }
`;
