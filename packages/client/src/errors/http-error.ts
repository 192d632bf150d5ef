import type { Problem } from '@stem-ecosystems/schema/problem';
import { DirectoryError, type DirectoryErrorCode, type FailedRequest } from './directory-error.ts';

/** What a status means where no problem document says it: a static host, a proxy. */
const CODES: Readonly<Record<number, DirectoryErrorCode>> = {
  401: 'unauthorized',
  404: 'not-found',
  429: 'rate-limited',
  500: 'internal',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** The directory answered, with a status outside 200-299 and after whatever retries were safe. */
export class HttpError extends DirectoryError {
  override readonly name = 'HttpError';
  /** The problem's own code; without one what the status means, or else `http`. */
  readonly code: DirectoryErrorCode;
  readonly status: number;
  /** RFC 9457 problem details; absent where the body was something else. */
  readonly problem?: Problem;
  /** How long the directory asks to be left alone (`Retry-After`), seconds, ≥ 0; absent where it does not say. */
  readonly retryAfterSeconds?: number;

  constructor(
    request: FailedRequest & {
      status: number;
      problem?: Problem | undefined;
      retryAfterSeconds?: number | undefined;
    },
  ) {
    const { method, url, status, problem, retryAfterSeconds } = request;
    const detail = problem?.detail === undefined ? '' : `: ${problem.detail}`;
    super(`${method} ${url} failed with ${status}${detail}`, request);
    this.status = status;
    this.code = problem?.code ?? CODES[status] ?? 'http';
    if (problem !== undefined) this.problem = problem;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
  }
}
