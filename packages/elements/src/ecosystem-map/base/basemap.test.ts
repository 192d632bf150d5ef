import { expect } from '@open-wc/testing';
import { project } from '@stem-ecosystems/geo/mercator';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { fakeSource, freshPage } from '@stem-ecosystems/testing/fake-source';
import { aLibraryMap } from './basemap.harness.ts';
import type { BasemapInstance } from './basemap.ts';
import { aMap, part, settled, words } from '../ecosystem-map.harness.ts';
import {
  frames,
  hasMark,
  landAt,
  OPEN_OKLAHOMA,
  OPEN_TEXAS,
  setup,
  TULSA,
  until,
} from '../map/map-view.harness.ts';
import { cameraAt } from '../map/viewport.ts';
import type { MapPoint } from '../marks/marks.ts';

type View = Parameters<BasemapInstance['jumpTo']>[0];

const GREEN = '0,128,0';

/** A tile, as a `data:` address. */
function greenSquare(): string {
  const square = document.createElement('canvas');
  [square.width, square.height] = [256, 256];
  const context = square.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = `rgb(${GREEN})`;
  context.fillRect(0, 0, 256, 256);
  return square.toDataURL();
}

const ALLIANCE: MapPoint = {
  ...project(TULSA),
  id: 'ecosystem/tulsa',
  kind: 'regional',
  isHollow: false,
  name: 'Tulsa Alliance',
  label: 'Tulsa Alliance',
  place: 'Tulsa',
};
const ATTRIBUTION = { attribution: '', refuse: () => undefined };

describe("tiles of the page's own choice", () => {
  it('are refused by an address that is none of tiles', async () => {
    const { view } = await setup();
    const refused: string[] = [];
    const refuse = (message: string): void => {
      refused.push(message);
    };
    const data = 'data:image/svg+xml,<svg></svg>#{z}{x}{y}';
    const addresses = [
      'https://tiles.example/{z}/{x}.png',
      'javascript:{z}{x}{y}',
      'tiles/{z}/{x}/{y}.png',
      data,
    ];
    for (const map of addresses) view.setBasemap({ ...ATTRIBUTION, map, refuse });
    await until(() => refused.length === addresses.length);
    const rule = 'an address of http or https with {z}, {x} and {y}';
    expect(refused).to.deep.equal(
      addresses.map((address) => `Expected \`basemap\` to be ${rule}, got "${address}".`),
    );
  });

  describe('that are read', () => {
    const { src } = Object.getOwnPropertyDescriptors(HTMLImageElement.prototype);
    const now: unknown = Reflect.get(performance, 'now');
    let asked: string[] = [];
    let pictures: HTMLImageElement[] = [];
    let tile = '';

    beforeEach(() => {
      asked = [];
      pictures = [];
      tile = greenSquare();
      // No test asks the network: the picture comes from here, whatever is asked for.
      Object.defineProperty(HTMLImageElement.prototype, 'src', {
        configurable: true,
        set(this: HTMLImageElement, address: string) {
          asked.push(address);
          pictures.push(this);
          src.set?.call(this, tile);
        },
      });
    });

    afterEach(() => {
      Object.defineProperty(HTMLImageElement.prototype, 'src', src);
      Object.assign(performance, { now });
    });

    it('are drawn over our land, without our names', async () => {
      const { view } = await setup();
      const map = 'https://tiles.example/{z}/{x}/{y}.png';
      view.setBasemap({ ...ATTRIBUTION, map });
      await until(() => landAt(view, OPEN_OKLAHOMA) === GREEN);
      expect(asked[0]).to.match(/^https:\/\/tiles\.example\/6\/\d+\/\d+\.png$/);
      expect(new Set(asked).size).to.equal(asked.length);
      expect(landAt(view, OPEN_TEXAS)).to.equal(GREEN);
    });

    it('are not parted by our counties', async () => {
      const { view } = await setup();
      const at = cameraAt({ lat: 35.4, lng: -97.5 }, 9);
      view.moveTo(at, { animate: false, isUsers: false });
      view.setBasemap({ ...ATTRIBUTION, map: 'https://tiles.example/{z}/{x}/{y}.png' });
      const { counties } = await import('./county-store.ts');
      await counties.load();
      await until(() => landAt(view, { lat: 35.4, lng: -97.5 }) === GREEN);
      await frames(8);
      const { base } = view.parts;
      const pixels = base.getContext('2d')?.getImageData(0, 0, base.width, base.height).data ?? [];
      expect([...pixels].every((value, place) => value === [0, 128, 0, 255][place % 4])).to.equal(
        true,
      );
    });

    it('are asked for in double size where the screen is that fine', async () => {
      const { view, end } = await setup();
      const ratio = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio') ?? {};
      Object.defineProperty(window, 'devicePixelRatio', { configurable: true, value: 2 });
      view.setBasemap({ ...ATTRIBUTION, map: 'https://tiles.example/{z}/{x}/{y}{r}.png' });
      await until(() => asked.length > 0);
      Object.defineProperty(window, 'devicePixelRatio', ratio);
      end();
      expect(asked[0]).to.match(/^https:\/\/tiles\.example\/6\/\d+\/\d+@2x\.png$/);
    });

    it('and do not come are asked for again with a picture half a minute later, none sooner', async () => {
      const { view } = await setup();
      const drawAnew = async (): Promise<void> => {
        for (const zoom of [7, 6]) {
          const camera = cameraAt({ lat: 34.5, lng: -96.4 }, zoom);
          view.moveTo(camera, { animate: false, isUsers: false });
          view.settle();
          await frames();
        }
      };
      tile = 'data:image/png;base64,AAAA';
      view.setBasemap({ ...ATTRIBUTION, map: 'https://tiles.example/{z}/{x}/{y}.png' });
      await until(() => asked.length > 0);
      await drawAnew();
      await until(() => pictures.every(({ complete }) => complete));
      await drawAnew();
      expect(new Set(asked).size).to.equal(asked.length);
      tile = greenSquare();
      const later = Reflect.apply(now as () => number, performance, []) + 30_000;
      performance.now = () => later;
      await drawAnew();
      await until(() => landAt(view, OPEN_OKLAHOMA) === GREEN);
    });
  });
});

