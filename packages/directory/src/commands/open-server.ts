import { findBuiltFiles } from '../built-files.ts';
import { readGazetteer } from '../gazetteer-files.ts';
import type { AppDependencies } from '../http/app-types.ts';
import { createLog } from '../http/log.ts';
import { Preparation } from '../http/preparation.ts';
import { readSettings, type Settings } from '../settings.ts';
import { databasePath } from '../store/database.ts';
import { openStores, type OpenOptions } from '../store/open-stores.ts';
import { Soundness } from '../store/soundness.ts';
import { damageSentence } from './damage-sentence.ts';
import type { Shell } from './command.ts';

/** All that the web application is made of, with the settings and the function that closes the database. */
export interface OpenServer extends AppDependencies {
  settings: Settings;
  /** Whether the last process did not close the database. */
  wasLeftOpen: boolean;
  close: () => Promise<void>;
}

/**
 * Reads the settings and opens the database, filled with the bundled directory when it is new.
 *
 * @throws {SettingsError | StoreError} with one sentence for the operator.
 */
export async function openServer(
  shell: Shell,
  { renewsLater = false }: Pick<OpenOptions, 'renewsLater'> = {},
): Promise<OpenServer> {
  const settings = readSettings(shell.env);
  const files = findBuiltFiles();
  const gazetteer = await readGazetteer(files.gazetteer);
  const log = createLog(shell.complain, shell.now);
  const { store, applications, limits, wasLeftOpen, isOutdated, close } = await openStores({
    dataDir: settings.dataDir,
    bundledDir: files.bundled,
    renewsLater,
    now: shell.now,
  });
  return {
    store,
    applications,
    limits,
    soundness: new Soundness((reason) => {
      log.error('database-damaged', damageSentence(databasePath(settings.dataDir), reason));
    }),
    preparation: new Preparation(isOutdated),
    wasLeftOpen,
    close,
    settings,
    gazetteer,
    assets: files.public,
    now: shell.now,
    log,
  };
}
