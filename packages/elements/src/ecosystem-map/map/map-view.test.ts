import { expect } from '@open-wc/testing';
import type { TilePlace } from '@stem-ecosystems/client/types';
import { project, worldSizePx } from '@stem-ecosystems/geo/mercator';
import {
  aLibrary,
  aPlace,
  ALL,
  aTileSource,
  DALLAS,
  frames,
  hasMark,
  landAt,
  OPEN_OKLAHOMA,
  OPEN_TEXAS,
  setup,
  TULSA,
  until,
  type Stage,
} from './map-view.harness.ts';
import type { MapPoint } from '../marks/marks.ts';
import { cameraAt } from './viewport.ts';

describe('tiles on the map', () => {
  it('are drawn as clusters that say how many of what they are, and as single places', async () => {
    const { view, labels } = await setup();
    const places = [aPlace(TULSA), aLibrary(DALLAS, 'dallas', 'Dallas Library')];
    view.setTiles(aTileSource(places), ALL);
    await until(() => labels().length > 0);
    expect(labels()).to.deep.equal([
      '40 organizations and 2 programs, zoom in',
      'Dallas Library, Libraries',
    ]);
  });

  it('show another choice in the next frame, with buttons behind it, and without new data', async () => {
    const { view, labels } = await setup();
    const source = aTileSource([aPlace(TULSA), aLibrary(DALLAS, 'dallas', 'Dallas Library')]);
    view.setTiles(source, ALL);
    await until(() => labels().length > 0);
    const { asked } = source;
    const seen = (): boolean[] => [TULSA, DALLAS].map((at) => hasMark(view, at));
    view.setTiles(source, { layers: new Set(['organizations']), sectors: new Set(['library']) });
    await frames(1);
    expect(seen()).to.deep.equal([true, true]);
    await until(() => labels()[0] === '10 organizations, zoom in');
    expect(labels()[1]).to.equal('Dallas Library, Libraries');
    view.setTiles(source, { layers: new Set(['programs']), sectors: new Set() });
    await frames(1);
    expect(seen()).to.deep.equal([true, false]);
    await until(() => labels().join() === '2 programs, zoom in');
    view.setTiles(source, { layers: new Set(), sectors: new Set() });
    await frames(1);
    expect(seen()).to.deep.equal([false, false]);
    await until(() => labels().length === 0);
    expect(source.asked).to.equal(asked);
  });

  it('are gathered once where the same is to be shown again', async () => {
    const { view, labels } = await setup();
    const source = aTileSource([aPlace(TULSA)]);
    view.setTiles(source, ALL);
    await until(() => labels().length > 0);
    const { marks } = view.marks;
    view.setTiles(source, { layers: new Set(ALL.layers), sectors: new Set() });
    await frames();
    expect(view.marks.marks).to.equal(marks);
  });

  it('stay as they are where the map is moved without new ones coming into view', async () => {
    const { view, labels } = await setup();
    view.setTiles(aTileSource([aPlace(TULSA)]), ALL);
    await until(() => labels().length > 0);
    const { marks } = view.marks;
    // 200 of a tile's 512 pixels to the east: the view leaves one column of tiles and comes to none.
    const { x, y, zoom } = view.camera;
    const camera = { x: x + 200 / worldSizePx(zoom), y, zoom };
    view.moveTo(camera, { animate: false, isUsers: true });
    await frames();
    expect(view.marks.marks).to.equal(marks);
  });

  it('choose a single place by type and id', async () => {
    const { view, chosen, hit, labels } = await setup();
    view.setTiles(aTileSource([aLibrary(DALLAS, 'dallas', 'Dallas Library')]), ALL);
    await until(() => labels().length > 0);
    hit('Dallas Library, Libraries')?.click();
    expect(chosen).to.deep.equal(['organization/dallas']);
  });

  it('come nearer to a cluster that is pressed', async () => {
    const { view, hit, labels } = await setup();
    view.setTiles(aTileSource([aPlace(TULSA)]), ALL);
    await until(() => labels().length > 0);
    hit('40 organizations and 2 programs, zoom in')?.click();
    await until(() => view.camera.zoom === 8);
    expect(view.camera.x).to.be.closeTo(project(TULSA).x, 1e-9);
  });

  it('keep what is seen until the tiles of another zoom have come', async () => {
    const { view, labels } = await setup();
    const source = aTileSource([aPlace(TULSA)]);
    view.setTiles(source, ALL);
    await until(() => labels().length > 0);
    const tile = source.tile.bind(source);
    const later = Promise.withResolvers<undefined>();
    source.tile = async (...address) => {
      await later.promise;
      return tile(...address);
    };
    for (const zoom of [8, 5]) {
      view.moveTo(cameraAt(TULSA, zoom), { animate: false, isUsers: false });
      await frames();
      expect(labels(), `zoom ${zoom}`).to.deep.equal(['40 organizations and 2 programs, zoom in']);
    }
    later.resolve(undefined);
    await frames();
    expect(labels()).to.deep.equal(['40 organizations and 2 programs, zoom in']);
  });

  it('of one place fan out when it is pressed, at the deepest zoom', async () => {
    const names = ['Abel', 'Baker', 'Cook'];
    const { view, hit, labels } = await setup();
    view.setTiles(aTileSource(names.map((name) => aLibrary(TULSA, name, name))), ALL);
    await until(() => labels().length > 0);
    hit('3 organizations, zoom in')?.click();
    await until(() => labels().length === 3);
    expect(labels()).to.deep.equal(names.map((name) => `${name}, Libraries`));
  });

  it('lie below ecosystems and make way for them', async () => {
    const tulsa: MapPoint = {
      ...project(TULSA),
      id: 'ecosystem/tulsa',
      kind: 'regional',
      isHollow: false,
      label: 'Tulsa Alliance, Regional',
      name: 'Tulsa Alliance',
      place: 'Tulsa',
    };
    const { view, hit, labels } = await setup([tulsa]);
    view.setTiles(aTileSource([aPlace(TULSA)]), ALL);
    await until(() => labels().length > 1);
    const [own, other] = [hit('Tulsa Alliance, Regional'), hit(labels()[1] ?? '')].map((button) =>
      button?.getBoundingClientRect(),
    );
    expect(Math.abs((other?.y ?? NaN) - (own?.y ?? NaN))).to.be.closeTo(34, 1);
  });

  it('keep the focus near when the place in focus is no longer shown', async () => {
    const { view, hit, labels } = await setup();
    const source = aTileSource([
      aPlace(DALLAS, { sectors: {}, organizations: 0, programs: 2, count: 2 }),
      aLibrary(TULSA, 'tulsa', 'Tulsa Library'),
      aPlace({ lat: 31, lng: -100 }, { organizations: 0, sectors: {}, programs: 3, count: 3 }),
    ]);
    view.setTiles(source, ALL);
    await until(() => labels().length > 2);
    hit('Tulsa Library, Libraries')?.focus();
    view.setTiles(source, { layers: new Set(['programs']), sectors: new Set() });
    await frames();
    const { activeElement } = view.parts.map.getRootNode() as ShadowRoot;
    expect(activeElement?.ariaLabel).to.equal('2 programs, zoom in');
  });

  it('have the selected one by itself, even where it is gathered with others', async () => {
    const { view, hit, labels } = await setup();
    view.setTiles(aTileSource([aPlace(TULSA)]), ALL);
    await until(() => labels().length > 0);
    const library: MapPoint = {
      ...project(TULSA),
      id: 'organization/tulsa',
      kind: 'library',
      isHollow: false,
      label: 'Tulsa Library, Libraries',
      name: 'Tulsa Library',
      place: 'Tulsa',
    };
    view.select('organization/tulsa', library);
    await frames();
    expect(labels()).to.have.members([
      'Tulsa Library, Libraries',
      '40 organizations and 2 programs, zoom in',
    ]);
    expect(hit('Tulsa Library, Libraries')?.ariaCurrent).to.equal('true');
    view.moveTo(cameraAt(DALLAS, 12), { animate: false, isUsers: false });
    view.reveal('organization/tulsa');
    await until(() => view.isInView(library));
    view.select(undefined);
    await until(() => !labels().includes('Tulsa Library, Libraries'));
  });

  it('say once that they cannot be loaded', async () => {
    const { view, errors } = await setup();
    const source = aTileSource([]);
    source.tile = () => Promise.reject(new Error('no network'));
    view.setTiles(source, ALL);
    await until(() => errors.length > 0);
    await frames(6);
    expect(errors).to.have.length(1);
  });

  it('are given up with the map', async () => {
    const { view, end } = await setup();
    const signals: (AbortSignal | undefined)[] = [];
    const source = aTileSource([]);
    source.tile = (_z, _x, _y, options) => {
      signals.push(options?.signal);
      return Promise.withResolvers<TilePlace[]>().promise;
    };
    view.setTiles(source, ALL);
    await until(() => signals.length > 0);
    end();
    expect(signals.every((signal) => signal?.aborted)).to.equal(true);
  });
});

