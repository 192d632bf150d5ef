import { expect } from '@open-wc/testing';
import { NetworkError } from '@stem-ecosystems/client/errors';
import { aDirectory } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import type { StemErrorEvent } from '../../shared/events.ts';
import {
  button,
  check,
  input,
  openFilters,
  part,
  press,
  root,
  settled,
  status,
  type,
  words,
} from '../ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';
import { aList, aSource, COUNTS, LAYERS } from '../layers/layers.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import '../details/details-panel.ts';

const PAGO_PAGO = {
  kind: 'zip',
  label: 'Pago Pago, AS 96799',
  name: 'Pago Pago',
  region: 'AS',
  country: 'US',
  lat: -14.275,
  lng: -170.704,
  zip: '96799',
} as const;

const empty = (element: Element): string => words(part(element, 'empty'));
const active = (element: Element): string => words(root(element).activeElement);

/** A map of all layers, asked for what is within 10 miles of a place far from everything. */
async function setup(
  overrides: Parameters<typeof aSource>[0] = {},
): Promise<StemEcosystemMapElement> {
  const { source } = aSource({ findZip: async () => PAGO_PAGO, ...overrides });
  const element = await aList(source, { view: 'list', layers: LAYERS, radius: '10mi' });
  await type(element, '96799');
  await press(element, 'Enter');
  await eventually(() => part(element, 'empty')?.querySelector('.relaxations'));
  return element;
}

describe('nothing found', () => {
  it('is accessible', async () => {
    await expect(await setup()).to.be.accessible();
  });

  it('says what was asked, what is nearest beyond, and what to drop', async () => {
    const element = await setup();
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(empty(element)).to.equal(
      'Nothing matches. You asked for: within 10 mi of Pago Pago, AS 96799 The nearest beyond that ' +
        'Utah Ecosystem Statewide · Tulsa, Oklahoma 5,336 mi ' +
        'Robot Club Club · Discovery Lab · Tulsa, Oklahoma 5,969 mi ' +
        'Tulsa Alliance Regional · Tulsa, Oklahoma 5,973 mi ' +
        'You could look wider: Any distance (6)',
    );
  });

  it('is within the radius of the page for a city too, whose letters were words before', async () => {
    const town = { ...PAGO_PAGO, kind: 'city', label: 'Pago Pago, AS' } as const;
    const { source } = aSource({ findCities: async () => [town] });
    const element = await aList(source, { view: 'list', layers: LAYERS, radius: '10mi' });
    await type(element, 'pago pago');
    await press(element, 'Enter');
    await eventually(() => empty(element).includes('within 10 mi of Pago Pago, AS'));
  });

  it('is announced once', async () => {
    const element = await setup();
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status(element)));
    await openFilters(element);
    check(element, 'Libraries').click();
    await settled(element);
    observer.observe(part(element, 'status') as Node, { subtree: true, characterData: true });
    await settled(element);
    expect(status(element)).to.equal('0 of 6 shown within 10 mi of Pago Pago, AS 96799');
    expect(said).to.deep.equal([]);
    expect(part(element, 'empty')?.querySelector('[role=status], [aria-live]')).to.equal(null);
  });

  it('leads to the details of what is beyond, and back', async () => {
    const element = await setup();
    button(element, 'Utah Ecosystem').focus();
    await press(element, 'Enter');
    await eventually(() => root(element).activeElement?.localName === 'h2');
    await press(element, 'Escape');
    await eventually(() => part(element, 'empty') !== null);
    expect(active(element)).to.contain('Utah Ecosystem');
  });

  it('is left by dropping a filter, with the focus on what is found', async () => {
    const element = await setup();
    button(element, 'Any distance (6)').click();
    await settled(element);
    expect(status(element)).to.equal('6 places, by distance from Pago Pago, AS 96799');
    expect(active(element)).to.contain('Utah Ecosystem');
  });

  it('offers to drop all filters where no single one would help', async () => {
    const none = async (): Promise<ReturnType<typeof freshPage<never>>> => freshPage([]);
    const element = await setup({ organizations: none, programs: none });
    await openFilters(element);
    check(element, 'Programs').click();
    await eventually(() => empty(element).includes('Programs'));
    await eventually(() => button(element, 'Without any filter (6)'));
    button(element, 'Without any filter (6)').click();
    await settled(element);
    expect(status(element)).to.match(/by name$/);
    expect(input(element).value).to.equal('');
  });

  it('leaves the way without filters where the directory fails, and tells the page', async () => {
    const url = 'https://directory.example/v1/near/-143/-1708.geojson';
    const near = (): Promise<never> => Promise.reject(new NetworkError({ method: 'GET', url }));
    const told: string[] = [];
    const listen = (event: Event): void => void told.push((event as StemErrorEvent).code);
    addEventListener('stem-error', listen);
    const element = await setup({ near });
    removeEventListener('stem-error', listen);
    expect(told).to.deep.equal(['network']);
    expect(empty(element)).to.contain('You could look wider: Without any filter (6)');
  });
});

describe('the way to start an ecosystem', () => {
  const links = { contact: 'contact', start: 'start' };
  const withLinks = (some: Record<string, string>): Promise<StemEcosystemMapElement> =>
    setup({ describe: async () => fresh(aDirectory({ counts: COUNTS, links: some })) });
  const start = (element: Element): HTMLAnchorElement | null | undefined =>
    part(element, 'empty')?.querySelector('a');

  it('is the page of the directory for it, else its contact page', async () => {
    const own = start(await withLinks(links));
    expect(own?.href).to.equal('https://directory.example/start?lang=en');
    expect(words(own)).to.equal('Ask how to start an ecosystem in your community');
    const contact = start(await withLinks({ contact: 'contact' }));
    expect(contact?.href).to.equal('https://directory.example/contact?lang=en');
  });

  it('is not there where the directory has no pages', async () => {
    expect(start(await withLinks({}))).to.equal(null);
  });

  it('is the form of the page where there is one', async () => {
    customElements.define('stem-join-form', class extends HTMLElement {});
    const form = document.createElement('stem-join-form');
    form.setAttribute('purpose', 'start-ecosystem');
    form.tabIndex = -1;
    document.body.append(form);
    const element = await withLinks({});
    start(element)?.click();
    expect(document.activeElement).to.equal(form);
    form.remove();
  });
});
