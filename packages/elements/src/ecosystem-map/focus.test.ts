import { expect } from '@open-wc/testing';
import { NetworkError } from '@stem-ecosystems/client/errors';
import type { Program } from '@stem-ecosystems/schema/program';
import { anOrganization } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import {
  aMap,
  button,
  check,
  listed,
  openFilters,
  part,
  press,
  root,
  settled,
  status,
  type,
  words,
} from './ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';
import { aList, aSource, LAYERS, PROGRAMS } from './layers/layers.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details/details-panel.ts';
import './search/device-location.ts';
import './extras.ts';

const MANY = Array.from({ length: 120 }, (_unused, at) =>
  anOrganization({ id: `o${at}`, name: `Organization ${String(at).padStart(3, '0')}` }),
);

const active = (element: Element): Element | null => root(element).activeElement;
const activeEntry = (element: Element): string | null | undefined =>
  active(element)?.getAttribute('data-id');
/** The name of the control that has the focus, else its part; never the element itself, which reports print whole. */
const activeName = (element: Element): string => {
  const one = active(element);
  const label = one?.closest('label') ?? null;
  if (label !== null) return words(label);
  return one?.getAttribute('aria-label') ?? one?.getAttribute('part') ?? 'nothing';
};
const entry = (element: Element, reference: string): HTMLElement =>
  root(element).querySelector(`[data-id="${reference}"]`) as HTMLElement;

async function setup(
  overrides: Parameters<typeof aSource>[0] = {},
): Promise<StemEcosystemMapElement> {
  return withKeeper(await aList(aSource(overrides).source, { view: 'list', layers: LAYERS }));
}

/** Somebody comes near: the keeper of the focus is loaded, and the sheet for paper with it. */
async function withKeeper(element: StemEcosystemMapElement): Promise<StemEcosystemMapElement> {
  const { length } = root(element).adoptedStyleSheets;
  part(element, 'frame')?.dispatchEvent(new PointerEvent('pointerenter'));
  await eventually(() => root(element).adoptedStyleSheets.length > length);
  return element;
}

