import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHash, stateOf, writeHash, type HashState } from './hash-state.ts';
import { NO_FILTERS } from './filters/map-filters.ts';
import { placeAt } from './search/place-finder.ts';

const NOTHING: HashState = { layers: [], facets: {}, pane: 'list' };
const kept = (state: HashState): object => JSON.parse(JSON.stringify(state)) as object;

describe('the state in the address', () => {
  const cases: { hash: string; state: HashState }[] = [
    { hash: '', state: NOTHING },
    { hash: '#q=robot+club', state: { ...NOTHING, words: 'robot club' } },
    {
      hash: '#layers=ecosystems+programs&scope=state&cost=free%2Cpaid',
      state: {
        ...NOTHING,
        layers: ['ecosystems', 'programs'],
        facets: { scope: ['state'], cost: ['free', 'paid'] },
      },
    },
    {
      hash: '#layers=programs&subject=reading%252C+writing%2C50%2525+science',
      state: {
        ...NOTHING,
        layers: ['programs'],
        facets: { subject: ['reading, writing', '50% science'] },
      },
    },
    { hash: '#area=US-OK&view=map', state: { ...NOTHING, area: 'US-OK', pane: 'map' } },
    {
      hash: '#near=74103&radius=80km&open=program%2Fa+b',
      state: { ...NOTHING, near: '74103', radiusKm: 80, open: 'program/a b' },
    },
    {
      hash: '#near=74103&radius=50km&unit=km',
      state: { ...NOTHING, near: '74103', radiusKm: 50, unit: 'km' },
    },
  ];
  const radii = [
    { radius: '60mi', radiusKm: 96.56064 },
    { radius: '12.5mi', radiusKm: 20.1168 },
    { radius: '0.5km', radiusKm: 0.5 },
  ];
  for (const { radius, radiusKm } of radii) {
    cases.push({
      hash: `#near=74103&radius=${radius}`,
      state: { ...NOTHING, near: '74103', radiusKm },
    });
  }
  for (const { hash, state } of cases) {
    it(`is written as "${hash}" and read again`, () => {
      assert.equal(writeHash('', '', state), hash);
      assert.deepEqual(kept(readHash(hash, '')), kept(state));
    });
  }

  it('leaves alone what others keep in the address', () => {
    const hash = writeHash('#top&west.q=a&q=old', '', { ...NOTHING, words: 'new' });
    assert.equal(hash, '#top&west.q=a&q=new');
    assert.equal(writeHash('#top&q=old', '', NOTHING), '#top');
  });

  it('is kept apart for each map with an id', () => {
    const hash = writeHash('#west.q=a', 'east.', { ...NOTHING, words: 'b' });
    assert.equal(hash, '#west.q=a&east.q=b');
    assert.equal(readHash(hash, 'west.').words, 'a');
    assert.equal(readHash(hash, 'east.').words, 'b');
  });

  it('is found again under an id that an address has to escape', () => {
    const hash = writeHash('#escuela-ni%C3%B1os.q=a', 'escuela-niños.', { ...NOTHING, words: 'b' });
    assert.equal(hash, '#escuela-ni%C3%B1os.q=b');
    assert.equal(readHash(hash, 'escuela-niños.').words, 'b');
  });

  it('has a radius to the metre where it is of neither unit', () => {
    const hash = writeHash('', '', { ...NOTHING, near: '74103', radiusKm: 33.3333333 });
    assert.equal(hash, '#near=74103&radius=33.333km');
  });

  it('leaves out what cannot be read', () => {
    const hash =
      '#layers=moon&scope=galactic&sector=%3Cb%3E&kind=x&cost=toString&grade=77,1.5,&language=!!&subject=' +
      `${'x'.repeat(101)}&radius=99999km&unit=league&open=convening%2Fx&view=globe`;
    assert.deepEqual(kept(readHash(hash, '')), kept(NOTHING));
  });

  it('never has the position of the device, nor a radius around it', () => {
    const place = placeAt({ lat: 36.15, lng: -95.99 }, 'your location');
    const state = stateOf(
      { ...NO_FILTERS, place, radiusKm: 80 },
      { open: undefined, pane: 'list', unit: undefined },
    );
    assert.equal(writeHash('', '', state), '');
  });
});
