import { css } from 'lit';

/** The details; loaded with them. */
export const detailsStyles = css`
  .details {
    padding: 0.5rem var(--_gap) 1.5rem;
  }

  .back {
    min-block-size: var(--_target);
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

  .details h3 {
    margin-block: 1.25rem 0.4rem;
    font-size: 1rem;
  }

  .details .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    margin-block: 0 0.9rem;
    padding: 0;
    list-style: none;
  }

  .tag.inactive {
    border-color: var(--_warning);
    background: var(--_warning-soft);
    color: var(--_warning);
    font-weight: 600;
  }

  .facts {
    display: grid;
    gap: 0.65rem;
    margin: 0;
  }

  .facts dt {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .facts dd {
    margin: 0;
  }

  .sources {
    margin: 0;
    padding-inline-start: 1.1rem;
  }

  .sources:not(:has(li + li)) {
    padding: 0;
    list-style: none;
  }

  .correction-line {
    margin-block: 0.75rem 0;
  }

  .related ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .related li {
    padding-block: 0.45rem;
    border-block-start: 1px solid var(--_line);
    line-height: 1.35;
  }

  .related li > .muted {
    display: block;
  }

  .related summary {
    padding-block: calc(var(--_target) / 2 - 0.65rem);
    border-block-start: 1px solid var(--_line);
    color: var(--_accent);
    cursor: pointer;
  }

  .related p {
    margin-block: 0 0.4rem;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
    margin-block-end: 0.9rem;
  }

  .actions .button {
    min-block-size: var(--_target);
    font-size: 0.875em;
  }

  .related-name {
    padding-block: calc(var(--_target) / 2 - 1rem);
    font-weight: 600;
  }
`;
