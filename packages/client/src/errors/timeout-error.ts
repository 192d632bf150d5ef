import { DirectoryError, type FailedRequest } from './directory-error.ts';

/** The answer took longer than `timeoutMs`. The directory may still have done what was asked. */
export class TimeoutError extends DirectoryError {
  override readonly name = 'TimeoutError';
  readonly code = 'timeout';
  readonly timeoutMs: number;

  constructor(request: FailedRequest & { timeoutMs: number }) {
    super(`${request.method} ${request.url} got no answer within ${request.timeoutMs} ms`, request);
    this.timeoutMs = request.timeoutMs;
  }
}
