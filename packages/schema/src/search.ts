import * as z from 'zod/mini';
import { recordTypeSchema } from './record-type.ts';
import type { Convening } from './convening.ts';
import type { Ecosystem } from './ecosystem.ts';
import type { Organization } from './organization.ts';
import type { Program } from './program.ts';

/** One hit of `GET /v1/search.json` before its record is checked. */
export const searchHitSchema = z.object({ recordType: recordTypeSchema, record: z.unknown() });

/** A record of any type, told apart by `recordType`. */
export type AnyRecord =
  | { recordType: 'ecosystem'; record: Ecosystem }
  | { recordType: 'organization'; record: Organization }
  | { recordType: 'program'; record: Program }
  | { recordType: 'convening'; record: Convening };
