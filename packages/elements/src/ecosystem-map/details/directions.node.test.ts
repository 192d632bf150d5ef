import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anOrganization, aProgram } from '@stem-ecosystems/testing/builders';
import { directionsTo } from './directions.ts';

const record = anOrganization({ name: 'Labs & more', latitude: 36.13, longitude: -95.95 });
const to = (userAgent: string): string | undefined =>
  directionsTo({ recordType: 'organization', record }, userAgent);

describe('the way to a place', () => {
  it('is for Android to give to an application', () => {
    assert.equal(
      to('Mozilla/5.0 (Linux; Android 16; Pixel 9)'),
      'geo:36.13,-95.95?q=36.13,-95.95(Labs%20%26%20more)',
    );
  });

  it('is for Android to give to an application, though half a letter is in the name', () => {
    const half = anOrganization({ name: 'Lab \ud83d', latitude: 36.13, longitude: -95.95 });
    assert.equal(
      directionsTo({ recordType: 'organization', record: half }, 'Android'),
      'geo:36.13,-95.95?q=36.13,-95.95(Lab%20%EF%BF%BD)',
    );
  });

  it('is shown by Apple on its devices', () => {
    const expected = 'https://maps.apple.com/?daddr=36.13%2C-95.95';
    assert.equal(to('Mozilla/5.0 (iPhone; CPU iPhone OS 20_1 like Mac OS X)'), expected);
    assert.equal(to('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'), expected);
  });

  it('is shown by OpenStreetMap elsewhere', () => {
    assert.equal(
      to('Mozilla/5.0 (Windows NT 10.0; Win64; x64)'),
      'https://www.openstreetmap.org/directions?to=36.13%2C-95.95',
    );
  });

  it('is not offered where only the town is known', () => {
    const town = anOrganization({ precision: 'city' });
    assert.equal(directionsTo({ recordType: 'organization', record: town }, ''), undefined);
  });

  it('is not offered for what has no place', () => {
    const { latitude: _lat, longitude: _lng, ...online } = aProgram();
    assert.equal(directionsTo({ recordType: 'program', record: online }, ''), undefined);
  });
});
