import { expect } from '@open-wc/testing';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { aMap, listed, settled, status } from './ecosystem-map.harness.ts';
import { ecosystemSource, UTAH } from './ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './search/place-finder.ts';

const ATTRIBUTES = {
  radius: '50mi',
  view: 'list',
  ecosystem: 'utah',
  near: '74103',
  scope: 'state',
  sector: 'library',
  layers: 'ecosystems',
  latitude: '40',
  zoom: '5',
  basemap: 'https://tiles.example/{z}/{x}/{y}.png',
  'basemap-attribution': 'Someone',
};

/** A map of two ecosystems, and what the console is told until `end`. */
async function setup(): Promise<{
  element: StemEcosystemMapElement;
  said: unknown[];
  end: () => void;
}> {
  const said: unknown[] = [];
  /* eslint-disable no-console -- what the console is told is under test */
  const { warn } = console;
  console.warn = (...words: unknown[]) => said.push(...words);
  const end = (): void => {
    console.warn = warn;
  };
  /* eslint-enable no-console */
  return { element: await aMap(ecosystemSource([anEcosystem(), UTAH])), said, end };
}

async function expectAll(element: StemEcosystemMapElement, said: unknown[]): Promise<void> {
  await settled(element);
  await settled(element);
  expect(said).to.deep.equal([]);
  expect(listed(element)).to.deep.equal(['ecosystem/tulsa-alliance', 'ecosystem/utah']);
  expect(status(element)).to.equal('2 ecosystems, by name');
}

describe('a map without an attribute that it had', () => {
  for (const [name, value] of Object.entries(ATTRIBUTES)) {
    it(`is as if \`${name}\` had never been there`, async () => {
      const { element, said, end } = await setup();
      element.setAttribute(name, value);
      await settled(element);
      element.removeAttribute(name);
      await expectAll(element, said);
      end();
    });
  }
});

it('a map takes null for absent, as frameworks give it', async () => {
  const { element, said, end } = await setup();
  Object.assign(element, {
    radius: null,
    view: null,
    ecosystem: null,
    near: null,
    directory: null,
  });
  await expectAll(element, said);
  end();
});
