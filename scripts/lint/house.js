/**
 * Who may import whom, one way only. The compiler alone would let an import pass that the project references do not
 * name, as long as the package is installed, and in a workspace every package is.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_IMPORT = {
  'packages/schema': [],
  'packages/geo': ['schema'],
  'packages/calendar': ['schema'],
  'packages/client': ['schema', 'geo', 'calendar'],
  'packages/elements': ['schema', 'geo', 'calendar', 'client'],
  'packages/directory': ['schema', 'geo', 'calendar'],
  'packages/testing': ['schema', 'geo', 'calendar', 'client'],
  extension: ['schema', 'geo', 'calendar', 'client', 'elements'],
};

/** What every test may import besides, and no other file. */
export const TESTS_MAY_IMPORT = ['testing'];

/** Test files, by both runners. */
export const TEST_FILES = [
  '**/*.test.ts',
  '**/*.harness.ts',
  'packages/testing/**/*.ts',
  'e2e/**/*.ts',
];

/** Packages whose code runs anywhere: neither a browser nor Node is assumed. */
export const PURE_PACKAGES = ['packages/schema', 'packages/geo', 'packages/calendar'];