describe("a map of the page's own", () => {
  it('shows what ours shows, as large, and draws with our frame', async () => {
    const { view } = await setup();
    const map = aLibraryMap();
    view.setBasemap({ ...ATTRIBUTION, map });
    await until(() => map.told.length > 0);
    const [resize, shown, redraw] = map.told as [string, View, string];
    expect([resize, redraw]).to.deep.equal(['resize', 'redraw']);
    expect(shown.center[0]).to.be.closeTo(-96.4, 1e-9);
    expect(shown.center[1]).to.be.closeTo(34.5, 1e-9);
    // Tiles of 512 px: https://maplibre.org/maplibre-style-spec/root/#zoom
    expect({ ...shown, center: [] }).to.deep.equal({ center: [], zoom: 5, bearing: 0, pitch: 0 });
  });

  it('follows each movement, and is left alone without one', async () => {
    const { view } = await setup();
    const map = aLibraryMap();
    view.setBasemap({ ...ATTRIBUTION, map });
    await until(() => map.told.length > 0);
    map.told.length = 0;
    view.highlight(undefined);
    view.settle();
    await frames();
    expect(map.told).to.deep.equal([]);
    const options = { animate: false, isUsers: false };
    view.moveTo(cameraAt({ lat: 64.15, lng: -21.94 }, 9.5), options);
    await until(() => map.told.length > 0);
    const [{ center, zoom }] = map.told as [View];
    expect(center[0]).to.be.closeTo(-21.94, 1e-9);
    expect(center[1]).to.be.closeTo(64.15, 1e-9);
    expect(zoom).to.equal(8.5);
    expect(map.told.slice(1)).to.deep.equal(['redraw']);
  });

  it('is told when its room changes', async () => {
    const { map: element, view } = await setup();
    const map = aLibraryMap();
    view.setBasemap({ ...ATTRIBUTION, map });
    await until(() => map.told.length > 0);
    map.told.length = 0;
    element.style.width = '500px';
    await until(() => map.told.length > 0);
    expect(map.told[0]).to.equal('resize');
  });

  it('is seen through our map, which comes back without it', async () => {
    const { view } = await setup();
    await until(() => landAt(view, OPEN_OKLAHOMA) !== '0,0,0');
    const before = landAt(view, OPEN_OKLAHOMA);
    view.setBasemap({ ...ATTRIBUTION, map: aLibraryMap() });
    await until(() => landAt(view, OPEN_OKLAHOMA) === '0,0,0');
    view.setBasemap({ ...ATTRIBUTION, map: undefined });
    await until(() => landAt(view, OPEN_OKLAHOMA) === before);
  });

  it('is left alone once it fails, and ours is drawn in its place', async () => {
    const { errors, hit, view } = await setup([ALLIANCE]);
    await until(() => landAt(view, OPEN_OKLAHOMA) !== '0,0,0');
    const before = landAt(view, OPEN_OKLAHOMA);
    const gone = new Error('Map was removed');
    const jumpTo = (): never => {
      throw gone;
    };
    view.setBasemap({ ...ATTRIBUTION, map: { ...aLibraryMap(), jumpTo } });
    await until(() => errors.length > 0);
    await until(() => landAt(view, OPEN_OKLAHOMA) === before);
    view.moveTo(cameraAt(TULSA, 7), { animate: false, isUsers: false });
    await until(() => hasMark(view, TULSA));
    expect(hit('Tulsa Alliance')).not.to.equal(undefined);
    expect(errors).to.deep.equal([gone]);
  });

  it('is credited on the map, as its licence asks', async () => {
    const source = fakeSource({ ecosystems: async () => freshPage([anEcosystem()]) });
    const properties = { view: 'map', basemapAttribution: '© Those who drew it' };
    const element = await aMap(source, properties);
    expect(words(part(element, 'basemap-attribution'))).to.equal('© Those who drew it');
    element.basemapAttribution = '';
    await settled(element);
    expect(part(element, 'basemap-attribution')).to.equal(null);
  });

  const mistakes = [
    {
      what: 'something that is no map',
      map: {} as BasemapInstance,
      rule: 'an address, or a map with getContainer, jumpTo and resize, got "object"',
    },
    {
      what: 'a map that stands elsewhere',
      map: aLibraryMap(''),
      rule: 'a map that draws in an element with slot="basemap", got ""',
    },
  ];
  for (const { what, map, rule } of mistakes) {
    it(`refuses ${what}`, async () => {
      const { view } = await setup();
      const refused: string[] = [];
      view.setBasemap({ map, attribution: '', refuse: (message) => refused.push(message) });
      await until(() => refused.length > 0);
      expect(refused).to.deep.equal([`Expected \`basemap\` to be ${rule}.`]);
    });
  }

  it('fills the map of the tag, takes no focus and hides nothing of ours', async () => {
    const map = aLibraryMap();
    const source = fakeSource({ ecosystems: async () => freshPage([anEcosystem()]) });
    const element = await aMap(source, { view: 'map', basemap: map });
    element.append(map.container);
    await until(() => map.told.length > 0);
    await settled(element);
    const pane = element.renderRoot.querySelector('.map') as HTMLElement;
    expect(map.container.getBoundingClientRect()).to.deep.equal(pane.getBoundingClientRect());
    expect(map.container.assignedSlot?.closest('[inert]')).to.not.equal(null);
    const { left, top, height } = pane.getBoundingClientRect();
    const { shadowRoot } = element;
    expect(shadowRoot?.elementFromPoint(left + 5, top + height / 2)).to.equal(pane);
  });
});
