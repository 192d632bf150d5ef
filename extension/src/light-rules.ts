/** Chrome's rules for lighting the button: evaluated by the browser, which tells us nothing of the pages visited. */
import type { PartnerSite } from './partner-site.ts';

/** Conditions on a page's host, in the terms of `declarativeContent`. */
export interface HostCondition {
  hostEquals?: string;
  hostSuffix?: string;
  schemes: string[];
}

const SCHEMES = ['http', 'https'];

/** Two conditions a domain: itself, and what ends in a dot and it. A bare suffix would match `notfleetscience.org`. */
export function hostConditions(sites: readonly PartnerSite[]): HostCondition[] {
  const domains = [...new Set(sites.flatMap((site) => site.domains))].sort();
  return domains.flatMap((domain) => [
    { hostEquals: domain, schemes: SCHEMES },
    { hostSuffix: `.${domain}`, schemes: SCHEMES },
  ]);
}
