import { expect } from '@open-wc/testing';
import { frames, setup, until } from '../map/map-view.harness.ts';
import type { MapView } from '../map/map-view.ts';
import { cameraAt } from '../map/viewport.ts';
import { counties } from './county-store.ts';

const TULSA = { lat: 36.154, lng: -95.993 };
const WICHITA = { lat: 37.687, lng: -97.33 };

/** Shows a place, and has its picture drawn. */
async function look(view: MapView, at: { lat: number; lng: number }, zoom: number): Promise<void> {
  view.aim(() => cameraAt(at, zoom), { animate: false, isUsers: false });
  view.settle();
  await frames(4);
}

describe('counties that cannot be loaded', () => {
  let asked = 0;

  beforeEach(() => {
    asked = 0;
    counties.load = () => {
      asked++;
      return Promise.reject(new Error('no network'));
    };
  });

  afterEach(() => {
    Reflect.deleteProperty(counties, 'load');
  });

  it('are asked for and told once, and again when one has gone far and come near', async () => {
    const { view, errors } = await setup();
    await until(() => view.outlines.states.length > 0);
    await look(view, TULSA, 9);
    await until(() => errors.length > 0);
    await look(view, WICHITA, 9);
    await look(view, TULSA, 9.4);
    expect([asked, errors.length]).to.deep.equal([1, 1]);

    await look(view, TULSA, 5);
    await look(view, TULSA, 9);
    await until(() => errors.length > 1);
    expect([asked, errors.length]).to.deep.equal([2, 2]);
  });
});
