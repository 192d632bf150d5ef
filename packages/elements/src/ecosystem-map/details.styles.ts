import { css } from 'lit';

/** The frame of the details: what stands there before they are loaded. */
export const detailsStyles = css`
  .details {
    padding: 0.5rem var(--_gap) 1.5rem;
  }

  .back {
    min-block-size: 2.25rem;
    margin-inline-start: -0.6rem;
    padding-inline: 0.5rem;
    font-size: 0.875em;
  }

  :dir(rtl) .back .icon {
    transform: scaleX(-1);
  }

  .details h2 {
    margin-block: 0.25rem 0.6rem;
    font-size: 1.3rem;
    line-height: 1.25;
    text-wrap: balance;
  }

  .details h2:focus-visible {
    outline-offset: 4px;
  }

  .details h2:focus:not(:focus-visible) {
    outline: none;
  }
`;
