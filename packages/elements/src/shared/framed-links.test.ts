import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { FramedLinks } from './framed-links.ts';
import { StemElement } from './stem-element.ts';

class LinksElement extends StemElement {
  url = 'https://museum.example/';
  protected override render(): TemplateResult {
    return html`<a href=${this.url} rel="noreferrer">Museum</a><a href="#form">Form</a>`;
  }
}
customElements.define('test-framed-links', LinksElement);

async function setup(page: object, lang = 'en'): Promise<LinksElement> {
  const element = new LinksElement();
  element.lang = lang;
  document.body.append(element);
  await element.updateComplete;
  FramedLinks.begin(element, page as Window);
  element.requestUpdate();
  await element.updateComplete;
  return element;
}
const links = (element: LinksElement): string[][] =>
  [...element.renderRoot.querySelectorAll('a')].map(({ target, rel, title }) => [
    target,
    rel,
    title,
  ]);

const IN_FRAME = { parent: window };
const UNTOUCHED = [
  ['', 'noreferrer', ''],
  ['', '', ''],
];

describe('links of an element', () => {
  afterEach(() => {
    document.querySelector('test-framed-links')?.remove();
  });

  it('open in a new tab in a frame and say so, but for those within the page', async () => {
    const element = await setup(IN_FRAME);
    expect(links(element)).to.deep.equal([
      ['_blank', 'noreferrer noopener', 'opens in a new tab'],
      ['', '', ''],
    ]);
    await expect(element).to.be.accessible();
  });

  it('do so too where they have come since', async () => {
    const element = await setup(IN_FRAME);
    element.renderRoot.querySelector('a')?.removeAttribute('target');
    element.requestUpdate();
    await element.updateComplete;
    expect(links(element)[0]?.[0]).to.equal('_blank');
  });

  it('are left as they are where the page is in no frame', async () => {
    const page: { parent?: object } = {};
    page.parent = page;
    expect(links(await setup(page))).to.deep.equal(UNTOUCHED);
  });
});
