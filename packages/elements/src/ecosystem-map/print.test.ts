import { expect } from '@open-wc/testing';
import { anEcosystem, anOrganization, aProgram } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { aMap, listed, root, settled, words } from './ecosystem-map.harness.ts';
import { aList, aSource, LAYERS } from './layers/layers.harness.ts';
// Loaded ahead: it comes a while after the map, and paper does not wait.
import './extras.ts';

const ECOSYSTEM = anEcosystem({ name: 'Alliance', leadOrganization: 'The Institute' });
const LIBRARY = anOrganization({
  id: 'library',
  name: 'Library',
  street: '400 Civic Center',
  city: 'Tulsa',
  region: 'OK',
  postalCode: '74103',
  website: 'https://library.example/',
});
const CLUB = aProgram({ id: 'robots', name: 'Robots', schedule: 'Tuesdays at 4' });

/** What stands under each name on paper. */
const lines = (element: Element): string[][] =>
  [...root(element).querySelectorAll('.print-only')].map((all) => [...all.children].map(words));

describe('on paper', () => {
  it('each entry has its address and what else details would tell', async () => {
    const { source } = aSource({
      ecosystems: async () => freshPage([ECOSYSTEM]),
      organizations: async () => fresh({ records: [LIBRARY], total: 1 }),
      programs: async () => fresh({ records: [CLUB], total: 1 }),
    });
    const element = await aList(source, { view: 'list', layers: LAYERS });
    root(element).querySelector('.frame')?.dispatchEvent(new PointerEvent('pointerenter'));
    await settled(element);
    expect(lines(element)).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    await eventually(() => lines(element).length === 3);
    const [alliance, library, robots] = lines(element);
    expect(alliance).to.contain('Led by: The Institute');
    expect(library).to.deep.equal(['400 Civic Center, Tulsa, Oklahoma 74103', 'library.example']);
    expect(robots).to.contain('Tuesdays at 4');
    dispatchEvent(new Event('afterprint'));
    await eventually(() => lines(element).length === 0);
  });

  it('a map alone has the list too', async () => {
    const { source } = aSource({ ecosystems: async () => freshPage([ECOSYSTEM]) });
    const element = await aMap(source, { view: 'map' });
    root(element).querySelector('.frame')?.dispatchEvent(new PointerEvent('pointerenter'));
    // The way to far-off places comes with what paper needs.
    await eventually(() => root(element).querySelector('select'));
    expect(listed(element)).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    await eventually(() => lines(element).length === 1);
    expect(listed(element)).to.deep.equal(['ecosystem/tulsa-alliance']);
    dispatchEvent(new Event('afterprint'));
    await eventually(() => listed(element).length === 0);
  });
});
