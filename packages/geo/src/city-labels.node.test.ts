import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { decodeCityLabels } from './city-labels.ts';
import { unproject } from './mercator.ts';
import { CITIES } from './outlines/cities.data.ts';

const labels = decodeCityLabels(CITIES);

describe('cities of the map', () => {
  it('are at most 6 kB as a module, brotli 11', () => {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    const bytes = brotliCompressSync(`var e="${CITIES}";export{e as CITIES};`, quality).length;
    assert.ok(bytes <= 6_000, `${bytes} bytes`);
  });

  it('need no escapes in a string literal', () => {
    assert.doesNotMatch(CITIES, /["\\\n]/);
  });

  it('come by zoom', () => {
    const zooms = labels.map(({ fromZoom }) => fromZoom);
    assert.deepEqual(
      zooms,
      [...zooms].sort((a, b) => a - b),
    );
    assert.deepEqual([...new Set(zooms)], [4, 5, 6, 7, 8, 9]);
  });

  it('have room for their names at every zoom', () => {
    for (let zoom = 4; zoom <= 9; zoom += 1) {
      const worldPx = 256 * 2 ** zoom;
      const named = labels.filter(({ fromZoom }) => fromZoom <= zoom);
      const crowded = named.flatMap((a, place) =>
        named
          .slice(place + 1)
          // A square of the grid is 4 px at the last zoom.
          .filter((b) => Math.abs(a.at.x - b.at.x) * worldPx < 110 - 4)
          .filter((b) => Math.abs(a.at.y - b.at.y) * worldPx < 55 - 4)
          .map((b) => `${a.name} and ${b.name}`),
      );
      assert.deepEqual(crowded, [], `zoom ${zoom}`);
    }
  });

  for (const [name, lat, lng, fromZoom] of [
    // Points of Wikipedia's articles; gazetteers differ by some km in where the middle of a city is.
    ['New York', 40.7128, -74.006, 4],
    ['San Francisco', 37.7775, -122.4164, 5],
    ['Tulsa', 36.1314, -95.9372, 7],
    ['San Diego', 32.715, -117.1625, 6],
    ['Anchorage', 61.2176, -149.8997, 5],
    ['Honolulu', 21.3069, -157.8583, 5],
    ['San Juan', 18.4064, -66.0644, 5],
    ['Nairobi', -1.2864, 36.8172, 4],
    ['Reykjavík', 64.1467, -21.94, 5],
    ['Mexico City', 19.4333, -99.1333, 4],
    ['Haifa', 32.8192, 34.9992, 7],
    ['Toronto', 43.6703, -79.3867, 5],
    ['Guadalajara', 20.6767, -103.3475, 6],
  ] as const) {
    it(`name ${name} from zoom ${fromZoom}`, () => {
      const label = labels.find((each) => each.name === name);
      assert.ok(label);
      assert.equal(label.fromZoom, fromZoom);
      const found = unproject(label.at);
      assert.ok(Math.abs(found.lat - lat) < 0.07, `${found.lat}`);
      assert.ok(Math.abs(found.lng - lng) < 0.07, `${found.lng}`);
    });
  }
});

describe('decodeCityLabels', () => {
  it('reads steps from city to city', () => {
    assert.deepEqual(decodeCityLabels('8|4:1,6:2|A,B,C|###|& !'), [
      { name: 'A', at: { x: 1 / 8, y: 2 / 8 }, fromZoom: 4 },
      { name: 'B', at: { x: 2 / 8, y: 2 / 8 }, fromZoom: 6 },
      { name: 'C', at: { x: 3 / 8, y: 1 / 8 }, fromZoom: 6 },
    ]);
  });

  for (const [title, text, message] of [
    ['another text', 'nothing', 'Expected cities of 5 fields, got 1.'],
    ['a city without a zoom', '8|4:1|A,B|##|##', 'Expected a zoom for each city, got "4:1".'],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.throws(() => decodeCityLabels(text), new SyntaxError(message));
    });
  }
});
