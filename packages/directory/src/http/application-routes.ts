/** Applications: sent, asked about, changed and withdrawn. Nothing here is ever kept by a cache. */
import { Hono } from 'hono';
import {
  applicationChangeSchema,
  applicationSchema,
  type Application,
} from '@stem-ecosystems/schema/application';
import { parseOne } from '@stem-ecosystems/schema/parse';
import type { ApplicationUpdate } from '../store/types.ts';
import { requireAccept } from './answer.ts';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { applicationOfForm } from './application-form.ts';
import { isUuid } from './form-key.ts';
import { expectBodyType, limitBody, readForm, readJson } from './request-body.ts';
import { FORM_BODY, isFormPost, JSON_BODY } from './media-type.ts';
import { invalidBody, ProblemError } from './problem-error.ts';
import { expectNoQuery } from './query.ts';
import { limitRate } from './rate-limit.ts';
import { requestOrigin } from './requester.ts';

/** How a plain form is answered: with a page, whether it was accepted or not. */
export interface FormAnswers {
  accepted(c: AppContext, fields: Readonly<Record<string, string>>, token: string): Response;
  refused(
    c: AppContext,
    fields: Readonly<Record<string, string>>,
    problem: ProblemError,
  ): Promise<Response>;
}

const JSON_TYPE = 'application/json';
const noStore = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;

export function createApplicationRoutes(
  dependencies: AppDependencies,
  forms: FormAnswers,
): Hono<AppEnv> {
  const { applications, settings, now } = dependencies;
  const routes = new Hono<AppEnv>();
  routes.use(limitRate(dependencies));
  routes.use(limitBody);

  async function submit(
    idempotencyKey: string,
    application: Application,
  ): Promise<{ token: string; state: string }> {
    const submission = await applications.submit(idempotencyKey, application, now());
    if (submission.kind === 'conflict') {
      throw new ProblemError(
        'idempotency-conflict',
        'Expected the body to be the same as when this idempotency key was used before. Send another application with a new key.',
      );
    }
    return { token: submission.token, state: submission.state };
  }

  routes.post('/', async (c) => {
    if (isFormPost(c)) {
      const fields = await readForm(c);
      try {
        expectNoQuery(c);
        const { idempotencyKey, application } = applicationOfForm(fields, now());
        const { token } = await submit(idempotencyKey, application);
        return forms.accepted(c, fields, token);
      } catch (error) {
        if (error instanceof ProblemError && error.issues) return forms.refused(c, fields, error);
        throw error;
      }
    }
    expectBodyType(c, [JSON_BODY, FORM_BODY]);
    requireAccept(c, [JSON_TYPE]);
    expectNoQuery(c);
    const idempotencyKey = readIdempotencyKey(c);
    const parsed = parseOne(applicationSchema, await readJson(c));
    if (!parsed.ok) throw invalidBody(parsed.issues);
    const { token, state } = await submit(idempotencyKey, parsed.value);
    const statusUrl = statusUrlOf(c, token, settings.trustProxy);
    return c.json({ token, state, statusUrl }, 201, { ...noStore, Location: statusUrl });
  });

  routes.get('/status', async (c) => {
    requireAccept(c, [JSON_TYPE]);
    expectNoQuery(c);
    const status = await applications.status(readToken(c));
    if (status === undefined) throw unknownToken();
    return c.json(status, 200, noStore);
  });

  routes.patch('/status', async (c) => {
    requireAccept(c, [JSON_TYPE]);
    expectNoQuery(c);
    const token = readToken(c);
    const parsed = parseOne(applicationChangeSchema, await readJson(c));
    if (!parsed.ok) throw invalidBody(parsed.issues);
    return sendUpdate(c, await applications.change(token, parsed.value, now()));
  });

  routes.delete('/status', async (c) => {
    requireAccept(c, [JSON_TYPE]);
    expectNoQuery(c);
    const token = readToken(c);
    const update = await applications.withdraw(token, now());
    if (update.kind === 'closed' && update.state === 'withdrawn') {
      // DELETE is idempotent (RFC 9110 section 9.2.2): sent again, it finds what it wanted.
      return c.json(await applications.status(token), 200, noStore);
    }
    return sendUpdate(c, update);
  });

  return routes;
}

/** Absolute address of the status page, its token in the fragment, which browsers do not send. */
export function statusUrlOf(c: AppContext, token: string, trustProxy: boolean): string {
  return `${requestOrigin(c, trustProxy)}/status#${token}`;
}

function sendUpdate(c: AppContext, update: ApplicationUpdate): Response {
  switch (update.kind) {
    case 'updated':
      return c.json(update.status, 200, noStore);
    case 'unknown':
      throw unknownToken();
    case 'closed':
      throw new ProblemError(
        'state-conflict',
        `Expected an application that is still open; its state is "${update.state}".`,
      );
  }
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

function readToken(c: AppContext): string {
  const header = c.req.header('authorization');
  if (header === undefined) {
    throw new ProblemError('unauthorized', 'Expected the header `Authorization: Bearer TOKEN`.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
  const token = /^Bearer +([A-Za-z0-9_-]{22,128}) *$/i.exec(header)?.[1];
  if (token === undefined) throw unknownToken();
  return token;
}

/** RFC 6750 section 3.1: the same for a token that is malformed and one that nobody holds. */
function unknownToken(): ProblemError {
  return new ProblemError(
    'unauthorized',
    'Expected the token of an application of this directory.',
    {
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    },
  );
}
