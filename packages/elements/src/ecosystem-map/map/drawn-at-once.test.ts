/** What is on the screen with the very frame that something has changed in. */
import { expect } from '@open-wc/testing';
import { project } from '@stem-ecosystems/geo/mercator';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fakeSource, freshPage } from '@stem-ecosystems/testing/fake-source';
import { aMap, listed, part, root, status } from '../ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';
import { DALLAS, frames, hasMark, setup, TULSA, until, type Stage } from './map-view.harness.ts';

const RECORDS = [
  anEcosystem({ id: 'tulsa', latitude: 36.15, longitude: -95.99, sectors: ['library'] }),
  anEcosystem({ id: 'dallas', latitude: 32.78, longitude: -96.8, sectors: ['business'] }),
];

/** A drawn map with Tulsa in its middle. */
async function drawn(): Promise<StemEcosystemMapElement> {
  const source = fakeSource({ ecosystems: () => Promise.resolve(freshPage(RECORDS)) });
  const begin = { latitude: TULSA.lat, longitude: TULSA.lng, zoom: 6 };
  const element = await aMap(source, { view: 'both', ...begin });
  await eventually(() => hasMiddle(element));
  await frames();
  return element;
}

/** Whether a mark stands in the middle of the map. */
function hasMiddle(element: StemEcosystemMapElement): boolean {
  const marks = root(element).querySelector<HTMLCanvasElement>('canvas.marks');
  const middle = marks
    ?.getContext('2d')
    ?.getImageData(Math.round(marks.width / 2), Math.round(marks.height / 2), 1, 1);
  return middle?.data[3] === 255;
}

describe('the map', () => {
  it('has the same room before the line above it says how many are listed', async () => {
    const element = await drawn();
    await eventually(() => status(element) !== '');
    const height = part(element, 'map')?.offsetHeight;
    part(element, 'status')?.replaceChildren();
    expect(part(element, 'map')?.offsetHeight).to.equal(height);
  });
});

describe('the picture changes', () => {
  it('together with the list', async () => {
    const element = await drawn();
    element.sector = 'business';
    await element.updateComplete;
    expect(listed(element)).to.deep.equal(['ecosystem/dallas']);
    expect(hasMiddle(element)).to.equal(false);
    await frames(1);
    element.sector = '';
    await element.updateComplete;
    expect(hasMiddle(element)).to.equal(true);
  });

  it('as soon as a page has moved it without a flight', async () => {
    const element = await drawn();
    const away = { latitude: 34.5, longitude: -96.4, zoom: 8 };
    await element.moveTo(away, { animate: false });
    expect(hasMiddle(element)).to.equal(false);
    await frames(1);
    await element.moveTo(
      { latitude: DALLAS.lat, longitude: DALLAS.lng, zoom: 9 },
      { animate: false },
    );
    expect(hasMiddle(element)).to.equal(true);
  });

  it('at once no more than once a frame: what changes again comes with the next', async () => {
    const { view } = await setup();
    const seen = (): boolean[] => [TULSA, DALLAS].map((at) => hasMark(view, at));
    give(view, TULSA);
    view.draw();
    expect(seen()).to.deep.equal([true, false]);
    give(view, TULSA, DALLAS);
    view.draw();
    expect(seen()).to.deep.equal([true, false]);
    await frames(1);
    expect(seen()).to.deep.equal([true, true]);
  });

  it('before its buttons do, which come behind it', async () => {
    const { view, labels } = await setup();
    give(view, TULSA);
    view.draw();
    expect(labels()).to.deep.equal([]);
    await until(() => labels().join() === 'here');
    give(view);
    view.draw();
    expect(hasMark(view, TULSA)).to.equal(false);
    expect(labels()).to.deep.equal(['here']);
    await until(() => labels().length === 0);
  });

  it('without its buttons while the map moves, which come when it rests', async () => {
    const { view, labels } = await setup();
    give(view, TULSA);
    for (let step = 0; step < 8; step += 1) {
      view.motion.drift({ ...view.camera, x: view.camera.x + 1e-5 });
      await frames(1);
    }
    expect(hasMark(view, TULSA)).to.equal(true);
    expect(labels()).to.deep.equal([]);
    await until(() => labels().join() === 'here');
  });

  it('without touching the tip in each frame while that says nothing', async () => {
    const { view } = await setup();
    const { tip } = view.parts;
    await frames(2);
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(tip, { attributes: true });
    for (let step = 0; step < 3; step += 1) {
      view.motion.drift({ ...view.camera, x: view.camera.x + 1e-5 });
      await frames(1);
    }
    observer.disconnect();
    expect([tip.hidden, changes]).to.deep.equal([true, 0]);
  });

  it('and has its buttons at once where the focus goes to one', async () => {
    const { view, map } = await setup();
    give(view, TULSA);
    view.draw();
    view.focusPoint('ecosystem/0');
    expect((map.getRootNode() as ShadowRoot).activeElement?.ariaLabel).to.equal('here');
  });
});

function give(view: Stage['view'], ...places: { lat: number; lng: number }[]): void {
  const words = { label: 'here', name: 'here', place: 'here' };
  const points = places.map((at, order) => ({
    ...{ ...words, ...project(at) },
    ...({ id: `ecosystem/${order}`, kind: 'local', isHollow: false } as const),
  }));
  view.setPoints(points, { locale: 'en-US', clusterLabel: String });
}
