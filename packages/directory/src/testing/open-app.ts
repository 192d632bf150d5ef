/** The app over a real database in a folder of the test's own, with a clock that stands still. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { parseGazetteer } from '@stem-ecosystems/geo/gazetteer-table';
import { createApp } from '../http/app.ts';
import type { AppDependencies, AppEnv } from '../http/app-types.ts';
import { Preparation } from '../http/preparation.ts';
import { Soundness } from '../store/soundness.ts';
import { openStores, type Stores } from '../store/open-stores.ts';

/** The directory that every installation begins with. */
export const BUNDLED_DIR = fileURLToPath(new URL('../../../../data/', import.meta.url));

const gazetteer = parseGazetteer({
  zipsCsv:
    'zip,city,state,lat,lng,county\n74103,Tulsa,OK,36.1555,-95.9950,40143\n74104,Tulsa,OK,36.1464,-95.9562,40143\n',
  citiesCsv:
    'name,region,country,lat,lng,population,county\nTulsa,OK,US,36.1540,-95.9928,413066,40143\n',
});

export interface TestApp {
  app: Hono<AppEnv>;
  stores: Stores;
  dependencies: AppDependencies;
  /** Where the app looks for built files. */
  assets: string;
  /** Errors that were logged, oldest first. */
  errors: unknown[];
  close(): Promise<void>;
}

/** @param files - built files, text by path under the folder of assets */
export async function openTestApp(
  overrides: Partial<AppDependencies> = {},
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<TestApp> {
  const dir = await mkdtemp(join(tmpdir(), 'stem-http-'));
  const assets = join(dir, 'public');
  await writeFiles(assets, files);
  const stores = await openStores({ dataDir: join(dir, 'data'), bundledDir: BUNDLED_DIR });
  const errors: unknown[] = [];
  const dependencies: AppDependencies = {
    store: stores.store,
    applications: stores.applications,
    limits: stores.limits,
    soundness: new Soundness((reason) => errors.push(reason)),
    preparation: new Preparation(false),
    assets,
    gazetteer,
    settings: { rateLimitPerMinute: 0, trustProxy: false },
    now: () => new Date('2026-03-01T12:00:00Z'),
    log: {
      info: () => undefined,
      error: (_event, error) => errors.push(error),
    },
    ...overrides,
  };
  return {
    app: createApp(dependencies),
    stores,
    dependencies,
    assets,
    errors,
    async close() {
      await stores.close();
      await rm(dir, { recursive: true });
    },
  };
}

/** Writes files under a folder, making the folders between. */
export async function writeFiles(
  root: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}
