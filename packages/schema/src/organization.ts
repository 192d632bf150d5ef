import * as z from 'zod/mini';
import {
  absentOr,
  confidenceSchema,
  countrySchema,
  httpUrlSchema,
  idSchema,
  latitudeSchema,
  longitudeSchema,
  precisionSchema,
  regionSchema,
  sectorSchema,
  textSchema,
} from './common.ts';

/** What an organization is to its ecosystems. */
export const roleSchema = z.enum(['lead', 'partner']);

/** Where a website address was seen: on a page, in a dataset, or only remembered (verify before relying on it). */
export const websiteSourceSchema = z.enum(['page', 'dataset', 'memory']);

/** A host name without scheme, port or path: `fleetscience.org`. */
export const domainSchema = z
  .string()
  .check(
    z.regex(
      /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
      'a host name in lower case, as "fleetscience.org"',
    ),
  );

/** A school, museum, company, funder … that takes part or is near. */
export const organizationSchema = z.object({
  id: idSchema,
  name: textSchema,
  sector: sectorSchema,
  /** Ecosystems it belongs to; empty where no source names a tie. */
  ecosystemIds: z.array(idSchema),
  role: absentOr(roleSchema),
  street: absentOr(textSchema),
  city: absentOr(textSchema),
  region: absentOr(regionSchema),
  postalCode: absentOr(textSchema),
  country: countrySchema,
  latitude: latitudeSchema,
  longitude: longitudeSchema,
  precision: absentOr(precisionSchema),
  website: absentOr(httpUrlSchema),
  websiteSource: absentOr(websiteSourceSchema),
  /** Hosts that are this organization's own, matched with their subdomains. */
  domains: absentOr(z.array(domainSchema)),
  /** Where the facts come from, one or more sources joined by " ; ". */
  source: textSchema,
  confidence: confidenceSchema,
});

export type Organization = z.infer<typeof organizationSchema>;
