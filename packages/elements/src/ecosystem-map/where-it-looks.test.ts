/** What of the world the map shows, as a map of the page's own under ours is told. */
import { expect } from '@open-wc/testing';
import { anOrganization } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh } from '@stem-ecosystems/testing/fake-source';
import { aLibraryMap } from './basemap.harness.ts';
import type { BasemapInstance } from './basemap.ts';
import { button, press, settled, type } from './ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';
import { aList, aSource, LAYERS } from './layers.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './base-layers.ts';
import './details-panel.ts';
import './map-hands.ts';

type View = Parameters<BasemapInstance['jumpTo']>[0];

/** A map of three layers with one of the page's own under it, and where that was told to look last. */
async function setup(
  properties: Partial<StemEcosystemMapElement> = {},
  { source }: { source: ReturnType<typeof aSource>['source'] } = aSource(),
): Promise<{ element: StemEcosystemMapElement; view: () => View | undefined }> {
  const map = aLibraryMap();
  const element = await aList(source, { layers: LAYERS, basemap: map, ...properties });
  const views = (): View[] => map.told.filter((one): one is View => typeof one === 'object');
  return { element, view: () => views().at(-1) };
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
