/** What a server says while the rows that this version makes of its records are made anew. */
import type { Hono } from 'hono';
import type { AppEnv } from './app-types.ts';
import { ProblemError } from './problem-error.ts';

const RETRY_AFTER_SECONDS = 10;

/** Answered meanwhile: that the process lives, and files that no record is in. */
const WITHOUT_RECORDS = /^\/(healthz|openapi\.json|favicon\.ico)$|^\/(cdn|pages)\//;

/** Whether the directory is being prepared; over once and for all when it is. */
export class Preparation {
  #isUnderWay: boolean;

  constructor(isNeeded: boolean) {
    this.#isUnderWay = isNeeded;
  }

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  end(): void {
    this.#isUnderWay = false;
  }
}

/** Half of the rows would give wrong answers, and caches would keep them. */
export function refuseWhilePreparing(app: Hono<AppEnv>, preparation: Preparation): void {
  app.use(async function refuse(c, next) {
    if (preparation.isUnderWay && !WITHOUT_RECORDS.test(c.req.path)) {
      throw new ProblemError(
        'unavailable',
        'The directory is being prepared for a new version of its server. Nothing was stored; try again in a minute.',
        { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } },
      );
    }
    await next();
  });
}
