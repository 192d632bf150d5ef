import * as z from 'zod/mini';
import { parseOne } from '@stem-ecosystems/schema/parse';
import { absentOr } from '@stem-ecosystems/schema/common';
import { fileUrl } from './browser.ts';
import type { PartnerSite } from './partner-site.ts';

/** The file the build writes beside the manifest. */
const FILE = 'partners.json';

const fileSchema = z.array(
  z.object({
    organizationId: z.string(),
    name: z.string(),
    domains: z.array(z.string()),
    ecosystemIds: z.array(z.string()),
    near: z.string(),
    city: absentOr(z.string()),
    region: absentOr(z.string()),
    country: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  }),
);

/**
 * The bundled partners.
 * @throws {Error} when the file is missing, or not what the build writes.
 */
export async function readPartnerSites(): Promise<PartnerSite[]> {
  const response = await fetch(fileUrl(FILE));
  const parsed = parseOne(fileSchema, await response.json());
  if (!parsed.ok) throw new Error(`${FILE}: ${parsed.issues[0]?.message ?? 'not readable'}`);
  return parsed.value;
}
