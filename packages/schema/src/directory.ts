import * as z from 'zod/mini';
import {
  absentOr,
  countSchema,
  httpUrlSchema,
  languageSchema,
  latitudeSchema,
  longitudeSchema,
  textSchema,
} from './common.ts';
import { row } from './row.ts';

/** `GET /v1/directory.json`: what this host is and has. */
export const directorySchema = z.object({
  name: textSchema,
  /** Version of the data; changes whenever a record does. */
  version: textSchema,
  /** Whether the host answers queries. A static export says false: its reader filters, sorts and pages by itself. */
  queries: z.boolean(),
  counts: z.object({
    ecosystems: countSchema,
    organizations: countSchema,
    programs: countSchema,
    convenings: countSchema,
  }),
  /** [west, south, east, north], degrees, of all ecosystems; absent where there are none. */
  bounds: absentOr(
    row(
      [longitudeSchema, latitudeSchema, longitudeSchema, latitudeSchema],
      'west, south, east and north in degrees',
    ),
  ),
  languages: z.array(languageSchema),
  attribution: z.array(z.object({ text: textSchema, url: absentOr(httpUrlSchema) })),
  /** Paths relative to the host, by name; only what this host has. */
  links: z.catchall(z.object({}), z.string()),
});

export type Directory = z.infer<typeof directorySchema>;
