/** Requests by ky: time-out, retries where they are safe, and the errors of this package. */
import { parseOne } from '@stem-ecosystems/schema/parse';
import { problemSchema, type Problem } from '@stem-ecosystems/schema/problem';
import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import { HttpError } from '../errors/http-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { ACCEPT } from './accept.ts';
import { asText, type Transport, type TransportOptions } from './transport.ts';

/** Answers that say "later": the request was not carried out. 500 is not among them. */
const LATER = [408, 429, 502, 503, 504];

/** A server that asks for a longer pause is not asked again: nobody looks at an empty widget for so long. */
const LONGEST_PAUSE_MS = 10_000;

/** 0.3 s, 0.6 s, 1.2 s …, each between half and all of it so that many pages do not come back at the same moment. */
export function growingPauseMs(repetition: number): number {
  return 300 * 2 ** (repetition - 1) * (0.5 + Math.random() / 2);
}

export function createKyTransport(options: TransportOptions): Transport {
  const { fetch, timeoutMs, retries, pauseMs = growingPauseMs } = options;
  const client = ky.create({
    ...(fetch !== undefined && { fetch }),
    timeout: timeoutMs,
    credentials: 'omit',
    headers: { accept: ACCEPT },
  });
  return async function send(
    { method, url, repeatable, headers, json, cache, signal },
    readBody = asText,
  ) {
    try {
      const response = await client(url, {
        method,
        ...(headers !== undefined && { headers }),
        ...(json !== undefined && { json }),
        ...(cache !== undefined && { cache }),
        ...(signal !== undefined && { signal }),
        retry: {
          limit: repeatable ? retries : 0,
          methods: [method.toLowerCase() as Lowercase<typeof method>],
          statusCodes: LATER,
          afterStatusCodes: LATER,
          delay: pauseMs,
          shouldRetry: ({ error }) =>
            isHTTPError(error) && asksForLongPause(error.response) ? false : undefined,
        },
      });
      return await readBody(response);
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      throw toDirectoryError(error, { method, url, timeoutMs });
    }
  };
}

/** Nothing of ky's errors is kept: they hold the request with its headers, and a token must not reach a log. */
function toDirectoryError(
  error: unknown,
  request: { method: string; url: string; timeoutMs: number },
): HttpError | NetworkError | TimeoutError {
  if (isHTTPError(error)) {
    const { response, data } = error;
    const pauseMs = askedPauseMs(response);
    return new HttpError({
      ...request,
      status: response.status,
      problem: readProblem(data),
      retryAfterSeconds: pauseMs === undefined ? undefined : Math.ceil(pauseMs / 1000),
    });
  }
  if (isTimeoutError(error)) return new TimeoutError(request);
  return new NetworkError(request, isNetworkError(error) ? error.cause : error);
}

/** The problem document; undefined for a proxy's page or no body. */
function readProblem(body: unknown): Problem | undefined {
  const parsed = parseOne(problemSchema, body);
  return parsed.ok ? parsed.value : undefined;
}

function asksForLongPause(response: Response): boolean {
  return (askedPauseMs(response) ?? 0) > LONGEST_PAUSE_MS;
}

/** `Retry-After` (RFC 9110 section 10.2.3): seconds, or a date. Undefined where there is none that can be read. */
function askedPauseMs({ headers }: Response): number | undefined {
  const after = headers.get('retry-after');
  if (after === null) return undefined;
  const pauseMs = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return Number.isNaN(pauseMs) ? undefined : Math.max(0, pauseMs);
}
