import { css } from 'lit';

/** Search field, suggestions and filters. */
export const searchStyles = css`
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .glyph {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: currentColor;
  }

  .glyph.hollow {
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
  }

  .search {
    position: relative;
    min-inline-size: 0;
  }

  .search-box {
    display: flex;
    align-items: center;
    border: 1px solid var(--_control-line);
    border-radius: 99px;
    background: var(--_surface);
  }

  .search-box > .icon {
    margin-inline-start: 0.8rem;
    color: var(--_muted);
  }

  .search-box:focus-within {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
  }

  .search-box .field {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.6rem;
    padding-inline: 0.6rem;
    border: 0;
    background: none;
    text-overflow: ellipsis;
  }

  /* The box around it shows the focus. */
  .search-box .field:focus-visible {
    outline: none;
  }

  .search-box .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .icon-button {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    margin-inline-end: 0.2rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .icon-button:hover {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .icon-button[aria-disabled='true'] .icon {
    animation: pulse 1s infinite alternate;
  }

  @keyframes pulse {
    to {
      opacity: 0.25;
    }
  }

  .search-message {
    margin: 0;
    color: var(--_text);
  }

  .search-message:not(:empty) {
    margin-block-start: 0.4rem;
  }

  .options,
  .dropdown-panel {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 0.3rem);
    inset-inline-start: 0;
    margin: 0;
    padding: 0.35rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 18%);
  }

  .options {
    inset-block-start: 3rem;
    inset-inline-end: 0;
    max-block-size: min(22rem, calc(var(--_height) - 9rem));
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
    min-block-size: 2.5rem;
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

  .filter-row,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.25rem;
    padding-block: 0.15rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--_control-line);
    border-radius: 99px;
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
    font-size: 0.875em;
    white-space: nowrap;
  }

  .chip:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }

  .count {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    white-space: nowrap;
  }

  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.8em;
  }

  .dropdown {
    position: relative;
  }

  .dropdown-panel {
    inline-size: max-content;
    max-inline-size: min(20rem, 80cqi);
    max-block-size: min(22rem, calc(var(--_height) - 9rem));
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    border-radius: var(--_radius-small);
    cursor: pointer;
    font-size: 0.9375em;
  }

  .check:hover {
    background: var(--_raised);
  }

  .check input {
    flex: none;
    inline-size: 1.15rem;
    block-size: 1.15rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .check .count {
    margin-inline-start: auto;
    padding-inline-start: 1rem;
  }

  .unfold {
    inline-size: 100%;
    min-block-size: 2.25rem;
    border-radius: 99px;
    font-size: 0.875em;
  }

  @container stem-map (width < 560px) {
    .filters:not(.unfolded) .filter-row {
      display: none;
    }

    .filters.unfolded .filter-row {
      margin-block-start: 0.5rem;
    }
  }

  @container stem-map (width >= 560px) {
    .unfold {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .chip[aria-pressed='true'] .count,
    .chip[aria-pressed='true'] .glyph,
    .option[aria-selected='true'] :is(.muted, .glyph) {
      color: HighlightText;
    }
  }
`;
