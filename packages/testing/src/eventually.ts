import { waitUntil } from '@open-wc/testing';

/** A machine with other work to do is slow, not broken: after so long it is taken never to come true, ms. */
const PATIENCE_MS = 20_000;

/**
 * Resolves as soon as a condition holds in the browser.
 * @throws {Error} with `message` when it never does.
 */
export function eventually(
  condition: () => unknown,
  message = 'The condition never held',
): Promise<void> {
  return waitUntil(condition, message, { timeout: PATIENCE_MS });
}
