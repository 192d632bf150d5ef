/** A bound on how often one address may submit or change applications. */
import type { MiddlewareHandler } from 'hono';
import type { AppDependencies, AppEnv } from './app-types.ts';
import { ProblemError } from './problem-error.ts';
import { clientAddress } from './requester.ts';

const WINDOW_SECONDS = 60;

/** Methods that write. */
export const WRITING_METHODS: ReadonlySet<string> = new Set(['POST', 'PATCH', 'DELETE']);

/** Counts the requests that write; the counts are in the database, so they hold across servers. */
export function limitRate({
  limits,
  settings,
  now,
}: Pick<AppDependencies, 'limits' | 'settings' | 'now'>): MiddlewareHandler<AppEnv> {
  const { rateLimitPerMinute: limit, trustProxy } = settings;
  return async function rateLimit(c, next) {
    if (limit > 0 && WRITING_METHODS.has(c.req.method)) {
      const client = clientAddress(c, trustProxy);
      const rule = { limit, windowSeconds: WINDOW_SECONDS };
      const { allowed, retryAfterSeconds } = await limits.take(client, rule, now());
      if (!allowed) {
        const seconds = String(Math.max(1, Math.ceil(retryAfterSeconds)));
        throw new ProblemError(
          'rate-limited',
          `Expected at most ${String(limit)} submissions and changes in a minute. Try again in ${seconds} s.`,
          { headers: { 'Retry-After': seconds } },
        );
      }
    }
    await next();
  };
}
