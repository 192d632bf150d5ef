/** The server from start to end, as the command `serve` runs it. */
import type { Settings } from '../settings.ts';
import { databasePath } from '../store/database.ts';
import { renewBeside } from '../store/renew-beside.ts';
import { createApp } from './app.ts';
import type { AppDependencies } from './app-types.ts';
import { startForgetting } from './forget-counts.ts';
import { warmUp } from './warm-up.ts';
import { startServer } from './serve.ts';

export interface RunOptions extends Omit<AppDependencies, 'settings'> {
  settings: Settings;
  /** Whether the last process did not close the database: then it is checked, once this one listens. */
  wasLeftOpen: boolean;
  /** Closes the database; called once, after the last answer. */
  close: () => Promise<void>;
  /** Takes the line that says where the server listens. */
  print: (line: string) => void;
}

/**
 * Serves until SIGTERM or SIGINT, then lets running requests finish, closes the database and returns. A second signal
 * ends the process at once.
 *
 * @throws {StartError} where the address cannot be listened on; the database is closed then too
 * @throws {StoreError} where the directory cannot be prepared for this version
 */
export async function runServer(options: RunOptions): Promise<void> {
  const { settings, close, print, log } = options;
  const stopped = waitForSignal();
  const stopForgetting = startForgetting(options);
  const ending = new AbortController();
  let begun: Promise<void> | undefined;
  try {
    const app = createApp(options);
    const server = await startServer(app, settings);
    print(`Listening on ${server.url}`);
    begun = begin(app, options, ending.signal);
    try {
      const signal = await Promise.race([stopped.signal, begun.then(() => stopped.signal)]);
      log.info('stopping', { signal });
    } finally {
      ending.abort();
      await server.stop();
    }
  } finally {
    stopped.release();
    stopForgetting();
    await Promise.allSettled([begun]);
    await close();
  }
}

/** What is done once the server listens, because it takes time: nobody takes it for dead meanwhile. */
async function begin(
  app: ReturnType<typeof createApp>,
  options: RunOptions,
  ending: AbortSignal,
): Promise<void> {
  if (options.wasLeftOpen) void checkDatabase(options);
  await prepare(options, ending);
  await warmUp(app, ending);
}

/** Where an earlier version made what stands beside the records, all of it is made anew. */
async function prepare(
  { settings, preparation, log, now }: RunOptions,
  ending: AbortSignal,
): Promise<void> {
  if (!preparation.isUnderWay) return;
  log.info('preparing-directory');
  await renewBeside(settings.dataDir, now(), ending);
  if (ending.aborted) return;
  preparation.end();
  log.info('directory-prepared');
}

/** Reads all of it, which takes seconds: nobody waits for that. */
async function checkDatabase({ settings, soundness, log }: RunOptions): Promise<void> {
  log.info('checking-database');
  try {
    await soundness.check(databasePath(settings.dataDir));
    if (soundness.damage === undefined) log.info('database-sound');
  } catch (error) {
    log.error('database-not-checked', error);
  }
}

/** Listens before the server starts, so that an early signal is not lost. */
function waitForSignal(): { signal: Promise<NodeJS.Signals>; release(): void } {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    resolve(signal);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return {
    signal: promise,
    release() {
      process.off('SIGTERM', onSignal);
      process.off('SIGINT', onSignal);
    },
  };
}
