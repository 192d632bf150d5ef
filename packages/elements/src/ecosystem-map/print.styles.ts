import { css } from 'lit';

/** On paper: the whole list with addresses, no map, nothing to press. */
export const printStyles = css`
  @media print {
    :host {
      container-type: normal;
      color-scheme: light;
    }

    .frame,
    .side-scroll {
      block-size: auto;
      overflow: visible;
    }

    .body,
    .side,
    .frame {
      display: block !important;
      border: 0;
    }

    .map-pane,
    .search,
    .filters,
    .pane-switch,
    .more,
    .actions,
    .back {
      display: none !important;
    }

    .list {
      columns: 17rem;
      column-gap: 1.5rem;
    }

    .list-title {
      column-span: all;
    }

    .entry {
      break-inside: avoid;
      content-visibility: visible;
      padding-block-end: 0.4rem;
    }

    .entry button {
      min-block-size: 0;
      padding-block-end: 0;
    }

    .print-only {
      display: block;
      padding-inline: calc(var(--_gap) + 1.85rem) var(--_gap);
    }
  }
`;
