/** Which states and countries the map names, and where. */
import { expect } from '@open-wc/testing';
import { setBusy } from '../../shared/busy-elements.ts';
import { frames, setup, until } from '../map/map-view.harness.ts';
import { cameraAt } from '../map/viewport.ts';

/** That were drawn on the base map. */
let names: string[] = [];
/** Each with where it was drawn. */
let spots = new Set<string>();
const { prototype } = CanvasRenderingContext2D;
const fillText: unknown = Reflect.get(prototype, 'fillText');

/** A map of 800 by 500 pixels that looks somewhere, with its names. */
async function namesAt(lat: number, lng: number, zoom: number): Promise<string[]> {
  const { view } = await setup();
  await until(() => view.outlines.countries.length > 0 && view.outlines.states.length > 0);
  await until(() => names.length > 0);
  names = [];
  spots = new Set();
  view.aim(() => cameraAt({ lat, lng }, zoom), { animate: false, isUsers: false });
  view.settle();
  await until(() => names.length > 0);
  await frames();
  return names;
}

/** In how many places a name stands. */
const timesNamed = (name: string): number =>
  [...spots].filter((spot) => spot.startsWith(`${name} `)).length;

describe('names on the map', () => {
  beforeEach(() => {
    names = [];
    prototype.fillText = function (this: CanvasRenderingContext2D, ...args): void {
      if (this.canvas.className === 'base') {
        names.push(args[0]);
        spots.add(args.join(' '));
      }
      Reflect.apply(fillText as () => void, this, args);
    };
  });

  afterEach(() => {
    Object.assign(prototype, { fillText });
  });

  it('are of countries in a far view, and of Alaska, which lies apart', async () => {
    const far = await namesAt(45, -110, 2.6);
    expect(far).to.include.members(['United States', 'Canada', 'Mexico', 'Alaska']);
    expect(far).not.to.include.members(['Texas']);
  });

  it('are of states in a nearer one, and not of their country', async () => {
    const near = await namesAt(38, -98, 4.5);
    expect(near).to.include.members(['Texas', 'Kansas']);
    expect(near).not.to.include('United States');
  });

  it('are of Hawaii and of Puerto Rico, which have room at sea', async () => {
    expect(await namesAt(20.6, -157, 4.2)).to.include('Hawaii');
    expect(await namesAt(18.2, -66.4, 4.5)).to.include('Puerto Rico');
  });

  it('are of the islands in the Pacific in full', async () => {
    const pacific = await namesAt(15, 145.5, 6);
    expect(pacific).to.include.members(['Guam', 'Northern Mariana Islands']);
  });

  it('are of islands too in a far view, where they are short enough', async () => {
    expect(await namesAt(14, 150, 3)).to.include('Guam');
    expect(await namesAt(20.6, -157, 2.4)).to.include('Hawaii');
  });

  it('are not of a county that is all of its state', async () => {
    await namesAt(38.9, -77.03, 11);
    await until(() => names.includes('Arlington'));
    expect(timesNamed('District of Columbia')).to.equal(1);
  });

  it('are of a territory once, near by too', async () => {
    await namesAt(13.45, 144.8, 9);
    expect(timesNamed('Guam')).to.equal(1);
  });

  it('are of Alaska where the view lies across ±180°', async () => {
    expect(await namesAt(58, -175, 3.8)).to.include('Alaska');
  });

  it('are measured anew when a font of the page has come', async () => {
    await namesAt(38, -98, 4.5);
    const measureText: unknown = Reflect.get(prototype, 'measureText');
    const measured: string[] = [];
    prototype.measureText = function (this: CanvasRenderingContext2D, text): TextMetrics {
      measured.push(text);
      return Reflect.apply(measureText as () => TextMetrics, this, [text]) as TextMetrics;
    };
    document.fonts.dispatchEvent(new Event('loadingdone'));
    await until(() => measured.includes('Kansas'));
    Object.assign(prototype, { measureText });
  });

  it('come once all elements of the page are shown', async () => {
    const other = {};
    setBusy(other, true);
    const { view } = await setup();
    await until(() => view.outlines.countries.length > 0 && view.outlines.states.length > 0);
    // Several times as long as the pause before the first names.
    await frames(40);
    expect(names).to.deep.equal([]);
    setBusy(other, false);
    await until(() => names.length > 0);
  });
});
