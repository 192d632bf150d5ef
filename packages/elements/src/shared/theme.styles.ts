import { css } from 'lit';

/**
 * The common look. Public properties are `--stem-…`; `--_…` are ours. `light-dark()` follows the page's own
 * `color-scheme`, so a light page stays light on a dark device.
 */
export const themeStyles = css`
  :host {
    --_text: var(--stem-text, light-dark(#17212b, #e9eef3));
    --_muted: var(--stem-muted, light-dark(#4b5a68, #a9b6c2));
    --_surface: var(--stem-surface, light-dark(#ffffff, #141a20));
    --_raised: var(--stem-raised, light-dark(#f4f6f8, #1d252d));
    --_line: var(--stem-line, light-dark(#d5dce2, #36424d));
    --_control-line: var(--stem-control-line, light-dark(#6f7d8a, #8796a4));
    --_accent: var(--stem-accent, light-dark(#0b5c7a, #72c7e3));
    --_on-accent: var(--stem-on-accent, light-dark(#ffffff, #04222e));
    --_accent-soft: var(--stem-accent-soft, light-dark(#e3f1f6, #16323d));
    --_warning: var(--stem-warning, light-dark(#7a4b00, #f0c274));
    --_warning-soft: var(--stem-warning-soft, light-dark(#fdf3df, #33260d));
    --_danger: var(--stem-danger, light-dark(#a8201a, #ff9d94));
    --_danger-soft: var(--stem-danger-soft, light-dark(#fdebea, #3a1512));
    --_radius: var(--stem-radius, 10px);
    --_radius-small: calc(var(--_radius) * 0.6);
    --_gap: 0.75rem;
    /* Of what is pressed, where it stands by others. */
    --_target: 2.25rem;

    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: inherit;
    line-height: 1.5;
    direction: ltr;
    text-align: start;
    overflow-wrap: anywhere;
  }

  /* Our texts run as their language does, all from left to right; what the host put inside runs as its page. */
  :host(:dir(rtl)) slot {
    direction: rtl;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  button,
  input,
  select,
  textarea {
    color: inherit;
    font: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2.5rem;
    padding-block: 0.35rem;
    padding-inline: 0.9rem;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    cursor: pointer;
    text-align: center;
    text-decoration: none;
  }

  .button:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
  }

  .button.plain {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }

  .field {
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding-block: 0.35rem;
    padding-inline: 0.7rem;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
  }

  .notice {
    padding-block: 0.6rem;
    padding-inline: 0.9rem;
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
  }

  .notice.warning {
    border-color: var(--_warning);
    background: var(--_warning-soft);
  }

  .notice.danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding-block: 0.05rem;
    padding-inline: 0.55rem;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: var(--_raised);
    font-size: 0.8125em;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Fingers want 44 px. */
  @media (pointer: coarse) {
    :host {
      --_target: 2.75rem;
    }

    .button,
    .field {
      min-block-size: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }

  @media (forced-colors: active) {
    .button,
    .field,
    .notice,
    .tag {
      border: 1px solid;
    }

    .button.primary {
      border-width: 3px;
    }
  }

  @media print {
    .button,
    .no-print {
      display: none !important;
    }
  }
`;
