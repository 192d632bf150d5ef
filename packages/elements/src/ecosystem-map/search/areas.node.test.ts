import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { codeOf } from '../found-place.ts';
import { areasOf, type AreaCount } from './areas.ts';

const records = [
  anEcosystem(),
  anEcosystem({ id: 'haifa', country: 'IL' }),
  anEcosystem({ id: 'france', country: 'FR' }),
  anEcosystem({ id: 'ponce', country: 'PR' }),
];
const areas = areasOf(records, 'en');
const labels = (some: readonly AreaCount[]): string[] => some.map(({ area }) => area.label);
const called = (label: string): AreaCount =>
  Object.values(areas)
    .flat()
    .find(({ area }: AreaCount) => area.label === label) as AreaCount;

describe('the areas one can go to', () => {
  it('are all states, the far ones too, whether they have ecosystems or not', () => {
    assert.equal(areas.states.length, 51);
    for (const name of ['Alaska', 'Hawaii', 'District of Columbia', 'Oklahoma']) {
      assert.ok(labels(areas.states).includes(name), name);
    }
  });

  it('are the territories of the United States', () => {
    assert.deepEqual(labels(areas.territories), [
      'American Samoa',
      'Guam',
      'Northern Mariana Islands',
      'Puerto Rico',
      'U.S. Virgin Islands',
    ]);
  });

  it('are the countries of the network, and further ones that have ecosystems', () => {
    assert.deepEqual(labels(areas.countries), [
      'Canada',
      'France',
      'Iceland',
      'Israel',
      'Kenya',
      'Mexico',
      'United States',
    ]);
  });

  it('have the number of their ecosystems, whatever a territory is written as', () => {
    const counts = ['Oklahoma', 'Alaska', 'Puerto Rico', 'France', 'United States'].map(
      (label) => called(label).count,
    );
    assert.deepEqual(counts, [1, 0, 1, 1, 2]);
  });

  it('hold records by what these say of themselves', () => {
    const { area } = called('Puerto Rico');
    assert.ok(area.holds({ country: 'PR' }));
    assert.ok(area.holds({ country: 'US', region: 'PR' }));
    assert.ok(!area.holds({ country: 'BR', region: 'PR' }));
    assert.ok(called('Israel').area.holds({ country: 'IL' }));
    assert.ok(!called('Israel').area.holds({ country: 'US', region: 'IL' }));
    assert.ok(!called('Illinois').area.holds({ country: 'IL' }));
  });

  it('have the codes that lists are asked by', () => {
    assert.equal(codeOf(called('Guam').area), 'US-GU');
    assert.equal(codeOf(called('Kenya').area), 'KE');
  });

  it('are named in Spanish once its texts have come', async () => {
    const { mapStrings } = await import('../map-words.ts');
    const spanish = await mapStrings.load?.es();
    Object.assign(mapStrings, { es: spanish });
    const { states, countries } = areasOf(records, 'es-MX');
    Reflect.deleteProperty(mapStrings, 'es');
    assert.ok(labels(states).includes('Nueva York'));
    assert.ok(labels(states).includes('Carolina del Norte'));
    assert.ok(labels(countries).includes('Estados Unidos'));
  });
});
