import { css } from 'lit';

/** The map, its buttons and its colours. */
export const mapStyles = css`
  .map {
    position: absolute;
    inset: 0;
    overflow: clip;
    background: var(--stem-map-water, light-dark(#dbe8ee, #0e1820));
    cursor: grab;
    direction: ltr;
    touch-action: pan-y;
    user-select: none;
  }

  .map:active {
    cursor: grabbing;
  }

  .map:focus-visible {
    outline-offset: -3px;
  }

  .map:focus:not(:focus-visible) {
    outline: none;
  }

  /* Both canvases are larger than the map, so that they can be moved a while. */
  .map canvas {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    transform: translate(-50%, -50%);
    pointer-events: none;
  }

  /* A map of the page's own, which knows no more of its room than what it is given. */
  .host-map {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  .hits {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .hit {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
    pointer-events: auto;
  }

  .hit:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_surface);
  }

  .credit {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    padding-inline: 0.4rem;
    background: color-mix(in srgb, var(--_surface) 80%, transparent);
  }

  .controls {
    position: absolute;
    z-index: 2;
    cursor: default;
  }

  .steer {
    display: grid;
    gap: 0.5rem;
    inset-block-end: 0.6rem;
    inset-inline-end: 0.6rem;
    justify-items: center;
  }

  /* In a low map plus and minus stand beside the arrows. */
  @container stem-map-pane (height < 13rem) {
    .steer {
      grid-auto-flow: column;
      align-items: center;
    }
  }

  .map-button {
    display: inline-grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }

  .map-button .icon {
    inline-size: 1.1rem;
    block-size: 1.1rem;
  }

  .map-button:hover {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .map-button:focus-visible {
    z-index: 1;
    outline-offset: -2px;
  }

  .zoom,
  .pad {
    border: 1px solid var(--_control-line);
    box-shadow: 0 1px 4px rgb(0 0 0 / 15%);
    overflow: clip;
    background: var(--_surface);
  }

  .zoom {
    display: grid;
    border-radius: var(--_radius-small);
  }

  .zoom .in {
    border-block-end: 1px solid var(--_line);
  }

  .pad {
    display: grid;
    border-radius: 50%;
    grid-template: repeat(3, 2rem) / repeat(3, 2rem);
  }

  .pad .up {
    grid-area: 1 / 2;
  }

  .pad .left {
    grid-area: 2 / 1;
  }

  .pad .whole {
    grid-area: 2 / 2;
  }

  .pad .right {
    grid-area: 2 / 3;
  }

  .pad .down {
    grid-area: 3 / 2;
  }

  /* For fingers: plus and minus on the one side, all else in a row on the other, and "go to" over it. */
  @media (pointer: coarse) {
    .map-button {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }

    .steer {
      display: flex;
      align-items: flex-end;
      flex-direction: row-reverse;
      inset-inline-start: 0.6rem;
      justify-content: space-between;
      pointer-events: none;
    }

    .steer > * {
      pointer-events: auto;
    }

    .pad {
      display: flex;
      border-radius: var(--_radius-small);
    }

    .credit {
      inset-inline: auto 0;
    }
  }

  .skip {
    position: absolute;
    z-index: 4;
    inset-block-start: 0.6rem;
    inset-inline-start: 0.6rem;
  }

  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .palette {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    forced-color-adjust: none;
    visibility: hidden;
  }

  /* No visible length: it is there for its end, which tells the canvas that a colour has changed. */
  .palette i {
    transition: color 1ms !important;
  }

  .ink-land {
    color: var(--stem-map-land, light-dark(#fdfcf9, #25303a));
  }
  .ink-abroad {
    color: var(--stem-map-abroad, light-dark(#eff0ec, #1b252e));
  }
  .ink-border {
    color: var(--stem-map-border, light-dark(#bfc7cc, #45535f));
  }
  .ink-label {
    color: var(--stem-map-label, light-dark(#495662, #aebbc6));
  }
  .ink-halo {
    color: var(--stem-map-land, light-dark(#fdfcf9, #25303a));
  }
  .ink-paper {
    color: light-dark(#ffffff, #0d141a);
  }
  .ink-count {
    color: light-dark(#17212b, #f1f5f8);
  }
  .ink-accent {
    color: var(--_accent);
  }
  .ink-local {
    color: var(--_local);
  }
  .ink-regional {
    color: var(--_regional);
  }
  .ink-state {
    color: var(--_state);
  }
  .ink-national {
    color: var(--_national);
  }

  @media (forced-colors: active) {
    .map {
      background: Canvas;
      forced-color-adjust: none;
    }

    .palette i {
      color: CanvasText;
    }

    .palette :is(.ink-land, .ink-abroad, .ink-halo, .ink-paper) {
      color: Canvas;
    }

    .palette .ink-border {
      color: GrayText;
    }

    .palette .ink-accent {
      color: Highlight;
    }

    .glyph {
      color: CanvasText;
    }

    .controls {
      forced-color-adjust: auto;
    }
  }
`;
