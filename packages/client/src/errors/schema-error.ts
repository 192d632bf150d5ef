import type { Issue } from '@stem-ecosystems/schema/problem';
import type { FailedRequest } from './directory-error.ts';

/**
 * The request succeeded, but its answer as a whole is not what the contract says: JSON without such an envelope. Stands apart from `DirectoryError` for that reason, and no kept answer takes its place. A single bad record is never
 * this error: it is left out and told in `Answer.issues`.
 */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly code = 'schema';
  readonly method: string;
  readonly url: string;
  /** What is wrong, at least one. */
  readonly issues: readonly Issue[];

  constructor(
    { method, url, issues }: FailedRequest & { issues: readonly Issue[] },
    cause?: unknown,
  ) {
    const first = issues[0] === undefined ? '' : `: ${issues[0].message}`;
    super(
      `${method} ${url} answered in an unknown shape${first}`,
      cause === undefined ? undefined : { cause },
    );
    this.method = method;
    this.url = url;
    this.issues = issues;
  }
}
