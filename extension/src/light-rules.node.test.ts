import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostConditions } from './light-rules.ts';

const place = {
  near: '0,0',
  name: 'a',
  ecosystemIds: ['e'],
  country: 'US',
  latitude: 0,
  longitude: 0,
};

test('a domain gives one condition for itself and one for its subdomains, once', () => {
  const sites = [
    { ...place, organizationId: 'a', domains: ['b.org', 'a.org'] },
    { ...place, organizationId: 'b', domains: ['a.org'] },
  ];
  assert.deepEqual(hostConditions(sites), [
    { hostEquals: 'a.org', schemes: ['http', 'https'] },
    { hostSuffix: '.a.org', schemes: ['http', 'https'] },
    { hostEquals: 'b.org', schemes: ['http', 'https'] },
    { hostSuffix: '.b.org', schemes: ['http', 'https'] },
  ]);
});
