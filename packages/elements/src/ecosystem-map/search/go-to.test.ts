/** What the map shows of a state or territory that was gone to. */
import { expect, oneEvent } from '@open-wc/testing';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import type { StemMoveEvent } from '../../shared/events.ts';
import { aMap, root } from '../ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';
import { ecosystemSource } from '../ecosystem-source.harness.ts';
import '../extras.ts';
import '../map/map-hands.ts';
import { frames, landAt, OPEN_OKLAHOMA } from '../map/map-view.harness.ts';
import { cameraAt } from '../map/viewport.ts';

/** The south of the District of Columbia, which is about 0.2 degrees high. */
const ANACOSTIA = { lat: 38.845, lng: -76.995 };

async function goTo(element: StemEcosystemMapElement, name: string): Promise<StemMoveEvent> {
  root(element).querySelector('[part=frame]')?.dispatchEvent(new PointerEvent('pointerenter'));
  const find = (): HTMLSelectElement | null =>
    root(element).querySelector<HTMLSelectElement>("select[aria-label='Go to']");
  await eventually(find);
  const select = find() as HTMLSelectElement;
  const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
  select.value = [...select.options].find(({ text }) => text === name)?.value ?? '';
  select.dispatchEvent(new Event('change'));
  return moved;
}

describe('a place that was gone to', () => {
  it('is brought near and set off, however small it is', async () => {
    const source = ecosystemSource([anEcosystem({ latitude: 40, longitude: -100 })]);
    const element = await aMap(source, { latitude: 34.5, longitude: -96.4, zoom: 6, view: 'map' });
    const base = root(element).querySelector('canvas.base') as HTMLCanvasElement;
    const land = (): string =>
      landAt({ camera: cameraAt({ lat: 34.5, lng: -96.4 }, 6), parts: { base } }, OPEN_OKLAHOMA);
    const water = '0,0,0';
    await eventually(() => land() !== water);
    await frames();
    const plain = land();
    const { latitude: lat, longitude: lng, zoom } = await goTo(element, 'District of Columbia');
    expect(zoom).to.be.at.least(9.5);
    await frames(20);
    const there = { camera: cameraAt({ lat, lng }, zoom), parts: { base } };
    expect(landAt(there, ANACOSTIA)).not.to.be.oneOf([plain, water]);
  });
});
