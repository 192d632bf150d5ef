import type { Parser, ReadOptions, Reader } from '../core/reader.ts';
import { HttpError } from '../errors/http-error.ts';

/** Places do not move: a shard is asked for once while the page lives. */
const REMEMBER_MS = 24 * 60 * 60 * 1000;

/** A shard of the gazetteer by its path below it; undefined where no place begins so: there is no such shard. */
export async function readShard<T>(
  reader: Reader,
  path: string,
  parser: Parser<T>,
  options: ReadOptions,
): Promise<T | undefined> {
  try {
    const remembering = { ...options, rememberMs: REMEMBER_MS };
    return (await reader.read(`v1/gazetteer/${path}.json`, () => parser, remembering)).value;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}
