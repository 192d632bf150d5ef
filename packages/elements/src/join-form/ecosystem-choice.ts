/** Whom a form is for: the one ecosystem the page names, or one of all that are active. */
import { HttpError } from '@stem-ecosystems/client/errors';
import type { CallOptions, DirectorySource } from '@stem-ecosystems/client/types';
import { quote } from '@stem-ecosystems/schema/parse';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';

export type EcosystemChoice =
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** `ecosystem` is absent where its name could not be had; the form can be sent all the same. */
  | { kind: 'fixed'; ecosystem?: Ecosystem }
  | { kind: 'open'; ecosystems: Ecosystem[] };

export interface LoadedChoice {
  choice: EcosystemChoice;
  /** An earlier answer was shown, because the directory cannot be reached. */
  isStale: boolean;
  /** Present where the ecosystem that the page names does not exist. */
  problem?: EcosystemUnknownError;
}

/** The page names an ecosystem that the directory does not have. */
export class EcosystemUnknownError extends Error {
  override name = 'EcosystemUnknownError';
  readonly code = 'ecosystem-unknown';
}

/**
 * Asks for all ecosystems: the map on the same page asks the same, and both are answered by one request.
 * Where the page names one that does not exist, all can be chosen from and `problem` says so.
 */
export async function loadChoice(
  source: DirectorySource,
  named: string | undefined,
  options: CallOptions,
): Promise<LoadedChoice> {
  const { value, stale } = await source.ecosystems(undefined, options);
  const isStale = stale !== undefined;
  const ecosystems = value.records.filter(({ status }) => status === 'active').sort(byName);
  const open = { choice: { kind: 'open', ecosystems }, isStale } as const;
  if (named === undefined) return open;
  const ecosystem =
    value.records.find(({ id }) => id === named) ?? (await unlisted(source, named, options));
  if (ecosystem !== undefined) return { choice: { kind: 'fixed', ecosystem }, isStale };
  const problem = new EcosystemUnknownError(
    `Expected \`ecosystem\` to be the id of an ecosystem of ${source.baseUrl}, got ${quote(named)}.`,
  );
  return { ...open, problem };
}

/** Lists leave out what is of low confidence; a page may name it all the same. */
async function unlisted(
  source: DirectorySource,
  id: string,
  options: CallOptions,
): Promise<Ecosystem | undefined> {
  try {
    return (await source.ecosystem(id, options)).value;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

/** In the order of the page's reader, not of code points: "Álava" stands before "Boston". */
function byName(a: Ecosystem, b: Ecosystem): number {
  return a.name.localeCompare(b.name);
}
