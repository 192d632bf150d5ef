import { css } from 'lit';

/** The suggestions; loaded with them. */
export const searchOptionsStyles = css`
  .options {
    position: absolute;
    z-index: 3;
    inset-block-start: 3rem;
    inset-inline: 0;
    max-block-size: min(22rem, calc(var(--_height) - 9rem));
    margin: 0;
    padding: 0.35rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 18%);
  }

  .options-title {
    padding-block: 0.4rem 0.15rem;
    padding-inline: 0.6rem;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 600;
    letter-spacing: 0.03em;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: max(2.5rem, var(--_target));
    padding-block: 0.25rem;
    padding-inline: 0.6rem;
    border-radius: var(--_radius-small);
    cursor: pointer;
    line-height: 1.3;
  }

  .option > span:only-child {
    flex: 1;
  }

  .option > span > .muted {
    display: block;
  }

  .option:hover {
    background: var(--_raised);
  }

  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .option[aria-selected='true'] :is(.muted, .glyph) {
      color: HighlightText;
    }
  }
`;
