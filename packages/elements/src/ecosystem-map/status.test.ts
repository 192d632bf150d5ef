/** What is said of the list, and how often. */
import { expect } from '@open-wc/testing';
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { isPageBusy } from '../shared/busy-elements.ts';
import {
  aMap,
  input,
  listed,
  press,
  root,
  settled,
  status,
  type,
} from './ecosystem-map.harness.ts';
import { ecosystemSource, PRYOR, TULSA_74103, UTAH } from './ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';
import { aList, aSource, LAYERS } from './layers/layers.harness.ts';

/** What the live region has said from now on, each time that it changed. */
function hear(element: StemEcosystemMapElement): string[] {
  const region = root(element).querySelector("[part='status'] [role='status']") as HTMLElement;
  const said: string[] = [];
  new MutationObserver(() => said.push(region.textContent)).observe(region, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return said;
}

describe('the status line', () => {
  it('says nothing of the list before the place of the page is found, then all at once', async () => {
    const zip = Promise.withResolvers<GazetteerPlace>();
    const source = ecosystemSource([PRYOR, UTAH], { findZip: () => zip.promise });
    const element = await aMap(source, { view: 'list', near: '74103', radius: '50mi' });
    await eventually(() => listed(element).length > 0);
    expect(status(element)).to.equal('');
    const said = hear(element);
    zip.resolve(TULSA_74103);
    await eventually(() => said.length > 0);
    await settled(element);
    expect(said).to.deep.equal(['1 of 2 shown within 50 mi of Tulsa, OK 74103']);
  });

  it('keeps the page busy until then, so that names and the like wait', async () => {
    const zip = Promise.withResolvers<GazetteerPlace>();
    const source = ecosystemSource([PRYOR, UTAH], { findZip: () => zip.promise });
    const element = await aMap(source, { view: 'list', near: '74103' });
    await eventually(() => listed(element).length > 0);
    expect(isPageBusy()).to.equal(true);
    zip.resolve(TULSA_74103);
    await eventually(() => !isPageBusy());
  });

  it('says it where the place cannot be found', async () => {
    const source = ecosystemSource([PRYOR, UTAH], { findZip: async () => undefined });
    const element = await aMap(source, { view: 'list', near: '00000' });
    await eventually(() => status(element) === '2 ecosystems, by name');
  });

  it('keeps what it says of a place until Enter, where words are for the directory', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS, near: '74103' });
    await eventually(() => status(element) === '6 places, by distance from Tulsa, OK 74103');
    const said = hear(element);
    asked.organizations.length = 0;
    input(element).select();
    await type(element, 'robot');
    expect([said, asked.organizations]).to.deep.equal([[], []]);
    await press(element, 'Enter');
    await eventually(() => said.length > 0);
    await settled(element);
    expect(said).to.deep.equal(['1 of 6 shown']);
  });
});