describe('the focus', () => {
  it('stays on a filter that is switched on and off, while counts and list change', async () => {
    const element = await setup();
    await openFilters(element);
    for (const name of ['Programs', 'Club', 'Club', 'Programs']) {
      check(element, name).focus();
      await press(element, ' ');
      expect(activeName(element)).to.match(new RegExp(`^${name}`));
    }
    expect(status(element)).to.equal('6 places, by name');
  });

  it('stays in the panel where its filter goes away', async () => {
    const element = await setup();
    element.sector = 'family';
    await settled(element);
    await openFilters(element);
    // Listed only as long as it is chosen: no record has it.
    check(element, 'Families').focus();
    await press(element, ' ');
    expect(activeName(element)).to.equal('filter-panel');
  });

  it('stays with its row as long as that is listed, then goes to the first', async () => {
    const element = await setup();
    entry(element, 'program/robots').focus();
    await settled(element);
    element.sector = 'library';
    await settled(element);
    expect(activeEntry(element)).to.equal('organization/library');
  });

  it('goes from a row that is left out to the next that is listed, else to the one before', async () => {
    const sectors = ['library', 'library', 'business', 'library', 'library', 'funder'] as const;
    const records = sectors.map((sector, at) =>
      anOrganization({ id: `o${at}`, name: `Organization ${at}`, sector }),
    );
    const { source } = aSource({
      organizations: ({ sector } = {}) => {
        const found = records.filter((one) => sector === undefined || sector.includes(one.sector));
        return Promise.resolve(fresh({ records: found, total: found.length }));
      },
    });
    const element = await withKeeper(
      await aList(source, { view: 'list', layers: 'organizations' }),
    );
    for (const [row, next] of [
      ['o2', 'o3'],
      ['o5', 'o4'],
    ] as const) {
      element.sector = '';
      await settled(element);
      entry(element, `organization/${row}`).focus();
      element.sector = 'library';
      await settled(element);
      expect(activeEntry(element)).to.equal(`organization/${next}`);
    }
  });

  it('goes to what is said where no row is left', async () => {
    const element = await withKeeper(await aMap(aSource().source));
    entry(element, 'ecosystem/tulsa-alliance').focus();
    await press(element, 'End');
    expect(activeEntry(element)).to.equal('ecosystem/utah');
    element.scope = 'national';
    await eventually(() => part(element, 'empty'));
    await settled(element);
    expect(activeName(element)).to.equal('empty');
  });

  it('stays with its row where layers come that were read only to what stands before it', async () => {
    const layers = Promise.withResolvers<undefined>();
    const rest = Promise.withResolvers<undefined>();
    const { source } = aSource({
      organizations: async ({ cursor } = {}) => {
        await (cursor === undefined ? layers : rest).promise;
        return cursor === undefined
          ? fresh({ records: MANY.slice(0, 60), total: 120, nextCursor: 'rest' })
          : fresh({ records: MANY.slice(60), total: 120 });
      },
    });
    const element = await withKeeper(
      await aMap(source, { view: 'list', layers: 'ecosystems organizations' }),
    );
    await eventually(() => listed(element).length === 2);
    entry(element, 'ecosystem/utah').focus();
    layers.resolve(undefined);
    await eventually(() => listed(element).length > 60);
    expect(activeEntry(element)).to.equal('ecosystem/utah');
    expect(listed(element).slice(-2)).to.deep.equal(['organization/o59', 'ecosystem/utah']);
    await press(element, 'ArrowDown');
    rest.resolve(undefined);
    await eventually(() => activeEntry(element) === 'organization/o60');
  });

  it('is on the first new row after "show more"', async () => {
    const element = await aList(aSource({ organizations: async () => freshPage(MANY) }).source, {
      view: 'list',
      layers: 'organizations',
    });
    for (const next of ['o50', 'o100']) {
      button(element, 'Show').focus();
      await press(element, 'Enter');
      expect(activeEntry(element)).to.equal(`organization/${next}`);
    }
    expect(listed(element)).to.have.length(120);
  });

  it('is looked after without having all laid out in the midst of a change', async () => {
    const element = await setup();
    entry(element, 'organization/library').focus();
    const { prototype } = Element;
    const original: unknown = Reflect.get(prototype, 'checkVisibility');
    let looks = 0;
    prototype.checkVisibility = function (this: Element): boolean {
      looks += 1;
      return Reflect.apply(original as () => boolean, this, []);
    };
    try {
      element.sector = 'library';
      await element.updateComplete;
      expect(looks).to.equal(0);
      await eventually(() => looks > 0);
      expect(activeEntry(element)).to.equal('organization/library');
    } finally {
      Object.assign(prototype, { checkVisibility: original });
    }
  });

  it('goes into the details and back to their row', async () => {
    const element = await setup({
      program: async () => fresh({ ...(PROGRAMS[1] as Program), ecosystems: [] }),
    });
    entry(element, 'program/robots').focus();
    await press(element, 'Enter');
    await eventually(() => active(element)?.localName === 'h2');
    await press(element, 'Escape');
    await eventually(() => activeEntry(element) === 'program/robots');
  });

  it('stays on "use my location" while the list is ordered anew', async () => {
    const getCurrentPosition: Geolocation['getCurrentPosition'] = (found) => {
      found({ coords: { latitude: 40.7, longitude: -111.9 } } as GeolocationPosition);
    };
    const known = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation') ?? {};
    Object.defineProperty(Navigator.prototype, 'geolocation', {
      configurable: true,
      value: { getCurrentPosition },
    });
    const element = await setup();
    button(element, 'Use my location').focus();
    await press(element, 'Enter');
    await eventually(() => status(element).endsWith('from your location'));
    Object.defineProperty(Navigator.prototype, 'geolocation', known);
    expect(activeName(element)).to.equal('Use my location');
  });

  it('goes to the list when "try again" has gone', async () => {
    let isDown = true;
    const GET = { method: 'GET', url: 'https://directory.example/v1/programs.geojson' };
    const { source: answering } = aSource();
    const element = await setup({
      programs: (...query) =>
        isDown ? Promise.reject(new NetworkError(GET)) : answering.programs(...query),
    });
    await eventually(() => button(element, 'Try again'));
    button(element, 'Try again').focus();
    isDown = false;
    await press(element, 'Enter');
    await eventually(() => listed(element).length === 6);
    await settled(element);
    expect(activeEntry(element)).to.equal('organization/library');
  });

  it('stays in the field while answers come', async () => {
    const element = await setup();
    await type(element, 'lab');
    await press(element, 'Enter');
    await eventually(() => status(element) === '2 of 6 shown, by name');
    expect(active(element)?.getAttribute('role')).to.equal('combobox');
    await press(element, 'Escape', 'Escape');
    await eventually(() => status(element) === '6 places, by name');
    expect(active(element)?.getAttribute('role')).to.equal('combobox');
  });
});
