/** Answers other than success, thrown where they are found and worded here. */
import type { Issue, Problem, ProblemCode } from '@stem-ecosystems/schema/problem';

/** Status and title of each stable code. */
const problemTable = {
  'bad-request': [400, 'Bad request'],
  'invalid-query': [400, 'Invalid query'],
  'invalid-body': [422, 'Invalid body'],
  unauthorized: [401, 'Unauthorized'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'Method not allowed'],
  'not-acceptable': [406, 'Not acceptable'],
  'idempotency-conflict': [409, 'Idempotency key used before'],
  'state-conflict': [409, 'State does not allow it'],
  'payload-too-large': [413, 'Payload too large'],
  'unsupported-media-type': [415, 'Unsupported media type'],
  'rate-limited': [429, 'Too many requests'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'Unavailable'],
} as const satisfies Record<ProblemCode, readonly [number, string]>;

export type ProblemStatus = (typeof problemTable)[ProblemCode][0];

export interface ProblemOptions {
  issues?: readonly Issue[];
  /** Headers of the answer beside those every problem has. */
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
}

/** An answer that is a problem (RFC 9457). Its message is the `detail`, meant for the one who asked. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly issues: readonly Issue[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string,
    { issues, headers = {}, cause }: ProblemOptions = {},
  ) {
    super(detail, { cause });
    this.code = code;
    this.issues = issues;
    this.headers = headers;
  }

  get status(): ProblemStatus {
    return problemTable[this.code][0];
  }

  get title(): string {
    return problemTable[this.code][1];
  }

  /** The body of the answer. `type` is "about:blank": `code` says which problem it is (RFC 9457 section 4.2.1). */
  toProblem(): Problem {
    return {
      type: 'about:blank',
      title: this.title,
      status: this.status,
      detail: this.message,
      code: this.code,
      ...(this.issues && { issues: [...this.issues] }),
    };
  }
}

/** 404 for a path, record, cell or shard that is not there. */
export function notFound(what: string): ProblemError {
  return new ProblemError('not-found', what);
}

/** 400 for a query string; the first issue is the detail. */
export function invalidQuery(issues: readonly Issue[]): ProblemError {
  return new ProblemError('invalid-query', sentences(issues), { issues });
}

/** 422 for a body that was read and breaks the schema. */
export function invalidBody(issues: readonly Issue[]): ProblemError {
  return new ProblemError('invalid-body', sentences(issues), { issues });
}

function sentences(issues: readonly Issue[]): string {
  return issues.map(({ message }) => `${message}.`).join(' ');
}

/** Every status a problem can have, with its titles joined by " or ", ascending. */
export function problemTitles(): [status: ProblemStatus, titles: string][] {
  const byStatus = new Map<ProblemStatus, string[]>();
  for (const [status, title] of Object.values(problemTable)) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), title]);
  }
  return [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, titles]) => [status, titles.join(' or ')]);
}
