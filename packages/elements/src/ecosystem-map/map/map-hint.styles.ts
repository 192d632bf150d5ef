import { css } from 'lit';

export const mapHintStyles = css`
  .hint {
    position: absolute;
    pointer-events: none;
    inset-block-start: 50%;
    inset-inline: 1rem;
    z-index: 2;
    margin-inline: auto;
    inline-size: fit-content;
    padding: 0.6rem 1rem;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.9375rem;
    text-align: center;
    transform: translateY(-50%);
  }

  @media (forced-colors: active) {
    .hint {
      border: 1px solid;
      forced-color-adjust: auto;
    }
  }
`;
