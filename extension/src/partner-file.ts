import * as z from 'zod/mini';
import { parseOne } from '@stem-ecosystems/schema/parse';
import browser from 'webextension-polyfill';
import type { PartnerSite } from './partner-site.ts';

/** The file the build writes beside the manifest. */
const FILE = 'partners.json';

const fileSchema = z.array(
  z.object({
    organizationId: z.string(),
    name: z.string(),
    domains: z.array(z.string()),
    ecosystemIds: z.array(z.string()),
    latitude: z.number(),
    longitude: z.number(),
  }),
);

/**
 * The bundled partners.
 * @throws {Error} when the file is not what the build writes
 */
export async function readPartnerSites(): Promise<PartnerSite[]> {
  const response = await fetch(browser.runtime.getURL(FILE));
  const parsed = parseOne(fileSchema, await response.json());
  if (!parsed.ok) throw new Error(`${FILE}: ${parsed.issues[0]?.message ?? 'not readable'}`);
  return parsed.value;
}
