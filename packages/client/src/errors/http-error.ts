import type { Problem } from '@stem-ecosystems/schema/problem';
import { DirectoryError, type DirectoryErrorCode, type FailedRequest } from './directory-error.ts';

/** The directory answered, with a status outside 200-299 and after whatever retries were safe. */
export class HttpError extends DirectoryError {
  override readonly name = 'HttpError';
  /** The problem's own code; `http` where the answer was no problem document (a proxy's page, a static host). */
  readonly code: DirectoryErrorCode;
  readonly status: number;
  /** RFC 9457 problem details; absent where the body was something else. */
  readonly problem?: Problem;

  constructor(
    request: FailedRequest & { status: number; problem?: Problem | undefined },
    cause?: unknown,
  ) {
    const { method, url, status, problem } = request;
    const detail = problem?.detail === undefined ? '' : `: ${problem.detail}`;
    super(`${method} ${url} failed with ${status}${detail}`, request, cause);
    this.status = status;
    this.code = problem?.code ?? 'http';
    if (problem !== undefined) this.problem = problem;
  }
}
