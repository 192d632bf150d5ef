import { css } from 'lit';

/** The colours of organizations and programs: a map of ecosystems alone begins without them. */
export const placeInkStyles = css`
  .ink-learning {
    color: var(--stem-mark-learning, light-dark(#4a45b0, #b3adff));
  }
  .ink-youth {
    color: var(--stem-mark-youth, light-dark(#8a5f00, #e6c35c));
  }
  .ink-culture {
    color: var(--stem-mark-culture, light-dark(#0d6b76, #6fd0dc));
  }
  .ink-work {
    color: var(--stem-mark-work, light-dark(#475663, #b6c3cf));
  }
  .ink-public {
    color: var(--stem-mark-public, light-dark(#962d26, #ff9f93));
  }
  .ink-people {
    color: var(--stem-mark-people, light-dark(#41691b, #abd67d));
  }
  .ink-program {
    color: var(--stem-mark-program, light-dark(#8a2590, #eda6f0));
  }
`;
