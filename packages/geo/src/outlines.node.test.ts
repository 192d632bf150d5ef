import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { containsPoint, widthDegrees, type Bounds } from './bounds.ts';
import { project } from './mercator.ts';
import { decodeOutlines, shapeHolds, type OutlineShape } from './outlines.ts';
import { US_STATES } from './outlines/us-states.data.ts';
import { WORLD } from './outlines/world.data.ts';
import { parseCsv } from './csv.ts';
import { US_REGIONS } from './places.ts';
import { wrapLongitude } from './point.ts';
import { labelPoint } from './label-point.ts';
import { ringContains } from './ring.ts';

const states = decodeOutlines(US_STATES);
const world = decodeOutlines(WORLD);

function shapeOf({ shapes }: { shapes: readonly OutlineShape[] }, id: string): OutlineShape {
  const shape = shapes.find((each) => each.id === id);
  assert.ok(shape, `no shape ${id}`);
  return shape;
}

function holds(shape: OutlineShape, lat: number, lng: number): boolean {
  return shapeHolds(shape, project({ lat, lng }));
}

/** Each side of a shape's bounds to some degrees. */
function assertBounds({ bounds }: OutlineShape, expected: Bounds, degrees: number) {
  for (const side of ['west', 'south', 'east', 'north'] as const) {
    const off = Math.abs(bounds[side] - expected[side]);
    assert.ok(off < degrees, `${side} ${bounds[side]}`);
  }
}

