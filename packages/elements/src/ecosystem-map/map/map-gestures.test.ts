import { expect } from '@open-wc/testing';
import type { WorldPoint } from '@stem-ecosystems/geo/mercator';
import { frames, setup, until, type Stage } from './map-view.harness.ts';
import type { Camera, ScreenPoint } from './viewport.ts';

/** Half of the map of the harness, CSS pixels. */
const HALF = { width: 400, height: 250 };

/** What lies under a point of the map, by the formula of tiles of 256 px. */
function under({ x, y, zoom }: Camera, at: ScreenPoint): WorldPoint {
  const world = 256 * 2 ** zoom;
  return { x: x + (at.x - HALF.width) / world, y: y + (at.y - HALF.height) / world };
}

/** How far the picture was pushed, CSS pixels of the zoom it has. */
function pushed(before: Camera, after: Camera): ScreenPoint {
  const world = 256 * 2 ** after.zoom;
  return { x: (before.x - after.x) * world, y: (before.y - after.y) * world };
}

function expectNear(actual: ScreenPoint, expected: ScreenPoint, within: number): void {
  expect(actual.x, 'x').to.be.closeTo(expected.x, within);
  expect(actual.y, 'y').to.be.closeTo(expected.y, within);
}

/** World units: less than a thousandth of a pixel at the zooms of these tests. */
const SAME = 1e-8;

const IS_PRESSED = {
  pointerdown: true,
  pointermove: true,
  pointerup: false,
  pointercancel: false,
};

type HandEvent = keyof typeof IS_PRESSED;

/** A pointer by where it is in the window, as events tell it. Its events are 10 ms apart. */
class Hand {
  static #atMs = 1000;
  readonly #map: HTMLElement;
  readonly #init: PointerEventInit;

  constructor(map: HTMLElement, pointerId: number, pointerType: 'mouse' | 'touch') {
    this.#map = map;
    this.#init = { pointerId, pointerType, button: 0, bubbles: true, composed: true };
  }

