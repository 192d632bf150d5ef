import { css } from 'lit';

/** The way to far-off members; loaded with it. */
export const goToStyles = css`
  .go-to {
    inset-block-end: 0.6rem;
    inset-inline-start: 0.6rem;
    max-inline-size: calc(100% - 7.5rem);
  }

  .go-to .field {
    inline-size: auto;
    max-inline-size: min(15rem, 100%);
    min-block-size: 2.25rem;
    border-color: var(--_control-line);
    box-shadow: 0 1px 4px rgb(0 0 0 / 15%);
    cursor: pointer;
    font-size: 0.875rem;
    text-overflow: ellipsis;
  }

  @container stem-map-pane (height < 13rem) {
    .go-to {
      max-inline-size: calc(100% - 10rem);
    }
  }

  @media (pointer: coarse) {
    .go-to {
      inset-block: 0.6rem auto;
      max-inline-size: calc(100% - 1.2rem);
    }

    .go-to .field {
      min-block-size: 2.75rem;
    }
  }
`;
