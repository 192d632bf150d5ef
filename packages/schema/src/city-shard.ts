/** Shards of cities: apart from those of ZIP codes, which pages look up before. */
import * as z from 'zod/mini';
import { absentOr, countrySchema, latitudeSchema, longitudeSchema } from './common.ts';
import { row } from './row.ts';

/** Names (`New York City|NYC`, the one to show first), region (ISO 3166-2 without country, or ""), country, latitude, longitude, population, GEOID of the county or "". */
export const cityRowSchema = row(
  [z.string(), z.string(), countrySchema, latitudeSchema, longitudeSchema, z.number(), z.string()],
  'name, region, country, latitude, longitude, population and county',
);

/**
 * `/v1/gazetteer/cities/{prefix}.json`: the cities whose folded name begins with the two to four letters of
 * the prefix, most people first. Where `more` is true only the largest are here, and the shards of one letter more have
 * the rest.
 */
export const cityShardSchema = z.object({
  cities: z.array(cityRowSchema),
  more: absentOr(z.literal(true)),
});

export type CityRow = z.infer<typeof cityRowSchema>;
export type CityShard = z.infer<typeof cityShardSchema>;
