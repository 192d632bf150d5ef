import { css } from 'lit';

/** The panel of the filters; loaded with it. */
export const filterPanelStyles = css`
  .filter-button[aria-expanded='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .filter-panel {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 0.35rem);
    inset-inline-end: 0;
    display: flex;
    flex-direction: column;
    inline-size: min(24rem, calc(100cqi - 2 * var(--_gap)));
    max-block-size: min(36rem, calc(var(--_height) - 6rem));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 18%);
  }

  .filter-groups {
    flex: 1;
    min-block-size: 0;
    padding: 0.75rem;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_control-line) transparent;
  }

  .facet {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .facet + .facet {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }

  .facet legend,
  .distance-fields span {
    display: block;
    padding-inline: 0.5rem;
    padding-block-end: 0.2rem;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }

  /* In a fieldset a legend keeps its own place, whatever the fieldset's padding. */
  .facet + .facet legend {
    float: inline-start;
    inline-size: 100%;
  }

  .facet + .facet legend + * {
    clear: both;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: var(--_target);
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

  .count {
    flex: none;
    margin-inline-start: auto;
    padding-inline-start: 1rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .facet summary {
    padding-block: calc((var(--_target) - 1.4rem) / 2);
    padding-inline: 0.5rem;
    color: var(--_accent);
    cursor: pointer;
    font-size: 0.9375em;
  }

  .distance-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
    gap: 0.5rem;
    padding-inline: 0.5rem;
  }

  .distance-fields span {
    padding-inline: 0;
  }

  .distance-fields + .facet {
    margin-block-start: 0.9rem;
  }

  .filter-foot {
    display: flex;
    flex: none;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.6rem 0.75rem;
    border-block-start: 1px solid var(--_line);
  }

  .filter-foot [aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 0.65;
  }

  /* Under the button, which stands left of the middle there. */
  @container stem-map (width >= 1020px) {
    .filter-panel {
      inset-inline: 0 auto;
    }
  }

  /* A sheet over list and map, as high as the widget allows. */
  @container stem-map (width < 560px) {
    .filters {
      position: static;
    }

    .filter-panel {
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: auto;
      max-block-size: calc(100% - 7.25rem);
      border-inline-width: 0;
      border-block-end-width: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
