/** What a server says, and no longer does, once its database is found to be damaged. */
import type { Hono } from 'hono';
import type { Soundness } from '../store/soundness.ts';
import type { AppEnv } from './app-types.ts';
import { ProblemError } from './problem-error.ts';
import { WRITING_METHODS } from './rate-limit.ts';

const RETRY_AFTER_SECONDS = 600;

/** 503; the log has the rest. */
export function damaged(cause?: unknown): ProblemError {
  return new ProblemError(
    'unavailable',
    'The database of this directory is damaged and has to be restored. Nothing was stored; try again later.',
    { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) }, cause },
  );
}

/** Takes nothing in that might be lost. What can still be read is answered. */
export function refuseWhenDamaged(app: Hono<AppEnv>, soundness: Soundness): void {
  app.use(async function refuse(c, next) {
    if (soundness.damage !== undefined && WRITING_METHODS.has(c.req.method)) throw damaged();
    await next();
  });
}
