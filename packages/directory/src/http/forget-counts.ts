/** Erases the counts of requests once their time is over, also where nobody sends anything any more. */
import type { AppDependencies } from './app-types.ts';

const EVERY_MS = 60_000;

/** Begins at once, for what an earlier process left, and goes on every minute. @returns what ends it */
export function startForgetting({
  limits,
  now,
  log,
}: Pick<AppDependencies, 'limits' | 'now' | 'log'>): () => void {
  function forget(): void {
    limits.forget(now()).catch((error: unknown) => {
      // The next minute tries again; until then the counts only stay longer than they should.
      log.error('counts-not-erased', error);
    });
  }
  forget();
  const timer = setInterval(forget, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
