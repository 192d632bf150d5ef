/** Whose site a host is. Pure: the address of a page goes in, and nothing leaves the device. */

/** A partner organisation whose own hosts are known from a page or a dataset. */
export interface PartnerSite {
  organizationId: string;
  name: string;
  /** Host names; each stands for its subdomains too. */
  domains: readonly string[];
  /** At least one. */
  ecosystemIds: readonly string[];
  /** Where it is, as the attribute `near` of the map takes it: a ZIP code, "San Diego, CA", or "lat,lng". */
  near: string;
  city?: string;
  /** ISO 3166-2 without the country. */
  region?: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

/** The partners of a host, those with the longest matching domain; several may share one. Empty: nobody's. */
export function partnersOfHost(host: string, sites: readonly PartnerSite[]): PartnerSite[] {
  const longest = Math.max(0, ...sites.map((site) => matchLength(host, site)));
  return longest === 0 ? [] : sites.filter((site) => matchLength(host, site) === longest);
}

/** The host of a page's address; undefined for what is no http(s) page. */
export function hostOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
}

function matchLength(host: string, { domains }: PartnerSite): number {
  const matching = domains.filter((domain) => host === domain || host.endsWith(`.${domain}`));
  return Math.max(0, ...matching.map(({ length }) => length));
}
