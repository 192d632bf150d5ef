import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { HttpError } from '@stem-ecosystems/client/errors';
import { html as template, nothing, type TemplateResult } from 'lit';
import { defineOnce } from './define-once.ts';
import { directoryUrl, setScriptUrl } from './directory-url.ts';
import { StemElement, type ElementStates } from './stem-element.ts';

class TestElement extends StemElement {
  loads = 0;
  readonly extra = this.later(() => {
    this.loads += 1;
    return this.loads === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('extra');
  });

  override render(): TemplateResult {
    return template`<p>${this.language} ${this.locale}</p>
      ${this.extra.part ?? nothing}`;
  }

  set(states: Partial<ElementStates>): void {
    this.setStates(states);
  }

  failWith(error: unknown): void {
    this.fail(error, { recoverable: true });
  }

  url(): string {
    return this.resolveSource().baseUrl;
  }

  signal(): AbortSignal {
    return this.connectionSignal;
  }
}

defineOnce('stem-test-element', TestElement);

const text = (element: Element): string | undefined =>
  element.shadowRoot?.querySelector('p')?.textContent;

describe('StemElement', () => {
  it('speaks the language of its own lang attribute and follows its changes', async () => {
    const element = await fixture<TestElement>(
      html`<stem-test-element lang="es-MX"></stem-test-element>`,
    );
    expect(text(element)).to.equal('es es-MX');
    element.lang = 'en';
    await element.updateComplete;
    expect(text(element)).to.equal('en en-US');
  });

  it('inherits the language through a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="es"></div>`);
    const inner = document.createElement('stem-test-element') as TestElement;
    host.attachShadow({ mode: 'open' }).append(inner);
    await inner.updateComplete;
    expect(text(inner)).to.equal('es es');
  });

  it('follows a change of the page language', async () => {
    const element = await fixture<TestElement>(html`<stem-test-element></stem-test-element>`);
    const before = document.documentElement.lang;
    document.documentElement.lang = 'es';
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(text(element)).to.equal('es es');
    document.documentElement.lang = before;
  });

  it('sets and clears states that a page can style', async () => {
    const element = await fixture<TestElement>(html`<stem-test-element></stem-test-element>`);
    element.set({ loading: true, stale: true });
    element.set({ loading: false });
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(element.matches(':state(loading)')).to.equal(false);
  });

  it('tells the page what failed, through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('stem-test-element') as TestElement;
    host.attachShadow({ mode: 'open' }).append(element);
    const error = Object.assign(new Error('no'), { code: 'network' });
    const told = oneEvent(host, 'stem-error');
    element.failWith(error);
    const event = (await told) as unknown as HTMLElementEventMap['stem-error'];
    expect([event.code, event.cause, event.recoverable]).to.deep.equal(['network', error, true]);
  });

  it('aborts its signal when it leaves the page and has a fresh one when it is back', async () => {
    const element = await fixture<TestElement>(html`<stem-test-element></stem-test-element>`);
    const first = element.signal();
    const parent = element.parentElement;
    element.remove();
    expect(first.aborted).to.equal(true);
    parent?.append(element);
    expect(element.signal().aborted).to.equal(false);
  });

  it('asks the directory of its attribute, with a slash at the end', async () => {
    const element = await fixture<TestElement>(
      html`<stem-test-element directory="https://directory.example/stem?x=1"></stem-test-element>`,
    );
    expect(element.url()).to.equal('https://directory.example/stem/');
  });
});

describe('what is not found where the script came from', () => {
  const base = 'https://cdn.example/stem/';
  const cases = [
    { what: 'a list', path: 'v1/ecosystems.geojson', code: 'directory-unknown' },
    { what: 'a record', path: 'v1/ecosystems/gone.json', code: 'not-found' },
  ];
  for (const { what, path, code } of cases) {
    it(`is told as ${code} for ${what}`, async () => {
      setScriptUrl(`${base}cdn/1.2.3/ecosystem-map.js`);
      const element = await fixture<TestElement>(html`<stem-test-element></stem-test-element>`);
      const told: string[] = [];
      element.addEventListener('stem-error', (event) => told.push(event.code));
      element.failWith(new HttpError({ method: 'GET', url: base + path, status: 404 }));
      expect(told).to.deep.equal([code]);
    });
  }
});

describe('directoryUrl', () => {
  it('refuses what is no http(s) URL, with the value', () => {
    expect(() => directoryUrl('ftp://example.org')).to.throw(
      'Expected `directory` to be an http(s) URL, got "ftp://example.org".',
    );
  });

  it('takes the meta element before the place of the script', () => {
    setScriptUrl('https://cdn.example/stem/cdn/1.2.3/ecosystem-map.js');
    expect(directoryUrl(undefined)).to.deep.equal({
      url: 'https://cdn.example/stem/',
      guessed: true,
    });
    const meta = document.createElement('meta');
    meta.name = 'stem-directory';
    meta.content = 'https://directory.example';
    document.head.append(meta);
    expect(directoryUrl('')).to.deep.equal({ url: 'https://directory.example/', guessed: false });
    meta.remove();
  });
});

describe('defineOnce', () => {
  it('keeps the first definition of a tag', () => {
    const other = class extends HTMLElement {};
    defineOnce('stem-test-element', other);
    expect(customElements.get('stem-test-element')).to.equal(TestElement);
  });

  it('loads what it can do without when someone turns to it, and tells only what was asked for', async () => {
    const element = await fixture<TestElement>(html`<stem-test-element></stem-test-element>`);
    const told: string[] = [];
    element.addEventListener('stem-error', ({ code }) => told.push(code));
    expect(element.loads).to.equal(0);
    element.dispatchEvent(new PointerEvent('pointerenter'));
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await element.updateComplete;
    expect([element.loads, told]).to.deep.equal([1, []]);
    expect(await element.extra.get()).to.equal('extra');
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.contain('extra');
  });
});
