/** The status page, and what its plain forms post: show, change, withdraw. */
import { Hono } from 'hono';
import { applicationChangeSchema } from '@stem-ecosystems/schema/application';
import { parseOne } from '@stem-ecosystems/schema/parse';
import { statusPage, type StatusPageOptions } from '../pages/status-page.ts';
import type { ApplicationStore } from '../store/types.ts';
import { requireAccept } from './answer.ts';
import type { AppDependencies, AppEnv } from './app-types.ts';
import { pageContext, privatePage } from './page-response.ts';
import { ProblemError } from './problem-error.ts';
import { limitRate } from './rate-limit.ts';
import { filledIn, limitBody, readFields } from './request-body.ts';

/** What a post of the page came to: its parts of the page, and the status of the answer. */
type Outcome = Pick<StatusPageOptions, 'token' | 'status' | 'notice' | 'problem' | 'issues'> & {
  httpStatus?: number;
};

const CHANGEABLE = ['answer', 'name', 'email', 'organization', 'message'] as const;

export function createStatusRoutes(dependencies: AppDependencies): Hono<AppEnv> {
  const { applications, now } = dependencies;
  const routes = new Hono<AppEnv>();

  routes.get('/', (c) => {
    requireAccept(c, ['text/html']);
    return privatePage(statusPage(pageContext(c)));
  });

  routes.post('/', limitRate(dependencies), limitBody, async (c) => {
    const fields = await readFields(c);
    const { httpStatus, ...parts } = await act(applications, fields, now());
    const { language } = filledIn(fields);
    return privatePage(statusPage({ ...pageContext(c, language), ...parts }), httpStatus);
  });

  return routes;
}

async function act(
  applications: ApplicationStore,
  fields: Readonly<Record<string, string>>,
  now: Date,
): Promise<Outcome> {
  const token = readToken(fields['token']);
  if (token === undefined) return { problem: 'token-missing', httpStatus: 422 };
  const status = await applications.status(token);
  if (status === undefined) return { token, problem: 'token-unknown', httpStatus: 404 };
  const { action = 'show' } = filledIn(fields);
  switch (action) {
    case 'show':
      return { token, status };
    case 'change':
      return change(applications, token, { fields, before: status }, now);
    case 'withdraw':
      if (fields['confirmed'] !== 'yes') {
        return { token, status, problem: 'not-confirmed', httpStatus: 422 };
      }
      await applications.withdraw(token, now);
      return { token, status: (await applications.status(token)) ?? status, notice: 'withdrawn' };
    default:
      throw new ProblemError(
        'bad-request',
        `Expected \`action\` to be show, change or withdraw, got "${action}".`,
      );
  }
}

/** The code, or the whole link that holds it in its fragment. */
function readToken(text: string | undefined): string | undefined {
  const token = text?.trim().replace(/^.*#/su, '');
  return token === '' ? undefined : token;
}

async function change(
  applications: ApplicationStore,
  token: string,
  {
    fields,
    before,
  }: { fields: Readonly<Record<string, string>>; before: NonNullable<Outcome['status']> },
  now: Date,
): Promise<Outcome> {
  const changed = CHANGEABLE.flatMap((name) => {
    const value = fields[name];
    const old = name === 'answer' ? undefined : before.application?.[name];
    return value === undefined || value === (old ?? '') ? [] : [[name, value]];
  });
  if (changed.length === 0) return { token, status: before };
  const parsed = parseOne(applicationChangeSchema, Object.fromEntries(changed));
  if (!parsed.ok) {
    return { token, status: before, problem: 'invalid', issues: parsed.issues, httpStatus: 422 };
  }
  const update = await applications.change(token, parsed.value, now);
  switch (update.kind) {
    case 'updated':
      return { token, status: update.status, notice: 'changed' };
    case 'closed':
      return { token, status: before, problem: 'closed', httpStatus: 409 };
    case 'unknown':
      return { token, problem: 'token-unknown', httpStatus: 404 };
  }
}
