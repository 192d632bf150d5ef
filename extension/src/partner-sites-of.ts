import { distanceKm } from '@stem-ecosystems/geo/distance';
import type { Point } from '@stem-ecosystems/geo/point';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { PartnerSite } from './partner-site.ts';

/** A town found farther away than this is another one of the same name. */
const MAX_TOWN_KM = 50;

/**
 * The organizations on whose sites the button lights up: those that a source ties to an ecosystem that is listed, with
 * hosts seen on a page or in a dataset. Never companies (their hosts are worldwide), never hosts that are only
 * remembered, nothing of low confidence.
 * @param findTown - where the gazetteer of the extension knows a ZIP code or city
 */
export function partnerSitesOf(
  organizations: readonly Organization[],
  ecosystems: readonly Ecosystem[],
  findTown: (text: string) => Point | undefined,
): PartnerSite[] {
  const listed = new Set(
    ecosystems.filter(({ confidence }) => confidence !== 'low').map(({ id }) => id),
  );
  return organizations
    .filter(
      ({ sector, websiteSource, confidence }) =>
        sector !== 'business' &&
        (websiteSource === 'page' || websiteSource === 'dataset') &&
        confidence !== 'low',
    )
    .map((organization) => siteOf(organization, listed, findTown))
    .filter(({ domains, ecosystemIds }) => domains.length > 0 && ecosystemIds.length > 0);
}

function siteOf(
  organization: Organization,
  listed: ReadonlySet<string>,
  findTown: (text: string) => Point | undefined,
): PartnerSite {
  const { id, name, domains = [], ecosystemIds, city, region, country } = organization;
  const { latitude, longitude } = organization;
  return {
    organizationId: id,
    name,
    domains,
    ecosystemIds: ecosystemIds.filter((ecosystemId) => listed.has(ecosystemId)),
    near: nearOf(organization, findTown),
    ...(city === undefined ? {} : { city }),
    ...(region === undefined ? {} : { region }),
    country,
    latitude,
    longitude,
  };
}

/** The ZIP code, else the town; the point where the gazetteer knows neither, or means another place. */
function nearOf(
  { postalCode, city, region, latitude, longitude }: Organization,
  findTown: (text: string) => Point | undefined,
): string {
  const texts = [postalCode, city && region && `${city}, ${region}`];
  const town = texts.find((text) => {
    const found = text === undefined || text === '' ? undefined : findTown(text);
    return (
      found !== undefined && distanceKm(found, { lat: latitude, lng: longitude }) <= MAX_TOWN_KM
    );
  });
  return town ?? `${latitude},${longitude}`;
}
