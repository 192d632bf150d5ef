import { expect, oneEvent } from '@open-wc/testing';
import { NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource, TilePlace, TileSource } from '@stem-ecosystems/client/types';
import { anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import type { StemErrorEvent, StemFilterEvent } from '../../shared/events.ts';
import {
  aMap,
  button,
  check,
  checks,
  listed,
  openFilters,
  part,
  press,
  root,
  settled,
  status,
  type,
  words,
} from '../ecosystem-map.harness.ts';
import { aList, aSource, LAYERS } from './layers.harness.ts';

const GET = { method: 'GET', url: 'https://directory.example/v1/programs.geojson' };
/** Near Tulsa, on the map plane. */
const FORTY: TilePlace = {
  x: 0.2567,
  y: 0.3715,
  count: 40,
  ecosystems: 0,
  organizations: 40,
  programs: 0,
  sectors: { library: 40 },
};

function tilesOf(place: TilePlace): TileSource {
  return {
    minZoom: 0,
    maxZoom: 14,
    tile: async (z, x, y) => {
      const isHere = Math.floor(place.x * 2 ** z) === x && Math.floor(place.y * 2 ** z) === y;
      return isHere ? [place] : [];
    },
  };
}

/** The entry that Tab enters the list at. */
const entered = (element: Element): string | null | undefined =>
  root(element).querySelector('[data-id][tabindex="0"]')?.getAttribute('data-id');

describe('a map of three layers', () => {
  it('is accessible', async () => {
    const element = await aList(aSource().source, { view: 'list', layers: LAYERS });
    await openFilters(element);
    await expect(element).to.be.accessible();
  });

  it('lists all records by name, each with what it is and where', async () => {
    const element = await aList(aSource().source, { view: 'list', layers: LAYERS });
    expect([...root(element).querySelectorAll("[part='item']")].map(words)).to.deep.equal([
      'Central Library Libraries · Tulsa, Oklahoma',
      'Discovery Lab Museums and science centers · Tulsa, Oklahoma',
      'Robot Club Club · Discovery Lab · Tulsa, Oklahoma',
      'Summer Lab Summer · Discovery Lab · Tulsa, Oklahoma',
      'Tulsa Alliance Regional · Tulsa, Oklahoma',
      'Utah Ecosystem Statewide · Tulsa, Oklahoma',
    ]);
    expect(status(element)).to.equal('6 places, by name');
  });

  it('lists them nearest first from a place, which is asked for by its cell', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await type(element, '74103');
    await press(element, 'Enter');
    await eventually(() => asked.near.length > 0);
    await settled(element);
    expect(listed(element)).to.deep.equal([
      'ecosystem/tulsa-alliance',
      'organization/library',
      'organization/discovery-lab',
      'program/summer-lab',
      'program/robots',
      'ecosystem/utah',
    ]);
    expect(status(element)).to.equal('6 places, by distance from Tulsa, OK 74103');
  });

  it('answers what was asked last, though what it overtook comes later', async () => {
    const late = Promise.withResolvers<undefined>();
    const answers = [late.promise, Promise.resolve(undefined)];
    const { source } = aSource({ tiles: () => answers.shift() ?? Promise.resolve(undefined) });
    const element = await aMap(source, { view: 'list', layers: LAYERS, scope: 'state' });
    element.near = '74103';
    await eventually(() => status(element) === '1 of 6 shown');
    late.resolve(undefined);
    await settled(element);
    element.requestUpdate();
    await settled(element);
    expect(status(element)).to.equal('1 of 6 shown');
  });

  it('draws a list once with its filter and once with the answer', async () => {
    const drawn: string[] = [];
    const renderItem = ({ id }: { id: string }): Text => {
      drawn.push(id);
      return new Text(id);
    };
    const element = await aList(aSource().source, { view: 'list', layers: LAYERS, renderItem });
    drawn.length = 0;
    element.sector = 'library';
    await settled(element);
    expect(drawn).to.deep.equal(['library', 'library']);
  });

  it('counts for the filters in force, though the counts of others come later', async () => {
    const { source } = aSource();
    const late = Promise.withResolvers<undefined>();
    const organizations: DirectorySource['organizations'] = async (query, options) => {
      const { value } = await source.organizations(query, options);
      if (query?.counts === undefined || query.sector !== undefined) return fresh(value);
      await late.promise;
      return fresh({ ...value, counts: { sector: { library: 99 } } });
    };
    const element = await aList({ ...source, organizations }, { view: 'list', layers: LAYERS });
    await openFilters(element);
    check(element, 'Ecosystems').click();
    check(element, 'Organizations').click();
    element.sector = 'library';
    await eventually(() => checks(element).includes('Libraries 1'));
    late.resolve(undefined);
    await settled(element);
    element.requestUpdate();
    await settled(element);
    expect(checks(element)).to.include('Libraries 1');
  });

  it('asks where tiles are before the records, and does not wait long for it', async () => {
    const asked: string[] = [];
    const { source } = aSource({
      tiles: () => {
        asked.push('tiles');
        return new Promise(() => undefined);
      },
      ecosystems: async () => {
        asked.push('ecosystems');
        return freshPage([anEcosystem()]);
      },
    });
    const element = await aMap(source, { view: 'list', layers: LAYERS });
    expect(asked).to.deep.equal(['tiles', 'ecosystems']);
    await eventually(() => listed(element).length > 0);
  });

  it('has switches for the layers, with counts', async () => {
    const element = await aList(aSource().source, { view: 'list', layers: LAYERS });
    await openFilters(element);
    expect(checks(element).slice(0, 3)).to.deep.equal([
      'Ecosystems 2',
      'Organizations 2',
      'Programs 2',
    ]);
    check(element, 'Programs').click();
    await settled(element);
    expect(listed(element)).to.deep.equal(['program/robots', 'program/summer-lab']);
    expect(status(element)).to.equal('2 of 6 shown, by name');
  });

  it('offers only the layers that the page wants', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: 'organizations' });
    expect(listed(element)).to.deep.equal(['organization/library', 'organization/discovery-lab']);
    expect(status(element)).to.equal('2 organizations, by name');
    expect(asked.programs).to.deep.equal([]);
  });

  it('shows what has a value of any chosen facet of its own, and nothing else', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await openFilters(element);
    check(element, 'Club').click();
    await settled(element);
    expect(listed(element)).to.deep.equal(['program/robots']);
    check(element, 'Libraries').click();
    await settled(element);
    expect(listed(element)).to.deep.equal(['organization/library', 'program/robots']);
    expect(asked.programs).to.deep.include({ kind: ['club'], limit: 50 });
    expect(asked.organizations).to.deep.include({ sector: ['library'], limit: 50 });
  });

  it('filters what it has at once, before the directory answers', async () => {
    const { source } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await openFilters(element);
    source.programs = () => Promise.withResolvers<never>().promise;
    check(element, 'Paid').click();
    await settled(element);
    expect(listed(element)).to.deep.equal(['program/robots']);
  });

  it('says how many there were until it knows how many there are, and that it waits where that takes long', async () => {
    const { source } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await openFilters(element);
    source.programs = () => Promise.withResolvers<never>().promise;
    check(element, 'Paid').click();
    await settled(element);
    expect(status(element)).to.equal('6 places, by name');
    await eventually(() => status(element) === 'Loading…');
  });

  it('says the number within a radius once, when it is certain', async () => {
    const { source } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS, near: '74103' });
    await eventually(() => status(element).includes('74103'));
    const told: string[] = [];
    new MutationObserver(() => told.push(status(element))).observe(
      part(element, 'status') as HTMLElement,
      { characterData: true, subtree: true },
    );
    const organizations = source.organizations.bind(source);
    // The list of the cell's surroundings is two pages long, and has one too many.
    source.organizations = async (query) => {
      const { value } = await organizations(query);
      const [first, second] = value.records;
      const beyond = anOrganization({ id: 'beyond', latitude: 37.7, longitude: -97.3 });
      return query?.cursor === undefined
        ? fresh({ records: [first, second], total: 3, nextCursor: 'two' } as typeof value)
        : fresh({ records: [beyond], total: 3 });
    };
    element.radius = '50mi';
    await eventually(() => status(element).startsWith('5 of 6'));
    expect(told).to.deep.equal(['5 of 6 shown within 50 mi of Tulsa, OK 74103, nearest first']);
  });

  it('is entered by the keyboard at the nearest, whatever came before it meanwhile', async () => {
    const { source } = aSource();
    const cell = Promise.withResolvers<undefined>();
    const near = source.near.bind(source);
    source.near = async (...query) => {
      await cell.promise;
      return near(...query);
    };
    const alone = anEcosystem({ latitude: 36.3, longitude: -96.2 });
    source.ecosystems = async () => freshPage([alone]);
    const element = await aMap(source, { view: 'list', layers: LAYERS, near: '74103' });
    await eventually(() => entered(element) === 'ecosystem/tulsa-alliance');
    cell.resolve(undefined);
    await eventually(() => listed(element).length === 5);
    expect(listed(element)[0]).to.equal('organization/library');
    expect(entered(element)).to.equal('organization/library');
  });

  it('is entered where the reader left it, whatever comes before that', async () => {
    const element = await aList(aSource().source, { view: 'list', layers: LAYERS });
    root(element).querySelector<HTMLElement>('[data-id="program/robots"]')?.focus();
    element.sector = 'library';
    await eventually(() => status(element) === '1 of 6 shown');
    element.removeAttribute('sector');
    element.sector = '';
    await eventually(() => listed(element).length === 6);
    expect(entered(element)).to.equal('program/robots');
  });

  it('says when a layer cannot be loaded, tells the page, and asks again on request', async () => {
    const { source } = aSource({ programs: () => Promise.reject(new NetworkError(GET)) });
    const answers = aSource().source;
    const failed = new Promise<StemErrorEvent>((resolve) => {
      addEventListener(
        'stem-error',
        (event) => {
          resolve(event as StemErrorEvent);
        },
        { once: true },
      );
    });
    const element = await aList(source, { view: 'list', layers: LAYERS });
    expect((await failed).code).to.equal('network');
    await settled(element);
    expect(listed(element)).to.deep.equal(['ecosystem/tulsa-alliance', 'ecosystem/utah']);
    expect(status(element)).to.equal('2 of 6 shown, by name');
    await expect(element).to.be.accessible();
    source.programs = (...query) => answers.programs(...query);
    button(element, 'Try again').click();
    await settled(element);
    expect(listed(element)).to.have.length(6);
  });

  it('never shows under a filter what it read under another, though the directory has gone', async () => {
    const { source } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    source.organizations = () => Promise.reject(new NetworkError(GET));
    source.programs = () => Promise.reject(new NetworkError(GET));
    element.sector = 'library';
    await eventually(() => words(part(element, 'side')).includes('Try again'));
    expect(listed(element)).to.deep.equal(['organization/library']);
    expect(status(element)).to.equal('1 of 6 shown');
  });

  it('reads long lists page by page, and lengthens the list with the focus in place', async () => {
    const many = Array.from({ length: 120 }, (_unused, at) =>
      anOrganization({ id: `o${at}`, name: `Organization ${String(at).padStart(3, '0')}` }),
    );
    const tiles = async (): ReturnType<DirectorySource['tiles']> => ({
      minZoom: 0,
      maxZoom: 14,
      tile: async () => [],
    });
    const { source } = aSource({
      tiles,
      organizations: async ({ limit = 100, cursor = '0' } = {}) => {
        const end = Number(cursor) + Math.min(limit, 50);
        return fresh({
          records: many.slice(Number(cursor), end),
          total: many.length,
          ...(end < many.length ? { nextCursor: String(end) } : {}),
        });
      },
    });
    const element = await aList(source, { view: 'list', layers: 'organizations' });
    await eventually(() => listed(element).length === 50);
    button(element, 'Show more').click();
    await settled(element);
    expect(listed(element)).to.have.length(100);
    expect(root(element).activeElement?.getAttribute('data-id')).to.equal('organization/o50');
  });

  const languages = [
    { lang: 'en', label: '40 organizations, zoom in' },
    { lang: 'es', label: '40 organizaciones, acercar' },
  ];
  for (const { lang, label } of languages) {
    it(`draws from tiles what they tell, in words as "${label}"`, async () => {
      const { source } = aSource({ tiles: async () => tilesOf(FORTY) });
      const element = await aMap(source, { layers: LAYERS, lang });
      element.style.width = '900px';
      await eventually(() =>
        [...root(element).querySelectorAll('[data-key]')].some(
          (mark) => mark.getAttribute('aria-label') === label,
        ),
      );
    });
  }

  it('tells the page which filters are in force, and how many the directory has under them', async () => {
    const element = await aList(aSource().source, { view: 'list', layers: LAYERS });
    await openFilters(element);
    const told = oneEvent<StemFilterEvent>(element, 'stem-filter');
    check(element, 'Free').click();
    const { filters, shown, total } = await told;
    expect({ filters, shown, total }).to.deep.equal({
      filters: { cost: 'free' },
      shown: 1,
      total: 6,
    });
  });
});
