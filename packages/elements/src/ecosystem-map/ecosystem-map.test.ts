import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { HttpError, NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { freshPage } from '@stem-ecosystems/testing/fake-source';
import type { StemErrorEvent, StemReadyEvent } from '../shared/events.ts';
import { drawn, part, status, words } from './ecosystem-map.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details/details-panel.ts';
import './ecosystem-map-es.strings.ts';
import './extras.ts';
import './filters/filter-panel.ts';
import './map/map-hands.ts';
import './map/map-view.ts';
import './search/place-finder.ts';
import { ecosystemSource } from './ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';

const GET = { method: 'GET', url: 'https://directory.example/v1/ecosystems.geojson' };
const TULSA = anEcosystem();
const UTAH = anEcosystem({
  id: 'utah',
  name: 'Utah Ecosystem',
  scope: 'state',
  city: 'Salt Lake City',
  region: 'UT',
  latitude: 40.76,
  longitude: -111.89,
  sectors: ['business'],
});
const MILWAUKEE = anEcosystem({
  id: 'milwaukee',
  name: 'Milwaukee Ecosystem',
  status: 'inactive',
  scope: 'local',
  city: 'Milwaukee',
  region: 'WI',
  latitude: 43.04,
  longitude: -87.91,
});

function aSource(overrides: Partial<DirectorySource> = {}): DirectorySource {
  return ecosystemSource([TULSA, UTAH, MILWAUKEE], overrides);
}

const withRecords = (records: Ecosystem[]): DirectorySource =>
  aSource({ ecosystems: async () => freshPage(records) });

/** A map 900 px wide with host content, after what it asked was answered and drawn. */
async function setup(
  source: DirectorySource,
  properties: Partial<StemEcosystemMapElement> = {},
): Promise<StemEcosystemMapElement> {
  const page = await fixture(html`<main></main>`);
  const element = document.createElement('stem-ecosystem-map');
  element.style.width = '900px';
  Object.assign(element, { source, ...properties });
  const link = document.createElement('a');
  link.href = '/ecosystems';
  link.textContent = 'All ecosystems';
  element.append(link);
  page.append(element);
  await drawn(element);
  return element;
}

const names = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll("[part='item'] > span > span:first-child") ?? [])].map(
    (name) => name.textContent,
  );
const hostContentIsShown = (element: Element): boolean =>
  element.querySelector('a')?.checkVisibility() ?? false;

describe('<stem-ecosystem-map>', () => {
  it('is accessible', async () => {
    const element = await setup(aSource());
    await expect(element).to.be.accessible();
  });

  it('lists the ecosystems by name, with reach and place', async () => {
    const element = await setup(aSource());
    expect(names(element)).to.deep.equal([
      'Milwaukee Ecosystem',
      'Tulsa Alliance',
      'Utah Ecosystem',
    ]);
    expect(status(element)).to.equal('3 ecosystems, by name');
    expect(words(part(element, 'item'))).to.equal(
      'Milwaukee Ecosystem Local · Milwaukee, Wisconsin · Inactive',
    );
  });

  it('hides what the host put inside once there is something better', async () => {
    const element = await setup(aSource());
    expect(hostContentIsShown(element)).to.equal(false);
  });

  it('draws a button for each point, named with reach, city and state', async () => {
    const element = await setup(aSource());
    const labels = [...(element.shadowRoot?.querySelectorAll('[role=group] [data-key]') ?? [])].map(
      (button) => button.getAttribute('aria-label'),
    );
    expect(labels).to.deep.equal([
      'Milwaukee Ecosystem, Local, Milwaukee, Wisconsin, Inactive',
      'Tulsa Alliance, Regional, Tulsa, Oklahoma',
      'Utah Ecosystem, Statewide, Salt Lake City, Utah',
    ]);
  });

  it('says where the data comes from, and that a listing is no endorsement', async () => {
    const element = await setup(aSource());
    await drawn(element);
    expect(words(part(element, 'attribution'))).to.equal(
      'Listed by Test directory · Written for a test A listing is not an endorsement.',
    );
  });

  it('names the directory by its address where it says nothing of itself', async () => {
    const describe = (): Promise<never> => Promise.reject(new NetworkError(GET));
    const element = await setup(aSource({ describe }));
    expect(part(element, 'attribution')?.textContent).to.contain('directory.example');
  });

  it('tells the page how many records it shows', async () => {
    const element = document.createElement('stem-ecosystem-map');
    element.source = aSource();
    setTimeout(() => document.body.append(element));
    const { count, stale } = await oneEvent<StemReadyEvent>(element, 'stem-ready');
    expect({ count, stale }).to.deep.equal({ count: 3, stale: false });
    element.remove();
  });
});

