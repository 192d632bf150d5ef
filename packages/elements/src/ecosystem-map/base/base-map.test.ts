import { expect } from '@open-wc/testing';
import { project } from '@stem-ecosystems/geo/mercator';
import { DALLAS, frames, setup, TULSA, until, type Stage } from '../map/map-view.harness.ts';
import type { MapPoint } from '../marks/marks.ts';
import { panBy } from '../map/viewport.ts';

type Stroke = 'clearRect' | 'fill' | 'fillText';

/** What was drawn on the base map, and in which frame, ms. */
const drawn: { what: Stroke; atMs: number }[] = [];
const originals = new Map<Stroke, unknown>();

const count = (what: Stroke): number => drawn.filter((one) => one.what === what).length;
const lastOf = (what: Stroke): number => drawn.findLast((one) => one.what === what)?.atMs ?? NaN;

function aPoint(at: { lat: number; lng: number }, name: string): MapPoint {
  return {
    ...project(at),
    id: `ecosystem/${name}`,
    kind: 'local',
    isHollow: false,
    label: name,
    name,
    place: name,
  };
}

function give({ view }: Stage, ...points: MapPoint[]): void {
  view.setPoints(points, { locale: 'en-US', clusterLabel: String });
}

/** A map with land and names. */
async function named(): Promise<Stage> {
  const stage = await setup([aPoint(TULSA, 'Tulsa')]);
  await until(() => count('fillText') > 0 && stage.view.outlines.countries.length > 0);
  await until(() => lastOf('fillText') >= lastOf('clearRect'));
  drawn.length = 0;
  return stage;
}

describe('the base map', () => {
  beforeEach(() => {
    drawn.length = 0;
    const { prototype } = CanvasRenderingContext2D;
    for (const what of ['clearRect', 'fill', 'fillText'] as const) {
      const original: unknown = Reflect.get(prototype, what);
      originals.set(what, original);
      prototype[what] = function (this: CanvasRenderingContext2D, ...args: never[]): void {
        const atMs = Number(document.timeline.currentTime);
        if (this.canvas.className === 'base') drawn.push({ what, atMs });
        Reflect.apply(original as () => void, this, args);
      };
    }
  });

  afterEach(() => {
    Object.assign(CanvasRenderingContext2D.prototype, Object.fromEntries(originals));
  });

  it('shows land first, and names a moment later on the same land', async () => {
    const { view } = await setup();
    await until(() => count('fillText') > 0 && view.outlines.countries.length > 0);
    const [firstName] = drawn.filter(({ what }) => what === 'fillText');
    const land = drawn.findLast(({ what, atMs }) => what === 'fill' && atMs < lastOf('fillText'));
    expect((firstName?.atMs ?? NaN) - (land?.atMs ?? NaN)).to.be.at.least(100);
  });

  it('is kept while other marks come, and then places its names anew, once', async () => {
    const stage = await named();
    give(stage, aPoint(DALLAS, 'Dallas'));
    give(stage, aPoint(TULSA, 'Tulsa'), aPoint(DALLAS, 'Dallas'));
    const gaveMs = performance.now();
    await until(() => count('fillText') > 0);
    await frames(12);
    expect((drawn[0]?.atMs ?? NaN) - gaveMs).to.be.at.least(100);
    expect(count('clearRect')).to.equal(1);
  });

  it('places no names anew as long as a hand moves it', async () => {
    const stage = await named();
    const { motion } = stage.view;
    give(stage, aPoint(DALLAS, 'Dallas'));
    const beganMs = performance.now();
    for (let turn = 1; performance.now() < beganMs + 300; turn = -turn) {
      motion.drift(panBy(motion.camera, turn, 0));
      await frames(1);
    }
    expect(drawn).to.deep.equal([]);
    await until(() => count('fillText') > 0);
  });
});
