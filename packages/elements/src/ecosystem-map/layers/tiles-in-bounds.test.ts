import { expect } from '@open-wc/testing';
import type { DirectorySource, TilePlace, TileSource } from '@stem-ecosystems/client/types';
import type { Organization } from '@stem-ecosystems/schema/organization';
import { aDirectory, anOrganization } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh } from '@stem-ecosystems/testing/fake-source';
import { project } from '@stem-ecosystems/geo/mercator';
import { aMap, press, root, settled, status, type } from '../ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';
import { aSource, COUNTS } from './layers.harness.ts';

/** So many libraries as one place of the tiles. */
const gathered = (count: number, lat: number, lng: number): TilePlace => ({
  ...project({ lat, lng }),
  count,
  ecosystems: 0,
  organizations: count,
  programs: 0,
  sectors: { library: count },
});

/** 40 in Tulsa; 30 in Siloam Springs, Arkansas, 131 km to the east; 20 in Enid, Oklahoma, 171 km to the west. */
const PLACES = [
  gathered(40, 36.154, -95.993),
  gathered(30, 36.188, -94.54),
  gathered(20, 36.396, -97.878),
];
const TILES: TileSource = {
  minZoom: 0,
  maxZoom: 14,
  tile: async (z, x, y) =>
    PLACES.filter((one) => Math.floor(one.x * 2 ** z) === x && Math.floor(one.y * 2 ** z) === y),
};

/** A directory with tiles, and with so many organizations, whatever it is asked. */
function sourceOf(total: number): DirectorySource {
  // One after the other eastwards from Tulsa, 45 m apart.
  const record = (at: number): Organization =>
    anOrganization({
      id: `o${at}`,
      name: `Organization ${String(at).padStart(4, '0')}`,
      latitude: 36.154,
      longitude: -95.993 + at * 0.0005,
      precision: 'site',
    });
  return aSource({
    tiles: async () => TILES,
    organizations: async ({ limit = 100, cursor = '0' } = {}) => {
      const begin = Number(cursor);
      const end = Math.min(total, begin + limit);
      return fresh({
        records: Array.from({ length: end - begin }, (_unused, step) => record(begin + step)),
        total,
        ...(end < total ? { nextCursor: String(end) } : {}),
      });
    },
  }).source;
}

async function setup(
  total: number,
  properties: Partial<StemEcosystemMapElement> = {},
): Promise<StemEcosystemMapElement> {
  const element = await aMap(sourceOf(total), { layers: 'organizations', ...properties });
  element.style.width = '900px';
  await eventually(() => marks(element).length > 0);
  return element;
}

/** Accessible names of what stands on the map. */
const marks = (element: Element): (string | null)[] =>
  [...root(element).querySelectorAll('[data-key]')].map((mark) => mark.getAttribute('aria-label'));
const isDrawn = (element: Element, count: number): boolean =>
  marks(element).includes(`${count} organizations, zoom in`);

describe('the picture of many places', () => {
  it('ends with the radius, as the list does', async () => {
    const element = await setup(2001, { near: '74103', radius: '80mi' });
    await eventually(() => isDrawn(element, 40));
    await eventually(() => !isDrawn(element, 30));
    element.radius = '90mi';
    await eventually(() => isDrawn(element, 30));
  });

  it('has the very records of the radius where they are few enough to be read', async () => {
    const element = await setup(3, { near: '74103', radius: '80mi' });
    await eventually(() => isDrawn(element, 3));
    expect(marks(element)).to.deep.equal(['3 organizations, zoom in']);
    expect(status(element)).to.equal(
      '3 organizations within 80 mi of Tulsa, OK 74103, nearest first',
    );
  });

  it('is told by about so many where nobody has read all that is within the radius', async () => {
    const source = sourceOf(2637);
    source.describe = async () => fresh(aDirectory({ counts: { ...COUNTS, organizations: 9000 } }));
    const element = await aMap(source, { layers: 'organizations', near: '74103', radius: '80mi' });
    const said = 'About 2,600 of 9,000 shown within 80 mi of Tulsa, OK 74103, nearest first';
    await eventually(() => status(element) === said);
  });

  it('ends with the state, as the list does', async () => {
    const element = await setup(2001);
    await type(element, 'oklahoma');
    await press(element, 'Enter');
    await eventually(() => isDrawn(element, 20) && isDrawn(element, 40));
    await eventually(() => !isDrawn(element, 30));
    expect(status(element)).to.equal('2,001 organizations in Oklahoma, by name');
  });

  it('says that it has not all where words leave more than can be read', async () => {
    const element = await setup(2600);
    await type(element, 'organization');
    await press(element, 'Enter');
    await eventually(
      () => status(element) === '2,600 organizations, by name. The map shows 2,050 of them.',
    );
  });

  it('is of one ecosystem where the page is', async () => {
    const element = await setup(3, {
      ecosystem: 'tulsa-alliance',
      layers: 'ecosystems organizations',
    });
    await settled(element);
    await eventually(() => isDrawn(element, 3));
    expect(isDrawn(element, 40)).to.equal(false);
  });
});
