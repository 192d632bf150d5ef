import { HttpError } from '../errors/http-error.ts';
import type { Answer, CallOptions } from '../types.ts';
import type { ParserLoader, Reader } from './reader.ts';

/** One record by its id. */
export async function readRecord<T>(
  reader: Reader,
  folder: string,
  id: string,
  load: ParserLoader<T>,
  call: CallOptions = {},
): Promise<Answer<T>> {
  const name = encodeURIComponent(id);
  try {
    return await reader.read(`${folder}/${name}.json`, load, call);
  } catch (error) {
    const isMissing = error instanceof HttpError && error.status === 404;
    if (!isMissing || name === id) throw error;
    // Static files have percent-encoded names where an id is none for a file ("a/b"), and hosts decode a path once
    // before they look for the file.
    return await orElse(
      reader.read(`${folder}/${encodeURIComponent(name)}.json`, load, call),
      error,
    );
  }
}

/** Where the second way is missing too, the first one is what the caller asked for. */
async function orElse<T>(second: Promise<T>, first: HttpError): Promise<T> {
  try {
    return await second;
  } catch (error) {
    throw error instanceof HttpError && error.status === 404 ? first : error;
  }
}
