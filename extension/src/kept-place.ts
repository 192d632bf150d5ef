/** The place typed last, kept on this device for the next time. */
import * as z from 'zod/mini';
import { parseOne } from '@stem-ecosystems/schema/parse';
import type { DeviceStorage } from './browser.ts';

const KEY = 'place';

/** Version 1. A later one gets a schema of its own and reads this one too. */
const keptSchema = z.object({
  version: z.literal(1),
  /** A ZIP code or the name of a city, as the attribute `near` of the map takes it. */
  near: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** What was kept; undefined when nothing was, or what is there was not written by this extension. */
export async function readKeptPlace(storage: DeviceStorage): Promise<string | undefined> {
  const parsed = parseOne(keptSchema, await storage.read(KEY));
  return parsed.ok ? parsed.value.near : undefined;
}

/** Keeps a place instead of the one before. */
export async function keepPlace(storage: DeviceStorage, near: string): Promise<void> {
  await storage.write(KEY, { version: 1, near });
}

/** Keeps nothing any more. */
export async function forgetPlace(storage: DeviceStorage): Promise<void> {
  await storage.remove(KEY);
}
