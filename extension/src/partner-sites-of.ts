import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { PartnerSite } from './partner-site.ts';

/**
 * The organizations on whose sites the button lights up: those that a source ties to an ecosystem that is listed, with
 * hosts seen on a page or in a dataset. Never companies (their hosts are worldwide), never hosts that are only
 * remembered, nothing of low confidence.
 */
export function partnerSitesOf(
  organizations: readonly Organization[],
  ecosystems: readonly Ecosystem[],
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
    .map(({ id, name, domains = [], ecosystemIds, latitude, longitude }) => ({
      organizationId: id,
      name,
      domains,
      ecosystemIds: ecosystemIds.filter((ecosystemId) => listed.has(ecosystemId)),
      latitude,
      longitude,
    }))
    .filter(({ domains, ecosystemIds }) => domains.length > 0 && ecosystemIds.length > 0);
}
