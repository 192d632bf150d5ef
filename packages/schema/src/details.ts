import * as z from 'zod/mini';
import { absentOr } from './common.ts';
import { ecosystemSchema, type Ecosystem } from './ecosystem.ts';
import type { Convening } from './convening.ts';
import { organizationSchema, type Organization } from './organization.ts';
import { programSchema, type Program } from './program.ts';

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

/** `GET /v1/organizations/{id}.json` before its lists are checked record by record. */
export const organizationDetailsSchema = z.object({
  ...organizationSchema.shape,
  ecosystems: z.array(z.unknown()),
  programs: z.array(z.unknown()),
});

/** An organization with what belongs to it; each list may be empty. */
export type OrganizationDetails = Organization & {
  /** Those of its `ecosystemIds`. */
  ecosystems: Ecosystem[];
  /** Programs whose `organizationId` is this one. */
  programs: Program[];
};

/** `GET /v1/programs/{id}.json` before the records it refers to are checked one by one. */
export const programDetailsSchema = z.object({
  ...programSchema.shape,
  organization: absentOr(z.unknown()),
  ecosystems: z.array(z.unknown()),
});

/** A program with what it belongs to. */
export type ProgramDetails = Program & {
  /** The organization of its `organizationId`; absent where the directory has none of that id. */
  organization?: Organization;
  /** Those of its `ecosystemIds`; may be empty. */
  ecosystems: Ecosystem[];
};
