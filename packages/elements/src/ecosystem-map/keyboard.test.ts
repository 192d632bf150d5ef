import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { sendKeys } from '@web/test-runner-commands';
import type { StemMoveEvent } from '../shared/events.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details/details-panel.ts';
import './extras.ts';
import './map/map-hands.ts';
import './map/map-view.ts';
import { drawn, root } from './ecosystem-map.harness.ts';
import { ecosystemSource } from './ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';

const at = (id: string, name: string, latitude: number, longitude: number): Ecosystem =>
  anEcosystem({ id, name, city: name, latitude, longitude });
const WEST = at('west', 'Alpha', 40, -115);
const MIDDLE = at('middle', 'Beta', 40, -100);
const EAST = at('east', 'Gamma', 40, -85);
/** Three in one city, and one a short way off: a cluster that takes two steps to open. */
const SOUTH = ['Delta', 'Epsilon', 'Zeta'].map((name) => at(name.toLowerCase(), name, 30, -100));
const NEAR_SOUTH = at('eta', 'Eta', 30.3, -100);

/** Where what lies far from the contiguous states has its middle, degrees; the buttons of the map shift it a little. */
const FAR_OFF = [
  ['Alaska', 63, -152],
  ['Hawaii', 20.5, -157.5],
  ['Puerto Rico', 18.2, -66.4],
  ['Guam', 13.4, 144.8],
  ['Israel', 31.4, 35],
  ['Kenya', 0.5, 37.9],
  ['Mexico', 24, -102],
  ['Iceland', 65, -18.8],
  ['Canada', 65, -97],
] as const;

async function setup(records: Ecosystem[], { width = 900 } = {}): Promise<StemEcosystemMapElement> {
  const source = ecosystemSource(records);
  const element = await fixture<StemEcosystemMapElement>(
    html`<stem-ecosystem-map .source=${source}></stem-ecosystem-map>`,
  );
  element.style.width = `${width}px`;
  await drawn(element);
  await eventually(() => hits(element).length > 0 || width < 560);
  // The first sign of a hand, with which the map learns what hands do, and the element what nobody needs before.
  element.shadowRoot?.dispatchEvent(new Event('pointerover'));
  element.shadowRoot?.querySelector('.frame')?.dispatchEvent(new Event('pointerenter'));
  await drawn(element);
  return element;
}

const hits = (element: Element): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>('[data-key]'),
];
const hasHit = (element: Element, label: string): boolean =>
  hits(element).some((button) => button.getAttribute('aria-label')?.startsWith(label));
const hit = (element: Element, label: string): HTMLElement =>
  hits(element).find((button) =>
    button.getAttribute('aria-label')?.startsWith(label),
  ) as HTMLElement;
const focused = (element: Element): string => {
  const active = root(element).activeElement;
  return active?.getAttribute('aria-label') ?? active?.textContent.trim() ?? '';
};
const focusedEntry = (element: Element): string | null =>
  root(element).activeElement?.getAttribute('data-id')?.replace('ecosystem/', '') ?? null;

describe('the list by keyboard', () => {
  const cases = [
    { keys: ['ArrowDown'], expected: 'middle' },
    { keys: ['ArrowDown', 'ArrowDown', 'ArrowUp'], expected: 'middle' },
    { keys: ['ArrowUp'], expected: 'west' },
    { keys: ['End'], expected: 'east' },
    { keys: ['End', 'ArrowDown'], expected: 'east' },
    { keys: ['End', 'Home'], expected: 'west' },
    { keys: ['g'], expected: 'east' },
    { keys: ['x'], expected: 'west' },
  ];
  for (const { keys, expected } of cases) {
    it(`goes to ${expected} with ${keys.join(', ')}`, async () => {
      const element = await setup([WEST, MIDDLE, EAST]);
      root(element).querySelector<HTMLElement>('[data-id="ecosystem/west"]')?.focus();
      for (const press of keys) await sendKeys({ press });
      expect(focusedEntry(element)).to.equal(expected);
    });
  }

  it('is one stop of the tab order', async () => {
    const element = await setup([WEST, MIDDLE, EAST]);
    const stops = [...root(element).querySelectorAll<HTMLElement>('[data-id]')].map(
      ({ tabIndex }) => tabIndex,
    );
    expect(stops).to.deep.equal([0, -1, -1]);
  });
});

