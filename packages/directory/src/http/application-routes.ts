/** Applications as they are sent: by widgets and clients as JSON, by plain forms without script. */
import { Hono } from 'hono';
import { applicationSchema, type Application } from '@stem-ecosystems/schema/application';
import { parseOne } from '@stem-ecosystems/schema/parse';
import type { ApplicationStore, Submission } from '../store/types.ts';
import { requireAccept } from './answer.ts';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { applicationOfForm } from './application-form.ts';
import { JSON_TYPE } from './data-route.ts';
import { isUuid } from './form-key.ts';
import { FORM_BODY, isFormPost, JSON_BODY } from './media-type.ts';
import { invalidBody, ProblemError } from './problem-error.ts';
import { expectNoQuery } from './query.ts';
import { limitRate } from './rate-limit.ts';
import { expectBodyType, limitBody, readForm, readJson } from './request-body.ts';
import { requestOrigin } from './requester.ts';
import { noStore } from './response-headers.ts';

/** How a plain form is answered: with a page, whether it was accepted or not. */
export interface FormAnswers {
  accepted(c: AppContext, fields: Readonly<Record<string, string>>, token: string): Response;
  refused(
    c: AppContext,
    fields: Readonly<Record<string, string>>,
    problem: ProblemError,
  ): Promise<Response>;
}

export function createApplicationRoutes(
  dependencies: AppDependencies,
  forms: FormAnswers,
): Hono<AppEnv> {
  const { settings } = dependencies;
  return new Hono<AppEnv>().post('/', limitRate(dependencies), limitBody, async (c) => {
    if (isFormPost(c)) return answerForm(c, dependencies, forms);
    expectBodyType(c, [JSON_BODY, FORM_BODY]);
    requireAccept(c, [JSON_TYPE]);
    expectNoQuery(c);
    const idempotencyKey = readIdempotencyKey(c);
    const parsed = parseOne(applicationSchema, await readJson(c));
    if (!parsed.ok) throw invalidBody(parsed.issues);
    const { token, state } = await submit(dependencies, idempotencyKey, parsed.value);
    const statusUrl = statusUrlOf(c, token, settings.trustProxy);
    return c.json({ token, state, statusUrl }, 201, { ...noStore, Location: statusUrl });
  });
}

async function answerForm(
  c: AppContext,
  dependencies: AppDependencies,
  forms: FormAnswers,
): Promise<Response> {
  const fields = await readForm(c);
  try {
    expectNoQuery(c);
    const { idempotencyKey, application } = applicationOfForm(fields, dependencies.now());
    const { token } = await submit(dependencies, idempotencyKey, application);
    return forms.accepted(c, fields, token);
  } catch (error) {
    if (error instanceof ProblemError && error.issues) return forms.refused(c, fields, error);
    throw error;
  }
}

/** @throws {ProblemError} 409 where the key was used before with another body */
async function submit(
  { applications, now }: { applications: ApplicationStore; now: () => Date },
  idempotencyKey: string,
  application: Application,
): Promise<Exclude<Submission, { kind: 'conflict' }>> {
  const submission = await applications.submit(idempotencyKey, application, now());
  if (submission.kind !== 'conflict') return submission;
  throw new ProblemError(
    'idempotency-conflict',
    'Expected the body to be the same as when this idempotency key was used before. Send another application with a new key.',
  );
}

/** Absolute address of the status page, its token in the fragment, which browsers do not send. */
export function statusUrlOf(c: AppContext, token: string, trustProxy: boolean): string {
  return `${requestOrigin(c, trustProxy)}/status#${token}`;
}

function readIdempotencyKey(c: AppContext): string {
  const key = c.req.header('idempotency-key')?.trim();
  if (key !== undefined && isUuid(key)) return key.toLowerCase();
  const message = 'Expected the header `Idempotency-Key` to be a UUID';
  throw new ProblemError('bad-request', `${message}.`, {
    issues: [
      { path: 'Idempotency-Key', message, ...(key !== undefined && { value: key.slice(0, 80) }) },
    ],
  });
}
