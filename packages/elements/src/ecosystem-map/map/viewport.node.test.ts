import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  between,
  cameraAt,
  centerOf,
  CONTIGUOUS_US,
  fitCamera,
  isInView,
  MAX_ZOOM,
  panBy,
  toScreen,
  toWorld,
} from './viewport.ts';
import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { zoomAround } from './zoom-around.ts';

const size = { width: 800, height: 500 };
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 };

function assertNear(actual: number, expected: number, tolerance: number): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${actual} is not ${expected} ± ${tolerance}`,
  );
}

describe('the camera', () => {
  it('puts its centre in the middle of the screen', () => {
    const camera = cameraAt({ lat: 36, lng: -96 }, 5);
    assert.deepEqual(toScreen(camera, size, camera), { x: 400, y: 250 });
  });

  it('puts 90 degrees of longitude 64 px apart at zoom 0, a quarter of a tile', () => {
    const camera = cameraAt({ lat: 0, lng: 0 }, 0);
    const east = toScreen(camera, size, { x: 0.75, y: 0.5 });
    assert.deepEqual(east, { x: 464, y: 250 });
  });

  it('finds the world point under the screen point it draws it at', () => {
    const camera = cameraAt({ lat: 36, lng: -96 }, 5.3);
    const world = toWorld(camera, size, { x: 123, y: 45 });
    const screen = toScreen(camera, size, world);
    assertNear(screen.x, 123, 1e-6);
    assertNear(screen.y, 45, 1e-6);
  });

  it('moves east when the picture is pushed to the left', () => {
    const camera = panBy(cameraAt({ lat: 0, lng: 0 }, 0), -64, 0);
    assertNear(centerOf(camera).lng, 90, 1e-9);
  });

  it('goes on round the world, and stops at its poles', () => {
    const beyond = panBy(cameraAt({ lat: 0, lng: 170 }, 2), -200, 9000);
    assertNear(centerOf(beyond).lng, 170 + (200 / 1024) * 360 - 360, 1e-9);
    assert.equal(beyond.y, 0);
  });

  it('sees what lies beyond ±180° beside it', () => {
    const camera = cameraAt({ lat: 0, lng: 179 }, 0);
    const beyond = cameraAt({ lat: 0, lng: -179 }, 0);
    assertNear(toScreen(camera, size, beyond).x, 400 + (2 / 360) * 256, 1e-9);
  });

  it('keeps what is under the pointer there when it zooms', () => {
    const before = cameraAt({ lat: 36, lng: -96 }, 4);
    const pointer = { x: 700, y: 60 };
    const under = toWorld(before, size, pointer);
    const after = toScreen(zoomAround(before, size, 6.5, pointer), size, under);
    assertNear(after.x, 700, 1e-6);
    assertNear(after.y, 60, 1e-6);
  });

  const middle = { x: 0, y: 0 };

  it('goes no farther off than where the world fills the height of the map', () => {
    const camera = zoomAround(cameraAt({ lat: 0, lng: 0 }, 3), size, 0, middle);
    assertNear(worldSizePx(camera.zoom), 500, 1e-6);
  });

  it('goes no farther off than where two worlds fill its width', () => {
    const wide = { width: 1600, height: 400 };
    const camera = zoomAround(cameraAt({ lat: 0, lng: 0 }, 3), wide, 0, middle);
    assertNear(worldSizePx(camera.zoom), 800, 1e-6);
  });

  it('stays as far off as it was put', () => {
    assert.equal(zoomAround(cameraAt({ lat: 0, lng: 0 }, 0.5), size, 0, middle).zoom, 0.5);
  });

  it('comes no nearer than the outlines can tell', () => {
    assert.equal(
      zoomAround(cameraAt({ lat: 0, lng: 0 }, 12), size, 99, { x: 0, y: 0 }).zoom,
      MAX_ZOOM,
    );
  });
});

describe('fitting a view', () => {
  it('shows every corner of the contiguous United States', () => {
    const camera = fitCamera(CONTIGUOUS_US, size, { margins: NO_MARGINS, maxZoom: 8 });
    for (const lat of [CONTIGUOUS_US.south, CONTIGUOUS_US.north]) {
      for (const lng of [CONTIGUOUS_US.west, CONTIGUOUS_US.east]) {
        assert.ok(isInView(camera, size, cameraAt({ lat, lng }, 0), -0.001), `${lat}, ${lng}`);
      }
    }
  });

  it('keeps the margins free on each side', () => {
    const bounds = { west: -100, east: -90, south: 35, north: 36 };
    const camera = fitCamera(bounds, size, {
      margins: { left: 100, right: 300, top: 0, bottom: 0 },
      maxZoom: 13,
    });
    assertNear(toScreen(camera, size, cameraAt({ lat: 35, lng: -100 }, 0)).x, 100, 0.01);
    assertNear(toScreen(camera, size, cameraAt({ lat: 35, lng: -90 }, 0)).x, 500, 0.01);
  });

  it('comes no nearer to a single point than asked', () => {
    const bounds = { west: -96, east: -96, south: 36, north: 36 };
    assert.equal(fitCamera(bounds, size, { margins: NO_MARGINS, maxZoom: 7 }).zoom, 7);
  });

  it('shows both sides of ±180° in one piece', () => {
    const bounds = { west: 170, east: -170, south: -20, north: -10 };
    const camera = fitCamera(bounds, size, { margins: NO_MARGINS, maxZoom: 8 });
    assertNear(Math.abs(centerOf(camera).lng), 180, 1e-6);
  });
});

describe('a camera on its way', () => {
  const from = cameraAt({ lat: 36, lng: -96 }, 4);
  const pointer = { x: 650, y: 400 };
  const to = zoomAround(from, size, 7, pointer);

  it('begins and ends where it should', () => {
    assert.deepEqual(between(from, to, 0), from);
    const end = between(from, to, 1);
    assertNear(end.x, to.x, 1e-12);
    assertNear(end.y, to.y, 1e-12);
  });

  for (const progress of [0.25, 0.5, 0.75]) {
    it(`holds the point it zooms around at ${progress * 100} %`, () => {
      const under = toWorld(from, size, pointer);
      const screen = toScreen(between(from, to, progress), size, under);
      assertNear(screen.x, 650, 1e-6);
      assertNear(screen.y, 400, 1e-6);
    });
  }

  it('runs evenly where the zoom stays', () => {
    const aside = panBy(from, -100, 0);
    assertNear(between(from, aside, 0.5).x, (from.x + aside.x) / 2, 1e-12);
  });
});
