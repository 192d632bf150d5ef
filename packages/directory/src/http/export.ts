/**
 * The read side as static files: the same paths without query strings, for any host or CDN. Bodies are those the app
 * answers; only directory.json differs, which says that this host answers no queries.
 */
import { cp, readdir, readFile, rename, rm, stat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import {
  cityShardPrefixes,
  zipPrefixes,
  type GazetteerTable,
} from '@stem-ecosystems/geo/gazetteer-table';
import { directorySchema } from '@stem-ecosystems/schema/directory';
import type { AppEnv } from './app-types.ts';
import { makeFolders } from '../make-folders.ts';
import { fileNamesOf } from './export-names.ts';
import { wholeCollection, wholeConvenings, type AskApp } from './export-lists.ts';

export interface ExportOptions {
  app: Hono<AppEnv>;
  /** Folder of the built files; the widgets in its `cdn/` are copied. */
  assets: string;
  gazetteer: GazetteerTable;
}

export interface ExportReport {
  /** How many files were written, the widgets apart. */
  files: number;
  /** Paths that no file system can hold, because an id is too long for a file name. */
  leftOut: string[];
}

/** The folder cannot be written; the message is one sentence for the operator. */
export class ExportError extends Error {
  override name = 'ExportError';
}

/** What a static host lacks. */
const LIVE_LINKS = new Set([
  'near',
  'tiles',
  'tile',
  'search',
  'applications',
  'applicationStatus',
  'openapi',
  'start',
  'contact',
]);

const STAGING = '.stem-directory-export';

/**
 * Writes the files into a folder that is missing, empty, or an earlier export. An earlier export is replaced once the
 * new one is complete.
 *
 * @throws {ExportError} where the folder holds anything else, or cannot be written
 */
export async function exportDirectory(dir: string, options: ExportOptions): Promise<ExportReport> {
  await expectOwnFolder(dir);
  try {
    return await writeExport(dir, options);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw unwritable(dir, error);
    throw error;
  }
}

async function writeExport(dir: string, options: ExportOptions): Promise<ExportReport> {
  const staging = join(dir, STAGING);
  await rm(staging, { recursive: true, force: true });
  makeFolders(staging);
  const report = await writeContract(staging, options);
  await replace(join(staging, 'v1'), join(dir, 'v1'));
  if (await isFolder(join(options.assets, 'cdn'))) {
    await cp(join(options.assets, 'cdn'), join(staging, 'cdn'), { recursive: true });
    await replace(join(staging, 'cdn'), join(dir, 'cdn'));
  }
  await rm(staging, { recursive: true });
  return report;
}

async function writeContract(
  root: string,
  { app, gazetteer }: ExportOptions,
): Promise<ExportReport> {
  const ask = asking(app);
  const report: ExportReport = { files: 0, leftOut: [] };

  async function write(path: string, text: string): Promise<void> {
    const names = fileNamesOf(path);
    if (names.length === 0) report.leftOut.push(path);
    for (const name of names) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
      report.files += 1;
    }
  }

  for (const name of ['ecosystems', 'organizations', 'programs']) {
    await write(`v1/${name}.geojson`, JSON.stringify(await wholeCollection(ask, name)));
  }
  const convenings = await wholeConvenings(ask);
  await write(
    'v1/convenings.json',
    JSON.stringify({ items: convenings, total: convenings.length }),
  );
  for (const convening of convenings) {
    await write(
      `v1/convenings/${encodeURIComponent(convening.id)}.json`,
      JSON.stringify(convening),
    );
  }
  const details = ['ecosystems', 'organizations', 'programs'].map(async (name) => {
    const { features } = await wholeCollection(ask, name, { include: 'low' });
    return features.map(({ id }) => `v1/${name}/${encodeURIComponent(id)}.json`);
  });
  const shards = [
    ...(await Promise.all(details)).flat(),
    ...zipPrefixes().map((prefix) => `v1/gazetteer/zip/${prefix}.json`),
    ...cityShardPrefixes(gazetteer).map(
      (prefix) => `v1/gazetteer/cities/${encodeURIComponent(prefix)}.json`,
    ),
  ];
  for (const path of shards) await write(path, JSON.stringify(await ask(`/${path}`)));
  await write('v1/directory.json', JSON.stringify(await staticDescription(ask)));
  return report;
}

function asking(app: Hono<AppEnv>): AskApp {
  return async function ask(path) {
    const response = await app.request(path);
    if (!response.ok) {
      throw new Error(
        `GET ${path} failed with ${String(response.status)}: ${await response.text()}`,
      );
    }
    return response.json();
  };
}

async function staticDescription(ask: AskApp): Promise<object> {
  const description = directorySchema.parse(await ask('/v1/directory.json'));
  const links = Object.entries(description.links).filter(([name]) => !LIVE_LINKS.has(name));
  return { ...description, queries: false, links: Object.fromEntries(links) };
}

async function expectOwnFolder(dir: string): Promise<void> {
  const names = await namesIn(dir);
  if (names.length === 0 || (await isEarlierExport(dir))) return;
  throw new ExportError(
    `Expected "${dir}" to be empty, missing or an earlier export, but it holds "${names[0] ?? ''}". Nothing was written.`,
  );
}

async function namesIn(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).filter((name) => name !== STAGING);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unwritable(dir, error as Error);
  }
}

function unwritable(dir: string, cause: Error): ExportError {
  return new ExportError(`Cannot write into "${dir}" (${cause.message}).`, { cause });
}

/** An export knows itself by its directory.json, which no live server has as a file. */
async function isEarlierExport(dir: string): Promise<boolean> {
  try {
    const text = await readFile(join(dir, 'v1', 'directory.json'), 'utf8');
    const parsed = directorySchema.safeParse(JSON.parse(text));
    return parsed.success && !parsed.data.queries;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}

async function replace(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
