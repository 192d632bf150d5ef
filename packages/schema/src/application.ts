/** What people send: an application, its state, and what happened to it. */
import * as z from 'zod/mini';
import {
  contactApplicationSchema,
  emailSchema,
  joinEcosystemApplicationSchema,
  lineSchema,
  paragraphSchema,
  type purposeSchema,
} from './application-answers.ts';
import {
  progress,
  proposeSessionApplicationSchema,
  startEcosystemApplicationSchema,
  type applicationEventSchema,
  type applicationReceiptSchema,
  type applicationStateSchema,
} from './application-progress.ts';
import { absentOr } from './common.ts';
import type { consentSchema } from './consent.ts';

export {
  contactApplicationSchema,
  emailSchema,
  joinEcosystemApplicationSchema,
  purposeSchema,
} from './application-answers.ts';
export { consentSchema } from './consent.ts';
export {
  applicationEventSchema,
  applicationReceiptSchema,
  applicationStateSchema,
  proposeSessionApplicationSchema,
  startEcosystemApplicationSchema,
} from './application-progress.ts';

/** The body of `POST /v1/applications`, told apart by `purpose`. */
export const applicationSchema = z.discriminatedUnion('purpose', [
  contactApplicationSchema,
  joinEcosystemApplicationSchema,
  startEcosystemApplicationSchema,
  proposeSessionApplicationSchema,
]);

/** What the holder of a token sees. `application` is absent once its answers are erased. */
export const applicationStatusSchema = z.object({
  ...progress,
  application: absentOr(applicationSchema),
});

/** As `lineSchema`, or nothing: the answer is then removed. */
const removableLineSchema = z
  .string()
  .check(z.trim(), z.maxLength(200, 'at most 200 characters'), z.regex(/^\P{Cc}*$/u, 'one line'));

/** Body of PATCH: an answer to the office, or corrected answers. At least one field; `organization` may be emptied. */
export const applicationChangeSchema = z
  .object({
    answer: absentOr(paragraphSchema),
    name: absentOr(lineSchema),
    email: absentOr(emailSchema),
    organization: absentOr(removableLineSchema),
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