describe('<stem-ecosystem-map> while loading', () => {
  const waiting = aSource({ ecosystems: () => Promise.withResolvers<never>().promise });

  it('keeps what the host put inside and says that it loads', async () => {
    const element = await setup(waiting);
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(hostContentIsShown(element)).to.equal(true);
    expect(part(element, 'frame')?.textContent).to.contain('Loading…');
    await expect(element).to.be.accessible();
  });

  it('has the height it will have', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof freshPage<Ecosystem>>>();
    const element = await setup(aSource({ ecosystems: () => promise }));
    element.style.setProperty('--stem-height', '500px');
    expect(element.offsetHeight).to.equal(500);
    resolve(freshPage([TULSA]));
    await drawn(element);
    expect(element.matches(':state(loading)')).to.equal(false);
    expect(element.offsetHeight).to.equal(500);
  });
});

describe('<stem-ecosystem-map> without a directory', () => {
  const down = (): Promise<never> => Promise.reject(new NetworkError(GET));

  it('keeps what the host put inside, says so, and tells the page', async () => {
    const element = document.createElement('stem-ecosystem-map');
    setTimeout(() => document.body.append(element));
    element.source = aSource({ ecosystems: down });
    element.append(Object.assign(document.createElement('a'), { href: '/', textContent: 'All' }));
    const { code, recoverable } = await oneEvent<StemErrorEvent>(element, 'stem-error');
    expect({ code, recoverable }).to.deep.equal({ code: 'network', recoverable: true });
    await drawn(element);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(hostContentIsShown(element)).to.equal(true);
    expect(part(element, 'notice')?.querySelector('span')?.textContent).to.equal(
      'The directory cannot be reached right now.',
    );
    await expect(element).to.be.accessible();
    element.remove();
  });

  it('asks again on request', async () => {
    let asked = 0;
    const ecosystems: DirectorySource['ecosystems'] = async () => {
      asked += 1;
      if (asked === 1) throw new HttpError({ ...GET, status: 503 });
      return freshPage([TULSA]);
    };
    const element = await setup(aSource({ ecosystems }));
    part(element, 'notice')?.querySelector('button')?.click();
    await drawn(element);
    expect(names(element)).to.deep.equal(['Tulsa Alliance']);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('shows earlier records with their date', async () => {
    const stale = { storedAt: new Date(2026, 10, 20, 12), cause: new NetworkError(GET) };
    const element = await setup(
      aSource({ ecosystems: async () => ({ ...freshPage([TULSA]), stale }) }),
    );
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(names(element)).to.deep.equal(['Tulsa Alliance']);
    expect(part(element, 'notice')?.querySelector('span')?.textContent).to.equal(
      'The directory cannot be reached. Shown as of November 20, 2026.',
    );
    await expect(element).to.be.accessible();
  });

  it('asks again without touching what the user chose', async () => {
    const stale = { storedAt: new Date(2026, 10, 20, 12), cause: new NetworkError(GET) };
    let asked = 0;
    const ecosystems: DirectorySource['ecosystems'] = async () => {
      asked += 1;
      return asked === 1 ? { ...freshPage([TULSA, UTAH]), stale } : freshPage([TULSA, UTAH]);
    };
    const element = await setup(aSource({ ecosystems }));
    element.shadowRoot?.querySelector<HTMLElement>('.filter-button')?.click();
    await drawn(element);
    element.shadowRoot?.querySelector<HTMLElement>('[part=check] input')?.click();
    part(element, 'notice')?.querySelector('button')?.click();
    await drawn(element);
    expect(element.matches(':state(stale)')).to.equal(false);
    expect(status(element)).to.equal('1 of 2 shown');
  });

  it('says when the directory lists nothing, and keeps what the host put inside', async () => {
    const element = await setup(withRecords([]));
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(hostContentIsShown(element)).to.equal(true);
    expect(part(element, 'frame')?.textContent).to.contain(
      'This directory lists no ecosystem yet.',
    );
  });
});

describe('<stem-ecosystem-map> attributes', () => {
  it('view="list" has no map', async () => {
    const element = await setup(aSource(), { view: 'list' });
    expect(part(element, 'map')).to.equal(null);
    expect(names(element)).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('view="map" has no list until a point is opened', async () => {
    const element = await setup(aSource(), { view: 'map' });
    expect(part(element, 'side')).to.equal(null);
    await expect(element).to.be.accessible();
    element.shadowRoot
      ?.querySelector<HTMLElement>('[data-key="ecosystem/tulsa-alliance"]')
      ?.click();
    await drawn(element);
    expect(part(element, 'details')?.querySelector('h2')?.textContent).to.equal('Tulsa Alliance');
  });

  it('ecosystem shows that one alone, with its details', async () => {
    const element = await setup(aSource(), { ecosystem: 'utah' });
    expect(part(element, 'toolbar')).to.equal(null);
    await eventually(() => part(element, 'details'));
    expect(part(element, 'details')?.querySelector('h2')?.textContent).to.equal('Utah Ecosystem');
    expect(element.shadowRoot?.querySelectorAll('[data-key]')).to.have.length(1);
  });

  it('ecosystem with an id that is not listed keeps what the host put inside', async () => {
    const element = await setup(aSource(), { ecosystem: 'nowhere' });
    expect(hostContentIsShown(element)).to.equal(true);
    expect(part(element, 'frame')?.textContent).to.contain('No ecosystem matches.');
  });

  it('scope and sector narrow the list at first', async () => {
    const element = await setup(aSource(), { scope: 'state local', sector: 'business' });
    expect(names(element)).to.deep.equal(['Utah Ecosystem']);
    expect(status(element)).to.equal('1 of 3 shown');
  });

  it('scope can change later', async () => {
    const element = await setup(aSource(), { scope: 'state' });
    element.scope = 'local';
    await drawn(element);
    expect(names(element)).to.deep.equal(['Milwaukee Ecosystem']);
  });

  it('near="lat,lng" orders by distance, in the unit of radius', async () => {
    const element = await setup(aSource(), { near: '40.7,-111.9', radius: '2000km' });
    await eventually(() => status(element) !== '');
    expect(names(element)).to.deep.equal(
      ['Utah Ecosystem', 'Tulsa Alliance', 'Milwaukee Ecosystem'].slice(0, 2),
    );
    expect(status(element)).to.equal('2 of 3 shown within 2,000 km of 40.7,-111.9, nearest first');
    expect(part(element, 'item')?.textContent).to.contain('7 km');
  });

  it('near with a place nobody knows says so', async () => {
    const element = await setup(aSource({ findCities: async () => [] }), { near: 'Atlantis' });
    // What looks places up is loaded with the first of them: a module that is there takes a busy browser a while all the same.
    const message = (): Element | null | undefined =>
      element.shadowRoot?.querySelector('.search-message');
    await eventually(() => words(message()) !== '');
    expect(words(message())).to.equal(
      '“Atlantis” is not a place we know, so the list is in name order.',
    );
  });

  it('a value that cannot be read is told to the developer and its default used', async () => {
    /* eslint-disable no-console -- what the console is told is under test */
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...words: unknown[]) => warnings.push(...words);
    const element = await setup(aSource(), { view: 'globe' });
    console.warn = warn;
    /* eslint-enable no-console */
    expect(warnings).to.deep.equal([
      '<stem-ecosystem-map>: Expected `view` to be one of both, map, list, got "globe".',
    ]);
    expect(part(element, 'map')).not.to.equal(null);
  });

  it('lang="es" speaks Spanish and counts in it', async () => {
    const element = await setup(aSource(), { lang: 'es' });
    expect(status(element)).to.equal('3 ecosistemas, por nombre');
    expect(part(element, 'search-input')?.getAttribute('placeholder')).to.equal(
      'Nombre, ciudad, estado o código postal',
    );
  });

  it('a new source replaces the records', async () => {
    const element = await setup(aSource());
    element.source = withRecords([UTAH]);
    await drawn(element);
    expect(names(element)).to.deep.equal(['Utah Ecosystem']);
  });
});

describe('<stem-ecosystem-map> on a page', () => {
  it('opens a record that the page asks for', async () => {
    const element = await setup(aSource());
    expect(await element.focusPlace('ecosystem/utah')).to.equal(true);
    await drawn(element);
    expect(part(element, 'details')?.querySelector('h2')?.textContent).to.equal('Utah Ecosystem');
  });

  it('lives beside another one', async () => {
    const first = await setup(aSource());
    const second = document.createElement('stem-ecosystem-map');
    second.source = withRecords([UTAH]);
    first.after(second);
    await drawn(second);
    await first.focusPlace('ecosystem/utah');
    expect(part(first, 'details')).not.to.equal(null);
    expect(part(second, 'details')).to.equal(null);
    expect(names(second)).to.deep.equal(['Utah Ecosystem']);
  });

  it('gives up loading when it leaves the page, and loads when it comes back', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    let answer = Promise.withResolvers<ReturnType<typeof freshPage<Ecosystem>>>();
    const ecosystems: DirectorySource['ecosystems'] = (_query, options) => {
      signals.push(options?.signal);
      return answer.promise;
    };
    const element = await setup(aSource({ ecosystems }));
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(signals[0]?.aborted).to.equal(true);
    answer = Promise.withResolvers();
    answer.resolve(freshPage([TULSA]));
    parent.append(element);
    await drawn(element);
    expect(names(element)).to.deep.equal(['Tulsa Alliance']);
  });

  it('draws its map again when it comes back', async () => {
    const element = await setup(aSource());
    const parent = element.parentElement as HTMLElement;
    element.remove();
    parent.append(element);
    await drawn(element);
    const canvas = part(element, 'map')?.querySelectorAll('canvas')[1];
    await eventually(() => isPainted(canvas));
  });
});

/** Whether anything but nothing is on a canvas. */
function isPainted(canvas: HTMLCanvasElement | undefined): boolean {
  const context = canvas?.getContext('2d');
  if (canvas === undefined || context === null || context === undefined || canvas.width === 0)
    return false;
  return context.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
}
