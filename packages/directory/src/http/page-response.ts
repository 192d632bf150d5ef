/** HTML documents of our own, and what browsers may do with them. */
import type { ProblemError } from './problem-error.ts';
import { errorPage } from '../pages/error-page.ts';
import { chooseLanguage } from '../pages/language.ts';
import type { PageContext } from '../pages/layout.ts';
import type { AppContext } from './app-types.ts';
import { DIRECTORY_NAME } from './directory-description.ts';

export const HTML_TYPE = 'text/html; charset=utf-8';

/** Nothing inline, nothing from elsewhere, in no frame. Lit's is the only policy of Trusted Types. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

export const pageHeaders = {
  'Content-Security-Policy': PAGE_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
} as const;

/** What a page is told of its request. @param asked - language named by a form; else the parameter `lang` */
export function pageContext(c: AppContext, asked?: string): PageContext {
  const url = new URL(c.req.url);
  url.searchParams.delete('lang');
  return {
    language: chooseLanguage(asked ?? c.req.query('lang'), c.req.header('accept-language')),
    directoryName: DIRECTORY_NAME,
    path: url.pathname + url.search,
  };
}

/** A page that belongs to one person, or to one moment: kept nowhere, and not compressed beside its secrets. */
export function privatePage(document: string, status = 200): Response {
  return new Response(document, {
    status,
    headers: { ...pageHeaders, 'Content-Type': HTML_TYPE, 'Cache-Control': 'no-store' },
  });
}

/** An error for a person. */
export function errorDocument(c: AppContext, problem: ProblemError, asked?: string): Response {
  const { status, code, issues, headers } = problem;
  const context = pageContext(c, asked);
  const retryAfter = headers['Retry-After'];
  const response = privatePage(
    errorPage({
      ...context,
      // Paths of the contract are no pages: from an error of a form one goes on to the form.
      path: context.path.startsWith('/v1/') ? '/contact' : context.path,
      status,
      code,
      ...(issues && { issues }),
      ...(retryAfter !== undefined && { retryAfterSeconds: Number(retryAfter) }),
    }),
    status,
  );
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
