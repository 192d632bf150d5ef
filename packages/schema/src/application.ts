/** What people send: an application, its state, and what happened to it. */
import * as z from 'zod/mini';
import {
  answersOfAll,
  contactApplicationSchema,
  emailSchema,
  joinEcosystemApplicationSchema,
  lineSchema,
  paragraphSchema,
  type consentSchema,
  type purposeSchema,
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

export {
  consentSchema,
  contactApplicationSchema,
  emailSchema,
  joinEcosystemApplicationSchema,
  purposeSchema,
} from './application-answers.ts';

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
  partners: absentOr(
    z.array(applicationPartnerSchema).check(z.maxLength(100, 'at most 100 partners')),
  ),
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

/** The body of `POST /v1/applications`, told apart by `purpose`. */
export const applicationSchema = z.discriminatedUnion('purpose', [
  contactApplicationSchema,
  joinEcosystemApplicationSchema,
  startEcosystemApplicationSchema,
  proposeSessionApplicationSchema,
]);

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

/** What the holder of a token sees. `application` is absent once its answers are erased. */
export const applicationStatusSchema = z.object({
  state: applicationStateSchema,
  receivedAt: instantSchema,
  updatedAt: instantSchema,
  application: absentOr(applicationSchema),
  history: z.array(applicationEventSchema),
});

/** Body of PATCH: an answer to the office, or corrected answers. At least one field. */
export const applicationChangeSchema = z
  .object({
    answer: absentOr(paragraphSchema),
    name: absentOr(lineSchema),
    email: absentOr(emailSchema),
    organization: absentOr(lineSchema),
    message: absentOr(paragraphSchema),
  })
  .check(
    z.refine(
      (change) => Object.keys(change).length > 0,
      'at least one of answer, name, email, organization, message',
    ),
  );

export type Purpose = z.infer<typeof purposeSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type Application = z.infer<typeof applicationSchema>;
export type ApplicationState = z.infer<typeof applicationStateSchema>;
export type ApplicationEvent = z.infer<typeof applicationEventSchema>;
export type ApplicationReceipt = z.infer<typeof applicationReceiptSchema>;
export type ApplicationStatus = z.infer<typeof applicationStatusSchema>;
export type ApplicationChange = z.infer<typeof applicationChangeSchema>;
