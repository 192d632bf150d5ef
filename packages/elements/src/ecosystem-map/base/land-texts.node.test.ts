import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bringLand, landOf } from './land-texts.ts';

/** Two squares side by side on a grid of 64, with the line between them stored once. */
const SQUARES = 'US|64|OKTX|!#  !#% |#&&|7  6 7 7 6|77  6   7 ';

describe('bringLand', () => {
  it('keeps what has come for whoever asks', () => {
    assert.equal(landOf('states'), undefined);
    const land = bringLand('states', SQUARES);
    assert.equal(landOf('states'), land);
    assert.equal(landOf('countries'), undefined);
    assert.deepEqual([land.country, land.shapes.map(({ id }) => id)], ['US', ['OK', 'TX']]);
  });

  it('makes the rings once', () => {
    const [shape] = bringLand('states', SQUARES).shapes;
    const rings = shape?.readRings() ?? [];
    assert.deepEqual(
      rings.map((ring) => Array.from(ring, (value) => value * 64)),
      [[10, 10, 10, 20, 0, 20, 0, 10]],
    );
    assert.equal(shape?.readRings(), rings);
  });

  it('refuses another text', () => {
    assert.throws(() => bringLand('countries', 'US|64'), SyntaxError);
    assert.equal(landOf('countries'), undefined);
  });
});
