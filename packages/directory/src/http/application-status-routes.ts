/** What became of an application: asked, changed and withdrawn by whoever holds its token. Kept by no cache. */
import { Hono } from 'hono';
import { applicationChangeSchema } from '@stem-ecosystems/schema/application';
import { parseOne } from '@stem-ecosystems/schema/parse';
import type { ApplicationUpdate } from '../store/types.ts';
import { requireAccept } from './answer.ts';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { JSON_TYPE } from './data-route.ts';
import { invalidBody, ProblemError } from './problem-error.ts';
import { expectNoQuery } from './query.ts';
import { limitRate } from './rate-limit.ts';
import { limitBody, readJson } from './request-body.ts';
import { noStore } from './response-headers.ts';

export function createApplicationStatusRoutes(dependencies: AppDependencies): Hono<AppEnv> {
  const { applications, now } = dependencies;
  const routes = new Hono<AppEnv>();
  routes.use(limitRate(dependencies), limitBody);

  routes.get('/', async (c) => {
    const status = await applications.status(readToken(c));
    if (status === undefined) throw unknownToken();
    return c.json(status, 200, noStore);
  });

  routes.patch('/', async (c) => {
    const token = readToken(c);
    const parsed = parseOne(applicationChangeSchema, await readJson(c));
    if (!parsed.ok) throw invalidBody(parsed.issues);
    return sendUpdate(c, await applications.change(token, parsed.value, now()));
  });

  routes.delete('/', async (c) => {
    const token = readToken(c);
    const status = await applications.withdraw(token, now());
    if (status === undefined) throw unknownToken();
    return c.json(status, 200, noStore);
  });

  return routes;
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

function readToken(c: AppContext): string {
  requireAccept(c, [JSON_TYPE]);
  expectNoQuery(c);
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
