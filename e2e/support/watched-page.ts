/** A page whose console, requests and policy reports are kept, to be asserted on. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from './browser.ts';

export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Console errors and uncaught exceptions, as texts. */
  errors: string[];
  /** Every request's URL, in order. */
  requests: string[];
  /** Violated directive and blocked URI of each content security policy report. */
  policyReports: string[];
}

/** Opens an empty page in a context of its own; close the context when done. */
export async function openWatched(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await openContext(browser, options);
  const page = await context.newPage();
  const watched: WatchedPage = { page, context, errors: [], requests: [], policyReports: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('request', (request) => watched.requests.push(request.url()));
  await page.exposeBinding('reportPolicyViolation', (_source, report: string) => {
    watched.policyReports.push(report);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportPolicyViolation } = globalThis as unknown as {
        reportPolicyViolation: (report: string) => void;
      };
      reportPolicyViolation(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return watched;
}

/** The origins that were asked, without those that are the page's own inventions (data:, blob:). */
export function originsOf(requests: readonly string[]): string[] {
  return [
    ...new Set(requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin)),
  ];
}
