import { expect, fixture, html } from '@open-wc/testing';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import '../convening-list/convening-list.define.ts';
import '../ecosystem-map/ecosystem-map.define.ts';
import '../join-form/join-form.define.ts';
import type { StemElement } from './stem-element.ts';

const never = (): Promise<never> => Promise.withResolvers<never>().promise;
const pending = fakeSource({
  describe: never,
  ecosystems: never,
  convenings: never,
  baseUrl: 'https://directory.example/',
});
const answering = fakeSource({
  describe: async () => fresh(aDirectory()),
  ecosystems: async () => freshPage([anEcosystem()]),
  convenings: async () => freshPage([]),
});

async function setup(tag: string, source: typeof pending): Promise<StemElement> {
  const page = await fixture(html`<main dir="rtl"></main>`);
  const element = document.createElement(tag) as StemElement;
  element.append(Object.assign(document.createElement('p'), { textContent: 'אנחנו!' }));
  element.source = source;
  page.append(element);
  await element.updateComplete;
  return element;
}

const directionOf = (element: Element | null | undefined): string =>
  element ? getComputedStyle(element).direction : 'absent';

describe('on a page that runs from right to left', () => {
  for (const tag of ['stem-ecosystem-map', 'stem-convening-list', 'stem-join-form']) {
    it(`<${tag}> has its own texts run as their language does`, async () => {
      const element = await setup(tag, answering);
      const texts = [...(element.shadowRoot?.querySelectorAll('p, div, span, button') ?? [])];
      expect(new Set(texts.map(directionOf))).to.deep.equal(new Set(['ltr']));
    });

    it(`<${tag}> leaves alone how the content of the page runs`, async () => {
      const element = await setup(tag, pending);
      expect(directionOf(element.querySelector('p'))).to.equal('rtl');
    });
  }
});
