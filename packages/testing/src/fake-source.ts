import type { DirectorySource } from '@stem-ecosystems/client/types';

const METHODS = [
  'describe',
  'ecosystems',
  'ecosystem',
  'organizations',
  'programs',
  'organization',
  'program',
  'near',
  'convenings',
  'convening',
  'search',
  'findZip',
  'findCities',
  'apply',
  'applicationStatus',
  'changeApplication',
  'withdrawApplication',
] as const satisfies readonly (keyof DirectorySource)[];

/**
 * A `DirectorySource` whose methods are those given; any other one throws, so that a test cannot pass on an answer
 * nobody wrote. Only tiles need not be given: most hosts of tests have none.
 */
export function fakeSource(overrides: Partial<DirectorySource> = {}): DirectorySource {
  const missing = Object.fromEntries(METHODS.map((name) => [name, notImplemented(name)]));
  return {
    baseUrl: 'https://directory.example/',
    tiles: () => Promise.resolve(undefined),
    ...missing,
    ...overrides,
  } as DirectorySource;
}

function notImplemented(name: string): () => Promise<never> {
  return () =>
    Promise.reject(new Error(`fakeSource: \`${name}\` is not implemented; give it as an override`));
}

/** An answer without issues that is not stale: what most fakes resolve to. */
export function fresh<T>(value: T): { value: T; issues: [] } {
  return { value, issues: [] };
}

/** A list answer of one whole page. */
export function freshPage<T>(records: T[]): { value: { records: T[]; total: number }; issues: [] } {
  return fresh({ records, total: records.length });
}
