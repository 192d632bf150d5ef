/** The paths that the home page leads to: only those that are there. */
import { join } from 'node:path';
import { listExamples } from './example-sites.ts';
import { isFile } from './static-files.ts';

const ALWAYS = [
  '/start',
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
  const found = await Promise.all(
    BUILT.map(async (path) => ((await isFile(join(assets, path))) ? [path] : [])),
  );
  return found.flat();
}
