import { DirectoryError, type FailedRequest } from './directory-error.ts';

/**
 * No complete answer came: host unknown, connection refused or cut, offline, or an answer that CORS or a content
 * security policy kept from the page (browsers tell these apart only on their console).
 */
export class NetworkError extends DirectoryError {
  override readonly name = 'NetworkError';
  readonly code = 'network';

  constructor(request: FailedRequest, cause?: unknown) {
    super(`${request.method} ${request.url} got no answer`, request, cause);
  }
}
