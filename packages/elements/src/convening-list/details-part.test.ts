import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { DetailsPart } from './details-part.ts';
import * as detailsView from './details-view.ts';

class DetailsHostElement extends LitElement {
  failures: unknown[] = [];
  /** What each import comes to, in turn. */
  outcomes: (() => Promise<typeof detailsView>)[] = [];
  imports = 0;
  readonly details = new DetailsPart(
    this,
    (error) => this.failures.push(error),
    () => {
      this.imports += 1;
      return (this.outcomes.shift() ?? (() => Promise.resolve(detailsView)))();
    },
  );

  protected override render(): TemplateResult {
    return html`${this.details.hasFailed ? 'failed' : this.details.view === undefined ? 'waiting' : 'there'}`;
  }
}
customElements.define('details-host', DetailsHostElement);

const offline = new TypeError('Failed to fetch dynamically imported module');
const create = (): Promise<DetailsHostElement> => fixture(html`<details-host></details-host>`);

describe('DetailsPart', () => {
  it('loads nothing until someone turns to its element, and then once', async () => {
    const host = await create();
    expect(host.imports).to.equal(0);
    host.dispatchEvent(new PointerEvent('pointerenter'));
    host.dispatchEvent(new FocusEvent('focusin'));
    await host.details.load();
    await host.updateComplete;
    expect([host.imports, host.shadowRoot!.textContent]).to.deep.equal([1, 'there']);
  });

  it('keeps quiet where what nobody asked for cannot be loaded', async () => {
    const host = await create();
    host.outcomes = [() => Promise.reject(offline)];
    host.dispatchEvent(new PointerEvent('pointerenter'));
    await host.updateComplete;
    expect([host.failures, host.details.hasFailed]).to.deep.equal([[], false]);
  });

  it('tells what was asked for and cannot be loaded, and loads it the next time', async () => {
    const host = await create();
    host.outcomes = [() => Promise.reject(offline)];
    await host.details.load();
    await host.updateComplete;
    expect([host.failures, host.shadowRoot!.textContent]).to.deep.equal([[offline], 'failed']);
    await host.details.load();
    await host.updateComplete;
    expect([host.failures.length, host.shadowRoot!.textContent]).to.deep.equal([1, 'there']);
  });
});
