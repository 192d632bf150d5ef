import * as z from 'zod/mini';
import { ecosystemSchema, type Ecosystem } from './ecosystem.ts';
import type { Convening } from './convening.ts';
import type { Organization } from './organization.ts';
import type { Program } from './program.ts';

/** `GET /v1/ecosystems/{id}.json` before its lists are checked record by record. */
export const ecosystemDetailsSchema = z.object({
  ...ecosystemSchema.shape,
  organizations: z.array(z.unknown()),
  programs: z.array(z.unknown()),
  convenings: z.array(z.unknown()),
  hubs: z.array(z.unknown()),
});

/** An ecosystem with all that refers to it; each list may be empty. */
export type EcosystemDetails = Ecosystem & {
  organizations: Organization[];
  programs: Program[];
  /** Past and future, newest first. */
  convenings: Convening[];
  /** Ecosystems whose `parentId` is this one. */
  hubs: Ecosystem[];
};