describe('the area that an ecosystem serves', () => {
  const cases = [
    { title: 'a state', areas: { country: 'US', regions: ['OK'] }, isTexas: false },
    { title: 'a country', areas: { country: 'US', countries: ['US'] }, isTexas: true },
    { title: 'a county', areas: { country: 'US', counties: ['40137'] }, isTexas: false },
  ];
  for (const { title, areas, isTexas } of cases) {
    it(`is filled where it is ${title}`, async () => {
      const { view } = await setup();
      await until(() => view.outlines.countries.length > 0);
      await frames();
      const before = landAt(view, OPEN_TEXAS);
      expect(landAt(view, OPEN_OKLAHOMA)).to.equal(before);
      view.setAreas(areas);
      await until(() => landAt(view, OPEN_OKLAHOMA) !== before);
      expect(landAt(view, OPEN_TEXAS) !== before).to.equal(isTexas);
      view.setAreas(undefined);
      await frames();
      expect(landAt(view, OPEN_OKLAHOMA)).to.equal(before);
    });
  }

  it('has no outline where it is a region of another country', async () => {
    const { view } = await setup();
    await until(() => view.outlines.countries.length > 0);
    await frames();
    const before = landAt(view, OPEN_OKLAHOMA);
    view.setAreas({ country: 'CA', regions: ['OK'] });
    await frames();
    expect(landAt(view, OPEN_OKLAHOMA)).to.equal(before);
  });
});

