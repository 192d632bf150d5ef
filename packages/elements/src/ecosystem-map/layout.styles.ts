import { css } from 'lit';

/** The frame, its panes, and how they stand in a narrow and in a wide column. */
export const layoutStyles = css`
  :host {
    --_height: var(--stem-height, 40rem);
    --_local: var(--stem-scope-local, light-dark(#a84a05, #f5a962));
    --_regional: var(--stem-scope-regional, light-dark(#0a5fae, #74b9ff));
    --_state: var(--stem-scope-state, light-dark(#0b7058, #6fd3b0));
    --_national: var(--stem-scope-national, light-dark(#a81768, #ff9ccb));

    container: stem-map / inline-size;
    min-inline-size: min(100%, 280px);
  }

  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: var(--_height);
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .frame.waiting {
    display: block;
    block-size: auto;
    min-block-size: var(--_height);
    padding: var(--_gap);
    border-color: transparent;
  }

  .frame.waiting:has(.notice) {
    border-color: var(--_line);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .frame:not(.waiting) > .notice {
    border-radius: 0;
  }

  .toolbar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    padding: var(--_gap);
    border-block-end: 1px solid var(--_line);
  }

  .status-row {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .status {
    margin: 0;
    /* It is said a moment after the map is there, which would have to be drawn anew in another size. */
    min-block-size: 1lh;
    color: var(--_muted);
  }

  .pane-switch {
    display: inline-flex;
    flex: none;
    border: 1px solid var(--_control-line);
    border-radius: 99px;
    overflow: clip;
  }

  .pane-switch button {
    min-block-size: var(--_target);
    padding-inline: 1rem;
    border: 0;
    border-radius: 99px;
    background: none;
    cursor: pointer;
    font-size: 0.875em;
  }

  .pane-switch [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .pane-switch button:focus-visible {
    outline-offset: -3px;
    outline-color: currentColor;
  }

  .body {
    display: grid;
    flex: 1;
    min-block-size: 0;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  .side {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--_surface);
  }

  .side-scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_control-line) transparent;
  }

  .map-pane {
    container: stem-map-pane / size;
    position: relative;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    padding-block: 0.4rem;
    padding-inline: var(--_gap);
    border-block-start: 1px solid var(--_line);
    font-size: 0.75rem;
  }

  /* One pane at a time; the list leads. The field has a row of its own. */
  @container stem-map (width < 560px) {
    .search,
    .status {
      grid-column: 1 / -1;
    }

    .status-row {
      display: contents;
    }

    .status {
      order: 1;
    }

    .filters {
      justify-self: start;
    }

    .pane-switch {
      align-self: center;
      justify-self: end;
    }

    .view-both.pane-list > .map-pane,
    .view-both.pane-map > .side,
    .view-map.has-details > .map-pane {
      display: none;
    }
  }

  /* Letters twice as large as usual: what does not fit beside each other stands below each other. */
  @container stem-map (width < 17rem) {
    .filters,
    .pane-switch {
      grid-column: 1 / -1;
      justify-self: start;
    }
  }

  /* List over map. */
  @container stem-map (560px <= width < 720px) {
    .view-both {
      grid-template-rows: minmax(0, 1fr) minmax(0, 1fr);
    }

    .view-both > .side {
      border-block-end: 1px solid var(--_line);
    }
  }

  @container stem-map (width >= 560px) {
    .pane-switch {
      display: none;
    }

    .view-map.has-details {
      grid-template-columns: minmax(17rem, 40%) minmax(0, 1fr);
    }
  }

  /* Where the pane fills the window, and at 400 % zoom, the page has to go on scrolling at its end. */
  @media (height >= 40rem) {
    @container stem-map (width >= 560px) {
      .side-scroll {
        overscroll-behavior: contain;
      }
    }
  }

  @container stem-map (width >= 720px) {
    .view-both {
      grid-template-columns: minmax(17rem, 34%) minmax(0, 1fr);
    }

    .side:not(:last-child) {
      border-inline-end: 1px solid var(--_line);
    }
  }

  /* The search field stands over the list, what it found over the map. */
  @container stem-map (width >= 1020px) {
    .toolbar {
      grid-template-columns: minmax(18rem, 34%) auto minmax(0, 1fr);
      align-items: start;
    }

    .status-row {
      grid-column: auto;
      min-block-size: calc(max(2.6rem, var(--_target)) + 2px);
      padding-inline-start: 0.5rem;
    }
  }

  @media (forced-colors: active) {
    .pane-switch [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
