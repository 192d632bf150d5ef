/** What is answered to those who send: a receipt, how far it is. Apart from what only a directory checks. */
import * as z from 'zod/mini';
import {
  answersOfAll,
  emailSchema,
  lineSchema,
  paragraphSchema,
  purposeSchema,
} from './application-answers.ts';
import {
  absentOr,
  countrySchema,
  countSchema,
  httpUrlSchema,
  idSchema,
  instantSchema,
  regionSchema,
  sectorSchema,
} from './common.ts';
import { scopeSchema } from './ecosystem.ts';
import { atMost } from './length.ts';

const applicationPartnerSchema = z.object({
  organization: lineSchema,
  sector: absentOr(sectorSchema),
  status: absentOr(z.enum(['emerging', 'established'])),
});

/** A community applies to the network. The fields follow the network's published criteria and profile template. */
export const startEcosystemApplicationSchema = z.object({
  purpose: z.literal('start-ecosystem'),
  ecosystemName: lineSchema,
  scope: scopeSchema,
  stage: absentOr(z.enum(['exploring', 'emerging', 'established'])),
  leadOrganization: z.object({
    name: lineSchema,
    sector: absentOr(sectorSchema),
    /** Nonprofit, public body, local education agency … in the applicant's words. */
    legalForm: absentOr(lineSchema),
    website: absentOr(httpUrlSchema),
  }),
  secondContact: absentOr(
    z.object({ name: lineSchema, email: emailSchema, role: absentOr(lineSchema) }),
  ),
  city: absentOr(lineSchema),
  region: absentOr(regionSchema),
  country: countrySchema,
  serviceArea: absentOr(paragraphSchema),
  partners: absentOr(z.array(applicationPartnerSchema).check(atMost(100, 'at most 100 partners'))),
  learnersServed: absentOr(countSchema),
  learnerLevels: absentOr(
    z.array(z.enum(['early-childhood', 'elementary', 'middle', 'high', 'post-secondary', 'adult'])),
  ),
  educatorsServed: absentOr(countSchema),
  learnerPrograms: absentOr(z.array(lineSchema)),
  educatorPrograms: absentOr(z.array(lineSchema)),
  vision: absentOr(paragraphSchema),
  goals: absentOr(paragraphSchema),
  funding: absentOr(paragraphSchema),
  heardFrom: absentOr(lineSchema),
  consentToPublish: absentOr(z.boolean()),
  ...answersOfAll,
});

/** A session proposed for the agenda of a convening; `message` is its abstract. */
export const proposeSessionApplicationSchema = z.object({
  purpose: z.literal('propose-session'),
  conveningId: idSchema,
  ecosystemId: absentOr(idSchema),
  title: lineSchema,
  format: absentOr(z.enum(['talk', 'panel', 'workshop', 'ecosystem-to-ecosystem', 'poster'])),
  learningGoals: absentOr(paragraphSchema),
  speakers: absentOr(z.array(lineSchema)),
  ...answersOfAll,
});

export const applicationStateSchema = z.enum([
  'received',
  'in-review',
  'needs-information',
  'accepted',
  'declined',
  'withdrawn',
  'merged',
]);

/** One step in the life of an application. */
export const applicationEventSchema = z.object({
  at: instantSchema,
  by: z.enum(['applicant', 'office']),
  state: applicationStateSchema,
  /** What was asked or answered; absent for a bare change of state. */
  note: absentOr(paragraphSchema),
});

/** Answer to an accepted POST. `token` opens the status and is told only here. */
export const applicationReceiptSchema = z.object({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,128}$/, 'a token')),
  state: applicationStateSchema,
  /** Absolute URL of the status page, token in the fragment. */
  statusUrl: httpUrlSchema,
});

/** Fields of the status besides the answers. */
export const progress = {
  state: applicationStateSchema,
  receivedAt: instantSchema,
  updatedAt: instantSchema,
  history: z.array(applicationEventSchema),
};

/** `applicationStatusSchema` before the answers are checked, each purpose by its own schema. */
export const applicationProgressSchema = z.object({
  ...progress,
  application: absentOr(z.object({ purpose: purposeSchema })),
});
