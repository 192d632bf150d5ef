/** What of the world the map shows, as a map of the page's own under ours is told. */
import { expect } from '@open-wc/testing';
import { anOrganization } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh } from '@stem-ecosystems/testing/fake-source';
import { aLibraryMap } from '../base/basemap.harness.ts';
import type { BasemapInstance } from '../base/basemap.ts';
import { states } from '../base/outline-store.ts';
import { button, part, press, settled, type } from '../ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';
import { aList, aSource, LAYERS } from '../layers/layers.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import '../base/base-layers.ts';
import '../details/details-panel.ts';
import '../map/map-hands.ts';

type View = Parameters<BasemapInstance['jumpTo']>[0];

/** A map of three layers with one of the page's own under it, and where that was told to look last. */
async function setup(
  properties: Partial<StemEcosystemMapElement> = {},
  { source }: { source: ReturnType<typeof aSource>['source'] } = aSource(),
): Promise<{
  element: StemEcosystemMapElement;
  view: () => View | undefined;
  views: () => View[];
}> {
  const map = aLibraryMap();
  const element = await aList(source, { layers: LAYERS, basemap: map, ...properties });
  const views = (): View[] => map.told.filter((one): one is View => typeof one === 'object');
  return { element, views, view: () => views().at(-1) };
}

/** Whether a view has a place near its middle and is no farther than a zoom, as MapLibre counts it. */
const looksAt = (
  view: View | undefined,
  { lng, lat, zoom }: { lng: number; lat: number; zoom: number },
): boolean =>
  view !== undefined &&
  Math.hypot(view.center[0] - lng, view.center[1] - lat) < 2 &&
  view.zoom >= zoom;

const TULSA = { lng: -95.99, lat: 36.15 };

describe('the map looks', () => {
  it('at the streets around a place once what is there has come', async () => {
    const { view } = await setup({ near: '74103' });
    await eventually(() => looksAt(view(), { ...TULSA, zoom: 8 }));
  });

  it('at all that is within a small radius, and at no more', async () => {
    const { view } = await setup({ near: '74103', radius: '5mi' });
    await eventually(() => looksAt(view(), { ...TULSA, zoom: 9.5 }));
  });

  it('at a state that was found before the map was asked for', async () => {
    const { element, view } = await setup({ view: 'both', layers: 'ecosystems' });
    element.style.width = '320px';
    await settled(element);
    await type(element, 'oklahoma');
    await press(element, 'ArrowDown', 'Enter');
    button(element, 'Map').click();
    await settled(element);
    await eventually(() => looksAt(view(), { lng: -98.7, lat: 35.3, zoom: 3.5 }));
  });

  it('at the place that was searched for last, though the outline of a state comes later', async () => {
    const { element, view, views } = await setup();
    const came = Promise.withResolvers<Awaited<ReturnType<typeof states.load>>>();
    const load = states.load.bind(states);
    states.load = () => came.promise;
    await type(element, 'utah');
    await press(element, 'ArrowDown', 'Enter');
    await type(element, '74103');
    await press(element, 'Enter');
    await eventually(() => looksAt(view(), { ...TULSA, zoom: 8 }));
    states.load = load;
    came.resolve(await states.load());
    const before = views().length;
    await settled(element);
    await element.moveTo({ zoom: 12 }, { animate: false });
    await eventually(() => views().length > before && view()?.zoom === 11);
    expect(looksAt(view(), { ...TULSA, zoom: 11 })).to.equal(true);
  });

  it('at an organization that the page opens, listed or not', async () => {
    const record = anOrganization({ id: 'reef', latitude: 21.3, longitude: -157.85 });
    const answers = aSource({
      organization: async () => fresh({ ...record, ecosystems: [], programs: [] }),
    });
    const { element, view } = await setup({}, answers);
    expect(await element.focusPlace('organization/reef')).to.equal(true);
    await eventually(() => looksAt(view(), { lng: -157.85, lat: 21.3, zoom: 1 }));
  });
});

describe('moveTo', () => {
  const UTAH = { lng: -111.89, lat: 40.76 };
  /** The zooms that the map went through since. */
  const zoomsOf = (views: View[]): number[] => views.map(({ zoom }) => zoom);

  async function drawn(): ReturnType<typeof setup> {
    const stage = await setup({ latitude: TULSA.lat, longitude: TULSA.lng, zoom: 6 });
    await eventually(() => looksAt(stage.view(), { ...TULSA, zoom: 5 }));
    return stage;
  }

  it('shows another part of the map at once where no flight is wanted, and tells nobody', async () => {
    const { element, views } = await drawn();
    const moves: Event[] = [];
    element.addEventListener('stem-move', (event) => moves.push(event));
    const before = views().length;
    await element.moveTo({ latitude: UTAH.lat, longitude: UTAH.lng, zoom: 9 }, { animate: false });
    await eventually(() => views().length > before);
    expect(views()[before]?.zoom).to.equal(8);
    expect(views()[before]?.center[0]).to.be.closeTo(UTAH.lng, 1e-6);
    expect(views()[before]?.center[1]).to.be.closeTo(UTAH.lat, 1e-6);
    expect(moves).to.deep.equal([]);
  });

  it('flies where somebody has the map in hand, and keeps what is not named', async () => {
    const { element, view, views } = await drawn();
    part(element, 'map')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await settled(element);
    const before = views().length;
    await element.moveTo({ zoom: 8 });
    await eventually(() => view()?.zoom === 7);
    const way = zoomsOf(views().slice(before));
    expect(way.some((zoom) => zoom > 5 && zoom < 7)).to.equal(true);
    expect(view()?.center[0]).to.be.closeTo(TULSA.lng, 1e-6);
  });

  it('never flies where no motion is wanted', async () => {
    const { element, view, views } = await drawn();
    part(element, 'map')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await settled(element);
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = () => matchMedia('all');
    const before = views().length;
    await element.moveTo({ zoom: 8 });
    await eventually(() => view()?.zoom === 7);
    window.matchMedia = matchMedia;
    expect(zoomsOf(views().slice(before)).filter((zoom) => zoom !== 7)).to.deep.equal([]);
  });

  it('says where the map begins as long as it is not drawn', async () => {
    const { element, view } = await setup({ view: 'list' });
    await element.moveTo({ latitude: UTAH.lat, longitude: UTAH.lng, zoom: 7 });
    element.view = 'both';
    await eventually(() => looksAt(view(), { ...UTAH, zoom: 6 }));
  });

  it('refuses what is no place on earth, and stays', async () => {
    const { element, view } = await drawn();
    const said: unknown[] = [];
    /* eslint-disable no-console -- what the console is told is under test */
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(...words);
    await element.moveTo({ latitude: 91, longitude: 0, zoom: 3 });
    console.warn = warn;
    /* eslint-enable no-console */
    expect(said).to.deep.equal([
      '<stem-ecosystem-map>: Expected `latitude` to be a number from -90 to 90, got "91".',
    ]);
    expect(looksAt(view(), { ...TULSA, zoom: 5 })).to.equal(true);
  });
});
