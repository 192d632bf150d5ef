import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { LaterPart } from './later-part.ts';

class LaterHostElement extends LitElement {
  failures: unknown[] = [];
  arrivals: string[] = [];
  /** What each import comes to, in turn; then "code". */
  outcomes: (() => Promise<string>)[] = [];
  imports = 0;
  readonly later = new LaterPart<string>(this, {
    load: () => {
      this.imports += 1;
      return this.outcomes.shift()?.() ?? Promise.resolve('code');
    },
    arrived: (part) => this.arrivals.push(part),
    failed: (error) => this.failures.push(error),
  });

  protected override render(): TemplateResult {
    const { hasFailed, part } = this.later;
    return html`${hasFailed ? 'failed' : (part ?? 'waiting')}`;
  }
}
customElements.define('later-host', LaterHostElement);

const offline = new TypeError('Failed to fetch dynamically imported module');
const create = (): Promise<LaterHostElement> => fixture(html`<later-host></later-host>`);

describe('LaterPart', () => {
  it('loads nothing until someone turns to its element, and then once', async () => {
    const host = await create();
    expect(host.imports).to.equal(0);
    host.dispatchEvent(new PointerEvent('pointerenter'));
    host.dispatchEvent(new FocusEvent('focusin'));
    expect(await host.later.load()).to.equal('code');
    await host.updateComplete;
    expect(host.arrivals).to.deep.equal(['code']);
    expect([host.imports, host.shadowRoot!.textContent]).to.deep.equal([1, 'code']);
  });

  it('keeps quiet where what nobody asked for cannot be loaded', async () => {
    const host = await create();
    host.outcomes = [() => Promise.reject(offline)];
    host.dispatchEvent(new PointerEvent('pointerenter'));
    await host.updateComplete;
    expect([host.failures, host.later.hasFailed]).to.deep.equal([[], false]);
  });

  it('tells what was asked for and cannot be loaded, and loads it the next time', async () => {
    const host = await create();
    host.outcomes = [() => Promise.reject(offline)];
    expect(await host.later.load()).to.equal(undefined);
    await host.updateComplete;
    expect([host.failures, host.shadowRoot!.textContent]).to.deep.equal([[offline], 'failed']);
    await host.later.load();
    await host.updateComplete;
    expect([host.failures.length, host.shadowRoot!.textContent]).to.deep.equal([1, 'code']);
  });
});
