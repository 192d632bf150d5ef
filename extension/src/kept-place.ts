/** The place typed last, kept on this device for the next time. */
import * as z from 'zod/mini';
import { parseOne } from '@stem-ecosystems/schema/parse';
import browser from 'webextension-polyfill';

const KEY = 'place';

const keptSchema = z.object({
  version: z.literal(1),
  /** As it was typed: a ZIP code or a place's name. */
  near: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** What was typed last; undefined when nothing was kept, or what is there is not ours. */
export async function keptPlace(): Promise<string | undefined> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = parseOne(keptSchema, stored[KEY]);
  return parsed.ok ? parsed.value.near : undefined;
}

/** Keeps a place, or forgets it where there is none. */
export async function keepPlace(near: string | undefined): Promise<void> {
  if (near === undefined || near === '') await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: { version: 1, near } });
}
