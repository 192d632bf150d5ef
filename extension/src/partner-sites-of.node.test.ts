import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import { anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import { partnerSitesOf } from './partner-sites-of.ts';
import { createTownFinder } from './town-finder.ts';

const sanDiego = {
  postalCode: '92101',
  city: 'San Diego',
  region: 'CA',
  country: 'US',
  latitude: 32.73,
  longitude: -117.15,
} as const;
const byZip = { '92101': { lat: 32.72, lng: -117.17 } };
const byTown = { 'San Diego, CA': { lat: 32.7, lng: -117.1 } };

function nearOf(towns: Record<string, { lat: number; lng: number }>): string | undefined {
  const organization = anOrganization({
    ...sanDiego,
    sector: 'museum-science-center',
    websiteSource: 'page',
    domains: ['a.org'],
    ecosystemIds: ['e'],
  });
  return partnerSitesOf([organization], [anEcosystem({ id: 'e' })], (text) => towns[text])[0]?.near;
}

test('a partner is near its ZIP code', () => {
  assert.equal(nearOf({ ...byTown, ...byZip }), '92101');
});

test('a partner is near its town where its ZIP code is unknown', () => {
  assert.equal(nearOf(byTown), 'San Diego, CA');
});

test('a partner is near its point where the town found is another one', () => {
  assert.equal(nearOf({ 'San Diego, CA': { lat: 27.76, lng: -98.24 } }), '32.73,-117.15');
});

const readText = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const readData = async (name: string): Promise<unknown> =>
  JSON.parse(await readText(`data/${name}.json`));

test('the gazetteer finds all but a few of the bundled partners by ZIP code or town', async () => {
  const findTown = createTownFinder({
    zipsCsv: await readText('packages/geo/data/zips.csv'),
    citiesCsv: await readText('packages/geo/data/cities.csv'),
  });
  const organizations = (await readData('organizations')) as Organization[];
  const ecosystems = (await readData('ecosystems')) as Ecosystem[];
  const partners = partnerSitesOf(organizations, ecosystems, findTown);
  const byPoint = partners.filter(({ near }) => /^-?\d+\.\d/.test(near)).map(({ name }) => name);
  // Suburbs and campuses that are no cities of the gazetteer, and what is abroad and has no region.
  assert.deepEqual(byPoint, [
    'Bryn Mawr College',
    'Discovery Cube Los Angeles',
    'MUSPPA2STEM',
    'Penn State University',
    'STEM Húsavík',
    'Young Scientists Kenya',
  ]);
});

test('the bundled partners have known hosts, a listed ecosystem, and no company among them', async () => {
  const organizations = (await readData('organizations')) as Organization[];
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const partners = partnerSitesOf(
    organizations,
    (await readData('ecosystems')) as Ecosystem[],
    () => undefined,
  );
  // Counted apart from this code, with a few lines of Python over the files.
  assert.equal(partners.length, 139);
  for (const { organizationId, ecosystemIds } of partners) {
    assert.notEqual(byId.get(organizationId)?.sector, 'business');
    assert.notEqual(byId.get(organizationId)?.websiteSource, 'memory');
    assert.ok(ecosystemIds.length > 0);
  }
});