describe('a drag', () => {
  /** Drags by 80 px in 40 ms and lets go; resolves in the next frame. */
  async function dragged(map: HTMLElement): Promise<void> {
    map.setPointerCapture = () => undefined;
    // The first sign of a hand loads what hands do.
    map.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await frames();
    const { left, top } = map.getBoundingClientRect();
    const hand = (type: string, x: number, atMs: number): void => {
      const place = { clientX: left + x, clientY: top + 200 };
      const press = { pointerId: 1, button: 0, buttons: type === 'pointerup' ? 0 : 1 };
      const event = new PointerEvent(type, { ...place, ...press, bubbles: true });
      Object.defineProperty(event, 'timeStamp', { value: atMs });
      map.dispatchEvent(event);
    };
    hand('pointerdown', 200, 1000);
    for (const step of [20, 40, 60, 80]) hand('pointermove', 200 + step, 1000 + step / 2);
    hand('pointerup', 280, 1041);
    await frames(1);
  }

  it('goes on after the hand has let go, and comes to rest', async () => {
    const { view, map } = await setup();
    const { x } = view.camera;
    await dragged(map);
    const world = worldSizePx(view.camera.zoom);
    await until(() => view.target === view.camera);
    // 80 px under the hand, then 2 px a millisecond that are lost in 240 ms.
    expect((x - view.camera.x) * world).to.be.closeTo(80 + 480 * (1 - Math.exp(-4)), 1);
  });

  it('is caught by the next press', async () => {
    const { view, map } = await setup();
    await dragged(map);
    const { left, top } = map.getBoundingClientRect();
    const place = { clientX: left + 100, clientY: top + 100, pointerId: 2, button: 0, buttons: 1 };
    map.dispatchEvent(new PointerEvent('pointerdown', { ...place, bubbles: true }));
    const { x } = view.camera;
    await frames(3);
    expect(view.camera.x).to.equal(x);
  });

  it('ends where the hand lets go, where no motion is wanted', async () => {
    const { view, map } = await setup();
    const { x } = view.camera;
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = () => matchMedia('all');
    await dragged(map);
    window.matchMedia = matchMedia;
    expect((x - view.camera.x) * worldSizePx(view.camera.zoom)).to.be.closeTo(80, 0.001);
    expect(view.target).to.equal(view.camera);
  });
});

