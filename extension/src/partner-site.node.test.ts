import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import { hostOf, partnersOfHost, type PartnerSite } from './partner-site.ts';
import { partnerSitesOf } from './partner-sites-of.ts';

const site = (organizationId: string, ...domains: string[]): PartnerSite => ({
  organizationId,
  name: organizationId,
  domains,
  ecosystemIds: ['e'],
  latitude: 0,
  longitude: 0,
});

const sites = [
  site('fleet', 'fleetscience.org'),
  site('utexas', 'utexas.edu'),
  site('tacc', 'tacc.utexas.edu'),
  site('cube-santa-ana', 'discoverycube.org'),
  site('cube-los-angeles', 'discoverycube.org'),
];

const hosts = [
  ['fleetscience.org', ['fleet']],
  ['www.fleetscience.org', ['fleet']],
  ['notfleetscience.org', []],
  ['fleetscience.org.example', []],
  ['utexas.edu', ['utexas']],
  ['www.tacc.utexas.edu', ['tacc']],
  ['discoverycube.org', ['cube-santa-ana', 'cube-los-angeles']],
  ['', []],
] as const;

for (const [host, expected] of hosts) {
  test(`${host || 'no host'} is the site of [${expected.join()}]`, () => {
    assert.deepEqual(
      partnersOfHost(host, sites).map(({ organizationId }) => organizationId),
      expected,
    );
  });
}

const addresses = [
  ['https://www.fleetscience.org/visit?x=1', 'www.fleetscience.org'],
  ['http://fleetscience.org:8080/', 'fleetscience.org'],
  ['chrome://extensions', undefined],
  ['about:blank', undefined],
  [undefined, undefined],
] as const;

for (const [address, host] of addresses) {
  test(`the host of ${address ?? 'no address'} is ${host ?? 'none'}`, () => {
    assert.equal(hostOf(address), host);
  });
}

const readData = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'));

test('the bundled partners have known hosts, a listed ecosystem, and no company among them', async () => {
  const organizations = (await readData('organizations')) as Organization[];
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const partners = partnerSitesOf(organizations, (await readData('ecosystems')) as Ecosystem[]);
  // Counted apart from this code, with a few lines of Python over the files.
  assert.equal(partners.length, 139);
  for (const { organizationId, ecosystemIds } of partners) {
    assert.notEqual(byId.get(organizationId)?.sector, 'business');
    assert.notEqual(byId.get(organizationId)?.websiteSource, 'memory');
    assert.ok(ecosystemIds.length > 0);
  }
});
