import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { project } from '@stem-ecosystems/geo/mercator';
import { decodeOutlines } from '@stem-ecosystems/geo/outlines';
import { US_STATES } from '@stem-ecosystems/geo/outlines/us-states';
import { WORLD } from '@stem-ecosystems/geo/outlines/world';
import { areaBound, boundOf, isBounded } from './drawn-bound.ts';
import { NO_FILTERS } from '../filters/map-filters.ts';
import { placeAt } from '../search/place-finder.ts';

const OUTLINES = {
  states: decodeOutlines(US_STATES).shapes,
  countries: decodeOutlines(WORLD).shapes,
};
const TULSA = placeAt({ lat: 36.154, lng: -95.993 }, 'Tulsa');

/** Degrees of towns, as GeoNames has them. */
const TOWNS = {
  'South Lake Tahoe': [38.9332, -119.9844],
  Stateline: [38.9649, -119.9399],
  Avalon: [33.3428, -118.3278],
  'Key West': [24.5552, -81.7816],
  Tijuana: [32.5027, -117.0037],
  'San Juan': [18.4663, -66.1057],
  'Attu Station': [52.905, 172.902],
  Honolulu: [21.3069, -157.8583],
} as const;

describe('the bound of an area', () => {
  const cases = [
    { area: 'US-CA', holds: ['South Lake Tahoe', 'Avalon'] },
    { area: 'US-NV', holds: ['Stateline'] },
    { area: 'US-FL', holds: ['Key West'] },
    { area: 'US-AK', holds: ['Attu Station'] },
    { area: 'US-PR', holds: ['San Juan'] },
    { area: 'MX', holds: ['Tijuana'] },
    { area: 'PR', holds: ['San Juan'] },
    {
      area: 'US',
      holds: Object.keys(TOWNS).filter((town) => town !== 'Tijuana'),
    },
  ];
  for (const { area, holds } of cases) {
    it(`has of some towns at borders and coasts ${holds.join(', ')} in ${area}`, () => {
      const [country = '', region] = area.split('-');
      const bound = areaBound(region === undefined ? { country } : { country, region }, OUTLINES);
      const found = Object.entries(TOWNS)
        .filter(([, [lat, lng]]) => bound?.(project({ lat, lng })))
        .map(([name]) => name);
      assert.deepEqual(found, holds);
    });
  }

  it('is not known for provinces of other countries, which have no outline', () => {
    assert.equal(areaBound({ country: 'CA', region: 'BC' }, OUTLINES), undefined);
  });

  it('is not known before the outlines have come', () => {
    const none = { states: undefined, countries: undefined };
    assert.equal(areaBound({ country: 'US', region: 'CA' }, none), undefined);
  });
});

describe('the bound of a radius', () => {
  const bound = boundOf({ ...NO_FILTERS, place: TULSA, radiusKm: 80 });

  // Kilometres from 36.154, -95.993 by GeographicLib: 72.07 and 157.34.
  it('is the way on the ellipsoid', () => {
    const points = [
      { lat: 35.7478, lng: -95.3697 },
      { lat: 35.4676, lng: -97.5164 },
    ];
    assert.deepEqual(
      points.map((point) => bound?.(project(point))),
      [true, false],
    );
  });

  it('needs a place', () => {
    assert.equal(boundOf({ ...NO_FILTERS, radiusKm: 80 }), undefined);
    assert.equal(isBounded({ ...NO_FILTERS, radiusKm: 80 }), false);
    assert.equal(isBounded({ ...NO_FILTERS, place: TULSA }), false);
    assert.equal(isBounded({ ...NO_FILTERS, place: TULSA, radiusKm: 80 }), true);
  });
});
