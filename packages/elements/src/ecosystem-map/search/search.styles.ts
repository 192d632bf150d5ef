import { css } from 'lit';

/** The search field, the button of the filters, and icons. */
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
    min-block-size: max(2.6rem, var(--_target));
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
    inline-size: var(--_target);
    block-size: var(--_target);
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

  .search-message {
    margin: 0;
    color: var(--_text);
  }

  .search-message:not(:empty) {
    margin-block-start: 0.4rem;
  }

  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.8em;
  }

  /* As high as the field, border and all, and beside it also where a message makes that higher. */
  .filters {
    position: relative;
    display: flex;
    align-self: start;
  }

  .filter-button {
    min-block-size: calc(max(2.6rem, var(--_target)) + 2px);
    border-radius: 99px;
    white-space: nowrap;
  }
`;
