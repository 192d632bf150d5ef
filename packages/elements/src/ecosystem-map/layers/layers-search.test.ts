import { expect } from '@open-wc/testing';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { anOrganization } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { freshPage } from '@stem-ecosystems/testing/fake-source';
import {
  input,
  listed,
  part,
  press,
  settled,
  status,
  type,
  words,
} from '../ecosystem-map.harness.ts';
import { TULSA_74103 } from '../ecosystem-source.harness.ts';
import { aList, aSource, LAYERS } from './layers.harness.ts';

/** Has one organization more, which it tells only to whoever asks for it by its name, and not at once. */
function aLateSource(): { source: DirectorySource; asked: Promise<unknown>; answer: () => void } {
  const { source } = aSource();
  const asked = Promise.withResolvers<undefined>();
  const late = Promise.withResolvers<undefined>();
  const organizations: DirectorySource['organizations'] = async (query, options) => {
    if (query?.q === undefined) return source.organizations(query, options);
    asked.resolve(undefined);
    await late.promise;
    return freshPage([anOrganization({ id: 'zebra', name: 'Zebra House' })]);
  };
  const answer = (): void => {
    late.resolve(undefined);
  };
  return { source: { ...source, organizations }, asked: asked.promise, answer };
}

describe('a search of three layers', () => {
  it('finds words in the names, cities and kinds of all layers on Enter', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    const before = asked.organizations.length;
    await type(element, 'central lib');
    expect(asked.organizations).to.have.length(before);
    await press(element, 'Enter');
    await eventually(() => status(element) === '1 of 6 shown');
    expect(listed(element)).to.deep.equal(['organization/library']);
    expect(asked.organizations.slice(before)).to.deep.equal([{ q: 'central lib', limit: 50 }]);
  });

  it('waits for the directory before it says that nothing is called so', async () => {
    const { source, asked, answer } = aLateSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await type(element, 'zebra');
    await press(element, 'Enter');
    await asked;
    answer();
    await eventually(() => listed(element).length === 1);
    await settled(element);
    expect(words(part(element, 'search'))).not.to.contain('Nothing is called');
    expect(input(element).value).to.equal('zebra');
  });

  it('leaves what is typed alone while the answer to Enter is late', async () => {
    const { source, asked, answer } = aLateSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await type(element, 'zebra');
    await press(element, 'Enter');
    await asked;
    input(element).select();
    await type(element, 'ut');
    answer();
    await eventually(() => listed(element).includes('organization/zebra'));
    await settled(element);
    expect(input(element).value).to.equal('ut');
  });

  it('tells nobody what is typed until Enter, be it words that an ecosystem has', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    const before = asked.programs.length;
    await type(element, 'alliance');
    expect(listed(element)).to.have.length(6);
    expect(asked.programs).to.have.length(before);
    await press(element, 'Enter');
    await eventually(() => status(element) === '1 of 6 shown');
    expect(listed(element)).to.deep.equal(['ecosystem/tulsa-alliance']);
    expect(asked.programs.slice(before)).to.deep.equal([{ q: 'alliance', limit: 50 }]);
  });

  it('never sends the name of a place, though an ecosystem is called so', async () => {
    const { source, asked } = aSource({ findCities: async () => [TULSA_74103] });
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await type(element, 'tulsa');
    await press(element, 'Enter');
    await eventually(() => status(element) === '6 places, by distance from Tulsa, OK 74103');
    expect(JSON.stringify([asked.organizations, asked.programs])).to.not.contain('"q"');
  });

  it('looks a ZIP code up that is being typed, and searches nobody for it', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    const before = asked.organizations.length;
    await type(element, '7410');
    expect(listed(element)).to.have.length(6);
    expect(asked.organizations).to.have.length(before);
  });

  it('asks for what is in a state by its code', async () => {
    const { source, asked } = aSource();
    const element = await aList(source, { view: 'list', layers: LAYERS });
    await type(element, 'oklahoma');
    await press(element, 'Enter');
    await eventually(() => status(element) === '6 places in Oklahoma, by name');
    expect(asked.organizations.at(-1)).to.deep.equal({ region: ['US-OK'], limit: 50 });
    expect(asked.programs.at(-1)).to.deep.equal({ region: ['US-OK'], limit: 50 });
  });
});
