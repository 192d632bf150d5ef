/** Reads one address of the directory: shared, checked, and kept for when the directory is down. */
import { parseOne, quote, type RecordIssue } from '@stem-ecosystems/schema/parse';
import type { Issue } from '@stem-ecosystems/schema/problem';
import type * as z from 'zod/mini';
import type { DirectoryError, FailedRequest } from '../errors/directory-error.ts';
import { HttpError } from '../errors/http-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { SchemaError } from '../errors/schema-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { Answer, AnswerStorage, CallOptions } from '../types.ts';
import { SharedReads } from './shared-reads.ts';
import type { DirectoryRequest, Transport } from './transport.ts';

/** A kept answer older than this is no longer shown: 30 days. */
const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Widgets of one page that start one after the other still share an answer. */
const REMEMBER_MS = 5_000;

/** What an address answers, checked; not `ok` where it is something else as a whole. */
export type Parsed<T> =
  { ok: true; value: T; issues: RecordIssue[] } | { ok: false; issues: Issue[] };
export type Parser<T> = (json: unknown) => Parsed<T>;
/** Gives the parser; called as the request starts, so that its code loads meanwhile. */
export type ParserLoader<T> = () => Parser<T> | Promise<Parser<T>>;

export interface ReadOptions extends CallOptions {
  /** How long the answer is given again without asking, ms. */
  rememberMs?: number;
  /** Known already to be out of reach: the kept answer is given at once, if there is one. */
  outage?: DirectoryError | undefined;
}

export interface ReaderOptions {
  /** Ends in "/". */
  baseUrl: string;
  transport: Transport;
  storage: AnswerStorage | undefined;
  now: () => Date;
}

export class Reader {
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly #transport: Transport;
  readonly #storage: AnswerStorage | undefined;
  readonly #shared: SharedReads;

  constructor({ baseUrl, transport, storage, now }: ReaderOptions) {
    this.baseUrl = baseUrl;
    this.now = now;
    this.#transport = transport;
    this.#storage = storage;
    this.#shared = new SharedReads(now);
  }

  /**
   * What `path` answers, relative to the base URL. One address always has the same parser.
   * @throws {DirectoryError} when the directory refuses, or is out of reach and no answer was kept.
   * @throws {SchemaError} when the answer as a whole is not what the contract says.
   */
  async read<T>(
    path: string,
    loadParser: ParserLoader<T>,
    { signal, rememberMs = REMEMBER_MS, outage }: ReadOptions = {},
  ): Promise<Answer<T>> {
    const url = new URL(path, this.baseUrl).href;
    return this.#shared.get(url, (shared) => this.#ask(url, loadParser, shared, outage), {
      signal,
      rememberMs: ({ stale }) => (stale === undefined ? rememberMs : 0),
    });
  }

  /**
   * One request of its own: not shared, not kept, no older answer in its place.
   * @throws {DirectoryError} @throws {SchemaError} as `read` does.
   */
  async exchange<T>(
    { path, ...request }: Omit<DirectoryRequest, 'url'> & { path: string },
    parse: Parser<T>,
  ): Promise<T> {
    const { method } = request;
    const url = new URL(path, this.baseUrl).href;
    const body = await this.#transport({ ...request, url });
    return parseBody(body, parse, { method, url }).value;
  }

  /** Bytes of a path, not kept. @throws {DirectoryError} when the directory refuses or is out of reach. */
  async bytes(path: string, signal: AbortSignal): Promise<{ url: string; body: ArrayBuffer }> {
    const url = new URL(path, this.baseUrl).href;
    const headers = { accept: '*/*' };
    const request = { method: 'GET', url, repeatable: true, headers, signal } as const;
    return { url, body: await this.#transport(request, (response) => response.arrayBuffer()) };
  }

  async #ask<T>(
    url: string,
    loadParser: ParserLoader<T>,
    signal: AbortSignal,
    outage: DirectoryError | undefined,
  ): Promise<Answer<T>> {
    if (outage !== undefined) {
      const kept = await this.#readKept(url, await loadParser(), outage);
      if (kept !== undefined) return kept;
    }
    try {
      const [body, parse] = await Promise.all([
        this.#transport({ method: 'GET', url, repeatable: true, signal }),
        loadParser(),
      ]);
      const answer = parseBody(body, parse, { method: 'GET', url });
      void this.#keep(url, body);
      return answer;
    } catch (error) {
      if (!isOutage(error)) throw error;
      const kept = await this.#readKept(url, await loadParser(), error);
      if (kept === undefined) throw error;
      return kept;
    }
  }

  async #keep(url: string, body: string): Promise<void> {
    try {
      await this.#storage?.write(url, { storedAt: this.now().toISOString(), body });
    } catch {
      // A full or forbidden storage costs only the fallback for an outage: the answer itself is good.
    }
  }

  async #readKept<T>(
    url: string,
    parse: Parser<T>,
    cause: DirectoryError,
  ): Promise<Answer<T> | undefined> {
    try {
      const kept = await this.#storage?.read(url);
      if (kept === undefined) return undefined;
      const storedAt = new Date(kept.storedAt);
      // Written so that an unreadable date counts as too old.
      if (!(this.now().getTime() - storedAt.getTime() <= LONGEST_KEPT_MS)) return undefined;
      return { ...parseBody(kept.body, parse, { method: 'GET', url }), stale: { storedAt, cause } };
    } catch {
      // Unreadable, or kept by an older version: the same as nothing kept. The caller still tells of the outage.
      return undefined;
    }
  }
}

/** Parser of an answer that is one value: right as a whole, or not at all. */
export function whole<S extends z.ZodMiniType>(schema: S): Parser<z.infer<S>> {
  return (json) => {
    const parsed = parseOne(schema, json);
    return parsed.ok ? { ...parsed, issues: [] } : parsed;
  };
}

function parseBody<T>(
  body: string,
  parse: Parser<T>,
  request: FailedRequest,
): { value: T; issues: RecordIssue[] } {
  const parsed = parse(parseJson(body, request));
  if (!parsed.ok) throw new SchemaError({ ...request, issues: parsed.issues });
  return { value: parsed.value, issues: parsed.issues };
}

/** @throws {NetworkError} when it is no JSON: then something else than the directory has answered, or it was cut off. */
function parseJson(body: string, request: FailedRequest): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new NetworkError(request, error, `Expected JSON, got ${quote(body)}`);
  }
}

/** The directory is out of reach or out of order; a 4xx is an answer. */
function isOutage(error: unknown): error is DirectoryError {
  if (error instanceof HttpError) return error.status >= 500;
  return error instanceof NetworkError || error instanceof TimeoutError;
}
