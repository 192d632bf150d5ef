import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf, partnersOfHost, type PartnerSite } from './partner-site.ts';

const site = (organizationId: string, ...domains: string[]): PartnerSite => ({
  organizationId,
  name: organizationId,
  domains,
  ecosystemIds: ['e'],
  near: '0,0',
  country: 'US',
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
