/** Text from bytes, and the line where they are no text. */
import { isUtf8 } from 'node:buffer';

/** Bytes that are no UTF-8. */
export class EncodingError extends Error {
  override name = 'EncodingError';
  /** From 1. */
  readonly line: number;

  constructor(line: number, encoding: 'UTF-16' | 'other bytes', cause: unknown) {
    super(`Expected text in UTF-8, got ${encoding}; save the file as CSV in UTF-8`, { cause });
    this.line = line;
  }
}

/**
 * The text, its byte order mark left out.
 *
 * @throws {EncodingError} where it is not UTF-8
 */
export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let last = '';
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream });
    } catch (cause) {
      const encoding = line === 1 && isUtf16(chunk) ? 'UTF-16' : 'other bytes';
      throw new EncodingError(line + linesBefore(chunk), encoding, cause);
    }
  };
  for await (const chunk of bytes) {
    const text = decode(chunk, true);
    line += lineEnds(text) - (last.endsWith('\r') && text.startsWith('\n') ? 1 : 0);
    last = text;
    yield text;
  }
  yield decode(new Uint8Array(), false);
}

/** How often a line ends, as CRLF, LF or CR. */
export function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** By the byte order mark, in either order. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** How many lines end before the first byte that is none of a text; a character may be cut at either end. */
function linesBefore(chunk: Uint8Array): number {
  const lines = Buffer.from(chunk)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  const bad = lines.findIndex((text, index) => {
    const bytes = Buffer.from(text, 'latin1');
    const isFirst = index === 0;
    return !isUtf8(isFirst ? withoutContinuation(bytes) : bytes);
  });
  return bad < 0 ? lines.length - 1 : bad;
}

/** Without the bytes that belong to a character of the chunk before: at most three (RFC 3629 section 3). */
function withoutContinuation(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte >> 6 !== 0b10);
  return bytes.subarray(start < 0 ? 0 : Math.min(start, 3));
}