describe('a long list', () => {
  const MANY = Array.from({ length: 120 }, (_unused, nth) => ({
    ...at(`e${nth}`, `Ecosystem ${String(nth).padStart(3, '0')}`, 30 + nth / 10, -100),
    sectors: ['library' as const],
  }));
  const rows = (element: Element): number => root(element).querySelectorAll('[data-id]').length;
  const more = (element: Element): HTMLElement | null =>
    root(element).querySelector<HTMLElement>("[part='more']");

  it('has the rows that can be in view, then fifty, and tells of all', async () => {
    const element = await setup(MANY);
    expect(rows(element)).to.be.within(10, 50);
    await eventually(() => rows(element) === 50);
    expect(root(element).querySelector("[part='status']")?.textContent).to.contain(
      '120 ecosystems',
    );
  });

  it('has no more than those at first after a change of filters, either', async () => {
    const element = await setup(MANY);
    await eventually(() => rows(element) === 50);
    element.sector = 'library';
    await element.updateComplete;
    expect(rows(element)).to.be.within(10, 49);
    await eventually(() => rows(element) === 50);
  });

  it('keeps the row that the focus is on when filters change, however far down', async () => {
    const element = await setup(MANY);
    await eventually(() => rows(element) === 50);
    root(element).querySelector<HTMLElement>('[data-id="ecosystem/e40"]')?.focus();
    element.sector = 'library';
    await element.updateComplete;
    expect(focusedEntry(element)).to.equal('e40');
  });

  it('is lengthened by a button, with the focus on the first of what is new', async () => {
    const element = await setup(MANY);
    expect(more(element)?.textContent.trim()).to.equal('Show 50 more');
    more(element)?.click();
    await drawn(element);
    expect(focusedEntry(element)).to.equal('e50');
    expect(more(element)?.textContent.trim()).to.equal('Show 20 more');
    more(element)?.click();
    await drawn(element);
    expect([rows(element), more(element)]).to.deep.equal([120, null]);
  });

  const beyond = [
    { name: 'End', command: { press: 'End' }, expected: 'e119' },
    { name: 'what it is called', command: { type: 'ecosystem 103' }, expected: 'e103' },
  ];
  for (const { name, command, expected } of beyond) {
    it(`goes with ${name} to what has no row yet`, async () => {
      const element = await setup(MANY);
      root(element).querySelector<HTMLElement>('[data-id="ecosystem/e0"]')?.focus();
      await sendKeys(command);
      await eventually(() => focusedEntry(element) === expected);
      expect(rows(element)).to.equal(120);
    });
  }

  it('goes on with the arrow from its last row', async () => {
    const element = await setup(MANY);
    await eventually(() => rows(element) === 50);
    root(element).querySelector<HTMLElement>('[data-id="ecosystem/e49"]')?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await eventually(() => focusedEntry(element) === 'e50');
  });

  it('has a row for what is opened from the map', async () => {
    const element = await setup(MANY);
    await element.focusPlace('ecosystem/e119');
    await eventually(() => root(element).querySelector("[part='details']"));
    [...root(element).querySelectorAll('button')]
      .find((button) => button.textContent.trim() === 'Back to the list')
      ?.click();
    await eventually(() => focusedEntry(element) === 'e119');
  });
});

