/** Shards of the gazetteer: a few kB each, looked up on the device so that a place never has to be sent. */
import * as z from 'zod/mini';
import { latitudeSchema, longitudeSchema } from './common.ts';
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

export type ZipShard = z.infer<typeof zipShardSchema>;
