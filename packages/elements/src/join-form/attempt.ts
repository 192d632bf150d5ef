/** What was sent under which key. */
import type {
  contactApplicationSchema,
  joinEcosystemApplicationSchema,
} from '@stem-ecosystems/schema/application-answers';
import { consentSchema } from '@stem-ecosystems/schema/consent';
import * as z from 'zod/mini';

/** What was kept. Its answers are sent again only where they equal those of the form, so their consent is checked alone. */
export const attemptSchema = z.object({
  /** Idempotency key, a UUID. */
  key: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID')),
  application: z.looseObject({ consent: consentSchema }),
});

/** What the form sends. */
export type FormApplication = z.infer<
  typeof contactApplicationSchema | typeof joinEcosystemApplicationSchema
>;

export interface Attempt {
  key: string;
  application: FormApplication;
}
