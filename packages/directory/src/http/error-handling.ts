/** Every answer that is not a success: problem details for programs, a page for people. */
import { randomUUID } from 'node:crypto';
import { quote } from '@stem-ecosystems/schema/parse';
import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { isShared, preflightHeaders } from './cors.ts';
import { damaged } from './damage.ts';
import { isFormPost } from './media-type.ts';
import { errorDocument } from './page-response.ts';
import { notFound, ProblemError } from './problem-error.ts';
import { noStore } from './response-headers.ts';

/** Paths that programs ask; all others are asked by people. */
const FOR_PROGRAMS = /^\/(v1|cdn)(\/|$)|^\/(openapi\.json|healthz|readyz|metrics)$/;

/** Who is told of what went wrong. */
type Reports = Pick<AppDependencies, 'log' | 'soundness'>;

/** Sets what an app does about paths it lacks, methods a path lacks, and everything that is thrown. */
export function handleErrors(app: Hono<AppEnv>, reports: Reports): void {
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c: AppContext, methods) => answerOtherMethod(c, methods),
    }),
  );
  app.notFound((c) => sendProblem(c, notFound(`There is nothing at ${quote(c.req.path)}.`)));
  app.onError((error, c) => sendProblem(c, toProblemError(error, c, reports)));
}

function answerOtherMethod(c: AppContext, methods: readonly string[]): Response {
  const allowed = [...methods, 'OPTIONS'].sort();
  const allow = allowed.join(', ');
  if (c.req.method === 'OPTIONS') {
    const headers = isShared(c.req.path) ? preflightHeaders(allowed) : {};
    return new Response(null, { status: 204, headers: { ...headers, Allow: allow } });
  }
  return sendProblem(
    c,
    new ProblemError(
      'method-not-allowed',
      `Expected one of the methods ${allow}; got ${c.req.method}.`,
      { headers: { Allow: allow } },
    ),
  );
}

function toProblemError(error: Error, c: AppContext, { log, soundness }: Reports): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException)
    return new ProblemError('bad-request', error.message, { cause: error });
  if (isGone(error, c))
    return new ProblemError('bad-request', 'The request ended before its body did.');
  if (soundness.notes(error)) return damaged(error);
  const reference = randomUUID();
  log.error('request-failed', error, { reference, method: c.req.method });
  return new ProblemError(
    'internal',
    `The server failed to answer. Its log has the cause under ${reference}.`,
  );
}

/** Whether the client broke off while its body was read; the answer then reaches nobody, and nothing failed here. */
function isGone(error: Error, c: AppContext): boolean {
  const isBroken =
    error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ECONNRESET';
  return isBroken && c.req.raw.signal.aborted;
}

/** The problem in the form that fits whoever asked; never kept by a cache. */
function sendProblem(c: AppContext, problem: ProblemError): Response {
  if (!FOR_PROGRAMS.test(c.req.path) || isFormPost(c)) return errorDocument(c, problem);
  return new Response(JSON.stringify(problem.toProblem()), {
    status: problem.status,
    headers: {
      ...problem.headers,
      'Content-Type': 'application/problem+json',
      ...noStore,
    },
  });
}
