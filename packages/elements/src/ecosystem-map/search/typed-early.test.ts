import { expect } from '@open-wc/testing';
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { aMap, input, listed, settled } from '../ecosystem-map.harness.ts';
import { ecosystemSource, PRYOR, TULSA_74103, UTAH } from '../ecosystem-source.harness.ts';

// In a file of its own: here the code that takes what is typed has not been loaded for another test.
describe('what is typed before its code has come', () => {
  it('stays where the place of the page comes meanwhile, and is searched for', async () => {
    const late = Promise.withResolvers<GazetteerPlace>();
    const asked = Promise.withResolvers<undefined>();
    const source = ecosystemSource([PRYOR, UTAH], {
      findZip: () => {
        asked.resolve(undefined);
        return late.promise;
      },
    });
    const element = await aMap(source);
    element.near = '74103';
    await asked.promise;
    input(element).value = 'ut';
    input(element).dispatchEvent(new InputEvent('input'));
    late.resolve(TULSA_74103);
    await settled(element);
    expect(input(element).value).to.equal('ut');
    await eventually(() => listed(element).join() === 'ecosystem/utah');
    expect(input(element).value).to.equal('ut');
  });
});
