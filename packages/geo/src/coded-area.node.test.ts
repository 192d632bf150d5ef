import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countriesOf, regionsOf } from './coded-area.ts';

const cases = [
  [{ country: 'US', region: 'OK' }, ['US'], ['US-OK']],
  [{ country: 'MX', region: 'CMX' }, ['MX'], ['MX-CMX']],
  [{ country: 'FR', region: '75C' }, ['FR'], ['FR-75C']],
  [{ country: 'IL' }, ['IL'], []],
  [{ region: 'OK' }, [], []],
  [{}, [], []],
  // Puerto Rico is US-PR and PR; a region of another country may have the same letters.
  [{ country: 'US', region: 'PR' }, ['PR', 'US'], ['US-PR']],
  [{ country: 'PR' }, ['PR', 'US'], ['US-PR']],
  [{ country: 'GU', region: 'GU' }, ['GU', 'US'], ['US-GU']],
  [{ country: 'BR', region: 'PR' }, ['BR'], ['BR-PR']],
] as const;

for (const [area, countries, regions] of cases) {
  test(`finds ${JSON.stringify(area)} under ${[...countries, ...regions].join(', ') || 'nothing'}`, () => {
    assert.deepEqual([countriesOf(area), regionsOf(area)], [countries, regions]);
  });
}
