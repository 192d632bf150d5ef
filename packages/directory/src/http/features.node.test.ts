import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFeature, toFeatureCollection } from './features.ts';

describe('toFeature', () => {
  it('puts longitude before latitude, as RFC 7946 section 3.1.1 says', () => {
    const record = { id: 'a', latitude: 36.15, longitude: -95.99 };
    assert.deepEqual(toFeature('organization', record), {
      type: 'Feature',
      id: 'a',
      recordType: 'organization',
      geometry: { type: 'Point', coordinates: [-95.99, 36.15] },
      properties: record,
    });
  });

  it('has a null geometry for a record without a place', () => {
    assert.equal(toFeature('program', { id: 'a' }).geometry, null);
  });

  it('takes zero for a place', () => {
    const { geometry } = toFeature('program', { id: 'a', latitude: 0, longitude: 0 });
    assert.deepEqual(geometry?.coordinates, [0, 0]);
  });
});

describe('toFeatureCollection', () => {
  it('has a cursor only where there is a next page', () => {
    assert.deepEqual(toFeatureCollection('program', { records: [], total: 7, nextCursor: 'x' }), {
      type: 'FeatureCollection',
      features: [],
      numberMatched: 7,
      nextCursor: 'x',
    });
    assert.deepEqual(Object.keys(toFeatureCollection('program', { records: [], total: 0 })), [
      'type',
      'features',
      'numberMatched',
    ]);
  });
});
