/** Where the list stands after a search. */
import { expect } from '@open-wc/testing';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { aMap, press, root, status, type } from '../ecosystem-map.harness.ts';
import { ecosystemSource } from '../ecosystem-source.harness.ts';

const MEMBERS = Array.from({ length: 40 }, (_, at) =>
  anEcosystem({ id: `member-${at}`, name: `Member ${at + 100}`, region: 'OK' }),
);

describe('the list after a search', () => {
  it('begins with what was found, however far it was read before', async () => {
    const element = await aMap(ecosystemSource(MEMBERS));
    element.style.setProperty('--stem-height', '300px');
    const pane = root(element).querySelector('.side-scroll') as HTMLElement;
    pane.scrollTo(0, 500);
    expect(pane.scrollTop).to.equal(500);
    await type(element, 'Oklahoma');
    await press(element, 'Enter');
    await eventually(() => status(element).includes('Oklahoma'));
    expect(pane.scrollTop).to.equal(0);
  });
});
