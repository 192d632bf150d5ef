import { DirectoryError, type FailedRequest } from './directory-error.ts';

/**
 * No answer of the directory came: host unknown, connection refused or cut, offline, an answer that CORS or a content
 * security policy kept from the page (browsers tell these apart only on their console), or a 2xx that is no JSON, as the
 * sign-in page of a guest network is, and what is left of an answer that was cut off.
 */
export class NetworkError extends DirectoryError {
  override readonly name = 'NetworkError';
  readonly code = 'network';

  /** `instead` says what came in its place: `Expected JSON, got "<!doctype html>"`. */
  constructor(request: FailedRequest, cause?: unknown, instead?: string) {
    const detail = instead === undefined ? '' : `: ${instead}`;
    super(`${request.method} ${request.url} got no answer${detail}`, request, cause);
  }
}
