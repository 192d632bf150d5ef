/** Pages for people: home, contact, the status of what they sent, privacy. */
import { Hono } from 'hono';
import { referenceSchema } from '@stem-ecosystems/schema/reference';
import type { Issue } from '@stem-ecosystems/schema/problem';
import { contactPage } from '../pages/contact-page.ts';
import { homePage } from '../pages/home-page.ts';
import { privacyPage } from '../pages/privacy-page.ts';
import { receiptPage } from '../pages/receipt-page.ts';
import { startPage } from '../pages/start-page.ts';
import { CACHE_SHORT, requireAccept, type Answer } from './answer.ts';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { statusUrlOf, type FormAnswers } from './application-routes.ts';
import { listPaths } from './home-paths.ts';
import { createFormKey, isUuid } from './form-key.ts';
import {
  errorDocument,
  HTML_TYPE,
  pageContext,
  pageHeaders,
  privatePage,
} from './page-response.ts';
import { createReceiptSeal, type ReceiptSeal } from './receipt-seal.ts';
import { nameOfReference } from './reference-name.ts';
import { requestOrigin } from './requester.ts';

interface ContactRequest {
  about?: string | undefined;
  ecosystemId?: string | undefined;
  fields?: Readonly<Record<string, string>>;
  issues?: readonly Issue[];
}

export interface Pages {
  routes: Hono<AppEnv>;
  /** What plain forms are answered with. */
  forms: FormAnswers;
}

export function createPages(dependencies: AppDependencies, answer: Answer): Pages {
  const { store, settings, now } = dependencies;
  const seal = createReceiptSeal();
  const routes = new Hono<AppEnv>();

  function answerPage(c: AppContext, document: string): Promise<Response> {
    return answer(c, {
      body: Buffer.from(document),
      type: HTML_TYPE,
      cacheControl: CACHE_SHORT,
      vary: 'Accept-Language',
      headers: pageHeaders,
    });
  }

  routes.get('/', async (c) => {
    requireAccept(c, ['text/html']);
    const [counts, paths] = await Promise.all([store.counts(), listPaths(dependencies.assets)]);
    const origin = requestOrigin(c, settings.trustProxy);
    return answerPage(c, homePage({ ...pageContext(c), origin, counts, paths }));
  });

  routes.get('/privacy', (c) => {
    requireAccept(c, ['text/html']);
    return answerPage(c, privacyPage(pageContext(c)));
  });

  routes.get('/start', (c) => {
    requireAccept(c, ['text/html']);
    return answerPage(c, startPage(pageContext(c)));
  });

  routes.get('/contact', async (c) => {
    requireAccept(c, ['text/html']);
    const request = { about: c.req.query('about'), ecosystemId: c.req.query('ecosystem') };
    return privatePage(await contactDocument(dependencies, c, request));
  });

  routes.get('/receipt', (c) => showReceipt(c, seal, dependencies));

  const forms: FormAnswers = {
    accepted(c, { language }, token) {
      const query = new URLSearchParams({ sealed: seal.close(token, now()) });
      const { language: lang } = pageContext(c, language);
      query.set('lang', lang);
      const origin = requestOrigin(c, settings.trustProxy);
      // The fragment is for when the seal cannot be opened: browsers keep it over the redirect to /status.
      return seeOther(`${origin}/receipt?${query.toString()}#${token}`);
    },
    async refused(c, fields, problem) {
      const { status, issues = [] } = problem;
      // Only the contact form is a page of ours; another form is on the page its sender came from.
      if (fields['purpose'] !== 'contact') return errorDocument(c, problem, fields['language']);
      const request = { about: fields['about'], fields, issues };
      return privatePage(await contactDocument(dependencies, c, request), status);
    },
  };
  return { routes, forms };
}

function showReceipt(
  c: AppContext,
  seal: ReceiptSeal,
  { settings, now }: Pick<AppDependencies, 'settings' | 'now'>,
): Response {
  const token = seal.open(c.req.query('sealed') ?? '', now());
  const context = pageContext(c);
  if (token === undefined) return seeOther(`/status?lang=${context.language}`);
  const statusUrl = statusUrlOf(c, token, settings.trustProxy);
  return privatePage(receiptPage({ ...context, token, statusUrl }));
}

/** RFC 9110 section 15.4.4. */
function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store' },
  });
}

async function contactDocument(
  { store, now }: Pick<AppDependencies, 'store' | 'now'>,
  c: AppContext,
  { about, ecosystemId, fields, issues }: ContactRequest,
): Promise<string> {
  const key = fields?.['idempotencyKey'];
  const context = pageContext(c, fields?.['language']);
  const [{ records }, ecosystem, aboutName] = await Promise.all([
    store.ecosystems({}),
    ecosystemId === undefined ? undefined : store.ecosystem(ecosystemId),
    nameOfReference(store, about),
  ]);
  return contactPage({
    ...context,
    // A refused post goes on under its key; it is not yet used, for nothing was stored.
    idempotencyKey: key !== undefined && isUuid(key) ? key : createFormKey(now()),
    recipients: records.map(({ id, name }) => ({ id, name })),
    ...(ecosystem && { ecosystem: { id: ecosystem.id, name: ecosystem.name } }),
    ...(referenceSchema.safeParse(about).success && about !== undefined && { about }),
    ...(aboutName !== undefined && { aboutName }),
    ...(fields && { values: fields, path: '/contact' }),
    ...(issues && { issues }),
  });
}
