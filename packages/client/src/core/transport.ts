/** One request to the directory. */
import type { AskedAhead } from '../ask-ahead.ts';
import { HttpError } from '../errors/http-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { ACCEPT } from './accept.ts';

export interface TransportOptions {
  fetch?: typeof fetch | undefined;
  timeoutMs: number;
  retries: number;
  /** Pause before the first, second … repetition, where the server names none; milliseconds. */
  pauseMs?: (repetition: number) => number;
}

export interface DirectoryRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Absolute. */
  url: string;
  /** Sent twice, it has the effect of once. */
  repeatable: boolean;
  headers?: Record<string, string>;
  /** Body, written as JSON. */
  json?: unknown;
  cache?: RequestCache;
  signal?: AbortSignal | undefined;
}

/** How the body of an answer is read. */
export type BodyReader<Body> = (response: Response) => Promise<Body>;

/**
 * Sends one request and gives the body of its 2xx answer, as text unless said otherwise; rejects with a
 * `DirectoryError` or the signal's reason.
 */
export type Transport = <Body = string>(
  request: DirectoryRequest,
  readBody?: BodyReader<Body>,
) => Promise<Body>;

export function asText<Body>(response: Response): Promise<Body> {
  return response.text() as Promise<Body>;
}

/**
 * Sends reads by a bare `fetch` first. When that fails, ky is loaded and given the failure as the outcome of its own
 * first try: it then repeats, waits and words errors as it does for everything else. So a widget that gets its answer
 * at once never loads what is for bad days.
 */
export function createTransport(options: TransportOptions): Transport {
  return async function send(request, readBody = asText) {
    if (request.method !== 'GET') return (await byKy(options))(request, readBody);
    const outcome = await firstTry(request, options, readBody);
    if ('body' in outcome) return outcome.body;
    const again = await repeating(outcome, options);
    if (again === undefined) throw asItIs(outcome, request);
    return again(request, readBody);
  };
}

/** An answer that is no 2xx, or what `fetch` threw. */
type Failure = { response: Response } | { error: Error };

async function byKy(options: TransportOptions): Promise<Transport> {
  return (await import('./ky-transport.ts')).createKyTransport(options);
}

/** Undefined where the place of the scripts is out of reach too, as it is when the directory itself serves them. */
async function repeating(
  outcome: Failure,
  options: TransportOptions,
): Promise<Transport | undefined> {
  try {
    return await byKy({ ...options, fetch: replayingFirst(outcome, options.fetch) });
  } catch {
    // Not being able to repeat is no news of its own: the failure of the first try is told.
    return undefined;
  }
}

function asItIs(outcome: Failure, request: DirectoryRequest): HttpError | NetworkError {
  if ('error' in outcome) return new NetworkError(request, outcome.error);
  return new HttpError({ ...request, status: outcome.response.status });
}

/** The body of a 2xx answer; else the answer that was none, or what `fetch` threw. */
async function firstTry<Body>(
  { method, url, headers, cache, signal }: DirectoryRequest,
  { fetch = aheadOrNow, timeoutMs }: TransportOptions,
  readBody: BodyReader<Body>,
): Promise<{ body: Body } | Failure> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { accept: ACCEPT, ...headers },
      credentials: 'omit',
      ...(cache !== undefined && { cache }),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    return response.ok ? { body: await readBody(response) } : { response };
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    if (timeout.aborted) throw new TimeoutError({ method, url, timeoutMs });
    return { error: error as Error };
  }
}

/** What the page has asked for ahead, else a request; the page's `fetch` as it is then. */
const aheadOrNow: typeof globalThis.fetch = (url, init) => {
  const ahead: Map<string, AskedAhead> | undefined = globalThis.stemAskedAhead;
  const asked = init?.cache === undefined ? ahead?.get(url as string) : undefined;
  if (asked === undefined) return fetch(url, init);
  ahead?.delete(url as string);
  const { answer, ending } = asked;
  const signal = init?.signal;
  signal?.addEventListener('abort', () => {
    ending.abort(signal.reason);
  });
  return answer;
};

/** A `fetch` whose first call is told the outcome that is known already. */
function replayingFirst(
  outcome: Failure,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  let isFirst = true;
  return async (...request) => {
    if (!isFirst) return fetch(...request);
    isFirst = false;
    if ('error' in outcome) throw outcome.error;
    return outcome.response;
  };
}