describe('the points by keyboard', () => {
  const cases = [
    { keys: ['ArrowRight'], expected: 'Beta, ' },
    { keys: ['ArrowRight', 'ArrowRight', 'ArrowLeft'], expected: 'Beta, ' },
    { keys: ['ArrowLeft'], expected: 'Alpha, ' },
    { keys: ['End'], expected: 'Gamma, ' },
    { keys: ['End', 'Home'], expected: 'Alpha, ' },
    { keys: ['g'], expected: 'Gamma, ' },
  ];
  for (const { keys, expected } of cases) {
    it(`go to ${expected.slice(0, -2)} with ${keys.join(', ')}`, async () => {
      const element = await setup([WEST, MIDDLE, EAST]);
      hit(element, 'Alpha').focus();
      for (const press of keys) await sendKeys({ press });
      expect(focused(element)).to.match(new RegExp(`^${expected}`));
    });
  }

  it('are one stop of the tab order', async () => {
    const element = await setup([WEST, MIDDLE, EAST]);
    expect(hits(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('open the details, and get the focus back', async () => {
    const element = await setup([WEST, MIDDLE, EAST]);
    hit(element, 'Beta').focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => focused(element) === 'Beta');
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(focused(element)).to.match(/^Beta, /);
  });

  it('can be passed by a skip link', async () => {
    const element = await setup([WEST]);
    const skip = [...root(element).querySelectorAll('button')].find(
      (button) => button.textContent === 'Skip the map',
    );
    skip?.focus();
    await sendKeys({ press: 'Enter' });
    expect(root(element).activeElement?.getAttribute('part')).to.equal('attribution');
  });

  it('keep their focus when the map is zoomed by key', async () => {
    const element = await setup([WEST, MIDDLE, EAST]);
    hit(element, 'Beta').focus();
    const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
    await sendKeys({ press: '+' });
    await moved;
    await drawn(element);
    expect(focused(element)).to.match(/^Beta, /);
  });
});

describe('a cluster', () => {
  it('is named with its count and place', async () => {
    const element = await setup([WEST, ...SOUTH, NEAR_SOUTH]);
    expect(hit(element, '4 ').getAttribute('aria-label')).to.equal(
      '4 ecosystems around Delta, zoom in',
    );
  });

  it('opens by zooming in, with the focus on what was in it', async () => {
    const element = await setup([WEST, ...SOUTH, NEAR_SOUTH]);
    hit(element, '4 ').focus();
    const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
    await sendKeys({ press: 'Enter' });
    await moved;
    await drawn(element);
    expect(focused(element)).to.equal('3 ecosystems around Delta, zoom in');
  });

  it('of one place fans out, so that each point can be reached, until Escape', async () => {
    const element = await setup([WEST, ...SOUTH]);
    hit(element, '3 ').focus();
    const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
    await sendKeys({ press: 'Enter' });
    await moved;
    await drawn(element);
    const labels = hits(element).map((button) => button.getAttribute('aria-label')?.split(',')[0]);
    expect(labels).to.include.members(['Delta', 'Epsilon', 'Zeta']);
    expect(focused(element)).to.match(/^Delta, /);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(focused(element)).to.equal('3 ecosystems around Delta, zoom in');
  });

  it('is opened by choosing one of its points in the list', async () => {
    const element = await setup([WEST, ...SOUTH, NEAR_SOUTH]);
    root(element).querySelector<HTMLElement>('[data-id="ecosystem/eta"]')?.click();
    await drawn(element);
    await eventually(() => hasHit(element, 'Eta, '));
    expect(hit(element, 'Eta, ').getAttribute('aria-current')).to.equal('true');
  });
});

describe('moving the map', () => {
  async function pressed(
    element: StemEcosystemMapElement,
    name: string,
  ): Promise<{ latitude: number; longitude: number; zoom: number }> {
    const button = [...root(element).querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === name,
    );
    const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
    button?.click();
    const { latitude, longitude, zoom } = await moved;
    return { latitude, longitude, zoom };
  }

  it('has a button for every drag and pinch', async () => {
    const element = await setup([WEST, MIDDLE, EAST]);
    Object.assign(element, { latitude: 40, longitude: -100, zoom: 5 });
    await drawn(element);
    expect((await pressed(element, 'Zoom in')).zoom).to.equal(6);
    expect((await pressed(element, 'Zoom out')).zoom).to.equal(5);
    expect((await pressed(element, 'Move right')).longitude).to.be.greaterThan(-100);
    expect((await pressed(element, 'Move left')).longitude).to.be.closeTo(-100, 0.001);
    expect((await pressed(element, 'Move up')).latitude).to.be.greaterThan(40);
    expect((await pressed(element, 'Move down')).latitude).to.be.closeTo(40, 0.001);
  });

  it('shows the whole network by button and by key', async () => {
    const element = await setup([WEST, MIDDLE, EAST]);
    Object.assign(element, { latitude: 40, longitude: -100, zoom: 9 });
    await drawn(element);
    const byButton = await pressed(element, 'Whole network');
    expect(byButton.zoom).to.be.within(3, 6);
    await pressed(element, 'Zoom in');
    const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
    hit(element, 'Beta').focus();
    await sendKeys({ press: '0' });
    expect((await moved).zoom).to.be.closeTo(byButton.zoom, 0.001);
  });

  it('leaves a wheel to the page, until ctrl is held', async () => {
    const element = await setup([WEST, MIDDLE, EAST]);
    const map = root(element).querySelector("[part='map']") as HTMLElement;
    const turn = (ctrlKey: boolean): WheelEvent => {
      const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, cancelable: true });
      map.dispatchEvent(event);
      return event;
    };
    expect(turn(false).defaultPrevented).to.equal(false);
    await drawn(element);
    expect(map.textContent).to.match(/Hold (Ctrl|⌘) and scroll, or click the map first, to zoom/);
    const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
    expect(turn(true).defaultPrevented).to.equal(true);
    await moved;
  });

  it('goes to each far-off part of the network in one step', async () => {
    const element = await setup([WEST]);
    // Loaded when somebody comes near the map.
    root(element).querySelector('[part=frame]')?.dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => root(element).querySelector("select[aria-label='Go to']"));
    const select = root(element).querySelector("select[aria-label='Go to']") as HTMLSelectElement;
    const groups = [...select.querySelectorAll('optgroup')].map(({ label }) => label);
    expect(groups).to.deep.equal(['States', 'US territories', 'Countries']);
    for (const [name, lat, lng] of FAR_OFF) {
      const option = [...select.options].find(({ text }) => text === name);
      const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
      select.value = option?.value ?? '';
      select.dispatchEvent(new Event('change'));
      const { latitude, longitude } = await moved;
      expect(latitude, name).to.be.closeTo(lat, 9);
      expect(longitude, name).to.be.closeTo(lng, 9);
    }
  });
});

describe('a narrow column', () => {
  it('leads with the list, and shows the map on request', async () => {
    const element = await setup([WEST, MIDDLE, EAST], { width: 300 });
    const isShown = (part: string): boolean =>
      root(element).querySelector(`[part='${part}']`)?.checkVisibility() ?? false;
    expect([isShown('side'), isShown('map-pane')]).to.deep.equal([true, false]);
    await expect(element).to.be.accessible();
    const toMap = [...root(element).querySelectorAll('button')].find(
      (button) => button.textContent.trim() === 'Map',
    );
    toMap?.click();
    await drawn(element);
    expect([isShown('side'), isShown('map-pane')]).to.deep.equal([false, true]);
    expect(root(element).host.scrollWidth).to.be.at.most(300);
    await expect(element).to.be.accessible();
    // A point opens the details in place of the map, and the map comes back with them closed.
    hit(element, 'Beta').focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => isShown('details'));
    expect([isShown('details'), isShown('map-pane')]).to.deep.equal([true, false]);
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect([isShown('side'), isShown('map-pane')]).to.deep.equal([false, true]);
    expect(focused(element)).to.match(/^Beta, /);
  });
});
