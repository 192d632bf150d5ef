/** Shards of the gazetteer: a few kB each, looked up on the device so that a place never has to be sent. */
import * as z from 'zod/mini';
import { absentOr, countrySchema, latitudeSchema, longitudeSchema } from './common.ts';
import { row } from './row.ts';

/** `/v1/gazetteer/zip/{ZIP3}.json`: the ZIP codes that begin with three digits. */
export const zipShardSchema = z.object({
  /** By the five digits: latitude, longitude, place name, state or territory code, GEOID of the county or "". */
  zips: z
    .catchall(
      z.object({}),
      row(
        [latitudeSchema, longitudeSchema, z.string(), z.string(), z.string()],
        'latitude, longitude, name, state and county',
      ),
    )
    .check(
      z.refine(
        (zips) => Object.keys(zips).every((zip) => /^\d{5}$/.test(zip)),
        'keys of five digits',
      ),
    ),
});

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

export type ZipShard = z.infer<typeof zipShardSchema>;
export type CityRow = z.infer<typeof cityRowSchema>;
export type CityShard = z.infer<typeof cityShardSchema>;