describe('the popover of a point', () => {
  const tulsa: MapPoint = {
    ...project(TULSA),
    id: 'ecosystem/tulsa',
    kind: 'regional',
    isHollow: false,
    label: 'Tulsa Alliance, Regional, Tulsa, Oklahoma',
    name: 'Tulsa Alliance',
    place: 'Tulsa',
    distance: '12 mi',
  };

  async function opened(): Promise<Stage & { tip: HTMLElement; button: HTMLElement }> {
    const stage = await setup([tulsa]);
    const button = stage.hit(tulsa.label) as HTMLElement;
    const { tip } = stage.view.parts;
    button.focus();
    await until(() => !tip.hidden && tip.style.top !== '');
    await frames();
    return { ...stage, tip, button };
  }

  it('says name, kind, place and distance, beside the point and within the map', async () => {
    const { tip, button, map } = await opened();
    expect([...tip.children].map((line) => line.textContent)).to.deep.equal([
      'Tulsa Alliance',
      'Regional, Tulsa, Oklahoma · 12 mi',
    ]);
    const [box, mark, frame] = [tip, button, map].map((part) => part.getBoundingClientRect());
    expect((box?.bottom ?? NaN) <= (mark?.top ?? NaN)).to.equal(true);
    expect((box?.left ?? NaN) >= (frame?.left ?? NaN)).to.equal(true);
    expect((box?.top ?? NaN) >= (frame?.top ?? NaN)).to.equal(true);
  });

  it('goes with Escape, and the focus stays', async () => {
    const { tip, button } = await opened();
    button.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await frames();
    expect(tip.hidden).to.equal(true);
    expect((button.getRootNode() as ShadowRoot).activeElement).to.equal(button);
  });

  it('goes with a cluster that has burst under a view that came near', async () => {
    const pryor = { ...tulsa, ...project({ lat: 36.25, lng: -95.9 }), id: 'ecosystem/pryor' };
    const { view } = await setup([tulsa, pryor]);
    const { tip } = view.parts;
    view.highlight(tulsa.id);
    await until(() => tip.textContent === '2 ecosystems' && !tip.hidden);
    view.moveTo(cameraAt(TULSA, 12), { animate: false, isUsers: false });
    await frames();
    expect(tip.hidden).to.equal(true);
  });

  it('stays while the pointer is on it', async () => {
    const { tip, button } = await opened();
    const setTimeout = window.setTimeout.bind(window);
    const clearTimeout = window.clearTimeout.bind(window);
    const waiting = new Map<number, () => void>();
    Object.assign(window, {
      setTimeout: (call: () => void) => {
        waiting.set(waiting.size + 1, call);
        return waiting.size;
      },
      clearTimeout: (id: number) => waiting.delete(id),
    });
    button.blur();
    expect(waiting.size).to.equal(1);
    tip.dispatchEvent(new PointerEvent('pointerenter'));
    expect(waiting.size).to.equal(0);
    expect(tip.hidden).to.equal(false);
    tip.dispatchEvent(new PointerEvent('pointerleave'));
    for (const call of waiting.values()) call();
    Object.assign(window, { setTimeout, clearTimeout });
    expect(tip.hidden).to.equal(true);
  });
});
