/** What kind of host this is: one that answers queries, or static files. */
import { directorySchema, type Directory } from '@stem-ecosystems/schema/directory';
import type { DirectoryError } from '../errors/directory-error.ts';
import type { Answer, CallOptions } from '../types.ts';
import { whole, type Reader, type ReadOptions } from './reader.ts';

/** The description changes with every record; who asks a page's client gets it at most this old. */
const REMEMBER_MS = 5 * 60 * 1000;

const parseDirectory = whole(directorySchema);

export interface Host {
  /** Whether queries may be sent; otherwise the device filters, sorts and pages. */
  queries: boolean;
  links: Readonly<Record<string, string>>;
  /** Present where the description is an older one: the rest of the directory is out of reach too. */
  outage: DirectoryError | undefined;
}

export function describe(reader: Reader, call: CallOptions = {}): Promise<Answer<Directory>> {
  return reader.read('v1/directory.json', () => parseDirectory, {
    ...call,
    rememberMs: REMEMBER_MS,
  });
}

export async function hostOf(reader: Reader, call: CallOptions): Promise<Host> {
  const { value, stale } = await describe(reader, call);
  return { queries: value.queries, links: value.links, outage: stale?.cause };
}

/**
 * The code that reads from this kind of host, with the options for its reads. What a live host needs is loaded while
 * the host is asked which kind it is; what static files need besides (all the filtering), only for those.
 */
export async function readsFor<Live, Static>(
  reader: Reader,
  call: CallOptions,
  live: () => Promise<Live>,
  onStaticFiles: () => Promise<Static>,
): Promise<{ reads: Live | Static; options: ReadOptions }> {
  const [{ queries, outage }, liveReads] = await Promise.all([hostOf(reader, call), live()]);
  return { reads: queries ? liveReads : await onStaticFiles(), options: { ...call, outage } };
}
