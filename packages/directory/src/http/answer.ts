/** Answers that may be kept: strong entity tag, conditional, compressed as the reader wishes. */
import { accepts } from './accept.ts';
import type { AppContext } from './app-types.ts';
import { createCompressedBodies, type CompressedBodies } from './compressed-bodies.ts';
import { chooseCoding, type Coding } from './content-coding.ts';
import { entityTag, matchesTag, tagOfBody } from './entity-tag.ts';
import { ProblemError } from './problem-error.ts';
import { noSniff } from './response-headers.ts';

/** How long public data may be kept: by browsers, by shared caches, and while a new answer is fetched. */
export const CACHE_DATA = 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400';
/** Gazetteer shards change with a release of the server. */
export const CACHE_GAZETTEER =
  'public, max-age=86400, s-maxage=86400, stale-while-revalidate=604800';
/** Files whose address stays while their content changes: the loader, example pages, style sheets. */
export const CACHE_SHORT = 'public, max-age=300, s-maxage=300, stale-while-revalidate=86400';
/** Files whose address names their version. */
export const CACHE_IMMUTABLE = 'public, max-age=31536000, immutable';

/** Smaller bodies gain nothing: they fit one packet either way. */
const LEAST_COMPRESSED_BYTES = 1024;

export interface Representation {
  body: Uint8Array;
  /** Media type, with its charset where it has one. */
  type: string;
  cacheControl: string;
  /** What else the answer depends on beside the coding, as "Accept-Language". */
  vary?: string;
  headers?: Readonly<Record<string, string>>;
  /** Tag of the body where the caller knows it already. */
  tag?: string;
  /** Codings made ahead, by name. */
  ahead?: Partial<Record<Coding, () => Promise<Uint8Array>>>;
  /** Pictures and fonts are compressed by their format. @default true */
  compressible?: boolean;
}

/** Sends a representation, or 304 to a reader who has it. */
export type Answer = (c: AppContext, representation: Representation) => Promise<Response>;

export function createAnswer(bodies: CompressedBodies = createCompressedBodies()): Answer {
  return async function answer(c, representation) {
    const { body, ahead = {} } = representation;
    const coding = chooseCoding(c.req.header('accept-encoding'), preferredCodings(representation));
    if (coding === undefined) {
      throw new ProblemError(
        'not-acceptable',
        'Expected `Accept-Encoding` to allow one of br, gzip, identity.',
        { headers: { Vary: 'Accept-Encoding' } },
      );
    }
    const tag = entityTag(representation.tag ?? tagOfBody(body), coding);
    const headers = headersOf(representation, tag);
    if (matchesTag(c.req.header('if-none-match'), tag)) {
      return new Response(null, { status: 304, headers });
    }
    const sent =
      coding === 'identity'
        ? body
        : await (ahead[coding]?.() ?? bodies.compress(tag, body, coding));
    headers.set('Content-Type', representation.type);
    headers.set('Content-Length', String(sent.byteLength));
    if (coding !== 'identity') headers.set('Content-Encoding', coding);
    return new Response(sent as Uint8Array<ArrayBuffer>, { headers });
  };
}

/** What RFC 9110 section 15.4.5 asks of a 304, and with it of the 200 too. */
function headersOf({ cacheControl, vary, headers }: Representation, tag: string): Headers {
  return new Headers({
    ...noSniff,
    ...headers,
    'Cache-Control': cacheControl,
    ETag: tag,
    Vary: vary === undefined ? 'Accept-Encoding' : `Accept-Encoding, ${vary}`,
  });
}

function preferredCodings({ body, compressible = true, ahead }: Representation): readonly Coding[] {
  const isWorthIt =
    compressible && (ahead?.br !== undefined || body.byteLength >= LEAST_COMPRESSED_BYTES);
  return isWorthIt ? ['br', 'gzip', 'identity'] : ['identity', 'br', 'gzip'];
}

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** @throws {ProblemError} 406 where the reader's `Accept` wants none of the types */
export function requireAccept(c: AppContext, types: readonly string[]): void {
  if (accepts(c.req.header('accept'), types)) return;
  throw new ProblemError('not-acceptable', `Expected \`Accept\` to allow ${types.join(' or ')}.`);
}