for (const [title, text, outlines, budgetBytes] of [
  ['US states', US_STATES, states, 18_000],
  ['world countries', WORLD, world, 20_000],
] as const) {
  describe(`outlines of ${title}`, () => {
    it(`are at most ${budgetBytes / 1000} kB as a module, brotli 11`, () => {
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      const bytes = brotliCompressSync(`var e='${text}';export{e as OUTLINES};`, quality).length;
      assert.ok(bytes <= budgetBytes, `${bytes} bytes`);
    });

    it('need no escapes in a string literal', () => {
      assert.match(text, /^[ !#%-&(-[\]-_a-~]+$/);
    });

    it('lie on the map, each ring with three points or more', () => {
      for (const { id, rings } of outlines.shapes) {
        assert.ok(rings.length > 0, id);
        for (const ring of rings) {
          assert.ok(ring.length >= 6, id);
          assert.ok(
            ring.every((value, at) =>
              at % 2 === 0 ? value > -1 && value < 2 : value >= 0 && value <= 1,
            ),
            id,
          );
        }
      }
    });

    it('have no line that streaks across the map', () => {
      const steps = outlines.shapes.flatMap(({ rings }) =>
        rings.flatMap((ring) =>
          Array.from({ length: ring.length / 2 }, (_, at) =>
            Math.abs(ring[(2 * at + 2) % ring.length]! - ring[2 * at]!),
          ),
        ),
      );
      const longest = steps.reduce((most, step) => Math.max(most, step));
      // The longest straight border, of the US and Canada along 49° N, takes 27.8° of 360°.
      assert.ok(longest < 30 / 360, `${longest * 360}°`);
    });

    it('have a box around every ring', () => {
      for (const { id, box, rings } of outlines.shapes) {
        const xs = rings.flatMap((ring) => [...ring].filter((_, at) => at % 2 === 0));
        const ys = rings.flatMap((ring) => [...ring].filter((_, at) => at % 2 === 1));
        assert.deepEqual(
          box,
          {
            minX: Math.min(...xs),
            minY: Math.min(...ys),
            maxX: Math.max(...xs),
            maxY: Math.max(...ys),
          },
          id,
        );
      }
    });

    it('have a label point inside every shape, and bounds around it', () => {
      for (const shape of outlines.shapes) {
        assert.ok(
          shape.rings.some((ring) => ringContains(ring, labelPoint(shape))),
          shape.id,
        );
        const { x, y } = labelPoint(shape);
        const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
        assert.ok(
          containsPoint(shape.bounds, { lat, lng: wrapLongitude((x - 0.5) * 360) }),
          shape.id,
        );
        assert.ok(shape.name.length > 2, shape.id);
      }
    });
  });
}

describe('outlines of US states', () => {
  it('are the states, the District of Columbia and the territories', () => {
    assert.deepEqual(
      states.shapes.map(({ id }) => id),
      Object.keys(US_REGIONS).sort(),
    );
    assert.equal(shapeOf(states, 'PR').name, 'Puerto Rico');
  });

  it('hold the largest cities of their state', () => {
    const csv = readFileSync(new URL('../data/cities.csv', import.meta.url), 'utf8');
    const cities = parseCsv(csv).filter(
      ([, , country, , , population]) => country === 'US' && Number(population) > 100_000,
    );
    const outside = cities.filter(
      ([, region = '', , lat, lng]) => !holds(shapeOf(states, region), Number(lat), Number(lng)),
    );
    // Points on the shore of a river or bay may fall into the water of a simplified line.
    assert.ok(cities.length > 300);
    assert.ok(outside.length <= cities.length * 0.01, outside.map(([name]) => name).join(', '));
  });

  for (const [id, west, south, east, north] of [
    // Extremes of the mainland, by the US Census Bureau and the USGS, to a quarter of a degree.
    ['CO', -109.06, 36.99, -102.04, 41],
    ['TX', -106.65, 25.84, -93.51, 36.5],
    ['AK', -168.09, 54.4, -129.98, 71.39],
    ['GU', 144.62, 13.23, 144.96, 13.65],
    // The main island; Kauai to the Island of Hawaii.
    ['PR', -67.27, 17.93, -65.59, 18.52],
    ['HI', -159.79, 18.91, -154.81, 22.24],
  ] as const) {
    it(`step to ${id}`, () => {
      assertBounds(shapeOf(states, id), { west, south, east, north }, 0.25);
    });
  }
});

describe('outlines of the world', () => {
  it('have the countries of the network, without Antarctica', () => {
    const ids = new Set(world.shapes.map(({ id }) => id));
    assert.deepEqual(
      ['CA', 'GU', 'IL', 'IS', 'KE', 'MX', 'PR', 'US', 'XK'].filter((id) => !ids.has(id)),
      [],
    );
    assert.equal(ids.has('AQ'), false);
    assert.equal(world.shapes.length, ids.size);
  });

  for (const [id, name, lat, lng] of [
    ['KE', 'Kenya', -1.2833, 36.8167],
    ['IL', 'Israel', 31.2518, 34.7913],
    ['IS', 'Iceland', 64.9, -18.5],
    ['MX', 'Mexico', 19.4285, -99.1277],
    ['CA', 'Canada', 52.1318, -106.6608],
    ['RU', 'Russia', 66.5, -173],
    ['RU', 'Russia', 66.5, 178],
    ['FJ', 'Fiji', -17.8, 178],
    ['XK', 'Kosovo', 42.66, 21.17],
  ] as const) {
    it(`hold ${lat}, ${lng} in ${name} and nowhere else`, () => {
      const holding = world.shapes
        .filter((shape) => holds(shape, lat, lng))
        .map((shape) => [shape.id, shape.name]);
      assert.deepEqual(holding, [[id, name]]);
    });
  }

  for (const [id, west, south, east, north] of [
    // Extreme points of the land, by the atlas of each country; Ilemi and far islands aside, to half a degree.
    ['IL', 34.27, 29.49, 35.67, 33.28],
    ['KE', 33.91, -4.68, 41.91, 5.03],
    ['MX', -117.13, 14.53, -86.71, 32.72],
    ['IS', -24.54, 63.39, -13.5, 66.54],
    // To Labrador: Newfoundland is small beside the Arctic, and stands beside it in any view this high.
    ['CA', -141, 41.91, -55.7, 83.11],
    ['PR', -67.27, 17.93, -65.59, 18.52],
    ['GU', 144.62, 13.23, 144.96, 13.65],
  ] as const) {
    it(`step to ${id}`, () => {
      assertBounds(shapeOf(world, id), { west, south, east, north }, 0.5);
    });
  }

  it('step to Kenya, Israel and New Zealand without going round the world', () => {
    const widths = ['KE', 'IL', 'NZ', 'FJ', 'FR', 'RU'].map((id) =>
      Math.round(widthDegrees(shapeOf(world, id).bounds)),
    );
    // Russia from its border with Estonia at 27° E to Chukotka at 170° W.
    assert.deepEqual(widths, [8, 2, 12, 3, 13, 162]);
  });
});

describe('decodeOutlines', () => {
  it('reads shapes that share a line, one of them backwards', () => {
    // Two squares side by side on a grid of 64, with the line between them stored once.
    const square = decodeOutlines('US|64|OKTX|!#  !#% |#&&|7  6 7 7 6|77  6   7 ');
    assert.deepEqual(
      square.shapes.map(({ id, name }) => [id, name]),
      [
        ['OK', 'Oklahoma'],
        ['TX', 'Texas'],
      ],
    );
    assert.deepEqual(
      square.shapes.map(({ rings }) =>
        rings.map((ring) => Array.from(ring, (value) => value * 64)),
      ),
      [[[10, 10, 10, 20, 0, 20, 0, 10]], [[10, 20, 10, 10, 20, 10, 20, 20]]],
    );
  });

  for (const [title, text, message] of [
    ['another text', 'nothing', 'Expected outlines of 7 fields, got 1.'],
    [
      'a character that is no number',
      '|64|KE|"|||',
      'Expected outlines of plain characters, got """.',
    ],
    ['a line that is not there', '|64|KE|!! |||', 'Expected outlines of 0 lines, got line 0.'],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.throws(() => decodeOutlines(text), new SyntaxError(message));
    });
  }
});
