/** What a map does once, and not again, until its first picture. */
import { expect } from '@open-wc/testing';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { aMap, root } from './ecosystem-map.harness.ts';
import { aList, aSource, LAYERS } from './layers/layers.harness.ts';
import './map/map-view.ts';

describe('the first picture', () => {
  it('is rendered once where the directory says at once what it is', async () => {
    const source = fakeSource({
      describe: () => Promise.resolve(fresh(aDirectory({ name: 'Twin Cities' }))),
      ecosystems: () => Promise.resolve(freshPage([anEcosystem()])),
    });
    let rendered = 0;
    const renderItem = (): Node => {
      rendered += 1;
      return document.createElement('span');
    };
    const element = await aMap(source, { view: 'list', renderItem });
    expect(root(element).querySelector('footer, .footer')?.textContent).to.contain('Twin Cities');
    expect(rendered).to.equal(1);
  });

  it('asks once where tiles are', async () => {
    let asked = 0;
    const tiles = (): Promise<undefined> => {
      asked += 1;
      return Promise.resolve(undefined);
    };
    await aList(aSource({ tiles }).source, { layers: LAYERS });
    expect(asked).to.equal(1);
  });

  it('asks again where tiles are when that could not be told at first', async () => {
    let asked = 0;
    const tiles = (): Promise<undefined> => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve(undefined);
    };
    await aList(aSource({ tiles }).source, { layers: LAYERS });
    expect(asked).to.equal(2);
  });

  it('of several maps is measured when all of them are rendered', async () => {
    const records = Promise.resolve(freshPage([anEcosystem()]));
    const source = fakeSource({
      describe: () => Promise.resolve(fresh(aDirectory())),
      ecosystems: () => records,
    });
    const page = document.body.appendChild(document.createElement('main'));
    const elements = [1, 2, 3].map(() => {
      const element = document.createElement('stem-ecosystem-map');
      return Object.assign(element, { source, view: 'map' });
    });
    const found = (): (Element | null)[] =>
      elements.map((element) => element.renderRoot.querySelector('.map'));
    const measured: number[] = [];
    const measure = Reflect.get(Element.prototype, 'getBoundingClientRect');
    Element.prototype.getBoundingClientRect = function () {
      if (found().includes(this)) measured.push(found().filter((map) => map !== null).length);
      return measure.call(this);
    };
    try {
      page.append(...elements);
      await eventually(() => measured.length === elements.length);
    } finally {
      Element.prototype.getBoundingClientRect = measure;
      page.remove();
    }
    expect(measured).to.deep.equal([3, 3, 3]);
  });
});
