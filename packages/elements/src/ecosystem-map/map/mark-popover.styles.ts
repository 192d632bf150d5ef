import { css } from 'lit';

/** What stands beside a mark; loaded with the first of it. */
export const markPopoverStyles = css`
  /* Over the buttons: what they would hide of it is text, and it goes with the pointer. */
  .tip {
    position: absolute;
    z-index: 3;
    display: grid;
    left: 0;
    top: 0;
    inline-size: max-content;
    max-inline-size: min(18rem, 90%);
    padding: 0.4rem 0.7rem;
    border-radius: var(--_radius-small);
    background: var(--_text);
    box-shadow: 0 2px 10px rgb(0 0 0 / 25%);
    color: var(--_surface);
    cursor: default;
    font-size: 0.8125rem;
    line-height: 1.35;
    user-select: text;
  }

  @media (forced-colors: active) {
    .tip {
      border: 1px solid;
      forced-color-adjust: auto;
    }
  }
`;
