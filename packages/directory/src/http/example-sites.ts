/** The example sites in the folder of built files, and the headers they are served with. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** An example site may need other rules than these; its `headers.json` then says them, header by header. */
const usualHeaders = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

const headersFileSchema = z.record(
  z.string().check(z.regex(/^[A-Za-z][A-Za-z-]*$/)),
  z.string().check(z.regex(/^[\x20-\x7e]+$/)),
);

/** Names of the example sites, in order; none where the folder is missing. @param assets - folder of built files */
export async function listExamples(assets: string): Promise<string[]> {
  try {
    const found = await readdir(join(assets, 'examples'), { withFileTypes: true });
    return found
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Headers of every file of an example; those of its `headers.json` replace ours one by one.
 *
 * @throws {Error} where `headers.json` is not an object of header names and values
 */
export async function headersOfExample(
  assets: string,
  name: string,
): Promise<Record<string, string>> {
  const place = join(assets, 'examples', name, 'headers.json');
  try {
    const own = z.parse(headersFileSchema, JSON.parse(await readFile(place, 'utf8')));
    return { ...usualHeaders, ...own };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { ...usualHeaders };
    throw new Error(`Expected ${place} to be a JSON object of header names and values.`, {
      cause: error,
    });
  }
}
