/**
 * How long something may take before it is taken never to happen, ms. No test waits for a time to pass; a machine of
 * two cores with other work to do is slow, not broken.
 */
export const PATIENCE_MS = 120_000;
