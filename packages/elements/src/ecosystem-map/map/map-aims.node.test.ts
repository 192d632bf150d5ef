import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { project } from '@stem-ecosystems/geo/mercator';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { homeCamera, placeCamera, recordsCamera } from './map-aims.ts';
import { centerOf, isInView, type Camera } from './viewport.ts';

const size = { width: 800, height: 500 };
const NAIROBI = anEcosystem({ id: 'nairobi', latitude: -1.29, longitude: 36.82 });
const HAIFA = anEcosystem({ id: 'haifa', latitude: 32.79, longitude: 34.99 });
const TULSA = anEcosystem({ id: 'tulsa' });
const UTAH = anEcosystem({ id: 'utah', latitude: 40.76, longitude: -111.89 });

const shows = (camera: Camera, lat: number, lng: number): boolean =>
  isInView(camera, size, project({ lat, lng }), 0);

describe('what the map begins with', () => {
  it('is the contiguous United States where most records lie there', () => {
    const camera = homeCamera([TULSA, UTAH, NAIROBI], size);
    assert.ok(shows(camera, 47.6, -122.3) && shows(camera, 25.8, -80.2), 'Seattle and Miami');
    assert.ok(!shows(camera, -1.29, 36.82), 'not Nairobi');
  });

  it('is all records elsewhere', () => {
    const camera = homeCamera([HAIFA, NAIROBI], size);
    assert.ok(shows(camera, 32.79, 34.99) && shows(camera, -1.29, 36.82));
    assert.ok(!shows(camera, 36.15, -95.99), 'not Tulsa');
  });

  it('comes no nearer to a single record than a region', () => {
    assert.equal(recordsCamera([NAIROBI], size).zoom, 8);
  });
});

describe('a found place', () => {
  it('is shown with the records given', () => {
    const camera = placeCamera(
      { lat: 36, lng: -96 },
      { records: [UTAH], radiusKm: undefined },
      size,
    );
    assert.ok(shows(camera, 36, -96) && shows(camera, 40.76, -111.89));
  });

  it('is shown with all of its radius', () => {
    const camera = placeCamera({ lat: 36, lng: -96 }, { records: [UTAH], radiusKm: 400 }, size);
    // 400 km are 3.6 degrees northwards, and 4.4 eastwards at 36 degrees.
    assert.ok(shows(camera, 39.5, -96) && shows(camera, 36, -91.7));
    assert.ok(!shows(camera, 40.76, -111.89), 'no more of it than needed');
  });

  it('keeps its radius in one piece across ±180°', () => {
    const camera = placeCamera({ lat: -17, lng: 179 }, { records: [], radiusKm: 400 }, size);
    assert.ok(Math.abs(centerOf(camera).lng - 179) < 1, String(centerOf(camera).lng));
  });
});
