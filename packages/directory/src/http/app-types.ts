/** What the HTTP side is made of. */
import type { HttpBindings } from '@hono/node-server';
import type { GazetteerTable } from '@stem-ecosystems/geo/gazetteer-table';
import type { Context } from 'hono';
import type { Settings } from '../settings.ts';
import type { Soundness } from '../store/soundness.ts';
import type { ApplicationStore, DirectoryStore, RateLimitStore } from '../store/types.ts';
import type { Log } from './log.ts';
import type { Preparation } from './preparation.ts';

export interface AppDependencies {
  store: DirectoryStore;
  applications: ApplicationStore;
  limits: RateLimitStore;
  soundness: Soundness;
  preparation: Preparation;
  /** Folder of the built files: `cdn/`, `examples/` and `pages/` in it; each may be missing. */
  assets: string;
  gazetteer: GazetteerTable;
  settings: Pick<Settings, 'rateLimitPerMinute' | 'trustProxy'>;
  now: () => Date;
  log: Log;
}

/** The connection is there when a real server asks, and not when a test does. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
}

export type AppContext = Context<AppEnv>;
