import { css } from 'lit';

/**
 * The look of the form's light DOM.
 *
 * Colours and sizes come from the element: its `:host` sets the `--_…` properties, and they are inherited.
 * Two classes in each selector, so that a page's rules for bare tags do not get through.
 */
export const formStyles = css`
  .stem-form {
    display: block;
    color: var(--_text);
    font: inherit;
    line-height: 1.5;
    text-align: start;
  }

  .stem-form *,
  .stem-form *::before,
  .stem-form *::after {
    box-sizing: border-box;
  }

  .stem-form p,
  .stem-form ul,
  .stem-form fieldset,
  .stem-form legend,
  .stem-form .stem-title {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .stem-form .stem-fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    margin: 0;
  }

  .stem-form .stem-pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 1.25rem;
    align-items: start;
  }

  .stem-form .stem-field {
    min-inline-size: 0;
  }

  .stem-form .stem-field > label,
  .stem-form .stem-label,
  .stem-form legend {
    display: block;
    margin: 0;
    color: inherit;
    font-size: 1em;
    font-weight: 600;
    letter-spacing: normal;
    text-transform: none;
  }

  .stem-form .stem-mark {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .stem-form .stem-input + .stem-hint {
    margin-block-start: 0.25rem;
  }

  .stem-form .stem-hint {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .stem-form a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  .stem-form .stem-problem {
    margin-block-start: 0.25rem;
    color: var(--_danger);
    font-weight: 600;
  }

  .stem-form .stem-input {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    margin: 0.375rem 0 0;
    padding-block: 0.5rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background-color: var(--_surface);
    box-shadow: none;
    color: inherit;
    font: inherit;
    transition: border-color 120ms;
  }

  .stem-form textarea.stem-input {
    min-block-size: 8rem;
    resize: vertical;
  }

  .stem-form .stem-input:hover {
    border-color: var(--_accent);
  }

  .stem-form .stem-input[aria-invalid='true'] {
    padding-block: calc(0.5rem - 1px);
    padding-inline: calc(0.75rem - 1px);
    border: 2px solid var(--_danger);
  }

  .stem-form :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .stem-form [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }

  .stem-form .stem-kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    min-inline-size: 0;
  }

  .stem-form .stem-kinds legend {
    margin-block-end: 0.375rem;
  }

  .stem-form .stem-field > .stem-choice {
    display: flex;
    flex: 1 1 12rem;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.75rem;
    margin: 0;
    padding-block: 0.375rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-weight: 400;
    cursor: pointer;
  }

  .stem-form .stem-field > .stem-choice:hover,
  .stem-form .stem-field > .stem-choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .stem-form .stem-choice input,
  .stem-form .stem-check input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .stem-form .stem-check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75rem;
    align-items: start;
  }

  .stem-form .stem-check label {
    margin: 0;
    font-size: 1em;
    font-weight: 400;
    letter-spacing: normal;
    text-transform: none;
  }

  .stem-form .stem-check ~ p {
    margin-inline-start: 2.125rem;
  }

  .stem-form .stem-fact {
    padding-block: 0.625rem;
    border-block: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .stem-form .stem-fact + .stem-fact {
    margin-block-start: -1.25rem;
    border-block-start: 0;
  }

  .stem-form .stem-fact-name {
    margin-inline-end: 0.5rem;
    color: var(--_muted);
    font-weight: 600;
  }

  .stem-form .stem-notice {
    padding-block: 0.75rem;
    padding-inline: 1rem;
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
  }

  .stem-form .stem-notice > * + * {
    margin-block-start: 0.5rem;
  }

  .stem-form .stem-danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .stem-form .stem-summary ul {
    padding-inline-start: 1.25rem;
  }

  .stem-form .stem-summary a {
    color: var(--_danger);
  }

  .stem-form .stem-send .stem-notice {
    margin-block-end: 0.75rem;
  }

  .stem-form .stem-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    margin: 0;
    padding-block: 0.4rem;
    padding-inline: 1.125rem;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .stem-form .stem-button:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .stem-form .stem-primary {
    min-inline-size: 8rem;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .stem-form .stem-primary:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
  }

  .stem-form .stem-button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  .stem-form .stem-plain {
    min-inline-size: 0;
    padding-inline: 0;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .stem-form .stem-draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    min-block-size: 2.75rem;
    margin-block-start: 0.5rem;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .stem-form .stem-sent {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }

  .stem-form .stem-title {
    font-size: 1.375em;
    line-height: 1.25;
  }

  .stem-form .stem-link {
    padding-block: 0.75rem;
    padding-inline: 1rem;
    border: 1px dashed var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
    user-select: all;
  }

  .stem-form .stem-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
  }

  .stem-form .stem-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    .stem-form .stem-input {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .stem-form .stem-notice {
      border: 1px solid;
    }

    .stem-form .stem-primary {
      border-width: 3px;
    }

    .stem-form .stem-field > .stem-choice:has(:checked) {
      border-width: 3px;
    }
  }

  @media print {
    .stem-form .stem-button {
      display: none;
    }
  }
`;
