import { css } from 'lit';

export const joinFormStyles = css`
  :host {
    max-inline-size: 44rem;
  }

  .obstacle {
    margin: 0;
  }

  .obstacle:not(:first-child) {
    margin-block-start: var(--_gap);
  }
`;