  send(type: HandEvent, { x, y }: ScreenPoint, { isPressed = IS_PRESSED[type] } = {}): this {
    const place = { clientX: x, clientY: y, buttons: isPressed ? 1 : 0 };
    const event = new PointerEvent(type, { ...this.#init, ...place });
    Hand.#atMs += 10;
    Object.defineProperty(event, 'timeStamp', { value: Hand.#atMs });
    this.#map.dispatchEvent(event);
    return this;
  }
}

interface Table extends Stage {
  /** Where the page was told that the user has moved the map to. */
  readonly moves: readonly Camera[];
  readonly mouse: Hand;
  readonly fingers: readonly [Hand, Hand];
  /** Where a point of the map is in the window now. */
  readonly at: (x: number, y: number) => ScreenPoint;
  readonly wheel: (at: ScreenPoint, init: WheelEventInit) => WheelEvent;
}

/** A map in a page that can be scrolled. The first sign of a hand has loaded what hands do. */
async function laid(): Promise<Table> {
  const stage = await setup();
  const { map, view } = stage;
  const moves: Camera[] = [];
  Object.assign(view.events, { moved: (camera: Camera) => moves.push(camera) });
  map.setPointerCapture = () => undefined;
  map.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await frames();
  return {
    ...stage,
    moves,
    mouse: new Hand(map, 1, 'mouse'),
    fingers: [new Hand(map, 2, 'touch'), new Hand(map, 3, 'touch')],
    at: (x, y) => {
      const { left, top } = map.getBoundingClientRect();
      return { x: left + x, y: top + y };
    },
    wheel: ({ x, y }, init) => {
      const place = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
      const event = new WheelEvent('wheel', { ...place, ...init });
      map.dispatchEvent(event);
      return event;
    },
  };
}

async function scrolledTo(topPx: number): Promise<void> {
  window.scrollTo({ top: topPx, behavior: 'instant' });
  await until(() => window.scrollY === topPx);
}

beforeEach(() => {
  document.body.style.minBlockSize = '3000px';
});

afterEach(() => {
  window.scrollTo({ top: 0, behavior: 'instant' });
  document.body.style.minBlockSize = '';
});

/** Two fingers are set down 100 px apart, with (250, 200) between them, and moved to where they are told. */
async function pinched(...to: [ScreenPoint, ScreenPoint]): Promise<Table & { before: WorldPoint }> {
  const table = await laid();
  const { view, fingers, at } = table;
  const before = under(view.camera, { x: 250, y: 200 });
  const [one, other] = fingers;
  one.send('pointerdown', at(200, 200));
  other.send('pointerdown', at(300, 200));
  one.send('pointermove', at(to[0].x, to[0].y));
  other.send('pointermove', at(to[1].x, to[1].y));
  return { ...table, before };
}

describe('two fingers', () => {
  it('zoom about the point between them, which stays there', async () => {
    const { view, before } = await pinched({ x: 150, y: 200 }, { x: 350, y: 200 });
    // From 100 to 200 px apart.
    expect(view.camera.zoom).to.be.closeTo(7, 1e-9);
    expectNear(under(view.camera, { x: 250, y: 200 }), before, SAME);
  });

  it('take what is between them along', async () => {
    const { view, before } = await pinched({ x: 230, y: 280 }, { x: 330, y: 280 });
    expect(view.camera.zoom).to.be.closeTo(6, 1e-9);
    expectNear(under(view.camera, { x: 280, y: 280 }), before, SAME);
  });

  it('zoom about the point between them where the page was scrolled under them', async () => {
    const { view, fingers, at } = await laid();
    const [one, other] = fingers;
    const { x, y } = at(200, 300);
    one.send('pointerdown', { x, y });
    other.send('pointerdown', { x: x + 100, y });
    await scrolledTo(120);
    // The map went up by 120 px: the middle of the fingers is that much lower on it.
    const before = under(view.camera, { x: 250, y: 420 });
    one.send('pointermove', { x: x - 50, y });
    other.send('pointermove', { x: x + 150, y });
    expect(view.camera.zoom).to.be.closeTo(7, 1e-9);
    expectNear(under(view.camera, { x: 250, y: 420 }), before, SAME);
  });

  it('move nothing by being set down and lifted, and the last one goes on from where it is', async () => {
    const { view, fingers, at } = await laid();
    const [one, other] = fingers;
    one.send('pointerdown', at(200, 200)).send('pointermove', at(220, 200));
    const dragged = view.camera;
    other.send('pointerdown', at(420, 300));
    expect(view.camera).to.deep.equal(dragged);
    one.send('pointermove', at(210, 190));
    const pinched = view.camera;
    one.send('pointerup', at(210, 190));
    expect(view.camera).to.deep.equal(pinched);
    other.send('pointermove', at(428, 294));
    expectNear(pushed(pinched, view.camera), { x: 8, y: -6 }, 1e-6);
    const last = view.camera;
    other.send('pointerup', at(428, 294));
    await frames(2);
    expect(view.camera).to.deep.equal(last);
  });

  it('zoom where both were there before what hands do', async () => {
    const { view, fingers, at } = await laid();
    const [one, other] = fingers;
    one.send('pointermove', at(200, 200));
    other.send('pointermove', at(300, 200));
    other.send('pointermove', at(400, 200));
    expect(view.camera.zoom).to.be.closeTo(7, 1e-9);
  });
});

describe('a pointer that drags', () => {
  it('takes the world with it, and so again after the page was scrolled', async () => {
    const { view, mouse, at } = await laid();
    for (const topPx of [0, 90, 40]) {
      await scrolledTo(topPx);
      const before = under(view.camera, { x: 300, y: 200 });
      mouse.send('pointerdown', at(300, 200));
      mouse.send('pointermove', at(330, 180)).send('pointermove', at(361, 157));
      expectNear(under(view.camera, { x: 361, y: 157 }), before, SAME);
      mouse.send('pointercancel', at(361, 157));
    }
  });

  it('moves the world by its own way where the page is scrolled meanwhile', async () => {
    const { view, mouse, at } = await laid();
    const { x, y } = at(300, 300);
    const before = view.camera;
    mouse.send('pointerdown', { x, y }).send('pointermove', { x: x + 20, y });
    await scrolledTo(100);
    mouse.send('pointermove', { x: x + 25, y: y + 5 });
    expectNear(pushed(before, view.camera), { x: 25, y: 5 }, 1e-6);
  });

  it('leaves the map at once where the browser takes it away', async () => {
    const { view, mouse, hints, at } = await laid();
    mouse.send('pointerdown', at(300, 200));
    for (const step of [20, 40, 60]) mouse.send('pointermove', at(300 + step, 200));
    const { camera } = view;
    mouse.send('pointercancel', at(360, 200));
    expect(view.target).to.deep.equal(camera);
    mouse.send('pointermove', at(400, 200));
    expect(view.camera).to.deep.equal(camera);
    expect(hints).to.deep.equal([]);
  });

  it('leaves the map where it was let go outside, before it was a drag', async () => {
    const { view, mouse, at } = await laid();
    const { camera } = view;
    mouse.send('pointerdown', at(2, 200));
    mouse
      .send('pointermove', at(200, 200), { isPressed: false })
      .send('pointermove', at(300, 200), { isPressed: false });
    expect(view.camera).to.deep.equal(camera);
  });

  it('is not one that selects a text across the map', async () => {
    const { view, mouse, at } = await laid();
    const { camera } = view;
    mouse.send('pointermove', at(10, 10), { isPressed: false });
    mouse.send('pointermove', at(100, 200)).send('pointermove', at(300, 200));
    expect(view.camera).to.deep.equal(camera);
  });

  it('may have been pressed before what hands do was there', async () => {
    const { view, mouse, at } = await laid();
    const before = view.camera;
    mouse.send('pointermove', at(100, 200)).send('pointermove', at(130, 210));
    expectNear(pushed(before, view.camera), { x: 30, y: 10 }, 1e-6);
  });
});

describe('one finger', () => {
  it('scrolls the page up and down, and is told how the map is moved', async () => {
    const { view, map, hints, moves, fingers, at } = await laid();
    expect(getComputedStyle(map).touchAction).to.equal('pan-y');
    const { camera } = view;
    const [finger] = fingers;
    // What Chromium tells of a finger that scrolls.
    finger.send('pointerdown', at(300, 300)).send('pointermove', at(303, 280));
    finger.send('pointercancel', at(303, 280));
    expect(hints).to.deep.equal(['touch']);
    expect(view.target).to.deep.equal(camera);
    expect(moves).to.deep.equal([]);
  });

  it('moves the map sideways', async () => {
    const { view, hints, fingers, at } = await laid();
    const before = view.camera;
    const [finger] = fingers;
    finger.send('pointerdown', at(300, 300)).send('pointermove', at(260, 302));
    // Once it is ours it is so both ways.
    finger.send('pointermove', at(255, 342));
    expectNear(pushed(before, view.camera), { x: -45, y: 42 }, 1e-6);
    expect(hints).to.deep.equal([]);
  });
});

describe('a wheel over the map', () => {
  const spot = { x: 200, y: 100 };

  it('scrolls the page, and it is told how the map is zoomed', async () => {
    const { view, hints, at, wheel } = await laid();
    const { camera } = view;
    expect(wheel(at(200, 100), { deltaY: 100 }).defaultPrevented).to.equal(false);
    expect(view.target).to.deep.equal(camera);
    expect(hints).to.deep.equal(['wheel']);
  });

  const ours = [
    { title: 'fingers spread on a touch pad', init: { deltaY: -10, ctrlKey: true }, levels: 0.12 },
    { title: '⌘ and two fingers', init: { deltaY: -20, metaKey: true }, levels: 0.07 },
    { title: 'ctrl and a click of the wheel', init: { deltaY: -100, ctrlKey: true }, levels: 0.35 },
    {
      title: 'a wheel that counts lines',
      init: { deltaY: 3, deltaMode: 1, ctrlKey: true },
      levels: -0.3465,
    },
  ];
  for (const { title, init, levels } of ours) {
    it(`zooms toward the pointer: ${title}`, async () => {
      const { view, hints, at, wheel } = await laid();
      await scrolledTo(30);
      const before = under(view.camera, spot);
      expect(wheel(at(spot.x, spot.y), init).defaultPrevented).to.equal(true);
      await until(() => view.target === view.camera);
      expect(view.camera.zoom).to.be.closeTo(6 + levels, 1e-9);
      expectNear(under(view.camera, spot), before, SAME);
      expect(hints).to.deep.equal([]);
    });
  }

  it('zooms a map that has the focus, and keeps the page where it is', async () => {
    const { view, map, hints, at, wheel } = await laid();
    map.focus({ preventScroll: true });
    const before = under(view.camera, spot);
    expect(wheel(at(spot.x, spot.y), { deltaY: -20 }).defaultPrevented).to.equal(true);
    expect(view.camera.zoom).to.be.closeTo(6.07, 1e-9);
    expectNear(under(view.camera, spot), before, SAME);
    expect(hints).to.deep.equal([]);
  });

  it('is not flown where no motion is wanted', async () => {
    const { view, at, wheel } = await laid();
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = () => matchMedia('all');
    wheel(at(spot.x, spot.y), { deltaY: -100, ctrlKey: true });
    window.matchMedia = matchMedia;
    expect(view.camera.zoom).to.be.closeTo(6.35, 1e-9);
  });

  it('has its end with that of a drag that goes on', async () => {
    const { view, mouse, moves, at, wheel } = await laid();
    const setTimeout = window.setTimeout.bind(window);
    const ends: (() => void)[] = [];
    Object.assign(window, { setTimeout: (call: () => void) => ends.push(call) });
    wheel(at(spot.x, spot.y), { deltaY: -10, ctrlKey: true });
    Object.assign(window, { setTimeout });
    expect(ends).to.have.length(1);
    mouse.send('pointerdown', at(300, 200)).send('pointermove', at(310, 200));
    for (const end of ends) end();
    expect(moves).to.deep.equal([]);
    mouse.send('pointerup', at(310, 200));
    expect(moves).to.deep.equal([view.camera]);
  });
});
