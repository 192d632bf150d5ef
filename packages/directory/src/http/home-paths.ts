/** The paths that the home page leads to: only those that are there. */
import { listExamples } from './example-sites.ts';
import { createStaticFiles } from './static-files.ts';

const ALWAYS = [
  '/contact',
  '/status',
  '/privacy',
  '/openapi.json',
  '/v1/directory.json',
  '/v1/ecosystems.geojson',
  '/v1/organizations.geojson',
  '/v1/programs.geojson',
  '/v1/convenings.json',
] as const;

/** Files of the widgets that stand at a fixed address. */
const BUILT = ['cdn/stem.js', 'cdn/integrity.json'] as const;
export type BuiltPath = (typeof BUILT)[number];

/** @param assets - folder of built files */
export async function listPaths(assets: string): Promise<string[]> {
  const examples = await listExamples(assets);
  const built = await listBuilt(assets);
  return [
    ...examples.map((name) => `/examples/${name}/`),
    ...ALWAYS,
    ...built.map((path) => `/${path}`),
  ];
}

/** Those of the widgets' fixed files that were built. @param assets - folder of built files */
export async function listBuilt(assets: string): Promise<BuiltPath[]> {
  const findFile = createStaticFiles(assets);
  const found = await Promise.all(
    BUILT.map(async (path) => ((await findFile(path)) === undefined ? [] : [path])),
  );
  return found.flat();
}
