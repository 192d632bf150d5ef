/** Bodies compressed at the time of the answer, kept so that the next one who asks need not wait. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Turns } from '../turns.ts';
import type { Coding } from './content-coding.ts';

/** Quality 5 takes 8 ms for 395 kB, where 11 takes 442 ms; files are compressed ahead at 11 instead. */
const BROTLI_QUALITY = 5;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Each compressor takes megabytes from its first moment on, and Node's pool runs four at once: the rest waits before
 * it takes any.
 */
const MAX_AT_ONCE = 4;

export interface CompressedBodies {
  /** The body in a coding, under its entity tag. Twenty who ask at once wait for one compression. */
  compress(tag: string, body: Uint8Array, coding: Exclude<Coding, 'identity'>): Promise<Uint8Array>;
}

/** @param maxBytes - sum of the kept results; those asked for longest ago go first */
export function createCompressedBodies(maxBytes = 64 * 1024 * 1024): CompressedBodies {
  const kept = new Map<string, { body: Promise<Uint8Array>; bytes: number }>();
  const turns = new Turns(MAX_AT_ONCE);
  let bytes = 0;

  function drop(tag: string): void {
    bytes -= kept.get(tag)?.bytes ?? 0;
    kept.delete(tag);
  }

  function keep(tag: string, result: Promise<Uint8Array>): void {
    const entry = { body: result, bytes: 0 };
    kept.set(tag, entry);
    result.then(
      (compressed) => {
        if (kept.get(tag) !== entry) return;
        entry.bytes = compressed.byteLength;
        bytes += entry.bytes;
        for (const oldest of kept.keys()) {
          if (bytes <= maxBytes) break;
          drop(oldest);
        }
      },
      // Whoever asked gets the error; the next one tries again.
      () => {
        drop(tag);
      },
    );
  }

  return {
    compress(tag, body, coding) {
      const found = kept.get(tag);
      if (found !== undefined) {
        kept.delete(tag);
        kept.set(tag, found);
        return found.body;
      }
      const result = compressInTurn(turns, body, coding);
      keep(tag, result);
      return result;
    },
  };
}

/** Compresses when there is room for one more. */
async function compressInTurn(
  turns: Turns,
  body: Uint8Array,
  coding: Exclude<Coding, 'identity'>,
): Promise<Uint8Array> {
  await turns.take();
  try {
    return await (coding === 'br' ? brotli(body) : toGzip(body));
  } finally {
    turns.giveBack();
  }
}

function brotli(body: Uint8Array): Promise<Uint8Array> {
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
