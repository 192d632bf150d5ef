import * as z from 'zod/mini';
import {
  absentOr,
  confidenceSchema,
  countrySchema,
  countSchema,
  dateSchema,
  httpUrlSchema,
  idSchema,
  latitudeSchema,
  longitudeSchema,
  precisionSchema,
  regionSchema,
  sectorSchema,
  textSchema,
  yearSchema,
} from './common.ts';

/** The reach of an ecosystem, in the network's words; `national` are whole countries. */
export const scopeSchema = z.enum(['local', 'regional', 'state', 'national']);

/** Whether the partnership still works, as far as a source says. */
export const ecosystemStatusSchema = z.enum(['active', 'inactive']);

/** Where an ecosystem works: in words, and in codes only where the words name whole areas. */
export const serviceAreaSchema = z.object({
  text: absentOr(textSchema),
  /** US counties by five-digit Census GEOID. */
  counties: absentOr(z.array(z.string().check(z.regex(/^\d{5}$/, 'a five-digit county GEOID')))),
  regions: absentOr(z.array(regionSchema)),
  countries: absentOr(z.array(countrySchema)),
  /** The codes were read from the text by us, not given by the source. */
  derived: absentOr(z.literal(true)),
});

/** One regional partnership of the network. */
export const ecosystemSchema = z.object({
  id: idSchema,
  name: textSchema,
  scope: scopeSchema,
  status: ecosystemStatusSchema,
  /** Earlier and other names; searched like the name. */
  aliases: absentOr(z.array(textSchema)),
  city: absentOr(textSchema),
  region: absentOr(regionSchema),
  country: countrySchema,
  latitude: latitudeSchema,
  longitude: longitudeSchema,
  precision: absentOr(precisionSchema),
  serviceArea: absentOr(serviceAreaSchema),
  /** The statewide ecosystem this one is a hub of. */
  parentId: absentOr(idSchema),
  leadOrganization: absentOr(textSchema),
  /** Year of the intake it joined the network with. */
  cohortYear: absentOr(yearSchema),
  sectors: absentOr(z.array(sectorSchema)),
  focusAreas: absentOr(z.array(textSchema)),
  learnersServed: absentOr(countSchema),
  website: absentOr(httpUrlSchema),
  contactUrl: absentOr(httpUrlSchema),
  lastReviewed: absentOr(dateSchema),
  notes: absentOr(textSchema),
  /** Where the facts come from, one or more sources joined by " ; ". */
  source: textSchema,
  confidence: confidenceSchema,
});

export type Scope = z.infer<typeof scopeSchema>;
export type EcosystemStatus = z.infer<typeof ecosystemStatusSchema>;
export type ServiceArea = z.infer<typeof serviceAreaSchema>;
export type Ecosystem = z.infer<typeof ecosystemSchema>;
