import type { ProblemCode } from '@stem-ecosystems/schema/problem';

/** Stable codes: those the directory itself answers with, and what can go wrong before it answers. */
export type DirectoryErrorCode = ProblemCode | 'http' | 'network' | 'timeout';

/** Which request an error is about. */
export interface FailedRequest {
  /** Upper case: `GET`. */
  method: string;
  /** Absolute. Never holds a token: those travel in a header. */
  url: string;
}

/**
 * A request to the directory that failed: `HttpError`, `NetworkError` or `TimeoutError`.
 * Not thrown for a caller's own abort (that rejects with the signal's reason) nor for an answer of an unknown shape
 * (`SchemaError`).
 */
export abstract class DirectoryError extends Error {
  abstract readonly code: DirectoryErrorCode;
  readonly method: string;
  readonly url: string;

  constructor(message: string, { method, url }: FailedRequest, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.method = method;
    this.url = url;
  }
}
